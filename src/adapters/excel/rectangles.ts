import type { CellAddress, CellRange } from "../../domain/grid/address";

/** Covers exactly these cells with few rectangles: runs down a column, and neighbouring runs of the same rows as one. */
export function rectangles(cells: readonly CellAddress[]): CellRange[] {
  const down = joined(runs(cells, "column", "row"), true);
  const across = joined(runs(cells, "row", "column"), false);
  return down.length <= across.length ? down : across;
}

/** Maximal runs of cells that follow each other along `along` within one line. */
function runs(cells: readonly CellAddress[], line: "row" | "column", along: "row" | "column"): CellRange[] {
  const sorted = [...cells].sort((a, b) => a[line] - b[line] || a[along] - b[along]);
  const found: CellRange[] = [];
  let first: CellAddress | undefined;
  let last: CellAddress | undefined;
  const close = () => {
    if (first && last) found.push({ top: first.row, left: first.column, bottom: last.row, right: last.column });
  };
  for (const cell of sorted) {
    if (last && cell[line] === last[line] && cell[along] <= last[along] + 1) {
      last = cell;
      continue;
    }
    close();
    first = last = cell;
  }
  close();
  return found;
}

/** Joins runs with the same ends in neighbouring lines. */
function joined(found: readonly CellRange[], vertical: boolean): CellRange[] {
  const open = new Map<string, CellRange>();
  const done: CellRange[] = [];
  for (const range of found) {
    const key = vertical ? `${range.top}:${range.bottom}` : `${range.left}:${range.right}`;
    const before = open.get(key);
    const touches = before && (vertical ? before.right + 1 === range.left : before.bottom + 1 === range.top);
    if (before && !touches) done.push(before);
    open.set(key, before && touches ? { ...before, right: range.right, bottom: range.bottom } : range);
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Splits a range into bands of whole rows, none with more cells than allowed unless a single row has. */
export function bands(range: CellRange, cells: number): CellRange[] {
  const rows = Math.max(1, Math.floor(cells / (range.right - range.left + 1)));
  const parts: CellRange[] = [];
  for (let top = range.top; top <= range.bottom; top += rows) parts.push({ ...range, top, bottom: Math.min(top + rows - 1, range.bottom) });
  return parts;
}

export function cellCount(range: CellRange): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

/** Parcels things out so that no parcel weighs more than the limit, unless a single thing does. */
export function parcels<T>(things: readonly T[], weight: (thing: T) => number, limit: number): T[][] {
  const parcelled: T[][] = [];
  let current: T[] = [];
  let sum = 0;
  for (const thing of things) {
    const weighs = weight(thing);
    if (current.length > 0 && sum + weighs > limit) {
      parcelled.push(current);
      current = [];
      sum = 0;
    }
    current.push(thing);
    sum += weighs;
  }
  if (current.length > 0) parcelled.push(current);
  return parcelled;
}
