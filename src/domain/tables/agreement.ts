import { withoutLastBrackets } from "../values/vocabulary/plain-text";
import { shownCell, type Cell, type ValueCell } from "../grid/cell";
import { decimalsOf, exact, roundHalfUp, toNumber, type Exact } from "../values/exact";
import { writtenNumber } from "../values/computable";
import type { Figure } from "./figure";
import { verdictHolds, verdictOf } from "./verdict-words";
import { groupOfMatch } from "../values/present";

/** Doubles hold about 15 digits; a rate stored with so many decimals is a quotient, compared at this many. */
const QUOTIENT_DIGITS = 9;

/**
 * Whether a stated cell agrees with a figure: it equals the exact value rounded half up at the precision that the cell shows
 * (66.7% agrees with 2/3; 166.00% does not agree with 10/6). A count under General must be equal to the digit: no display rounds it.
 * An amount of money agrees at the digits that its cell holds (36.25 agrees with 36.24995).
 * A word beside the figures (达标, 未完成) agrees where it is true of them.
 * @returns null when the figure was not computed; false when the cell holds no number (or another word, for a label)
 */
export function agrees(
  stated: Cell,
  figure: Pick<Figure, "value" | "quantity" | "mayCarryUnit" | "rounding">,
  tolerance: number,
): boolean | null {
  const { value, quantity } = figure;
  if (value === null) return null;
  const shown = shownCell(stated);
  if (typeof value === "string") return shown.kind === "text" && bareWord(shown.plain) === value;
  // Most figures are small whole or half numbers: no rational arithmetic is needed to see that they are equal.
  if (shown.kind === "number" && shown.value === value.valueOf()) return true;
  const verdict = quantity === "rate" && shown.kind === "text" ? verdictOf(shown.plain) : null;
  if (verdict) return verdictHolds(verdict, value);
  const figureShown = statedNumber(shown, quantity === "rate") ?? (figure.mayCarryUnit ? countWithUnit(shown) : null);
  if (!figureShown) return false;
  // A whole number under General (0, 1, 2) was not rounded from 0.4: a rate is never kept in whole hundreds of percent.
  const whole = quantity === "rate" && figureShown.digits === 0 && !(shown.kind === "number" && shown.format.decimals !== null);
  if (equalAt(figureShown.number, value, whole ? 2 : figureShown.digits, tolerance)) return true;
  if (figure.rounding && roundedFrom(figureShown.number, value, figure.rounding.slack)) return true;
  // A rate written as percent points without the sign (63.16 under 百分比) says the same.
  return (
    quantity === "rate" && !figureShown.percent && equalAt(figureShown.number.div(100), value, (figureShown.digits ?? 0) + 2, tolerance)
  );
}

/** The word of a cell without its own name beside it: 等级：良好, 良好等级, 良好（80分以上）, 5A级. */
export function bareWord(plain: string): string {
  return withoutLastBrackets(plain).replace(/^.{0,4}(?:等级|等次|结果):?(?=.)|(?:等级|等次)$|(?<=\dA|A{3}|星)级$/g, "");
}

/** Whether an amount lies within half a unit of its last place, or within what its parts' own rounding allows. */
function roundedFrom(stated: Exact, value: Exact, slack: Exact): boolean {
  const off = stated.sub(value).abs();
  if (off.compare(slack) <= 0) return true;
  const digits = decimalsOf(toNumber(stated));
  return digits > 0 && off.compare(halfUnit(digits)) <= 0;
}

/** Half a unit of the last of so many digits after the decimal point: as far as rounding may put an amount out. */
export function halfUnit(digits: number): Exact {
  return exact(1).div(2 * 10 ** digits);
}

function equalAt(stated: Exact, value: Exact, digits: number | null, tolerance: number): boolean {
  const right = digits === null ? value : roundHalfUp(value, digits);
  const left = digits === null ? stated : roundHalfUp(stated, digits);
  return left.sub(right).abs().compare(exact(tolerance)) <= 0;
}

const NUMBER = "([+-]?\\d+(?:,\\d{3})*(?:\\.\\d+)?)";
const WITH_WORDS = new RegExp(`^(?:${NUMBER}\\p{Script=Han}{1,2}|\\p{Script=Han}{0,5}分:?${NUMBER}\\p{Script=Han}{0,2})$`, "u");

/** A count written with its measure word or its name (30人次, 得分：86.74分), which Excel takes for a text: no formula can compute from it. */
export function countWithUnit(shown: ValueCell): StatedNumber | null {
  const match = shown.kind === "text" ? WITH_WORDS.exec(shown.plain) : null;
  const value = match && writtenNumber(match[1] ?? groupOfMatch(match, 2));
  return value === null ? null : { number: exact(value), digits: null, percent: false };
}

/** A stated figure: its value, the digits after the decimal point at which it is compared, and whether it carries a percent sign. */
export interface StatedNumber {
  readonly number: Exact;
  /** null: compared whole. */
  readonly digits: number | null;
  readonly percent: boolean;
}

/** Reads a stated figure; percentages become fractions of one. */
export function statedNumber(shown: ValueCell, rate: boolean): StatedNumber | null {
  if (shown.kind === "number") {
    const number = exact(shown.value);
    const { kind, decimals } = shown.format;
    if (decimals !== null) return { number, digits: kind === "percent" ? decimals + 2 : decimals, percent: kind === "percent" };
    return { number, digits: rate ? Math.min(decimalsOf(shown.value), QUOTIENT_DIGITS) : null, percent: false };
  }
  if (shown.kind !== "text") return null;
  const match = /^([+-]?\d+(?:,\d{3})*(?:\.(\d+))?)(%)?$/.exec(shown.plain);
  if (!match) return null;
  const value = writtenNumber(groupOfMatch(match, 1));
  if (value === null) return null;
  const number = exact(value);
  const decimals = match[2]?.length ?? 0;
  if (match[3]) return { number: number.div(100), digits: decimals + 2, percent: true };
  return { number, digits: rate ? decimals : null, percent: false };
}
