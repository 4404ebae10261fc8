import { rangesMeet, containsCell, type CellRange } from "../../../grid/address";
import { cellText } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { findDayRange } from "../../../tables/dates";
import { metricOf, readAreas } from "./areas";
import { blockBelow, blockEnd, indicatorBlocks, type IndicatorBlock } from "./blocks";
import { saysContinued, titlesGoOn, withoutContinuation } from "./continuation";
import { readList } from "./list";
import { readProjects } from "./projects";
import { withPolicies } from "./policies";
import { labelsDown, mayRunDown, turnedSheet, turnedTable } from "./turned";
import { joinedRoles } from "./roles";
import { withGrandTotals } from "./stacked";
import { unreadLists } from "./unread-lists";
import { isTotalLabel } from "./vocabulary";
import type { IndicatorProjectsTable, IndicatorTable } from "../model";
import type { Refusal } from "../../../tables/model";
import { titleRowsAbove } from "../../../tables/table-titles";
import type { TitleRow } from "../../../tables/stated-days";
import { firstItem } from "../../../values/present";

/** Finds every indicator table of a sheet: by area, lists, projects. */
export function recogniseIndicators(sheet: Sheet, within?: CellRange): { tables: IndicatorTable[]; refusals: Refusal[] } {
  const across = recogniseAcross(sheet, within);
  const tables = [...withGrandTotals(across.tables), ...recogniseDown(sheet, across.tables, within)];
  return {
    refusals: [
      ...across.refusals,
      ...unreadLists(
        sheet,
        tables.map(({ range }) => range),
        across.refusals,
        within,
      ),
    ],
    tables: tables.map((table) => withPolicies(sheet, isContinued(sheet, table) ? { ...table, continued: true } : table)),
  };
}

/** Tables whose target, done and rate run down, indicators or months across: read as the sheet turned by a quarter. */
function recogniseDown(sheet: Sheet, found: readonly IndicatorTable[], within?: CellRange): IndicatorTable[] {
  if (!mayRunDown(sheet)) return [];
  const taken = found.map(({ range }) => range);
  const tables: IndicatorTable[] = [];
  for (;;) {
    const labels = labelsDown(sheet, taken);
    if (!labels) return tables;
    taken.push(labels);
    const turned = recogniseAcross(turnedSheet(sheet, labels)).tables.map((table) => turnedTable(sheet, table));
    const own = turned.filter(
      ({ range }) => !found.some((other) => rangesMeet(other.range, range)) && (!within || containsCell(within, range.top, range.left)),
    );
    tables.push(...own);
  }
}

function recogniseAcross(sheet: Sheet, within?: CellRange): { tables: IndicatorTable[]; refusals: Refusal[] } {
  const { blocks, refusals } = indicatorBlocks(sheet, within);
  const found: { table: IndicatorTable; block: IndicatorBlock }[] = [];
  const taken = new Set<IndicatorBlock>();
  for (const block of blocks) {
    if (taken.has(block)) continue;
    const { rows, headers } = repeats(sheet, block, blocks);
    headers.forEach((header) => taken.add(header));
    const table = readTable(sheet, block, blockEnd(sheet, headers.at(-1) ?? block, blocks, within), rows);
    if (!table) continue;
    if ("why" in table) {
      refusals.push(table);
      continue;
    }
    const at = found.findLastIndex(({ block: other }) => other.left <= block.right && block.left <= other.right);
    const before = found[at]?.table;
    if (before?.kind === "indicator-projects" && table.kind === "indicator-projects" && carriesOn(before, table, block.row))
      found[at] = { table: joined(before, table), block };
    else found.push({ table, block });
  }
  return { tables: found.map(({ table }) => table), refusals };
}

function readTable(sheet: Sheet, block: IndicatorBlock, end: number, repeated: ReadonlySet<number>): IndicatorTable | Refusal | null {
  switch (block.kind) {
    case "areas":
      return readAreas(sheet, block, end, repeated);
    case "list":
      return readList(sheet, block, end, repeated);
    default:
      return readProjects(sheet, block, end);
  }
}

/** The headers that return with the page, and the rows that they and their titles take. */
function repeats(sheet: Sheet, block: IndicatorBlock, blocks: readonly IndicatorBlock[]) {
  const rows = new Set<number>();
  const headers: IndicatorBlock[] = [];
  for (;;) {
    const before = headers.at(-1) ?? block;
    const next = blockBelow(before, blocks);
    if (!next || !isRepeated(sheet, block, before, next)) return { rows, headers };
    for (const { row } of titlesOf(sheet, next)) rows.add(row);
    for (let row = next.top; row <= next.last; row++) rows.add(row);
    headers.push(next);
  }
}

/** A header that returns with the page: the same columns and metrics under the same title, before any 合计 has closed the table. */
function isRepeated(sheet: Sheet, first: IndicatorBlock, before: IndicatorBlock, next: IndicatorBlock): boolean {
  if (
    next.kind === "projects" ||
    next.kind !== first.kind ||
    next.lead !== first.lead ||
    JSON.stringify(next.triples) !== JSON.stringify(first.triples) ||
    (next.kind === "areas" && first.triples.some((triple) => metricOf(sheet, first, triple).name !== metricOf(sheet, next, triple).name))
  )
    return false;
  for (let row = before.last + 1; row < next.top; row++)
    for (let column = next.left; column < firstItem(next.triples).target; column++)
      if (isTotalLabel(cellText(sheet.cell(row, column)))) return false;
  const title = withoutContinuation(titleOf(sheet, next));
  const own = titleOf(sheet, first);
  return title === "" || title === withoutContinuation(own) || titlesGoOn(own, titleOf(sheet, next) ?? "");
}

/** Whether a table says that it goes on from another page or sheet: its sums may take in what stands there. */
function isContinued(sheet: Sheet, { range }: IndicatorTable): boolean {
  for (let row = Math.max(0, range.top - 2); row <= range.top; row++)
    for (let column = Math.max(0, range.left - 1); column <= range.right; column++) {
      if (saysContinued(cellText(sheet.cell(row, column)))) return true;
    }
  return false;
}

function titlesOf(sheet: Sheet, { top, left, right }: IndicatorBlock): TitleRow[] {
  return titleRowsAbove(sheet, { top, left, right });
}

/** The name that a table bears; days and remarks beside it are none. */
function titleOf(sheet: Sheet, block: IndicatorBlock): string | null {
  const texts = titlesOf(sheet, block).map(({ cell }) => cellText(cell));
  return texts.find((text) => /表/.test(text)) ?? (block.kind === "list" ? (texts.find((text) => !findDayRange(text)) ?? null) : null);
}

/** Projects whose header is repeated over every row are one table, unless a title parts them. */
function carriesOn(before: IndicatorProjectsTable, next: IndicatorProjectsTable, row: number): boolean {
  // A row of text alone (quantities, a percentage as text) is still the last items' row, no title.
  const titles = titleRowsAbove(next.sheet, { top: row, left: next.range.left, right: next.range.right });
  return row - before.range.bottom <= 3 && titles.every((title) => title.row <= before.range.bottom);
}

/** Each part names its own rows; a column that any of them uses is used. */
function joined(before: IndicatorProjectsTable, next: IndicatorProjectsTable): IndicatorProjectsTable {
  return {
    ...before,
    roles: joinedRoles(before.roles, next.roles),
    items: [...before.items, ...next.items],
    range: {
      ...before.range,
      left: Math.min(before.range.left, next.range.left),
      right: Math.max(before.range.right, next.range.right),
      bottom: next.range.bottom,
    },
  };
}
