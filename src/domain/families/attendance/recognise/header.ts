import { cellText } from "../../../grid/cell";
import { askedOnce } from "../../../grid/row-memory";
import type { Sheet } from "../../../grid/sheet";
import { lackingMark, sumLabel } from "./vocabulary";
import { countsMonths, countsPresentMonths, markField } from "./mark-words";
import type { AttendanceColumns, InsuranceColumn, MonthListColumns, SumOfMonths } from "../model";
import { unnamedGroupColumn } from "./group-column";
import { bareMonthRow, monthMarks } from "./month-marks";
import { namesAcross } from "./names-across";
import { nameColumn } from "./name-column";
import { readHeaderFields } from "./header-fields";
import { insuranceColumn, monthAbove, readHeaderMonths, type Found, type HeaderMonth, type HeaderProblem } from "./header-months";
import { isUnderMonth, lastOf, sumsOfMonths, withOwnColumns } from "./header-sums";
import { headerTop } from "./header-top";
import { firstItem, lastItem, present } from "../../../values/present";

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
  /** Columns that sum some of the months. */
  readonly sumsOfMonths?: readonly SumOfMonths[];
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
    if (cell && cell.kind === "text" && (markField(cell.plain) === "presence" || countsPresentMonths(cell.plain))) return true;
  }
  return bareMonthRow(cells);
});

/** The header blocks whose lowest row is `row`; several tables may stand side by side. Problems are headers that look right but cannot be used. */
export function readHeaders(sheet: Sheet, row: number): { headers: AttendanceHeader[]; problems: HeaderProblem[] } {
  const read = readHeaderFields(sheet, row);
  const { bottom } = read;
  const fields = monthMarks(sheet, bottom, read.fields);
  const headers: AttendanceHeader[] = [];
  const problems: HeaderProblem[] = [];
  for (const headed of splitTables(fields)) {
    const segment = withNames(sheet, bottom, headed);
    const presence = present(
      segment.find(({ field }) => field === "presence"),
      "a presence column of a split table",
    );
    const cell = { row, column: presence.column };
    const hasOtherMark = segment.some(({ field }) => field === "insurance" || field === "wage");
    const hasName = segment.some(({ field }) => field === "name");
    if (!hasOtherMark && !(hasName && tellsPresence(sheet, bottom, segment))) continue;
    if (!hasName) {
      problems.push({
        cell,
        why: namesAcross(sheet, bottom, segment) ?? {
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

/** The fields of one table; where none is headed 姓名, with the column that holds the people all the same. */
function withNames(sheet: Sheet, row: number, fields: readonly Found[]): readonly Found[] {
  if (fields.some(({ field }) => field === "name")) return fields;
  const names = nameColumn(sheet, row, fields);
  return names ? [...fields, names].sort((a, b) => a.column - b.column) : fields;
}

/** Presence by month alone beside contracts or sums is an attendance table too, of which not everything can be judged. */
function tellsPresence(sheet: Sheet, row: number, fields: readonly Found[]): boolean {
  const monthly = fields.filter(
    ({ field, ownMonth, column }) =>
      field === "presence" && (ownMonth !== null || monthAbove(sheet, row, Math.max(0, row - 2), column) !== null),
  );
  return monthly.length > 0 && fields.some(({ field }) => field === "contract" || field === "subtotal" || field === "two-year");
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
  const firstMark = firstItem(marks).column;
  const lastMark = lastItem(marks).column;
  const after = (field: Found["field"]): number | null =>
    segment.find((item) => item.field === field && item.column > lastMark)?.column ?? first(field);
  const left = firstItem(segment).column;
  const right = lastItem(segment).column;
  const top = headerTop(sheet, row, { left, right, name: present(first("name"), "the name column of a header"), firstMark });
  // 签订合同 under every month is a mark, not the column of terms.
  const underMonth = (column: number) => isUnderMonth(sheet, row, top, column, lastMark);
  const ofMonths = segment.filter(({ field, column }) => (field === "contract" || field === "subtotal") && underMonth(column));
  const marked = new Set(marks.flatMap(({ column }) => monthAbove(sheet, row, top, column)?.cell.column ?? []));
  let columns: AttendanceColumns = {
    group:
      first("group") ??
      unnamedGroupColumn(sheet, row, { left, firstMark, known: new Set(segment.map(({ column }) => column)) }) ??
      first("place"),
    place: null,
    index: first("index"),
    name: present(first("name"), "the name column of a header"),
    position: first("position"),
    qualification: first("qualification"),
    education: segment.filter(({ field }) => field === "education").map(({ column }) => column),
    ...contractColumns(segment, (column) => (column < firstMark || column > lastMark) && !underMonth(column)),
    // A 小计 in each of several months is that month's.
    subtotal: marked.size > 1 ? lastOf(segment, "subtotal", ofMonths) : after("subtotal"),
    twoYear: after("two-year"),
    remark: after("remark"),
    ...daysOf(first("joined"), first("left")),
  };
  const place = first("place");
  if (place !== null && place !== columns.group && place < firstMark) columns = { ...columns, place };
  const monthColumn = first("month");
  const monthsDown = monthColumn !== null && monthColumn < firstMark;
  const lists = { insurance: first("insurance-months"), wage: first("wage-months"), ...countedLists(segment), ...lackingLists(segment) };
  const base = {
    top,
    bottom: row,
    left: Math.min(left, columns.group ?? left, leftmost(sheet, { top, bottom: row, left })),
    right,
    columns,
    firstMark: monthsDown && monthColumn > columns.name ? monthColumn : Math.min(firstMark, ...ofMonths.map(({ column }) => column)),
    lists,
  };
  if (monthsDown) return { ...base, months: [], monthColumn, markColumns: singleMarks(marks) };
  const read = readHeaderMonths(sheet, row, top, marks, lists);
  if ("why" in read) return read;
  if (read.months.length === 0) return { ...base, months: [], monthColumn: null, markColumns: singleMarks(marks) };
  const { sums, subtotal } = sumsOfMonths(sheet, { row, top }, read.months, segment, ofMonths);
  return {
    ...base,
    ...(marked.size > 1 ? { columns: { ...columns, subtotal } } : {}),
    ...read,
    months: withOwnColumns(sheet, row, top, read.months, ofMonths),
    ...(sums.length > 0 ? { sumsOfMonths: sums } : {}),
    monthColumn: null,
    markColumns: null,
  };
}

/** 合同期限, or its first and last days in columns of their own, where such columns may stand. */
function contractColumns(
  segment: readonly Found[],
  mayStand: (column: number) => boolean,
): Pick<AttendanceColumns, "contract" | "contractEnd" | "contractStartOnly"> {
  const outside = (field: Found["field"]): number | null =>
    segment.find((item) => item.field === field && mayStand(item.column))?.column ?? null;
  const contract = outside("contract");
  const start = contract === null ? outside("contract-start") : null;
  const contractEnd = contract === null ? outside("contract-end") : null;
  return { contract: contract ?? start, contractEnd, contractStartOnly: start !== null && contractEnd === null };
}

/** The columns that tell how many months it was (社保月数), where there are any. */
function countedLists(fields: readonly Found[]): { readonly counted?: readonly number[] } {
  const counted = fields.flatMap(({ field, column, label = "" }) => (/-months$/.test(field) && countsMonths(label) ? [column] : []));
  return counted.length > 0 ? { counted } : {};
}

/** The columns that tell in which months something did not hold (社保断缴月份), where there are any. */
function lackingLists(fields: readonly Found[]): { readonly lacking?: readonly number[] } {
  const lacking = fields.flatMap(({ field, column, label = "" }) =>
    /-months$/.test(field) && lackingMark(label) !== null ? [column] : [],
  );
  return lacking.length > 0 ? { lacking } : {};
}

function daysOf(joined: number | null, left: number | null): Pick<AttendanceColumns, "joined" | "left"> {
  return { ...(joined === null ? {} : { joined }), ...(left === null ? {} : { left }) };
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
    presence: present(
      marks.find(({ field }) => field === "presence"),
      "a presence column of the marks",
    ).column,
    insurances,
    wage: marks.find(({ field }) => field === "wage")?.column ?? null,
  };
}

/** 到岗人次 behind the last month, with no month over it, is not another month's presence but the row's subtotal. */
function withTailSubtotal(sheet: Sheet, row: number, fields: readonly Found[]): readonly Found[] {
  const presences = fields.filter(({ field }) => field === "presence");
  const last = lastItem(presences);
  const tail = fields.slice(fields.indexOf(last) + 1);
  const alone = !tail.some(({ field }) => field === "insurance" || field === "wage" || field === "subtotal");
  const named = (mark: Found): boolean => mark.ownMonth !== null || monthAbove(sheet, row, Math.max(0, row - 2), mark.column) !== null;
  // 到岗 | 社保 | 工资 | 到岗人次 of one month, which the title tells.
  const counts = presences.length === 2 && /人次$/.test(last.label ?? "");
  if (!alone || named(last) || !(named(firstItem(presences)) || counts)) return fields;
  return fields.map((found) => (found === last ? { ...found, field: "subtotal" } : found));
}
