/** Fifteen digits are what Excel stores: beyond them a number is no longer the one that was typed. */
const MOST = 999_999_999_999_999;
/** Far below any part of anything that is counted; a quotient by less runs out of what a double holds. */
const LEAST = 1e-100;

/**
 * Whether a number can be computed with: exact as it stands, and far from where sums and quotients run out of what a double holds. This and
 * `writtenNumber` are the ways from cells and texts into arithmetic; what they refuse is unreadable.
 */
export function isComputable(value: number): boolean {
  const size = Math.abs(value);
  return size <= MOST && (size === 0 || size >= LEAST);
}

/** The number that digits write (1,000.5, -3); null for hundreds of digits, which no number holds. */
export function writtenNumber(digits: string): number | null {
  const value = Number(digits.replace(/,/g, ""));
  // So many digits behind the point that nothing is left of them.
  return isComputable(value) && (value !== 0 || !/[1-9]/.test(digits)) ? value : null;
}
