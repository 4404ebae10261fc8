import { cellText, shownCell } from "../../../grid/cell";
import { askedOnce, type Row } from "../../../grid/row-memory";
import type { Sheet } from "../../../grid/sheet";
import { readMonthHeader } from "../../../tables/month-header";
import { firstItem } from "../../../values/present";
import { holding } from "../../../values/vocabulary/patterns";
import { plainText } from "../../../values/vocabulary/plain-text";
import type { Found } from "./header-months";
import { headerField, headsNames } from "./vocabulary";

/** Rows under a header that are looked at for what stands under its months. */
const LOOKED_AT = 30;
/** How far over a header the words may stand that say what its months mark. */
const ABOVE = 3;
const PRESENCE = holding("presence");
const INSURANCE = holding("insurance");
const WAGE = holding("wage");
const OTHER_MARKS = holding("insurance", "wage");

/** Whether a row heads names and bare months: 姓名 | 1月 | 2月 | 3月. */
function headsBareMonths(cells: Row): boolean {
  let names = false;
  let months = 0;
  for (const cell of cells) {
    if (cell?.kind === "text" && headsNames(cell.plain)) names = true;
    else if (cell && (names || (cell.kind === "text" && cell.plain.includes("月"))) && readMonthHeader(cell)?.rest === "") months++;
  }
  return months > (names ? 1 : 2);
}

/**
 * 姓名 | 1月 | 2月 | 到岗合计: months that are marked themselves, of whose marks the title or the sum says that they tell of presence. Nothing
 * where that is not said, or where figures stand under them that are no marks.
 */
export function monthMarks(sheet: Sheet, row: number, fields: readonly Found[]): readonly Found[] {
  if (fields.some(({ field, ownMonth }) => field === "presence" || ownMonth !== null)) return fields;
  if (!bareMonthRow(sheet.row(row)) || !saysPresence(sheet, row, fields)) return fields;
  const found: Found[] = [];
  sheet.row(row).forEach((cell, column) => {
    const month = cell ? readMonthHeader(cell) : null;
    if (cell && month?.rest === "" && !headsOthers(sheet, row, column))
      found.push({ column, field: "presence", label: cellText(cell), ownMonth: month });
  });
  if (
    found.length < 2 ||
    !found.every(({ column }) => holdsMarks(sheet, row, column)) ||
    !found.some(({ column }) => holdsMark(sheet, row, column))
  )
    return fields;
  return [...fields.filter(({ column }) => found.every((month) => month.column !== column)), ...found].sort((a, b) => a.column - b.column);
}

/** Marks that stand beside presence. */
export type OtherMarks = "insurance" | "wage";

/** 社保缴纳情况 over names and bare months: a list of its own beside one of presence, which is not read together with it. */
export function otherMonthLists(sheet: Sheet): { readonly row: number; readonly column: number; readonly of: OtherMarks }[] {
  return sheet.rowNumbers.flatMap((row) => {
    if (!bareMonthRow(sheet.row(row))) return [];
    const above = sheet.row(row - 1).flatMap((cell, column) => (cell?.kind === "text" ? [{ column, text: cell.plain }] : []));
    if (above.length > 1) return [];
    const [title] = above;
    // Without a title the sheet's name says it.
    const of = marksNamed(title?.text ?? plainText(sheet.name));
    if (of === null) return [];
    return title ? [{ row: row - 1, column: title.column, of }] : [{ row, column: firstItem(sheet.filledColumns(row)), of }];
  });
}

/** Of which other marks than presence a text speaks; of both, of the first. */
function marksNamed(text: string): OtherMarks | null {
  if (PRESENCE.test(text)) return null;
  return INSURANCE.test(text) ? "insurance" : WAGE.test(text) ? "wage" : null;
}

/** Asked of every row once. */
export const bareMonthRow = askedOnce(headsBareMonths);

function saysPresence(sheet: Sheet, row: number, fields: readonly Found[]): boolean {
  if (fields.some(({ field, label = "" }) => field === "subtotal" && PRESENCE.test(label))) return true;
  for (let upper = row - 1; upper >= Math.max(0, row - ABOVE); upper--) {
    const texts = sheet.row(upper).flatMap((cell) => (cell?.kind === "text" ? [cell.plain] : []));
    if (texts.length > 2) return false;
    if (texts.some((text) => PRESENCE.test(text) && !OTHER_MARKS.test(text))) return true;
    // The nearest words over the months are what they are of.
    if (texts.length > 0) return false;
  }
  return false;
}

/** A month merged over several columns, or over a header of its own, is not marked itself. */
function headsOthers(sheet: Sheet, row: number, column: number): boolean {
  const merge = sheet.mergeAt(row, column);
  return (merge !== null && merge.right > merge.left) || headerField(cellText(sheet.seen(row + 1, column))) !== null;
}

/** Marks are ticks, signs and shares of a month; amounts, hours and counts are none. */
function holdsMarks(sheet: Sheet, header: number, column: number): boolean {
  for (let row = header + 1; row <= header + LOOKED_AT; row++) {
    // A sum at the foot may be any number.
    if (sheet.row(row).every((cell) => cell === undefined || cell.kind === "empty")) return true;
    const shown = shownCell(sheet.cell(row, column));
    const foot = sheet.row(row).some((cell) => cell?.kind === "text" && /计$|总/.test(cell.plain));
    if (!foot && shown.kind === "number" && shown.value > 1) return false;
    if (shown.kind === "date" || (shown.kind === "text" && shown.plain.length > 4)) return false;
  }
  return true;
}

function holdsMark(sheet: Sheet, header: number, column: number): boolean {
  const { kind } = shownCell(sheet.cell(header + 1, column));
  return kind === "tick" || kind === "number" || kind === "text";
}
