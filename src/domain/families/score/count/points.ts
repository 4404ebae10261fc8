/** Whether the points of a part lie outside what it can be given. */
export function isOutOfRange(points: number, cap: number): boolean {
  return points < 0 || points > cap;
}
