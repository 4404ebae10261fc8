import { cellText } from "../../../grid/cell";
import { askedOnce } from "../../../grid/row-memory";
import type { Sheet } from "../../../grid/sheet";
import type { Found } from "./header-months";
import { isWide } from "./header-fields";
import { sumRowLabel } from "./row-words";
import { withoutBrackets } from "../../../values/vocabulary/plain-text";
import { headsNames, isGroupBanner } from "./vocabulary";
import { onlyItem } from "../../../values/present";

/** Rows below the header that are looked through for the people. */
const REACH = 12;

/** The one column headed 人员, 员工 or 职工 that holds another text in each row, as a column of names; null where none or several do. */
export function nameColumn(sheet: Sheet, headerRow: number, fields: readonly Found[]): Found | null {
  const firstMark = fields.find(({ field }) => field === "presence" || field === "insurance" || field === "wage")?.column ?? 0;
  const found: Found[] = [];
  for (let column = 0; column < firstMark; column++) {
    if (fields.some((field) => field.column === column)) continue;
    const label = headerText(sheet, headerRow, column);
    if (label !== null && headsNames(label) && holdsPeople(sheet, headerRow, column))
      found.push({ column, field: "name", ownMonth: null, label });
  }
  return onlyItem(found);
}

/** A header stands in the lowest row, or above it where that is empty; one merged over several columns is of none of them. */
function headerText(sheet: Sheet, headerRow: number, column: number): string | null {
  for (let row = headerRow; row >= Math.max(0, headerRow - 1); row--) {
    const cell = sheet.seen(row, column);
    if (cell.kind === "empty") continue;
    return cell.kind === "text" && !isWide(sheet, row, column) ? cell.plain : null;
  }
  return null;
}

const isEmptyRow = askedOnce((cells) => cells.every((cell) => cell === undefined || cell.kind === "empty"));

/** People differ from row to row, but for one who is entered twice; kinds and areas repeat, or are merged down. */
function holdsPeople(sheet: Sheet, headerRow: number, column: number): boolean {
  const seen = new Set<string>();
  let rows = 0;
  for (let row = headerRow + 1; row <= headerRow + REACH; row++) {
    // What stands under an empty row is another table's.
    if (rows > 0 && isEmptyRow(sheet.row(row))) break;
    const cell = sheet.cell(row, column);
    const merge = sheet.mergeAt(row, column);
    if (cell.kind === "empty" || (merge !== null && merge.right > merge.left) || sumRowLabel(cellText(cell)) !== null) continue;
    if (cell.kind !== "text" || withoutBrackets(cell.plain).length > 12 || merge !== null || isGroupBanner(cell.plain)) return false;
    seen.add(cell.plain);
    rows++;
  }
  return seen.size >= 2 && rows - seen.size <= rows / 4;
}
