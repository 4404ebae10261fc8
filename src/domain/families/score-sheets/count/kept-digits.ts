import type { CellAddress } from "../../../grid/address";
import type { DerivedCellMarks } from "../../../tables/expressed-figure";
import { evaluate } from "../../../tables/expression/evaluate";
import type { Mean, Rounded, Weighted } from "../../../tables/expression/expression";
import type { ListCounter } from "../../../tables/lists/counter";
import { roundHalfUp, ZERO } from "../../../values/exact";
import { halfUnit } from "../../../tables/agreement";

/** Scores that are means or shares are kept with two digits, or with as many more as stand there. */
const LEAST_DIGITS = 2;
const LEAST_BESIDE = 2;

/** With how many digits two or more other scores of a column are kept; null where they are whole or fewer. */
export function digitsBeside(counter: ListCounter, { row, column }: CellAddress, rows: readonly number[]): number | null {
  const digits = rows.flatMap((other) => (other === row ? [] : counter.statedDigits({ row: other, column }))).filter((one) => one > 0);
  return digits.length < LEAST_BESIDE ? null : Math.max(...digits);
}

/**
 * A score that divides or is folded, at the digits at which people keep it (`beside`: as the others of its column): one kept whole agrees where it was
 * rounded to the whole.
 */
export function keptScore(
  counter: ListCounter,
  cell: CellAddress,
  of: Mean | Weighted,
  beside: number | null = null,
): { readonly how: Rounded; readonly rounding: DerivedCellMarks["rounding"] } {
  const digits = counter.statedDigits(cell);
  const value = evaluate(of);
  const stated = counter.amount(cell.row, cell.column).value;
  const whole = digits === 0 && value !== null && stated !== null && roundHalfUp(value, 0).equals(stated);
  return {
    how: { kind: "rounded", of, digits: Math.max(beside ?? LEAST_DIGITS, digits) },
    rounding: { slack: whole ? halfUnit(0) : ZERO },
  };
}
