import type { CellRange } from "../../domain/grid/address";
import type { Sheet } from "../../domain/grid/sheet";
import { single } from "./cell-areas";
import type { CellPlaces } from "./cell-places";

/** Numbers of rows or columns, the last included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A row of the sheet with its cells that are drawn; a merged area is drawn once, in its first row. */
export interface LineInView {
  readonly row: number;
  readonly areas: readonly CellRange[];
}

/** The cells that stand in these rows and columns, and the merged areas that reach into them; hidden rows and columns have none. */
export function cellsInView(sheet: Sheet, layout: CellPlaces, rows: Stretch, columns: Stretch): LineInView[] {
  const lines = new Map<number, CellRange[]>();
  const put = (area: CellRange): void => {
    const line = lines.get(area.top);
    if (line) line.push(area);
    else lines.set(area.top, [area]);
  };
  for (const merge of sheet.merges)
    if (merge.top <= rows.last && merge.bottom >= rows.first && merge.left <= columns.last && merge.right >= columns.first) put(merge);
  for (let row = rows.first; row <= rows.last; row++) {
    if (layout.top(row + 1) === layout.top(row)) continue;
    for (let column = columns.first; column <= columns.last; column++) {
      if (layout.left(column + 1) === layout.left(column) || sheet.mergeAt(row, column)) continue;
      put(single({ row, column }));
    }
  }
  return [...lines].sort(([a], [b]) => a - b).map(([row, areas]) => ({ row, areas }));
}
