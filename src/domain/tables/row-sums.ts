import { sumScope } from "../values/vocabulary/row-labels";
import { firstItem } from "../values/present";

/** A row that sums others, and which of them, by their place among the rows that are no sums. */
export interface RowSum {
  /** Its place among all rows handed in. */
  readonly at: number;
  readonly of: readonly number[];
  /** True for the one sum of everything. */
  readonly whole: boolean;
}

/**
 * Which rows each 小计, 合计, 总计 sums. They close the rows above them, or head those below where the first of them stands on top;
 * one of several that has no rows of its own, or that is called 总计 among 小计, sums everything.
 */
export function rowSums(labels: readonly string[]): RowSum[] {
  const scopes = labels.map(sumScope);
  const sums = scopes.flatMap((scope, at) => (scope === null ? [] : [{ scope, at }]));
  const rows = scopes.flatMap((scope, at) => (scope === null ? [at] : []));
  const heading = sums.length > 0 && rows.length > 0 && firstItem(sums).at < firstItem(rows);
  const grouped = sums.length > 1 && sums.some(({ scope }) => scope === "group");
  return sums.map(({ scope, at }, index) => {
    const before = sums[index - 1]?.at ?? -1;
    const after = sums[index + 1]?.at ?? labels.length;
    const own = rows.filter((row) => (heading ? row > at && row < after : row < at && row > before));
    const all = heading ? rows : rows.filter((row) => row < at);
    const whole = own.length === 0 || sums.length === 1 || (grouped && scope === "all");
    return { at, of: whole ? all : own, whole };
  });
}
