import { cellText } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { evidenceText, isBorneOut } from "../../../tables/evidence";
import { readQuantity } from "../../../tables/quantity";
import { Tally } from "../../../values/exact";
import { firstItem, lastItem } from "../../../values/present";
import type { IndicatorHeader } from "./header";
import { linesBelow } from "./lines-below";
import { statedRates, type LineRow } from "./stated-rates";
import type { Period, Triple } from "./triples";

/** Lines in which more than one period holds something, so many at least, must bear the sum out: where only one does, every other way gives the same. */
const LEAST_TELLING = 2;

/**
 * Periods that no word says are summed (一月 | 二月 | 三月 | 完成量), or that do not begin with the term (9月 … 1月 of a school's year): what was done is
 * their sum, where at least two thirds of three or more lines state it so.
 */
export function withProvedPeriods(sheet: Sheet, header: IndicatorHeader | null): IndicatorHeader | null {
  if (!header) return header;
  const triples = header.triples.map((triple) => provedAsOf(sheet, header, provedTriple(sheet, header, triple)));
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

const AS_OF =
  /^(?:累计)?(?:截[至止到]|至|1月?[-—~至到])(?:\d{4}年)?\d{1,2}月(?:底|末|份|止|\d{1,2}日)?(?:累计)?$|^(?:第?[一二三四1-4]季度|[上下]半年)(?:末|底|累计)$/;

/** 截至3月 | 截至6月 … before what was done: that is the last of these where at least two thirds of three or more lines state it so. */
function provedAsOf(sheet: Sheet, { last }: IndicatorHeader, triple: Triple): Triple {
  if (triple.periods.length > 0) return triple;
  const columns: number[] = [];
  for (let column = triple.target + 1; column < triple.done; column++)
    if (AS_OF.test(cellText(sheet.seen(last, column)))) columns.push(column);
  const column = columns.at(-1);
  if (column === undefined || columns.length < 2) return triple;
  let stated = 0;
  let agreeing = 0;
  for (const { row, isTotal } of linesBelow(sheet, last, triple)) {
    const [whole, asOf] = [triple.done, column].map((at) => readQuantity(sheet.cell(row, at), { row, column: at }).reading);
    if (isTotal || whole?.status !== "read" || asOf?.status !== "read") continue;
    stated++;
    if (whole.value === asOf.value) agreeing++;
  }
  if (!isBorneOut({ stated, agreeing, oneARow: true })) return triple;
  const name = {
    zh: `完成量等于“${cellText(sheet.seen(last, column))}”`,
    en: `the amount done as “${cellText(sheet.seen(last, column))}”`,
  };
  const periods: Period[] = [{ column, kind: "part", index: 1 }];
  return { ...triple, periods, loose: [], summed: evidenceText(name, { stated, agreeing, oneARow: true }) };
}

/** How many lines state what was done beside its periods, how many of them their sum, and in how many of those more than one period counts. */
function summedLines(
  sheet: Sheet,
  { done, target, rate }: Triple,
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
    const sum = new Tally();
    for (const part of parts) sum.add(part);
    // What is there at the end (期末注册志愿者) is no sum, and says nothing of the other lines.
    if (sum.total !== whole.value && whole.value === parts.at(-1) && statesRateOf(sheet, row, { done, target, rate })) continue;
    stated++;
    if (sum.total !== whole.value) continue;
    agreeing++;
    if (parts.filter((part) => part !== 0).length > 1) telling++;
  }
  return { stated, agreeing, telling };
}

function statesRateOf(sheet: Sheet, row: number, { done, target, rate }: Pick<Triple, "done" | "target" | "rate">): boolean {
  return statedRates(sheet, { done, target, rate }, [{ row, isTotal: false }]).agreeing === 1;
}
