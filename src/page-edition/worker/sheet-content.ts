import type { Cell } from "../../domain/grid/cell";
import type { Sheet, SheetContent } from "../../domain/grid/sheet";

/** A sheet as plain data, as it goes from one thread to another. */
export function contentOf(sheet: Sheet): SheetContent {
  const rows: (readonly (Cell | undefined)[])[] = [];
  for (const row of sheet.rowNumbers) rows[row] = sheet.row(row);
  const { name, visibility, isProtected, merges, hiddenRows, hiddenColumns, comments } = sheet;
  return { name, visibility, isProtected, rows, merges, hiddenRows, hiddenColumns, comments };
}
