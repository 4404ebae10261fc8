import { cellText, shownCell, type Cell } from "../../../grid/cell";
import { askedOnce } from "../../../grid/row-memory";
import type { Sheet } from "../../../grid/sheet";
import { headerField, insuranceKind, sumLabel } from "./vocabulary";
import { markField, monthListField } from "./mark-words";
import type { AttendanceColumns, InsuranceColumn, MonthListColumns } from "../model";
import { isWeight, readMonthHeader } from "../../../tables/month-header";
import { unnamedGroupColumn } from "./group-column";
import { insuranceColumn, monthAbove, readHeaderMonths, type Found, type HeaderMonth, type HeaderProblem } from "./header-months";
import { namesTerm } from "../../../tables/stated-days";

/** A header block of one attendance table: from `top` to `bottom`, columns by meaning. */
export interface AttendanceHeader {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: AttendanceColumns;
  /** The leftmost column of months and marks: what stands left of it says who. */
  readonly firstMark: number;
  /** Across: one each. Down or single: empty, with `markColumns` instead. */
  readonly months: readonly HeaderMonth[];
  readonly monthColumn: number | null;
  readonly markColumns: MarkColumns | null;
  /** Columns that tell for a whole row in which months something holds. */
  readonly lists: MonthListColumns;
}

/** The columns of marks where each row is of one month. */
export interface MarkColumns {
  readonly presence: number;
  readonly insurances: readonly InsuranceColumn[];
  readonly wage: number | null;
}

/** True where a cell of the row names presence: the mark of an attendance table's header. */
export function namesPresence(sheet: Sheet, row: number): boolean {
  return holdsPresence(sheet.row(row));
}

const holdsPresence = askedOnce((cells) => {
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (cell && cell.kind === "text" && markField(cell.plain) === "presence") return true;
  }
  return false;
});

/** The header blocks whose lowest row is `row`; several tables may stand side by side. Problems are headers that look right but cannot be used. */
export function readHeaders(sheet: Sheet, row: number): { headers: AttendanceHeader[]; problems: HeaderProblem[] } {
  const below = subHeader(sheet, row);
  const bottom = below === null ? row : row + 1;
  const found = below === "months" ? findFieldsByKind(sheet, bottom) : findFields(sheet, bottom, below === "kinds");
  const headers: AttendanceHeader[] = [];
  const problems: HeaderProblem[] = [];
  for (const segment of splitTables(found)) {
    const presence = segment.find(({ field }) => field === "presence")!;
    const cell = { row, column: presence.column };
    const hasOtherMark = segment.some(({ field }) => field === "insurance" || field === "wage");
    const hasName = segment.some(({ field }) => field === "name");
    if (!hasOtherMark && !(hasName && tellsPresence(sheet, bottom, segment))) continue;
    if (!hasName) {
      problems.push({
        cell,
        why: {
          zh: "像社工到岗情况表，但表头中没有认出“姓名”列，无法确定每一行是谁。请把该列表头写成“姓名”。",
          en: "This looks like an attendance table, but no 姓名 (name) column is known in its header, so rows cannot be told apart. Head that column 姓名.",
        },
      });
      continue;
    }
    const header = buildHeader(sheet, bottom, segment);
    if ("why" in header) problems.push(header);
    else headers.push(header);
  }
  return { headers, problems };
}

/** Presence by month alone beside contracts or sums is an attendance table too, of which not everything can be judged. */
function tellsPresence(sheet: Sheet, row: number, fields: readonly Found[]): boolean {
  const monthly = fields.filter(
    ({ field, ownMonth, column }) =>
      field === "presence" && (ownMonth !== null || monthAbove(sheet, row, Math.max(0, row - 2), column) !== null),
  );
  return monthly.length > 0 && fields.some(({ field }) => field === "contract" || field === "subtotal" || field === "two-year");
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
    if (field === "presence" && readMonthHeader(cell)?.rest === "" && !spansKinds(sheet, row, column)) return "months";
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
    const month = readMonthHeader(sheet.cell(row, column));
    const over = month?.rest === "" ? kindOver(sheet, row - 1, column) : null;
    const other = others.get(column);
    if (over !== null) found.push({ column, field: markField(over)!, label: over, ownMonth: month });
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
  const direct = fieldOf(own);
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
  return sheet.row(row).some((cell) => cell !== undefined && readMonthHeader(cell)?.rest === "");
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

function fieldOf(text: string): FieldAt | null {
  const list = monthListField(text);
  if (list !== null) return { field: `${list}-months`, ownMonth: null };
  const field = headerField(text);
  return field && { field: field.field, label: text, ownMonth: field.month };
}

function fieldText(cell: Cell): string {
  return cell.kind === "text" ? cell.plain : cell.kind === "formula" ? cellText(cell) : "";
}

/** Cuts a row of fields where a second table begins: at an identifying column that follows marks. */
function splitTables(found: readonly Found[]): Found[][] {
  const tables: Found[][] = [];
  let current: Found[] = [];
  let sawMarks = false;
  for (const [index, item] of found.entries()) {
    const identifies = item.field === "group" || item.field === "index" || item.field === "name";
    // Columns in another order may have the number or the name behind the marks: a second table has a name of its own.
    const another = current.some(({ field }) => field === "name") && found.slice(index).some(({ field }) => field === "name");
    if (identifies && sawMarks && another) {
      tables.push(current);
      current = [];
      sawMarks = false;
    }
    if (item.field === "presence") sawMarks = true;
    current.push(item);
  }
  tables.push(current);
  return tables.filter((table) => table.some(({ field }) => field === "presence"));
}

function buildHeader(sheet: Sheet, row: number, fields: readonly Found[]): AttendanceHeader | HeaderProblem {
  const segment = withTailSubtotal(sheet, row, fields);
  const first = (field: Found["field"]): number | null => segment.find((item) => item.field === field)?.column ?? null;
  const marks = segment.filter(({ field }) => field === "presence" || field === "insurance" || field === "wage");
  const firstMark = marks[0]!.column;
  const lastMark = marks.at(-1)!.column;
  const after = (field: Found["field"]): number | null =>
    segment.find((item) => item.field === field && item.column > lastMark)?.column ?? first(field);
  const left = segment[0]!.column;
  const right = segment.at(-1)!.column;
  const top = headerTop(sheet, row, { left, right, name: first("name")!, firstMark });
  // 签订合同 under every month is a mark, not the column of terms.
  const underMonth = (column: number): boolean => column < firstMark && monthAbove(sheet, row, top, column) !== null;
  const outside = (field: Found["field"]): number | null =>
    segment.find((item) => item.field === field && (item.column < firstMark || item.column > lastMark) && !underMonth(item.column))
      ?.column ?? null;
  const contract = outside("contract");
  const contractStart = contract === null ? outside("contract-start") : null;
  const contractEnd = contract === null ? outside("contract-end") : null;
  let columns: AttendanceColumns = {
    group:
      first("group") ??
      unnamedGroupColumn(sheet, row, { left, firstMark, known: new Set(segment.map(({ column }) => column)) }) ??
      first("place"),
    place: null,
    index: first("index"),
    name: first("name")!,
    position: first("position"),
    qualification: first("qualification"),
    education: segment.filter(({ field }) => field === "education").map(({ column }) => column),
    contract: contract ?? contractStart,
    contractEnd,
    contractStartOnly: contractStart !== null && contractEnd === null,
    subtotal: after("subtotal"),
    twoYear: after("two-year"),
    remark: after("remark"),
  };
  const place = first("place");
  if (place !== null && place !== columns.group && place < firstMark) columns = { ...columns, place };
  const monthColumn = first("month");
  const monthsDown = monthColumn !== null && monthColumn < firstMark;
  const lists = { insurance: first("insurance-months"), wage: first("wage-months") };
  const base = {
    top,
    bottom: row,
    left: Math.min(left, columns.group ?? left, leftmost(sheet, { top, bottom: row, left })),
    right,
    columns,
    firstMark: monthsDown && monthColumn > columns.name ? monthColumn : firstMark,
    lists,
  };
  if (monthsDown) return { ...base, months: [], monthColumn, markColumns: singleMarks(marks) };
  const read = readHeaderMonths(sheet, row, top, marks, lists);
  if ("why" in read) return read;
  const { months } = read;
  if (months.length === 0) return { ...base, months, monthColumn: null, markColumns: singleMarks(marks) };
  return { ...base, ...read, monthColumn: null, markColumns: null };
}

/** One column that sticks out at the left belongs to the table whatever its header says: numbers of people, and the labels of sums, stand in it. */
function leftmost(sheet: Sheet, { top, bottom, left }: { readonly top: number; readonly bottom: number; readonly left: number }): number {
  const holds = (column: number): boolean => {
    for (let row = top; row <= bottom + 2; row++) {
      const merge = sheet.mergeAt(row, column);
      if (sheet.seen(row, column).kind !== "empty" && (merge === null || merge.left === merge.right)) return true;
    }
    return false;
  };
  if (left === 0) return left;
  const sums = (): boolean => {
    for (let row = bottom + 1; row <= bottom + LABELS_BELOW; row++)
      if (sheet.row(row)[left - 1] !== undefined && sumLabel(cellText(sheet.cell(row, left - 1))) !== null) return true;
    return false;
  };
  return (holds(left - 1) && !(left > 1 && holds(left - 2))) || sums() ? left - 1 : left;
}

/** Rows below a header in which the label of a sum may stand left of it. */
const LABELS_BELOW = 200;

function singleMarks(marks: readonly Found[]): MarkColumns {
  const insurances = marks.filter(({ field }) => field === "insurance").map(insuranceColumn);
  return {
    presence: marks.find(({ field }) => field === "presence")!.column,
    insurances,
    wage: marks.find(({ field }) => field === "wage")?.column ?? null,
  };
}

/** 到岗人次 behind the last month, with no month over it, is not another month's presence but the row's subtotal. */
function withTailSubtotal(sheet: Sheet, row: number, fields: readonly Found[]): readonly Found[] {
  const presences = fields.filter(({ field }) => field === "presence");
  const last = presences.at(-1)!;
  const tail = fields.slice(fields.indexOf(last) + 1);
  const alone = !tail.some(({ field }) => field === "insurance" || field === "wage" || field === "subtotal");
  const named = (mark: Found): boolean => mark.ownMonth !== null || monthAbove(sheet, row, Math.max(0, row - 2), mark.column) !== null;
  if (!alone || named(last) || !named(presences[0]!)) return fields;
  return fields.map((found) => (found === last ? { ...found, field: "subtotal" } : found));
}

/** The header's first row: headers merged down reach up to it, months stand in it. */
function headerTop(
  sheet: Sheet,
  row: number,
  { left, right, name, firstMark }: { readonly left: number; readonly right: number; readonly name: number; readonly firstMark: number },
): number {
  let top = row;
  for (let column = left; column <= right; column++) {
    const merge = sheet.mergeAt(row, column);
    if (merge && row - merge.top <= 3) top = Math.min(top, merge.top);
  }
  for (let upper = row - 1; upper >= Math.max(0, row - 2) && upper < top; upper--) {
    // Above a repeated header stands the last worker, whose dates and certificates read like headers, or a group's 小计.
    if (namesSomebody(sheet, upper, name) || sumsUp(sheet, upper, left, name)) break;
    if (holdsTerm(sheet, upper, left, firstMark)) break;
    let header = false;
    for (let column = left; column <= right && !header; column++) {
      const cell = sheet.cell(upper, column);
      if (cell.kind === "text") header = headerField(cell.plain) !== null || readMonthHeader(cell) !== null || isWeight(cell.plain);
      else if (column >= firstMark && cell.kind !== "empty") header = readMonthHeader(cell) !== null;
    }
    // A title such as 2024年1月社工到岗情况表 names a month too, but stands alone in its row.
    if (!header || isTitleRow(sheet, upper, left, right)) break;
    top = upper;
  }
  return top;
}

/** True where the label of a sum row stands in the columns that tell workers apart. */
function sumsUp(sheet: Sheet, row: number, left: number, name: number): boolean {
  for (let column = left; column <= name; column++) if (sumLabel(cellText(sheet.cell(row, column))) !== null) return true;
  return false;
}

/** 服务期限 | 2024-01-25 | 至 | 2024-08-31: dates that are days of the service term, not months. */
function holdsTerm(sheet: Sheet, row: number, left: number, firstMark: number): boolean {
  for (let column = left; column < firstMark; column++) {
    const cell = sheet.cell(row, column);
    if (cell.kind === "text" && headerField(cell.plain) === null && namesTerm(cell.plain)) return true;
  }
  return false;
}

/** A worker's row, of which a header row differs in that its name column names the column or nothing. */
function namesSomebody(sheet: Sheet, row: number, name: number): boolean {
  const cell = sheet.seen(row, name);
  return cell.kind === "text" && headerField(cell.plain) === null && !isWide(sheet, row, name);
}

/** Merged over further columns, as titles are. */
function isWide(sheet: Sheet, row: number, column: number): boolean {
  const merge = sheet.mergeAt(row, column);
  return merge !== null && merge.right > merge.left;
}

function isTitleRow(sheet: Sheet, row: number, left: number, right: number): boolean {
  const merge = sheet.mergeAt(row, left);
  if (merge && merge.right >= right - 1) return true;
  let texts = 0;
  for (let column = left; column <= right; column++) if (sheet.cell(row, column).kind !== "empty") texts++;
  return texts === 1 && sheet.cell(row, left).kind !== "empty";
}
