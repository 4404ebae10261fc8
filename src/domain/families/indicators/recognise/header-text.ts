import { cellText, shownCell, type Cell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { dayOfSerial } from "../../../values/calendar";

/** What a cell of a header says: its text; of a date the month (2024/3), by whatever format it shows. */
export function nameText(cell: Cell): string {
  const shown = shownCell(cell);
  const day = shown.kind === "date" ? dayOfSerial(shown.value) : null;
  return day ? `${day.year}/${day.month}` : cellText(cell);
}

/** What a column is called in the rows of a header: its lowest text, empty where it has none. */
export function headerText(sheet: Sheet, row: number, last: number, column: number): string {
  for (let at = last; at >= row; at--) {
    const text = nameText(sheet.seen(at, column));
    if (text !== "") return text;
  }
  return "";
}
