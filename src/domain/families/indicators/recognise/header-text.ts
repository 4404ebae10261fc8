import { cellText } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";

/** What a column is called in the rows of a header: its lowest text, empty where it has none. */
export function headerText(sheet: Sheet, row: number, last: number, column: number): string {
  for (let at = last; at >= row; at--) {
    const text = cellText(sheet.seen(at, column));
    if (text !== "") return text;
  }
  return "";
}
