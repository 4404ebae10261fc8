import { ofThing } from "../../values/read-once";
import { placeInSheet, type CellAddress } from "../../grid/address";
import type { Localized } from "../../language";
import { asWritten, type CellName } from "../../tables/cell-name";
import type { Quantity } from "../../tables/model";
import type { Indicator, IndicatorTable } from "./model";

/** A cell of an indicator table is named by its indicator, and by the area or the total in whose row it stands. */
export function indicatorCellName(table: IndicatorTable, cell: CellAddress): CellName | null {
  const named = indicatorsByCell(table).get(placeInSheet(cell.row, cell.column));
  if (named) return { subject: indicatorName(named.indicator), part: named.part };
  if (table.kind !== "indicator-areas") return null;
  for (const { label, staff } of table.areas) if (staff && isAt(staff, cell)) return { subject: STAFF, part: asWritten(label) };
  if (table.staffSubtotals.some(({ total }) => isAt(total, cell))) return { subject: STAFF, part: SUBTOTAL };
  return table.staffTotal && isAt(table.staffTotal, cell) ? { subject: STAFF, part: TOTAL } : null;
}

const STAFF: Localized = { zh: "投入社工人数", en: "Staff assigned" };
const SUBTOTAL: Localized = { zh: "小计", en: "subtotal" };
const TOTAL: Localized = { zh: "合计", en: "total" };

function* namedIndicators(table: IndicatorTable): Generator<readonly [Indicator, Localized | null]> {
  if (table.kind === "indicator-list") {
    for (const item of table.items) yield [item, item.area === null ? null : asWritten(item.area)];
    for (const total of table.totals) yield [total, TOTAL];
    return;
  }
  if (table.kind === "indicator-projects") {
    for (const item of table.items) yield [item, item.project === null ? null : asWritten(plain(item.project))];
    return;
  }
  for (const { items, total, subtotals, stationLevel } of table.metrics) {
    for (const item of items) yield [item, stationLevel || item.area === null ? null : asWritten(plain(item.area))];
    for (const { total: subtotal } of subtotals) yield [subtotal, subtotal.area === null ? TOTAL : asWritten(plain(subtotal.area))];
    if (total) yield [total, TOTAL];
  }
}

interface Named {
  readonly indicator: Indicator;
  readonly part: Localized | null;
}

/** What is named by the cells that it stands in: every finding asks, and there may be as many findings as indicators. */
const indicatorsByCell = ofThing((table: IndicatorTable): ReadonlyMap<number, Named> => {
  const made = new Map<number, Named>();
  for (const [indicator, part] of namedIndicators(table))
    for (const cell of cellsOf(indicator))
      if (!made.has(placeInSheet(cell.row, cell.column))) made.set(placeInSheet(cell.row, cell.column), { indicator, part });
  return made;
});

function cellsOf({ target, done, rate, addends }: Indicator): CellAddress[] {
  return [
    target.cell,
    done.cell,
    ...(rate === null ? [] : [rate]),
    ...addends.flatMap(({ quantity, of = [] }) => [quantity.cell, ...of.map(({ cell }) => cell)]),
  ];
}

function indicatorName({ name, measure }: Indicator): Localized {
  const own = plain(name);
  return asWritten(measure === null || own.includes(measure) ? own : `${own}${measure}`);
}

const plain = (text: string): string => text.replace(/\s+/g, "");

function isAt({ cell: { row, column } }: Quantity, cell: CellAddress): boolean {
  return row === cell.row && column === cell.column;
}
