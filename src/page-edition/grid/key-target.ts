import type { CellAddress } from "../../domain/grid/address";
import type { Sheet } from "../../domain/grid/sheet";
import { areaAt } from "./cell-areas";
import type { CellPlaces } from "./cell-places";

/** What of a key press decides where it leads. */
interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where an arrow or a page key leads from a cell, null for any other key; merged areas count as one cell, and `page` rows are a page. */
export function keyTarget(pressed: Key, active: CellAddress, sheet: Sheet, layout: CellPlaces, page: number): CellAddress | null {
  const area = areaAt(sheet, active);
  const control = pressed.ctrlKey || pressed.metaKey;
  const last = { row: layout.rows - 1, column: layout.columns - 1 };
  const go = (row: number, column: number): CellAddress => {
    const place = { row: Math.min(Math.max(0, row), last.row), column: Math.min(Math.max(0, column), last.column) };
    const merge = sheet.mergeAt(place.row, place.column);
    return merge ? { row: merge.top, column: merge.left } : place;
  };
  switch (pressed.key) {
    case "ArrowDown":
      return go(control ? last.row : area.bottom + 1, active.column);
    case "ArrowUp":
      return go(control ? 0 : area.top - 1, active.column);
    case "ArrowRight":
      return go(active.row, control ? last.column : area.right + 1);
    case "ArrowLeft":
      return go(active.row, control ? 0 : area.left - 1);
    case "PageDown":
      return go(active.row + page, active.column);
    case "PageUp":
      return go(active.row - page, active.column);
    case "Home":
      return control ? go(0, 0) : go(active.row, 0);
    case "End":
      return control ? go(last.row, last.column) : null;
    default:
      return null;
  }
}
