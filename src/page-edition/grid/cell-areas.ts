import type { CellAddress, CellRange } from "../../domain/grid/address";
import type { Sheet } from "../../domain/grid/sheet";
import type { CellPlaces } from "./cell-places";

/** Height of the line with the columns' letters, in pixels. */
export const HEADER = 24;
/** Width of the strip with the rows' numbers, in pixels. */
export const NUMBERS = 44;

/** A cell as an area of its own. */
export const single = ({ row, column }: CellAddress): CellRange => ({ top: row, bottom: row, left: column, right: column });

/** The merged area that a cell is part of, which looks and moves as one cell; else the cell alone. */
export function areaAt(sheet: Sheet, { row, column }: CellAddress): CellRange {
  return sheet.mergeAt(row, column) ?? single({ row, column });
}

/** Where an area is drawn on the sheet of the page. */
export function boxOf(layout: CellPlaces, { top, bottom, left, right }: CellRange) {
  return {
    insetInlineStart: NUMBERS + layout.left(left),
    top: HEADER + layout.top(top),
    width: layout.left(right + 1) - layout.left(left),
    height: layout.top(bottom + 1) - layout.top(top),
  };
}
