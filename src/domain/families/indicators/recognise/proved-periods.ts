import { cellText } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { evidenceText, isBorneOut } from "../../../tables/evidence";
import { readQuantity } from "../../../tables/quantity";
import { Tally } from "../../../values/exact";
import { firstItem, lastItem } from "../../../values/present";
import type { IndicatorHeader } from "./header";
import { linesBelow } from "./lines-below";
import type { LineRow } from "./stated-rates";
import type { Period, Triple } from "./triples";

/** Lines in which more than one period holds something, so many at least, must bear the sum out: where only one does, every other way gives the same. */
const LEAST_TELLING = 2;

/**
 * Periods that no word says are summed (一月 | 二月 | 三月 | 完成量), or that do not begin with the term (9月 … 1月 of a school's year): what was done is
 * their sum, where at least two thirds of three or more lines state it so.
 */
export function withProvedPeriods(sheet: Sheet, header: IndicatorHeader | null): IndicatorHeader | null {
  if (!header) return header;
  const triples = header.triples.map((triple) => provedTriple(sheet, header, triple));
  return triples.some((triple, index) => triple !== header.triples[index]) ? { ...header, triples } : header;
}

function provedTriple(sheet: Sheet, { last }: IndicatorHeader, triple: Triple): Triple {
  const periods = triple.periods.length > 0 ? triple.periods : (triple.loose ?? []);
  const known = triple.periods[0];
  if (periods.length < 2 || (known && (known.kind === "part" || known.index === 1))) return triple;
  const { stated, agreeing, telling } = summedLines(sheet, triple, periods, linesBelow(sheet, last, triple));
  if (telling < LEAST_TELLING || !isBorneOut({ stated, agreeing, oneARow: true })) return triple;
  const [from, to] = [firstItem(periods), lastItem(periods)].map(({ column }) => `“${cellText(sheet.seen(last, column))}”`);
  const name = { zh: `完成量按${from}至${to}相加`, en: `the amount done as the sum of ${from} to ${to}` };
  return { ...triple, periods, summed: evidenceText(name, { stated, agreeing, oneARow: true }) };
}

/** How many lines state what was done beside its periods, how many of them their sum, and in how many of those more than one period counts. */
function summedLines(
  sheet: Sheet,
  { done }: Triple,
  periods: readonly Period[],
  rows: readonly LineRow[],
): { readonly stated: number; readonly agreeing: number; readonly telling: number } {
  let stated = 0;
  let agreeing = 0;
  let telling = 0;
  for (const { row, isTotal } of rows) {
    if (isTotal) continue;
    const whole = readQuantity(sheet.cell(row, done), { row, column: done }).reading;
    const parts = periods.flatMap(({ column }) => {
      const { reading } = readQuantity(sheet.cell(row, column), { row, column });
      return reading.status === "read" ? [reading.value] : [];
    });
    if (whole.status !== "read" || parts.length === 0) continue;
    stated++;
    const sum = new Tally();
    for (const part of parts) sum.add(part);
    if (sum.total !== whole.value) continue;
    agreeing++;
    if (parts.filter((part) => part !== 0).length > 1) telling++;
  }
  return { stated, agreeing, telling };
}
