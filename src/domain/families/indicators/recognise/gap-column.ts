import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { isBorneOut } from "../../../tables/evidence";
import { statedNumber } from "../../../tables/agreement";
import { readQuantity } from "../../../tables/quantity";
import { exact, ZERO, type Exact } from "../../../values/exact";
import { statedRates, type LineRow } from "./stated-rates";
import { columnsOf, type Gap, type Triple } from "./triples";

/** So many differences that are not nothing must be stated. */
const LEAST_TELLING = 3;
/** How far behind the last column of a triple the difference may stand. */
const BEHIND = 3;

const WAYS = [
  { from: "done", clipped: false },
  { from: "target", clipped: false },
  { from: "done", clipped: true },
  { from: "target", clipped: true },
] as const;

/** The column between or behind a triple's own whose figures are the difference of promise and delivery in most lines; null where none is. */
export function gapOf(sheet: Sheet, triple: Triple, rows: readonly LineRow[]): Gap | null {
  const own = columnsOf({ ...triple, rivals: [] });
  for (let column = Math.min(triple.target, triple.done) + 1; column <= Math.max(...own) + BEHIND; column++) {
    if (own.includes(column)) continue;
    for (const way of WAYS) {
      const gap = { column, ...way };
      if (isKept(sheet, triple, gap, rows)) return gap;
    }
  }
  return null;
}

function isKept(sheet: Sheet, triple: Triple, gap: Gap, rows: readonly LineRow[]): boolean {
  let stated = 0;
  let agreeing = 0;
  let telling = 0;
  for (const { row, isTotal } of rows) {
    const kept = isTotal ? null : keepsGap(sheet, triple, gap, row);
    if (kept === null) continue;
    stated++;
    if (!kept) continue;
    agreeing++;
    if (!numberAt(sheet, row, gap.column)?.equals(ZERO)) telling++;
  }
  return telling >= LEAST_TELLING && isBorneOut({ stated, agreeing, oneARow: true });
}

/** Whether a line's difference is that of its promise and its delivery; null where one of them is no number. */
function keepsGap(sheet: Sheet, { target, done }: Pick<Triple, "target" | "done">, gap: Gap, row: number): boolean | null {
  const [promised, delivered, stated] = [amountAt(sheet, row, target), amountAt(sheet, row, done), numberAt(sheet, row, gap.column)];
  if (promised === null || delivered === null || stated === null) return null;
  const departs = gap.from === "done" ? delivered.sub(promised) : promised.sub(delivered);
  return (gap.clipped && departs.compare(ZERO) < 0 ? ZERO : departs).equals(stated);
}

/**
 * Where a line's difference is not that of its promise and delivery, and its rate is not their quotient either, one of the two may be wrong:
 * `both` where difference and rate tell of the same other amount, `each` where they do not; null where nothing speaks against them.
 */
export function spokenAgainst(sheet: Sheet, triple: Triple, row: number): "both" | "each" | null {
  const { gap, rate, target, done } = triple;
  if (!gap || rate === null || keepsGap(sheet, triple, gap, row) !== false) return null;
  const { stated, agreeing } = statedRates(sheet, { target, rate, done }, [{ row, isTotal: false }]);
  if (stated === 0 || agreeing > 0) return null;
  return tellOfAnother(sheet, triple, gap, row) ? "both" : "each";
}

/** Whether the rate is the one of the amount that the difference leaves for what was done, or for what was promised. */
function tellOfAnother(sheet: Sheet, { target, done, rate }: Triple, gap: Gap, row: number): boolean {
  const [promised, delivered, stated] = [amountAt(sheet, row, target), amountAt(sheet, row, done), numberAt(sheet, row, gap.column)];
  const shown = rate === null ? null : statedNumber(shownCell(sheet.cell(row, rate)), true);
  if (promised === null || delivered === null || stated === null || !shown) return false;
  const beyond = gap.from === "done" ? stated : ZERO.sub(stated);
  const pairs = [
    [promised.add(beyond), promised],
    [delivered, delivered.sub(beyond)],
  ] as const;
  return pairs.some(([of, by]) => by.compare(ZERO) > 0 && isRate(of.div(by), shown));
}

function isRate(quotient: Exact, { number, digits, percent }: NonNullable<ReturnType<typeof statedNumber>>): boolean {
  const near = (value: Exact, at: number): boolean =>
    value
      .sub(quotient)
      .abs()
      .compare(exact(10 ** -at)) < 0;
  return near(number, digits ?? DIGITS) || (!percent && near(number.div(100), (digits ?? DIGITS) + 2));
}

/** As many digits as are compared where a rate does not say how many it has. */
const DIGITS = 4;

function amountAt(sheet: Sheet, row: number, column: number): Exact | null {
  const { reading } = readQuantity(sheet.cell(row, column), { row, column });
  return reading.status === "read" ? exact(reading.value) : null;
}

function numberAt(sheet: Sheet, row: number, column: number): Exact | null {
  const stated = statedNumber(shownCell(sheet.cell(row, column)), false);
  return stated && !stated.percent ? stated.number : null;
}
