import { cellText, shownCell, type Cell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { readSpanHeader } from "../../../tables/month-header";
import type { Found } from "./header-months";
import { countsPresentMonths, markField, monthListField } from "./mark-words";
import { headerField, insuranceKind, lackingMark, sumLabel } from "./vocabulary";
import { present } from "../../../values/present";

/** What the columns of a header are headed, and its lowest row: the row of marks, or the one of months or kinds of insurance below it. */
export function readHeaderFields(sheet: Sheet, row: number): { readonly fields: Found[]; readonly bottom: number } {
  const below = subHeader(sheet, row);
  const bottom = below === null ? row : row + 1;
  return { bottom, fields: below === "months" ? findFieldsByKind(sheet, bottom) : findFields(sheet, bottom, below === "kinds") };
}

/** Whether the row under a row of marks belongs to the header: months under each kind of mark, or the kinds of insurance under 社保. */
function subHeader(sheet: Sheet, row: number): "months" | "kinds" | null {
  const cells = sheet.row(row + 1);
  // 考勤 alone in its row is a title, not a kind of marks.
  if (sheet.row(row).filter((cell) => cell && cell.kind !== "empty").length < 2) return null;
  const name = sheet.row(row).findIndex((cell) => cell?.kind === "text" && headerField(cell.plain)?.field === "name");
  if (name >= 0 && sheet.cell(row + 1, name).kind !== "empty" && !isHeaderText(sheet.cell(row + 1, name))) return null;
  for (let column = 0; column < cells.length; column++) {
    const cell = sheet.cell(row + 1, column);
    if (cell.kind === "empty") continue;
    const over = kindOver(sheet, row, column);
    if (over === null) continue;
    const field = markField(over);
    if (field === "presence" && readSpanHeader(cell)?.rest === "" && !spansKinds(sheet, row, column)) return "months";
    if (field === "insurance" && insuranceKind(over) === null && insuranceKind(fieldText(cell)) !== null) return "kinds";
  }
  return null;
}

/** A month merged or written once under several kinds of marks (人员到位 | 社保购买 | 工资发放) is no month of one kind. */
function spansKinds(sheet: Sheet, row: number, column: number): boolean {
  const merge = sheet.mergeAt(row + 1, column);
  const covers = (next: number): boolean => (merge ? next <= merge.right : sheet.seen(row + 1, next).kind === "empty");
  for (let next = column + 1; covers(next); next++) {
    const other = fieldText(sheet.cell(row, next));
    if (other !== "") return markField(other) !== null && markField(other) !== "presence";
    if (!merge && next > column + 3) return false;
  }
  return false;
}

function isHeaderText(cell: Cell): boolean {
  return cell.kind === "text" && headerField(cell.plain) !== null;
}

/** The header over a column of marks, which may be merged over several columns or written once at their left; null where it is of no marks. */
function kindOver(sheet: Sheet, row: number, column: number): string | null {
  let at = column;
  while (at > 0 && sheet.cell(row, at).kind === "empty" && !sheet.mergeAt(row, at)) at--;
  if (at < column && sheet.mergeAt(row, at)) return null;
  const text = fieldText(sheet.seen(row, at));
  return markField(text) === null ? null : text;
}

/** Marks grouped by kind with the months below each: 人员到位 over 1月 2月 3月, 社保 over 1月 2月 3月 … */
function findFieldsByKind(sheet: Sheet, row: number): Found[] {
  const found: Found[] = [];
  const others = new Map(findFields(sheet, row, false).map((field) => [field.column, field]));
  const width = Math.max(sheet.row(row).length, sheet.row(row - 1).length);
  for (let column = 0; column < width; column++) {
    const month = readSpanHeader(sheet.cell(row, column));
    const over = month?.rest === "" ? kindOver(sheet, row - 1, column) : null;
    const other = others.get(column);
    if (over !== null)
      found.push({ column, field: present(markField(over), "the mark that a header names"), label: over, ownMonth: month });
    else if (other) found.push(other);
  }
  return found;
}

/** The fields of a header whose lowest row is `row`; `kinds` where that row names kinds of insurance under a header of marks. */
function findFields(sheet: Sheet, row: number, kinds: boolean): Found[] {
  const width = Math.max(sheet.row(row).length, sheet.row(row - 1).length, sheet.row(row - 2).length);
  const found: Found[] = [];
  for (let column = 0; column < width; column++) {
    const field = fieldAt(sheet, row, column, kinds);
    if (!field) continue;
    const merge = sheet.mergeAt(row, column);
    const last = found.at(-1);
    if (merge && merge.left < column && merge.right - merge.left < 30 && last?.field === field.field) continue;
    found.push({ column, ...field });
  }
  return found;
}

type FieldAt = Omit<Found, "column">;

const PRESENT_MONTHS: FieldAt = { field: "presence", ownMonth: null };

/** Whether a quarter or another stretch of months stands over a column. */
function underStretch(sheet: Sheet, row: number, column: number): boolean {
  return [row - 1, row - 2].some((upper) => readSpanHeader(sheet.seen(upper, column))?.stretch !== undefined);
}

function fieldAt(sheet: Sheet, row: number, column: number, kinds: boolean): FieldAt | null {
  const own = fieldText(sheet.seen(row, column));
  const above = fieldText(sheet.seen(row - 1, column));
  // A row of years above the months puts the other headers two rows up; a label merged over several columns is none of them.
  const upmost = above === "" && !isWide(sheet, row - 2, column) ? fieldText(sheet.seen(row - 2, column)) : above;
  if (headerField(above)?.field === "contract") {
    // 合同期限 over 起 | 止
    if (/^(?:起|始|起始|开始)(?:日期|时间)?$/.test(own)) return { field: "contract-start", ownMonth: null };
    if (/^(?:止|终止|结束|截止|到期)(?:日期|时间)?$/.test(own)) return { field: "contract-end", ownMonth: null };
  }
  const lacking = lackingMonths(sheet, row, column, own === "" ? upmost : own);
  if (lacking !== null) return lacking;
  const direct = countsPresentMonths(own) && underStretch(sheet, row, column) ? PRESENT_MONTHS : fieldOf(own);
  if (direct || own !== "") return direct;
  // Headers of one row stand above an empty second row where they were not merged down.
  const upper = fieldOf(upmost);
  if (!upper) return null;
  if (upper.field === "presence" || upper.field === "insurance" || upper.field === "wage") {
    if (kinds && !isWide(sheet, row - 1, column) && sheet.cell(row - 1, column).kind !== "empty") return upper;
    // 到岗人次 over no mark counts person-months; 社保 or 工资 beside the months tells of all of them.
    if (upper.field === "presence") return /人次$/.test(upmost) ? { field: "subtotal", ownMonth: null } : null;
    const besideMonths = upper.ownMonth === null && above !== "" && !isWide(sheet, row - 1, column) && namesMonth(sheet, row - 1);
    return besideMonths && holdsMonthLists(sheet, row, column) ? upper : null;
  }
  return upper;
}

/** True where a row of the header names months. */
function namesMonth(sheet: Sheet, row: number): boolean {
  return sheet.row(row).some((cell) => cell !== undefined && readSpanHeader(cell)?.rest === "");
}

/** Rows that are looked at for what a column beside the months holds. */
const LOOKED_AT = 60;

/** True where a column holds lists of months or ticks, and no amounts. */
function holdsMonthLists(sheet: Sheet, row: number, column: number): boolean {
  let lists = 0;
  for (let below = row + 1; below <= row + LOOKED_AT; below++) {
    const shown = shownCell(sheet.cell(below, column));
    if (shown.kind === "tick" || (shown.kind === "text" && /月|全/.test(shown.plain))) lists++;
    else if (shown.kind === "number") return false;
  }
  return lists > 0;
}

/** 社保断缴月份: a list of the months in which a mark did not hold. */
function lackingMonths(sheet: Sheet, row: number, column: number, text: string): FieldAt | null {
  const mark = lackingMark(text);
  return mark !== null && listsLackingMonths(sheet, row, column) ? { field: `${mark}-months`, label: text, ownMonth: null } : null;
}

/**
 * Whether a column tells in one way who lacked no month: by a word (无, —) for everybody, or by nothing. Where both stand, an empty cell
 * may as well not be filled in yet, and such a column is not read.
 */
function listsLackingMonths(sheet: Sheet, row: number, column: number): boolean {
  let [lists, words, blanks] = [0, 0, 0];
  for (let below = row + 1; below <= row + LOOKED_AT; below++) {
    const cells = sheet.row(below);
    if (cells.every((cell) => cell === undefined || cell.kind === "empty")) break;
    const isSum = cells.some((cell) => cell?.kind === "text" && sumLabel(cell.plain) !== null);
    const isNote = cells.filter((cell) => cell && cell.kind !== "empty").length < 2;
    if (isSum || isNote) continue;
    const shown = shownCell(sheet.seen(below, column));
    if (shown.kind === "empty") blanks++;
    else if (shown.kind === "dash" || (shown.kind === "text" && /^(?:没有|零)$/.test(shown.plain))) words++;
    else if (shown.kind === "text" && /月|全/.test(shown.plain)) lists++;
    else return false;
  }
  return words > 0 ? blanks === 0 : lists > 0;
}

function fieldOf(text: string): FieldAt | null {
  const list = monthListField(text);
  if (list !== null) return { field: `${list}-months`, label: text, ownMonth: null };
  const field = headerField(text);
  return field && { field: field.field, label: text, ownMonth: field.month };
}

function fieldText(cell: Cell): string {
  return cell.kind === "text" ? cell.plain : cell.kind === "formula" ? cellText(cell) : "";
}

/** Merged over further columns, as titles are. */
export function isWide(sheet: Sheet, row: number, column: number): boolean {
  const merge = sheet.mergeAt(row, column);
  return merge !== null && merge.right > merge.left;
}
