import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { statedNumber } from "../../../tables/agreement";
import { readQuantity } from "../../../tables/quantity";
import { exact, roundHalfUp, Tally } from "../../../values/exact";
import type { Triple } from "./triples";

/** A line of a list, or a row of its sums. */
export interface LineRow {
  readonly row: number;
  readonly isTotal: boolean;
}

/** How many rates the lines state, and how many of them are what a promise and what was done come to; `done`: one column, or several that add up. */
export function statedRates(
  sheet: Sheet,
  { target, rate, done }: Pick<Triple, "target" | "rate"> & { readonly done: number | readonly number[] },
  rows: readonly LineRow[],
): { readonly stated: number; readonly agreeing: number } {
  let stated = 0;
  let agreeing = 0;
  if (rate === null) return { stated, agreeing };
  const parts = typeof done === "number" ? [done] : done;
  for (const { row, isTotal } of rows) {
    if (isTotal) continue;
    const shown = statedNumber(shownCell(sheet.cell(row, rate)), true);
    const promised = readQuantity(sheet.cell(row, target), { row, column: target }).reading;
    const delivered = amountAt(sheet, row, parts);
    if (!shown || promised.status !== "read" || delivered === null || promised.value === 0) continue;
    stated++;
    const quotient = exact(delivered).div(exact(promised.value));
    const digits = shown.digits ?? 9;
    const is = (number: typeof quotient, at: number): boolean => roundHalfUp(number, at).equals(roundHalfUp(quotient, at));
    if (is(shown.number, digits) || (!shown.percent && is(shown.number.div(100), digits + 2))) agreeing++;
  }
  return { stated, agreeing };
}

/** What stands in some columns of a row together; null where nothing does, or something that is no amount. */
function amountAt(sheet: Sheet, row: number, columns: readonly number[]): number | null {
  const readings = columns.map((column) => readQuantity(sheet.cell(row, column), { row, column }).reading);
  if (readings.some(({ status }) => status === "unreadable") || readings.every(({ status }) => status !== "read")) return null;
  const sum = new Tally();
  for (const reading of readings) if (reading.status === "read") sum.add(reading.value);
  return sum.total;
}
