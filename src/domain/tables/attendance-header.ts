import type { CellAddress } from "../grid/address";
import { cellText, type Cell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import type { Localized } from "../language";
import { headerField, type AttendanceField } from "./attendance-vocabulary";
import type { AttendanceColumns } from "./model";
import { readMonthHeader, type MonthName } from "./month-header";
import { namesTerm } from "./stated-days";

/** One month's columns as the header shows them, before years and weights are settled. */
export interface HeaderMonth {
  readonly header: CellAddress;
  readonly name: MonthName;
  readonly presence: number;
  readonly insurance: number | null;
  readonly wage: number | null;
}

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
  readonly markColumns: { readonly presence: number; readonly insurance: number | null; readonly wage: number | null } | null;
}

export interface HeaderProblem {
  readonly cell: CellAddress;
  readonly why: Localized;
}

interface Found {
  readonly column: number;
  readonly field: AttendanceField;
  readonly ownMonth: MonthName | null;
}

/** True where a cell of the row names presence: the mark of an attendance table's header. */
export function namesPresence(sheet: Sheet, row: number): boolean {
  const cells = sheet.row(row);
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (cell && cell.kind === "text" && headerField(cell.plain)?.field === "presence") return true;
  }
  return false;
}

/** The header blocks whose lowest row is `row`; several tables may stand side by side. Problems are headers that look right but cannot be used. */
export function readHeaders(sheet: Sheet, row: number): { headers: AttendanceHeader[]; problems: HeaderProblem[] } {
  const found = findFields(sheet, row);
  const headers: AttendanceHeader[] = [];
  const problems: HeaderProblem[] = [];
  for (const segment of splitTables(found)) {
    const presence = segment.find(({ field }) => field === "presence")!;
    const cell = { row, column: presence.column };
    const hasOtherMark = segment.some(({ field }) => field === "insurance" || field === "wage");
    const hasName = segment.some(({ field }) => field === "name");
    if (!hasOtherMark && !hasName) continue;
    if (!hasOtherMark) continue;
    if (!hasName) {
      problems.push({
        cell,
        why: {
          zh: "像社工到岗情况表，但表头中找不到“姓名”列，无法确定每一行是谁。请在表头补上“姓名”。",
          en: "This looks like an attendance table, but its header has no 姓名 (name) column, so rows cannot be told apart. Add that header.",
        },
      });
      continue;
    }
    const header = buildHeader(sheet, row, segment);
    if ("why" in header) problems.push(header);
    else headers.push(header);
  }
  return { headers, problems };
}

function findFields(sheet: Sheet, row: number): Found[] {
  const width = Math.max(sheet.row(row).length, sheet.row(row - 1).length, sheet.row(row - 2).length);
  const found: Found[] = [];
  for (let column = 0; column < width; column++) {
    const own = fieldText(sheet.seen(row, column));
    const above = row > 0 ? fieldText(sheet.seen(row - 1, column)) : "";
    // A row of years above the months puts the other headers two rows up; a label merged over several columns is none of them.
    const upmost = above === "" && row > 1 && !isWide(sheet, row - 2, column) ? fieldText(sheet.seen(row - 2, column)) : above;
    let field = own === "" ? null : headerField(own);
    if (own !== "" && above !== "" && headerField(above)?.field === "contract") {
      // 合同期限 over 起 | 止
      if (/^(?:起|始|起始|开始)(?:日期|时间)?$/.test(own)) field = { field: "contract-start", month: null };
      if (/^(?:止|终止|结束|截止|到期)(?:日期|时间)?$/.test(own)) field = { field: "contract-end", month: null };
    }
    // Headers of one row stand above an empty second row where they were not merged down.
    if (!field && own === "" && upmost !== "") {
      const upper = headerField(upmost);
      if (upper && upper.field !== "presence" && upper.field !== "insurance" && upper.field !== "wage") field = upper;
    }
    if (field) {
      const merge = sheet.mergeAt(row, column);
      if (merge && merge.left < column && merge.right - merge.left < 30 && found.at(-1)?.field === field.field) continue;
      found.push({ column, field: field.field, ownMonth: field.month });
    }
  }
  return found;
}

function fieldText(cell: Cell): string {
  return cell.kind === "text" ? cell.plain : cell.kind === "formula" ? cellText(cell) : "";
}

/** Cuts a row of fields where a second table begins: at an identifying column that follows marks. */
function splitTables(found: readonly Found[]): Found[][] {
  const tables: Found[][] = [];
  let current: Found[] = [];
  let sawMarks = false;
  for (const item of found) {
    const identifies = item.field === "group" || item.field === "index" || item.field === "name";
    if (identifies && sawMarks) {
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

function buildHeader(sheet: Sheet, row: number, segment: readonly Found[]): AttendanceHeader | HeaderProblem {
  const first = (field: AttendanceField): number | null => segment.find((item) => item.field === field)?.column ?? null;
  const marks = segment.filter(({ field }) => field === "presence" || field === "insurance" || field === "wage");
  const firstMark = marks[0]!.column;
  const lastMark = marks.at(-1)!.column;
  const after = (field: AttendanceField): number | null =>
    segment.find((item) => item.field === field && item.column > lastMark)?.column ?? first(field);
  const left = segment[0]!.column;
  const right = segment.at(-1)!.column;
  const top = headerTop(sheet, row, { left, right, name: first("name")!, firstMark });
  // 签订合同 under every month is a mark, not the column of terms.
  const underMonth = (column: number): boolean => column < firstMark && monthAbove(sheet, row, top, column) !== null;
  const outside = (field: AttendanceField): number | null =>
    segment.find((item) => item.field === field && (item.column < firstMark || item.column > lastMark) && !underMonth(item.column))
      ?.column ?? null;
  const contract = outside("contract");
  const contractStart = contract === null ? outside("contract-start") : null;
  const contractEnd = contract === null ? outside("contract-end") : null;
  const columns: AttendanceColumns = {
    group: first("group"),
    index: first("index"),
    name: first("name")!,
    position: first("position"),
    qualification: first("qualification"),
    contract: contract ?? contractStart,
    contractEnd,
    contractStartOnly: contractStart !== null && contractEnd === null,
    subtotal: after("subtotal"),
    twoYear: after("two-year"),
    remark: after("remark"),
  };
  const monthColumn = first("month");
  const monthsDown = monthColumn !== null && monthColumn < firstMark;
  const base = { top, bottom: row, left, right, columns, firstMark: monthsDown && monthColumn > columns.name ? monthColumn : firstMark };
  if (monthsDown) {
    const single = (field: AttendanceField): number | null => marks.find((item) => item.field === field)?.column ?? null;
    return {
      ...base,
      months: [],
      monthColumn,
      markColumns: { presence: single("presence")!, insurance: single("insurance"), wage: single("wage") },
    };
  }
  const months = readMonths(sheet, row, top, marks);
  if ("why" in months) return months;
  if (months.length === 0) {
    const single = (field: AttendanceField): number | null => marks.find((item) => item.field === field)?.column ?? null;
    return {
      ...base,
      months: [],
      monthColumn: null,
      markColumns: { presence: single("presence")!, insurance: single("insurance"), wage: single("wage") },
    };
  }
  return { ...base, months, monthColumn: null, markColumns: null };
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
    // Above a repeated header stands the last worker, whose dates and certificates read like headers.
    if (namesSomebody(sheet, upper, name)) break;
    if (holdsTerm(sheet, upper, left, firstMark)) break;
    let header = false;
    for (let column = left; column <= right && !header; column++) {
      const cell = sheet.cell(upper, column);
      if (cell.kind === "text") header = headerField(cell.plain) !== null || readMonthHeader(cell) !== null;
      else if (column >= firstMark && (cell.kind === "date" || cell.kind === "number")) header = readMonthHeader(cell) !== null;
    }
    // A title such as 2024年1月社工到岗情况表 names a month too, but stands alone in its row.
    if (!header || isTitleRow(sheet, upper, left, right)) break;
    top = upper;
  }
  return top;
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
  const text = fieldText(cell);
  return text !== "" && cell.kind === "text" && headerField(text) === null && !isWide(sheet, row, name);
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

/** Months across: each mark column belongs to the month above it, or to the one that its own text names. */
function readMonths(sheet: Sheet, row: number, top: number, marks: readonly Found[]): HeaderMonth[] | HeaderProblem {
  interface Open {
    header: CellAddress;
    name: MonthName;
    columns: Map<AttendanceField, number>;
  }
  const months: Open[] = [];
  let unnamed: Found | null = null;
  for (const mark of marks) {
    const above = monthAbove(sheet, row, top, mark.column);
    const name = mark.ownMonth ?? above?.name ?? null;
    const header = mark.ownMonth ? { row, column: mark.column } : (above?.cell ?? null);
    const current = months.at(-1);
    const sameAsCurrent =
      current !== undefined &&
      !current.columns.has(mark.field) &&
      (name === null || (name.month === current.name.month && name.year === current.name.year));
    if (sameAsCurrent) {
      current.columns.set(mark.field, mark.column);
    } else if (name && header) {
      months.push({ header, name, columns: new Map([[mark.field, mark.column]]) });
    } else {
      unnamed ??= mark;
    }
  }
  const repeats = marks.filter(({ field }) => field === "presence").length;
  if (unnamed && (months.length > 0 || repeats > 1)) {
    const merge = row > top ? sheet.mergeAt(row - 1, unnamed.column) : null;
    return {
      cell: row > top ? { row: merge?.top ?? row - 1, column: merge?.left ?? unnamed.column } : { row, column: unnamed.column },
      why: {
        zh: "这一组“到位/社保/工资”上方的月份无法读出，无法确定属于哪个月。请写成“2024年1月”或“1月”。",
        en: "The month above this group of presence/insurance/wage columns cannot be read. Write it as 2024年1月 or 1月.",
      },
    };
  }
  const result: HeaderMonth[] = [];
  for (const month of months) {
    const presence = month.columns.get("presence");
    if (presence === undefined) {
      return {
        cell: month.header,
        why: {
          zh: "这个月缺少“人员到位”列，无法计算到岗。请补上该列。",
          en: "This month has no presence column (人员到位), so attendance cannot be counted. Add it.",
        },
      };
    }
    result.push({
      header: month.header,
      name: month.name,
      presence,
      insurance: month.columns.get("insurance") ?? null,
      wage: month.columns.get("wage") ?? null,
    });
  }
  return result;
}

function monthAbove(sheet: Sheet, row: number, top: number, column: number): { name: MonthName; cell: CellAddress } | null {
  for (let upper = row - 1; upper >= top; upper--) {
    const merge = sheet.mergeAt(upper, column);
    const cell = merge ? { row: merge.top, column: merge.left } : { row: upper, column };
    const name = readMonthHeader(sheet.cell(cell.row, cell.column));
    if (name && (name.rest === "" || !/表$/.test(name.rest))) return { name: withYear(sheet, name, cell, top), cell };
    // A month written once over unmerged columns: look left over empty cells.
    if (!merge && sheet.cell(upper, column).kind === "empty") {
      for (let left = column - 1; left >= Math.max(0, column - 3); left--) {
        if (sheet.cell(upper, left).kind === "empty") continue;
        const leftName = readMonthHeader(sheet.cell(upper, left));
        const at = { row: upper, column: left };
        if (leftName && !sheet.mergeAt(upper, left)) return { name: withYear(sheet, leftName, at, top), cell: at };
        break;
      }
    }
  }
  return null;
}

/** A month without its year takes the one that a row of years (2023年 | 2024年) over the months says. */
function withYear(sheet: Sheet, name: MonthName, { row, column }: CellAddress, top: number): MonthName {
  for (let upper = row - 1; upper >= top && name.year === null; upper--) {
    const year = /^(20\d{2})年?度?$/.exec(cellText(sheet.seen(upper, column)));
    if (year) return { ...name, year: Number(year[1]) };
  }
  return name;
}
