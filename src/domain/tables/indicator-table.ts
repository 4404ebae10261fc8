import { containsCell, type CellAddress, type CellRange } from "../grid/address";
import { cellText, shownCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { metricName, readAreas } from "./indicator-areas";
import { indicatorField, isTotalLabel, lastColumn, readIndicatorHeader, type Triple } from "./indicator-header";
import type { Indicator, IndicatorListTable, IndicatorProjectsTable, IndicatorTable, ListTotal, Quantity, Refusal } from "./model";
import { readPair, readWrittenQuantity } from "./quantity";
import { titled, titleRowsAbove } from "./table-titles";

/** Finds every indicator table of a sheet: by area, lists, projects. */
export function recogniseIndicators(sheet: Sheet, within?: CellRange): { tables: IndicatorTable[]; refusals: Refusal[] } {
  const headers: IndicatorBlock[] = [];
  for (const row of sheet.rowNumbers) {
    const triples = readIndicatorHeader(sheet, row);
    if (triples.length === 0) continue;
    if (within && !containsCell(within, row, triples[0]!.target)) continue;
    headers.push({ row, triples, kind: kindOf(sheet, row, triples) });
  }
  const tables: IndicatorTable[] = [];
  const refusals: Refusal[] = [];
  for (let index = 0; index < headers.length; index++) {
    const header = headers[index]!;
    const repeated = new Set<number>();
    while (header.kind === "areas" && repeatsAreas(sheet, header, headers[index]!, headers[index + 1]))
      for (const row of headerRows(sheet, headers[++index]!)) repeated.add(row);
    const next = headers[index + 1];
    const end = next ? headerTop(sheet, next) : Math.min(within ? within.bottom + 1 : Infinity, lastRow(sheet) + 1);
    if (header.kind === "areas") {
      const table = readAreas(sheet, header.row, header.triples, areaColumn(sheet, header.row, header.triples)!, end, repeated);
      if ("why" in table) refusals.push(table);
      else tables.push(table);
    } else if (header.kind === "list") {
      const table = readList(sheet, header, end);
      const last = tables.at(-1);
      // The header of a list repeats with the page: the items go on.
      if (table && last?.kind === "indicator-list" && continues(last, table, headers[index - 1]!, header)) {
        tables[tables.length - 1] = {
          ...last,
          items: [...last.items, ...table.items],
          totals: [...last.totals, ...table.totals],
          range: { ...last.range, bottom: table.range.bottom },
        };
      } else if (table) tables.push(table);
    } else {
      const rows = projectRows(sheet, header, end);
      const last = tables.at(-1);
      const items = rows.flatMap((row) => projectItems(sheet, header, row));
      if (items.length === 0) continue;
      const range = {
        top: header.row,
        bottom: rows.at(-1)!,
        left: projectColumn(sheet, header),
        right: lastColumn(header.triples),
      };
      if (
        last?.kind === "indicator-projects" &&
        header.row - last.range.bottom <= 3 &&
        // A row of text alone (quantities, a percentage as text) is still the last items' row, no title.
        titleRowsAbove(sheet, { top: header.row, left: range.left, right: range.right }).every(({ row }) => row <= last.range.bottom)
      ) {
        tables[tables.length - 1] = {
          ...last,
          items: [...last.items, ...items],
          range: {
            ...last.range,
            left: Math.min(last.range.left, range.left),
            right: Math.max(last.range.right, range.right),
            bottom: range.bottom,
          },
        };
      } else tables.push({ kind: "indicator-projects", sheet, ...titled(sheet, range), items });
    }
  }
  return { tables, refusals };
}

interface IndicatorBlock {
  readonly row: number;
  readonly triples: readonly Triple[];
  readonly kind: "areas" | "list" | "projects";
}

function lastRow(sheet: Sheet): number {
  return sheet.rowNumbers.at(-1) ?? -1;
}

/** By area when a column of areas leads and metrics stand above; a list when each triple has its content column; else projects. */
function kindOf(sheet: Sheet, row: number, triples: readonly Triple[]): IndicatorBlock["kind"] {
  if (areaColumn(sheet, row, triples) !== null && triples.some(({ content }) => content === null)) return "areas";
  if (triples.every(({ content }) => content !== null)) return "list";
  return triples.some(({ content }) => content !== null) ? "list" : "projects";
}

/** The column of areas: a header that names areas, or one that stands under a metric row beside a staff column. */
function areaColumn(sheet: Sheet, row: number, triples: readonly Triple[]): number | null {
  const first = triples[0]!.target;
  for (let column = 0; column < first; column++) {
    for (const upper of [row, row - 1]) {
      if (upper < 0) continue;
      if (indicatorField(cellText(sheet.seen(upper, column))) === "area") return column;
    }
  }
  return null;
}

/** The first row of a header block: metric names and merged headers stand above the triples. */
function headerTop(sheet: Sheet, header: IndicatorBlock): number {
  if (header.kind !== "areas") return header.row;
  let top = header.row;
  for (const { target } of header.triples) {
    if (top > 0 && cellText(sheet.seen(header.row - 1, target)) !== "") top = Math.min(top, header.row - 1);
  }
  return top;
}

/** A header that returns with the page: the same metrics under the same title, before any 合计 has closed the block. */
function repeatsAreas(sheet: Sheet, first: IndicatorBlock, before: IndicatorBlock, next: IndicatorBlock | undefined): boolean {
  const column = areaColumn(sheet, first.row, first.triples)!;
  if (
    next?.kind !== "areas" ||
    areaColumn(sheet, next.row, next.triples) !== column ||
    JSON.stringify(next.triples) !== JSON.stringify(first.triples) ||
    first.triples.some(({ target }) => metricName(sheet, first.row, target) !== metricName(sheet, next.row, target))
  )
    return false;
  for (let row = before.row + 1; row < headerTop(sheet, next); row++) if (isTotalLabel(cellText(sheet.seen(row, column)))) return false;
  const title = areasTitle(sheet, next);
  return title === "" || title === areasTitle(sheet, first);
}

function headerRows(sheet: Sheet, header: IndicatorBlock): number[] {
  const top = headerTop(sheet, header);
  const titles = titleRowsAbove(sheet, { top, left: areaColumn(sheet, header.row, header.triples)!, right: lastColumn(header.triples) });
  return [...titles.map(({ row }) => row), ...Array.from({ length: header.row - top + 1 }, (_, offset) => top + offset)];
}

function areasTitle(sheet: Sheet, header: IndicatorBlock): string {
  const left = areaColumn(sheet, header.row, header.triples)!;
  const titles = titleRowsAbove(sheet, { top: headerTop(sheet, header), left, right: lastColumn(header.triples) });
  return titles.map(({ cell }) => cellText(cell)).find((text) => /表/.test(text)) ?? "";
}

function continues(last: IndicatorListTable, table: IndicatorListTable, before: IndicatorBlock, header: IndicatorBlock): boolean {
  return (
    last.totals.length === 0 &&
    JSON.stringify(before.triples) === JSON.stringify(header.triples) &&
    (table.title === null || table.title === last.title) &&
    before.kind === "list"
  );
}

function readList(sheet: Sheet, header: IndicatorBlock, end: number): IndicatorListTable | null {
  const items: Indicator[] = [];
  const totals: ListTotal[] = [];
  const areas = areasAcross(sheet, header);
  let bottom = header.row;
  let gap = 0;
  for (let row = header.row + 1; row < end && gap <= 2; row++) {
    let found = false;
    header.triples.forEach((triple, index) => {
      const area = areas?.[index] ?? null;
      const item = listItem(sheet, row, triple, area, areas ? header.triples[0]! : triple);
      if (!item) return;
      found = true;
      if (item.isTotal) totals.push({ ...item, sums: "down" });
      else if (area !== null && isTotalLabel(area)) totals.push({ ...item, isTotal: true, sums: "across" });
      else items.push(item);
    });
    if (found) {
      bottom = row;
      gap = 0;
    } else gap++;
  }
  if (items.length === 0) return null;
  let left = Math.min(...header.triples.map(({ content, target }) => content ?? target));
  // 序号 or the list's own name (总体服务) stands left of the contents.
  for (let column = left - 1; column >= Math.max(0, left - 2); column--) if (cellText(sheet.seen(header.row, column)) !== "") left = column;
  return {
    kind: "indicator-list",
    sheet,
    ...titled(sheet, { top: areas ? header.row - 1 : header.row, left, bottom, right: lastColumn(header.triples) }),
    items,
    totals,
  };
}

/** The areas of a list whose indicators run down and whose areas stand side by side, each over its own triple; null for any other list. */
function areasAcross(sheet: Sheet, { row, triples }: IndicatorBlock): string[] | null {
  if (row === 0 || triples.length < 2 || triples[0]!.content === null || triples.slice(1).some(({ content }) => content !== null))
    return null;
  const names = triples.map(({ target }) => cellText(sheet.seen(row - 1, target)));
  return new Set(names.filter((name) => name !== "")).size === triples.length ? names : null;
}

function listItem(sheet: Sheet, row: number, triple: Triple, area: string | null, named: Triple): Indicator | null {
  const own = sheet.mergeAt(row, triple.target);
  // A cell that a merged area covers from above belongs to the item there.
  if (own && own.top < row) return null;
  const [target, done] = readPair(sheet.cell(row, triple.target), { row, column: triple.target }, sheet.cell(row, triple.done), {
    row,
    column: triple.done,
  });
  if (isBlank(target) && isBlank(done)) return null;
  const name = named.content === null ? "" : contentName(sheet, row, named);
  if (name === "" && (target.reading.status !== "read" || done.reading.status !== "read")) return null;
  const unit = triple.unit === null ? null : cellText(sheet.seen(row, triple.unit)) || null;
  return {
    name,
    measure: triple.measure,
    area,
    isTotal: isTotalLabel(name),
    target: unit ? { ...target, unit: target.unit ?? unit } : target,
    done: unit ? { ...done, unit: done.unit ?? unit } : done,
    rate: triple.rate === null ? null : { row, column: triple.rate },
  };
}

/** The item's own words: the nearest text between the content header's column and the target. */
function contentName(sheet: Sheet, row: number, triple: Triple): string {
  for (let column = triple.target - 1; column >= triple.content!; column--) {
    if (column === triple.unit) continue;
    const shown = shownCell(sheet.seen(row, column));
    if (shown.kind === "text") return shown.plain;
  }
  const left = triple.content! > 0 ? shownCell(sheet.seen(row, triple.content! - 1)) : null;
  return left?.kind === "text" && isTotalLabel(left.plain) ? left.plain : "";
}

function isBlank(quantity: Quantity): boolean {
  return quantity.reading.status === "empty" && !quantity.notApplicable;
}

/** Rows of project items under a header: up to the next header, an empty row, or a lone text. */
function projectRows(sheet: Sheet, header: IndicatorBlock, end: number): number[] {
  const rows: number[] = [];
  for (let row = header.row + 1; row < Math.min(end, header.row + 60); row++) {
    const filled = header.triples.filter(
      ({ target, done }) => sheet.cell(row, target).kind !== "empty" || sheet.cell(row, done).kind !== "empty",
    );
    if (filled.length === 0) {
      if (rows.length > 0) break;
      continue;
    }
    rows.push(row);
  }
  return rows;
}

/** The column of the project's name, left of its items; an empty column may stand between. */
function projectColumn(sheet: Sheet, { row, triples }: IndicatorBlock): number {
  const first = triples[0]!.target;
  for (let column = first - 1; column >= Math.max(0, first - 2); column--) {
    if (shownCell(sheet.seen(row, column)).kind === "text" || shownCell(sheet.seen(row + 1, column)).kind === "text") return column;
  }
  return first;
}

function projectItems(sheet: Sheet, header: IndicatorBlock, row: number): IndicatorProjectsTable["items"][number][] {
  const projectCell = shownCell(sheet.seen(row, projectColumn(sheet, header)));
  const project = projectCell.kind === "text" && projectColumn(sheet, header) < header.triples[0]!.target ? projectCell.plain : null;
  const items: IndicatorProjectsTable["items"][number][] = [];
  for (const triple of header.triples) {
    const merge = sheet.mergeAt(row, triple.target);
    if (merge && merge.top < row) continue;
    const targetAt: CellAddress = { row, column: triple.target };
    const doneAt: CellAddress = { row, column: triple.done };
    if (sheet.cell(row, triple.target).kind === "empty" && sheet.cell(row, triple.done).kind === "empty") continue;
    const target = readWrittenQuantity(sheet.cell(row, triple.target), targetAt);
    const done = readWrittenQuantity(sheet.cell(row, triple.done), doneAt, target.quantity.unit);
    items.push({
      name: target.name || done.name || (project ?? ""),
      measure: triple.measure,
      area: null,
      isTotal: false,
      target: target.quantity,
      done: done.quantity,
      rate: triple.rate === null ? null : { row, column: triple.rate },
      project,
    });
  }
  return items;
}
