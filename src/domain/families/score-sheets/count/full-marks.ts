import type { ListCounter } from "../../../tables/lists/counter";
import { exact, ZERO, type Exact } from "../../../values/exact";
import type { ScoreSheet } from "../model";

/** What most evaluations are scored out of. */
export const HUNDRED = exact(100);

/**
 * By how much the full marks of the lines fall short of the hundred that their total states (below zero: by how much they exceed it). Nobody scores out
 * of 95 or 105: it is rather one of the lines that is wrong. null where the total states another number, or they make it.
 * @param of the rows of the lines
 */
export function lackOfMarks({ lines }: ScoreSheet, counter: ListCounter, points: number, of: readonly number[]): Exact | null {
  const total = lines.findLast(({ role }) => role === "total");
  if (!total || !counter.states({ row: total.row, column: points }, HUNDRED)) return null;
  const marks = of.map((row) => counter.amount(row, points));
  if (marks.some(({ value, blank }) => value === null && !blank)) return null;
  const lack = HUNDRED.sub(marks.reduce((sum, { value }) => sum.add(value ?? ZERO), ZERO));
  return lack.equals(ZERO) ? null : lack;
}
