import type { CellAddress } from "../../grid/address";
import { identityByCells, namedBy, type TableIdentity } from "../../tables/identity";
import type { Indicator, IndicatorTable } from "./model";

type Named = readonly [cell: CellAddress, row: string | null, column: string];

/** A cell of an indicator table is known by the item (and area) it states, and by whether it is the target, what was done, or the rate. */
export function indicatorIdentity(table: IndicatorTable): TableIdentity {
  return identityByCells(namedCells(table));
}

function* namedCells(table: IndicatorTable): Generator<Named> {
  if (table.kind === "indicator-list") {
    for (const item of table.items) yield* parts(item, "item", null);
    for (const total of table.totals) yield* parts(total, `total ${total.sums}`, null);
    return;
  }
  if (table.kind === "indicator-projects") {
    for (const item of table.items) yield* parts(item, "project", item.project);
    return;
  }
  for (const { label, staff } of table.areas) if (staff) yield [staff.cell, namedBy("area", label), "staff"];
  if (table.staffTotal) yield [table.staffTotal.cell, "all areas", "staff"];
  for (const [order, { total }] of table.staffSubtotals.entries()) yield [total.cell, `areas ${order}`, "staff"];
  for (const metric of table.metrics) {
    for (const item of metric.items) yield* parts(item, "metric", metric.stationLevel ? "station" : item.area);
    if (metric.total) yield* parts(metric.total, "metric total", null);
    for (const [order, { total }] of metric.subtotals.entries()) yield* parts(total, "metric subtotal", total.area ?? String(order));
  }
}

function* parts({ name, measure, target, done, rate, addends }: Indicator, kind: string, of: string | null): Generator<Named> {
  const row = namedBy(kind, name, measure, of);
  yield [target.cell, row, "target"];
  yield [done.cell, row, "done"];
  if (rate) yield [rate, row, "rate"];
  for (const { kind: period, index, quantity, of: inner = [] } of addends) {
    yield [quantity.cell, row, `${period} ${index}`];
    for (const [at, one] of inner.entries()) yield [one.cell, row, `${period} ${index} part ${at + 1}`];
  }
}
