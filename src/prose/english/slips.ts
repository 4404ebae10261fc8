import type { Mention } from "../numbers";

/** A slip is no further from what it misses than this. */
const SLIP = 0.1;
const MANY_DIGITS = 3;
/** So small a difference is a slip, however large it is in proportion. */
export const SMALLEST_SLIP = 3;
const TEN = 10;

/** A slip is near, or has one digit of many wrong, or two that have changed places. */
export function isSlip({ value, percent }: Mention, right: Mention["value"]): boolean {
  const [stated, missed] = [value, right].map((one) =>
    Number(
      one
        .mul(percent ? 100 : 1)
        .valueOf()
        .toFixed(2),
    ),
  ) as [number, number];
  if (Math.abs(stated - missed) <= Math.max(SMALLEST_SLIP, SLIP * Math.max(stated, missed))) return true;
  const [written, meant] = [String(stated), String(missed)];
  if (written.length !== meant.length) return false;
  if (written.length < MANY_DIGITS) return Math.abs(stated - missed) === TEN || [...written].reverse().join("") === meant;
  const wrong = [...written].filter((digit, at) => digit !== meant[at]).length;
  return wrong === 1 || (wrong === 2 && [...written].sort().join("") === [...meant].sort().join(""));
}
