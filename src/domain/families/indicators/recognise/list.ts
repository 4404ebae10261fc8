import { cellText } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { IndicatorBlock } from "./blocks";
import { isInOneCell, NOT_SUMMED } from "./both-in-one";
import { differenceColumn } from "./difference-column";
import { rivalsOf, withUnknownBetween } from "./doubts";
import { gradeColumn, gradeOfScore, metColumn } from "./grade-column";
import { readLines, type Line } from "./list-lines";
import { leftOutRows, sectionOf } from "../../../tables/left-out";
import { totalsDown, type LeftOut } from "./list-totals";
import { promiseSumOf } from "./promise-sums";
import { blockRoles } from "./roles";
import { scoreColumns, withScoreColumns } from "./score-columns";
import type { LineRow } from "./stated-rates";
import type { Triple } from "./triples";
import { isTotalLabel } from "./vocabulary";
import { wholeArea } from "./whole-area";
import type { Indicator, IndicatorListTable, ListTotal } from "../model";
import { titled } from "../../../tables/table-titles";
import { firstItem, itemAt, onlyItem } from "../../../values/present";

/**
 * Reads a list: its promises under one another, its sums down and, where areas stand side by side, across; `repeated` rows hold its header
 * once more. null when it holds no promise.
 */
export function readList(sheet: Sheet, own: IndicatorBlock, end: number, repeated: ReadonlySet<number>): IndicatorListTable | null {
  const scored = scoreColumns(sheet, own);
  const block = withScoreColumns(own, scored);
  const areas = areasAcross(sheet, block);
  const open = { ...block, triples: block.triples.map((triple) => withUnknownBetween(sheet, block, triple)) };
  const first = readLines(sheet, open, areas, end, repeated, scored);
  // Where a header leaves open what its rate is held against, what stands in the lines may settle it.
  const settled = {
    ...block,
    triples: open.triples.map((triple, index) => settledTriple(sheet, block, triple, rowsOf(itemAt(first.columns, index)))),
  };
  const { columns, bottom, roles, means, pointSums } = settled.triples.some((triple, index) => triple !== open.triples[index])
    ? readLines(sheet, settled, areas, end, repeated, scored)
    : first;
  const lines = columns.flat().sort((a, b) => a.row - b.row || a.item.target.cell.column - b.item.target.cell.column);
  const whole = wholeArea(areas, columns);
  const acrossTotal = (item: Indicator): boolean => item.area !== null && (isTotalLabel(item.area) || item.area === whole);
  const items = lines.flatMap(({ item, isUnread }) => (isUnread || item.isTotal || acrossTotal(item) ? [] : [item]));
  if (items.length === 0) return null;
  const lead = block.lead ?? block.left;
  const leftOut: LeftOut = (rows) =>
    leftOutRows(
      sheet,
      { top: block.top, left: block.left, bottom, right: block.right },
      rows.map((one) => ({ ...one, section: sectionOf(sheet, one.row, block.left, lead) })),
    );
  const totals = [
    ...lines.flatMap(({ row, item }): ListTotal[] => {
      if (item.isTotal || !acrossTotal(item)) return [];
      return [
        {
          ...item,
          isTotal: true,
          sums: "across",
          of: items.filter(({ target }) => target.cell.row === row),
          why: isInOneCell(item) ? NOT_SUMMED : null,
        },
      ];
    }),
    ...columns.flatMap((column) => totalsDown(column, (row) => numberOf(sheet, block, row), leftOut)),
  ];
  const { row, left, right } = block;
  const place = titled(sheet, { top: areas ? row - 1 : row, left, bottom, right });
  return {
    kind: "indicator-list",
    sheet,
    ...place,
    roles: blockRoles(sheet, settled, place.range, repeated, roles),
    items,
    means,
    scored,
    promiseSums: settled.triples.flatMap(({ sum }) => sum ?? []),
    difference: differenceColumn(sheet, block) ?? onlyItem(settled.triples)?.gap?.column ?? null,
    graded: gradeColumn(sheet, block, place.range),
    met: metColumn(sheet, block, place.range),
    scoreGraded: gradeOfScore(sheet, block, place.range, scored),
    pointSums,
    totals: totals.sort((a, b) => a.target.cell.row - b.target.cell.row || a.target.cell.column - b.target.cell.column),
  };
}

function settledTriple(sheet: Sheet, block: IndicatorBlock, triple: Triple, rows: readonly LineRow[]): Triple {
  const told = rivalsOf(sheet, triple, rows, block);
  const sum = promiseSumOf(sheet, block, told, rows);
  return sum ? { ...told, sum } : told;
}

function rowsOf(lines: readonly Line[]): { readonly row: number; readonly isTotal: boolean }[] {
  return lines.map(({ row, item }) => ({ row, isTotal: item.isTotal }));
}

/** What numbers a line: the first text or number of its row, mostly under 序号. */
function numberOf(sheet: Sheet, { left, lead }: IndicatorBlock, row: number): string {
  for (let column = Math.max(0, left - 1); column <= (lead ?? left); column++) {
    const text = cellText(sheet.cell(row, column));
    if (text !== "") return text;
  }
  return "";
}

/** The areas of a list whose indicators run down and whose areas stand side by side, each over its own triple; null for any other list. */
function areasAcross(sheet: Sheet, { row, lead: named, triples }: IndicatorBlock): string[] | null {
  if (row === 0 || triples.length < 2 || named === null || triples.slice(1).some(({ lead }) => lead !== null)) return null;
  if (triples.some(({ done }, index) => index > 0 && done === firstItem(triples).done)) return null;
  const names = triples.map(({ target }) => cellText(sheet.seen(row - 1, target)));
  return new Set(names.filter((name) => name !== "")).size === triples.length ? names : null;
}
