import { valueText } from "../../app/value-text";
import { cellValue, shownCell, UNCALCULATED, type Cell } from "../../domain/grid/cell";
import { firstItem } from "../../domain/values/present";

const DAY = 86_400_000;
/** Serial 25,569 is the first day of 1970 in the 1900 system, which cells are read into. */
const EPOCH = 25_569;

/** A cell as a person sees it in a sheet: numbers by their format, dates as dates, nothing for an empty one. */
export function shownText(cell: Cell): string {
  const shown = shownCell(cell);
  if (shown.kind === "empty") return "";
  if (shown.kind === "date") return dateText(shown.value, shown.format.code);
  if (shown.kind === "number") return valueText(shown.value, "zh", { format: shown.format, rate: false });
  if (shown.kind === "error") return shown.code === UNCALCULATED ? "" : shown.code;
  return String(cellValue(shown));
}

/** What a person edits: a formula as it was entered, anything else as it is stored. */
export function enteredText(cell: Cell): string {
  if (cell.kind === "formula") return cell.formula;
  const shown = shownCell(cell);
  return shown.kind === "number" && shown.format.kind === "percent"
    ? shownText(cell)
    : shown.kind === "date"
      ? shownText(cell)
      : String(cellValue(cell) ?? "");
}

/** Years, months, days and times; of a format's other letters the text in quotes stays. */
function dateText(serial: number, code: string): string {
  const date = new Date(Math.round((serial - EPOCH) * DAY));
  const part = (value: number, length: number): string => String(value).padStart(length, "0");
  const section = firstItem(code.replace(/\[[^[\]]*\]/g, "").split(";"));
  let hours = false;
  const text = section.replace(
    /"([^"]*)"|\\(.)|(y+|m+|d+|h+|s+)|(AM\/PM)/gi,
    (_, quoted: string, escaped: string, letters: string, noon: string) => {
      if (quoted !== undefined) return quoted;
      if (escaped !== undefined) return escaped;
      if (noon !== undefined) return date.getUTCHours() < 12 ? "AM" : "PM";
      const kind = letters.charAt(0).toLowerCase();
      const isTime = hours && kind === "m";
      hours = kind === "h" || (hours && kind === "m");
      if (kind === "y") return letters.length > 2 ? String(date.getUTCFullYear()) : part(date.getUTCFullYear() % 100, 2);
      if (kind === "m") return part(isTime ? date.getUTCMinutes() : date.getUTCMonth() + 1, letters.length === 2 ? 2 : 1);
      if (kind === "d") return part(date.getUTCDate(), letters.length === 2 ? 2 : 1);
      return part(kind === "h" ? date.getUTCHours() : date.getUTCSeconds(), letters.length === 2 ? 2 : 1);
    },
  );
  return text.trim();
}
