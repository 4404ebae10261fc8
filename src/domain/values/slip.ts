import type { Exact } from "./exact";

/** A slip is no further from what it misses than this share of it. */
const NEAR = 0.1;
const MANY_DIGITS = 3;
/** So small a difference is a slip, however large it is in proportion. */
export const SMALLEST_SLIP = 3;
const TEN = 10;

/**
 * Whether a stated figure may be a slip of the hand for another: near it, or one digit of many wrong, or two digits that have changed places.
 * @param percent both are shares and are written as percentages (0.85 as 85)
 */
export function isSlip(stated: Exact, meant: Exact, percent: boolean): boolean {
  const [written, right] = [shown(stated, percent), shown(meant, percent)];
  return Math.abs(written - right) <= Math.max(SMALLEST_SLIP, NEAR * Math.max(written, right)) || slipsDigits(written, right);
}

const shown = (value: Exact, percent: boolean): number => Number((percent ? value.mul(100) : value).valueOf().toFixed(2));

function slipsDigits(stated: number, right: number): boolean {
  const [written, meant] = [String(stated), String(right)];
  if (written.length !== meant.length) return false;
  if (written.length < MANY_DIGITS) return Math.abs(stated - right) === TEN || [...written].reverse().join("") === meant;
  const wrong = [...written].filter((digit, at) => digit !== meant[at]).length;
  return wrong === 1 || (wrong === 2 && [...written].sort().join("") === [...meant].sort().join(""));
}
