import type { CellAddress } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { addendsAt } from "./areas";
import { isRemark, namesColumns, type IndicatorBlock } from "./blocks";
import { doubtOf, settledBlock } from "./doubts";
import { blockRoles } from "./roles";
import { isMergedAcross, rowShape, shapeRole } from "./row-shape";
import { firstColumn } from "./triples";
import { tripleUnits, withUnit } from "./units";
import type { IndicatorProjectsTable } from "../model";
import type { RowRole } from "../../../tables/roles";
import { readWrittenQuantity } from "../../../tables/quantity";
import { titled } from "../../../tables/table-titles";
import { lastItem } from "../../../values/present";

type ProjectItem = IndicatorProjectsTable["items"][number];

/** Reads projects under one header: amounts inside words, several promises in a row; null when nothing stands below. */
export function readProjects(sheet: Sheet, header: IndicatorBlock, end: number): IndicatorProjectsTable | null {
  const roles = new Map<number, RowRole>();
  const rows = projectRows(sheet, header, end, roles);
  const block = settledBlock(
    sheet,
    header,
    rows.map((row) => ({ row, isTotal: false })),
  );
  const items = rows.flatMap((row) => projectItems(sheet, block, row));
  if (items.length === 0) return null;
  const range = { top: block.row, bottom: lastItem(rows), left: projectColumn(sheet, block), right: block.right };
  const place = titled(sheet, range);
  for (const row of rows) roles.set(row, "item");
  return { kind: "indicator-projects", sheet, ...place, roles: blockRoles(sheet, block, place.range, new Set(), roles), items };
}

/** Rows of project items under a header: up to the next header, an empty row, or a remark. */
function projectRows(sheet: Sheet, block: IndicatorBlock, end: number, roles: Map<number, RowRole>): number[] {
  const { last, triples } = block;
  const rows: number[] = [];
  for (let row = last + 1; row < Math.min(end, last + 60); row++) {
    if (namesColumns(sheet, block, row, false)) break;
    const shape = rowShape(sheet, block, row);
    if (shape === "signature" || shape === "note" || (isRemark(sheet, block, row) && shape !== "words")) break;
    const role = shapeRole(shape);
    if (role !== null && shape !== "blank") {
      roles.set(row, role);
      continue;
    }
    const filled = triples.some(({ target, done }) => sheet.cell(row, target).kind !== "empty" || sheet.cell(row, done).kind !== "empty");
    if (filled) rows.push(row);
    else if (rows.length > 0) break;
  }
  return rows;
}

/** The column of the project's name, left of its items; an empty column may stand between. */
function projectColumn(sheet: Sheet, { row, triples }: IndicatorBlock): number {
  const first = firstColumn(triples);
  for (let column = first - 1; column >= Math.max(0, first - 2); column--) {
    if (shownCell(sheet.seen(row, column)).kind === "text" || shownCell(sheet.seen(row + 1, column)).kind === "text") return column;
  }
  return first;
}

function projectItems(sheet: Sheet, block: IndicatorBlock, row: number): ProjectItem[] {
  const projectCell = shownCell(sheet.seen(row, projectColumn(sheet, block)));
  const project = projectCell.kind === "text" && projectColumn(sheet, block) < firstColumn(block.triples) ? projectCell.plain : null;
  const items: ProjectItem[] = [];
  for (const triple of block.triples) {
    const merge = sheet.mergeAt(row, triple.target);
    if ((merge && merge.top < row) || isMergedAcross(sheet, triple, row, block.lead)) continue;
    const targetAt: CellAddress = { row, column: triple.target };
    const doneAt: CellAddress = { row, column: triple.done };
    if (sheet.cell(row, triple.target).kind === "empty" && sheet.cell(row, triple.done).kind === "empty") continue;
    const target = readWrittenQuantity(sheet.cell(row, triple.target), targetAt);
    const done = readWrittenQuantity(sheet.cell(row, triple.done), doneAt, target.quantity.unit);
    const units = tripleUnits(sheet, block, triple);
    items.push({
      name: target.name || done.name || (project ?? ""),
      measure: triple.measure,
      area: null,
      isTotal: false,
      target: withUnit(sheet, row, target.quantity, units.target, units.column),
      done: withUnit(sheet, row, done.quantity, units.done, units.column),
      rate: triple.rate === null ? null : { row, column: triple.rate },
      rateSigned: triple.signed,
      addends: addendsAt(sheet, triple, row),
      span: triple.span,
      doubt: doubtOf(sheet, block, triple, row),
      beyond: triple.beyond,
      project,
    });
  }
  return items;
}
