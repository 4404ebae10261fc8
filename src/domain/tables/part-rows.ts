import { namesPart } from "../values/vocabulary/row-labels";
import { itemAt } from "../values/present";

/** A row as far as it may be part of the one above it. */
export interface PartedRow {
  readonly label: string;
  readonly isSum: boolean;
  /** Column by column; null where nothing is stated. */
  readonly amounts: readonly (number | null)[];
}

/**
 * The places of rows that begin with 其中, and of those after them that together with these come to the row before (其中：线上 50, 线下 150
 * under 小组 200): they are counted there, and no sum takes them in beside it.
 */
export function partRows(rows: readonly PartedRow[]): ReadonlySet<number> {
  const parts = new Set<number>();
  const isPart = (at: number): boolean => namesPart(itemAt(rows, at).label);
  rows.forEach(({ isSum }, at) => {
    if (isSum || !isPart(at)) return;
    parts.add(at);
    const before = rows.findLastIndex((_, place) => place < at && !parts.has(place));
    const whole = rows[before];
    if (!whole || whole.isSum) return;
    const found = [at];
    for (let next = at + 1; next < rows.length && !itemAt(rows, next).isSum && !isPart(next); next++) {
      found.push(next);
      if (
        !addUp(
          found.map((part) => itemAt(rows, part).amounts),
          whole.amounts,
        )
      )
        continue;
      for (const part of found) parts.add(part);
      return;
    }
  });
  return parts;
}

function addUp(parts: readonly PartedRow["amounts"][], whole: PartedRow["amounts"]): boolean {
  const sums = whole.map((_, column) => parts.reduce((sum, amounts) => sum + (amounts[column] ?? 0), 0));
  return whole.some((amount) => amount !== null) && sums.every((sum, column) => Math.abs(sum - (whole[column] ?? 0)) < 1e-6);
}
