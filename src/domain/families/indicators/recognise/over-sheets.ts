import { cellText, shownCell } from "../../../grid/cell";
import type { Indicator, IndicatorAreasTable, IndicatorListTable, IndicatorTable } from "../model";
import { withoutContinuation } from "./continuation";

/**
 * Lists and tables of areas that go on from one sheet to the next (续表, one title, numbers that go on), with the sums behind the last part:
 * these may take in what stands on the sheets before.
 */
export function linkedOverSheets(tables: readonly IndicatorTable[]): IndicatorTable[] {
  const linked: IndicatorTable[] = [];
  const goneOn = new Set<IndicatorTable>();
  for (const table of tables) {
    const before = linked.findLast((other) => other.kind === table.kind && other.sheet !== table.sheet && !goneOn.has(other));
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

function columnsOf({ target, done, rate }: Indicator): string {
  return JSON.stringify([target.cell.column, done.cell.column, rate?.column ?? null]);
}

/** Columns alike, other promises, and sums behind the second alone. */
function listsAlike(before: IndicatorListTable, table: IndicatorListTable): boolean {
  const known = new Set(before.items.map(({ name, area, span }) => JSON.stringify([name, area, span ?? null])));
  const columns = new Set(before.items.map(columnsOf));
  return (
    before.totals.every(({ sums }) => sums === "across") &&
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
      return other !== undefined && metric.name === other.name && metric.measure === other.measure && metric.total === null;
    }) &&
    table.metrics.some(({ total }) => total !== null) &&
    table.areas.every(({ label }) => !known.has(label))
  );
}
