import { cellText, shownCell } from "../../../grid/cell";
import type { Indicator, IndicatorAreasTable, IndicatorListTable, IndicatorTable } from "../model";
import { withoutContinuation } from "./continuation";
import { textsOfRow } from "../../../tables/left-out";
import { plainText } from "../../../values/vocabulary/plain-text";

/** A sum of one page alone, under its rows. */
const PAGE_SUM = /^(?:本|此|该|第[一二三四五六七八九十\d]{1,2})页(?:小|合|共)计?/;
/** So many rows at most, titles and blanks, stand between two pages of one sheet. */
const BETWEEN_PAGES = 3;

/**
 * Lists and tables of areas that go on from one sheet to the next, or down a sheet (续表, one title, numbers that go on), with the sums behind the
 * last part: these may take in what stands on the pages before.
 */
export function linkedOverSheets(tables: readonly IndicatorTable[]): IndicatorTable[] {
  const linked: IndicatorTable[] = [];
  const goneOn = new Set<IndicatorTable>();
  for (const table of tables) {
    const before = linked.findLast(
      (other) => other.kind === table.kind && (other.sheet !== table.sheet || isNextPage(other, table)) && !goneOn.has(other),
    );
    if (before?.kind === "indicator-list" && table.kind === "indicator-list" && goesOn(before, table) && listsAlike(before, table)) {
      goneOn.add(before);
      linked.push({ ...table, earlier: [...(before.earlier ?? []), before] });
    } else if (
      before?.kind === "indicator-areas" &&
      table.kind === "indicator-areas" &&
      goesOn(before, table) &&
      areasAlike(before, table)
    ) {
      goneOn.add(before);
      linked.push({ ...table, earlier: [...(before.earlier ?? []), before] });
    } else linked.push(table);
  }
  return linked;
}

/** Whether a table that says that it goes on stands directly under another on the same sheet, in the same columns. */
function isNextPage({ range: before }: IndicatorTable, { continued, range }: IndicatorTable): boolean {
  const between = range.top - before.bottom - 1;
  return continued === true && before.left === range.left && between >= 0 && between <= BETWEEN_PAGES;
}

function goesOn(before: IndicatorTable, table: IndicatorTable): boolean {
  const title = withoutContinuation(table.title);
  const same = title === withoutContinuation(before.title);
  if (table.continued) return same || title === "" || before.title === null;
  if (title !== "" && title !== undefined) return same;
  const [last, first] = [numberBefore(before, itemsOf(before).at(-1)), numberBefore(table, itemsOf(table)[0])];
  return last !== null && first === last + 1;
}

function itemsOf(table: IndicatorTable): readonly Indicator[] {
  return table.kind === "indicator-areas" ? (table.metrics[0]?.items ?? []) : table.items;
}

/** The number in the first column of an item's row. */
function numberBefore({ sheet, range }: IndicatorTable, item: Indicator | undefined): number | null {
  if (!item) return null;
  const shown = shownCell(sheet.seen(item.target.cell.row, range.left));
  const number = shown.kind === "number" ? shown.value : Number(cellText(shown) || NaN);
  return Number.isInteger(number) && number > 0 ? number : null;
}

/** 本页小计: what the last row of a page sums is no total of the table. */
function sumsPage({ sheet, range }: IndicatorTable, { target }: Indicator): boolean {
  return textsOfRow(sheet, target.cell.row, range.left, target.cell.column).some((text) => PAGE_SUM.test(text));
}

function columnsOf({ target, done, rate }: Indicator): string {
  return JSON.stringify([target.cell.column, done.cell.column, rate?.column ?? null]);
}

/** Columns alike, other promises, and sums behind the second alone. */
function listsAlike(before: IndicatorListTable, table: IndicatorListTable): boolean {
  const known = new Set(before.items.map(({ name, area, span }) => JSON.stringify([name, area, span ?? null])));
  const columns = new Set(before.items.map(columnsOf));
  return (
    before.totals.every(({ sums, name }) => sums === "across" || PAGE_SUM.test(plainText(name))) &&
    table.totals.some(({ sums }) => sums === "down") &&
    table.items.every((item) => columns.has(columnsOf(item)) && !known.has(JSON.stringify([item.name, item.area, item.span ?? null])))
  );
}

function areasAlike(before: IndicatorAreasTable, table: IndicatorAreasTable): boolean {
  const known = new Set(before.areas.map(({ label }) => label));
  return (
    before.metrics.length === table.metrics.length &&
    before.metrics.every((metric, index) => {
      const other = table.metrics[index];
      return (
        other !== undefined &&
        metric.name === other.name &&
        metric.measure === other.measure &&
        (metric.total === null || sumsPage(before, metric.total))
      );
    }) &&
    table.metrics.some(({ total }) => total !== null) &&
    table.areas.every(({ label }) => !known.has(label))
  );
}
