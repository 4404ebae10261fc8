import { cellText, EMPTY, shownCell, textCell, type Cell } from "../../../../grid/cell";
import { placedCell, putIn, type PlacedCell } from "../../../../grid/laid-out-sheet";
import { askedOnce } from "../../../../grid/row-memory";
import type { Sheet } from "../../../../grid/sheet";
import type { Localized } from "../../../../language";
import { findMonthRange } from "../../../../tables/dates";
import { stretchInTitle } from "../../../../tables/month-header";
import { statedDays } from "../../../../tables/stated-days";
import { titleRowsAbove } from "../../../../tables/table-titles";
import { monthAtIndex, monthIndex, type DayRange } from "../../../../values/calendar";
import { firstItem, itemAt, lastItem } from "../../../../values/present";
import { ofText } from "../../../../values/read-once";
import type { HeaderProblem } from "../header-months";
import { namedMonths, readMonthList, type ListedMonth } from "../month-lists";
import { listsPresence, monthListField } from "../mark-words";
import { headerField, headsNames } from "../vocabulary";
import { nothingAt, type LayoutColumn, type LayoutLine, type StaffingParts } from "./layout";

/** A header with one column that lists in which months each person was on post. */
interface ListHeader {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly name: number;
  readonly presence: number;
  /** All columns of lists: of presence, insurance and wages. */
  readonly lists: readonly number[];
}

/** So many months one list may stretch over. */
const MOST_MONTHS = 36;
const LAST_MONTH = 12;

/**
 * 姓名 | 到岗月份 | 社保缴纳月份 | 工资发放月份 with 1-6月, 1、2、3月, 全部 below: presence is laid out as a column for each of the months that the title or
 * the lists name. A problem where neither names any.
 */
export function listedMonths(sheet: Sheet, row: number): StaffingParts | HeaderProblem | null {
  const header = listHeader(sheet, row);
  if (!header) return null;
  const rows = rowsBelow(sheet, header);
  const told = rows.filter((line) => isList(sheet.seen(line, header.presence)));
  if (told.length === 0 || told.length * 2 < rows.filter((line) => isFilled(sheet, line, header.presence)).length) return null;
  const months = monthsOf(sheet, header, rows);
  if (months === null) return { cell: { row, column: header.presence }, why: NO_MONTHS };
  return {
    range: { top: row, left: header.left, bottom: lastItem(rows), right: header.right },
    columns: columnsOf(sheet, header, months),
    lines: rows.map((line) => lineOf(sheet, header, months, line)),
    labels: { rows: [row], columns: [] },
    others: new Map(),
    turned: false,
    sumsOfKinds: null,
    listed: true,
  };
}

const NO_MONTHS: Localized = {
  zh: "这张表用一列写各人到岗的月份，但标题、工作表名和各格都没有写明统计的是哪几个月（或各处所写不一致），无法核算，保持原样。请在标题写明，如“2024年1月至6月”。",
  en: "In this table one column lists the months in which each person was on post, but which months it covers is said neither in its title nor by the lists (or they differ): it was not audited and stays as written. Name them in the title, e.g. 2024年1月至6月.",
};

const isListOfPresence = ofText(listsPresence);
const namesListOfPresence = askedOnce((cells) => cells.some((cell) => cell !== undefined && isListOfPresence(cellText(cell))));

function listHeader(sheet: Sheet, row: number): ListHeader | null {
  if (!namesListOfPresence(sheet.row(row))) return null;
  const filled = sheet.filledColumns(row);
  const texts = filled.map((column) => ({ column, text: cellText(sheet.cell(row, column)) }));
  const presences = texts.filter(({ text }) => listsPresence(text));
  const [presence] = presences.length === 1 ? presences : [];
  const name = texts.find(({ text }) => headsNames(text));
  if (!presence || !name) return null;
  const others = texts.filter(({ text }) => monthListField(text) !== null);
  const known = texts.some(({ text }) => ["contract", "subtotal", "insurance", "wage"].includes(headerField(text)?.field ?? ""));
  if (others.length === 0 && !known) return null;
  return {
    row,
    left: firstItem(filled),
    right: lastItem(filled),
    name: name.column,
    presence: presence.column,
    lists: [presence, ...others].map(({ column }) => column),
  };
}

/** The rows down to an empty one, or to another header. */
function rowsBelow(sheet: Sheet, header: ListHeader): number[] {
  const rows: number[] = [];
  for (let row = header.row + 1; !sheet.isBlank(row, header) && listHeader(sheet, row) === null; row++) rows.push(row);
  return rows;
}

function isFilled(sheet: Sheet, row: number, column: number): boolean {
  const { kind } = shownCell(sheet.seen(row, column));
  return kind !== "empty" && kind !== "dash";
}

/** Whether a cell lists months, or says that it is all of them or none. */
function isList(cell: Cell): boolean {
  return readMonthList(cell, [{ year: null, month: 1 }]) !== "unreadable" || namedMonths(cell).length > 0;
}

/** The months that the table covers: those that its title names, else the stretch from the first to the last that a list names. */
function monthsOf(sheet: Sheet, header: ListHeader, rows: readonly number[]): readonly ListedMonth[] | null {
  const named = rows.flatMap((row) => header.lists.flatMap((column) => namedMonths(sheet.seen(row, column))));
  const { days, isPeriod } = titledDays(sheet, header);
  if (days) {
    const first = monthIndex(days.start.year, days.start.month);
    const end = days.end ? monthIndex(days.end.year, days.end.month) : null;
    const listed = named.map(({ year, month }) => indexFrom(first, year, month));
    const last = isPeriod && end !== null ? end : Math.min(end ?? Infinity, Math.max(...listed));
    if (!Number.isFinite(last) || last - first >= MOST_MONTHS || listed.some((index) => index < first || index > last)) return null;
    return monthsBetween(first, last);
  }
  return withoutTitle(sheet, header, named);
}

function withoutTitle(sheet: Sheet, { row, left, right }: ListHeader, named: readonly ListedMonth[]): readonly ListedMonth[] | null {
  const texts = [...titleRowsAbove(sheet, { top: row, left, right }).map(({ cell }) => cellText(cell)), sheet.name];
  const [stretch] = texts.flatMap((text) => stretchInTitle(text) ?? []);
  const years = new Set(named.map(({ year }) => year));
  if (named.length === 0 && !stretch?.stretch) return null;
  if (stretch?.stretch) {
    const last = stretch.month + stretch.stretch.months - 1;
    const within = named.every(({ year, month }) => year === null && month >= stretch.month && month <= last);
    return within && last <= LAST_MONTH ? monthsFrom(stretch.year, stretch.month, last) : null;
  }
  if (years.has(null)) {
    const months = named.map(({ month }) => month);
    // Lists with and without years, or over a turn of the year, do not say which months lie between.
    return years.size > 1 ? null : monthsFrom(null, Math.min(...months), Math.max(...months));
  }
  const listed = named.map(({ year, month }) => monthIndex(year ?? 0, month));
  const [first, last] = [Math.min(...listed), Math.max(...listed)];
  return last - first >= MOST_MONTHS ? null : monthsBetween(first, last);
}

function monthsFrom(year: number | null, first: number, last: number): ListedMonth[] {
  return Array.from({ length: last - first + 1 }, (_, at) => ({ year, month: first + at }));
}

/** The days that the title states: those of the period, which is told whole, or those of the service term, which may run on. */
function titledDays(sheet: Sheet, { row, left, right }: ListHeader): { readonly days: DayRange | null; readonly isPeriod: boolean } {
  const titles = titleRowsAbove(sheet, { top: row, left, right });
  const { term, period } = statedDays(titles);
  const named = [...titles.map(({ cell }) => cellText(cell)), sheet.name].flatMap((text) => findMonthRange(text) ?? []);
  const days = period?.days ?? named[0] ?? null;
  return { days: days ?? term?.days ?? null, isPeriod: days !== null };
}

/** A month of the list by its place in time; without a year the first that is not before the table's first. */
function indexFrom(first: number, year: number | null, month: number): number {
  if (year !== null) return monthIndex(year, month);
  const { year: own, month: from } = monthAtIndex(first);
  return monthIndex(own + (month < from ? 1 : 0), month);
}

function monthsBetween(first: number, last: number): ListedMonth[] {
  return Array.from({ length: last - first + 1 }, (_, at) => monthAtIndex(first + at));
}

function columnsOf(sheet: Sheet, header: ListHeader, months: readonly ListedMonth[]): LayoutColumn[] {
  const columns: LayoutColumn[] = [];
  for (let column = header.left; column <= header.right; column++) {
    const own = placedCell(sheet, header.row, column);
    if (column !== header.presence) columns.push({ header: own, kinds: null });
    else
      columns.push(
        ...months.map(({ year, month }, index) => ({
          header: putIn(own, textCell(year === null ? `${month}月` : `${year}年${month}月`)),
          kinds: [index === 0 ? { ...own, cell: textCell(KIND) } : putIn(own, textCell(KIND))],
        })),
      );
  }
  return columns;
}

const KIND = "人员到岗";

/** Somebody's row with a mark for each month that the list names; what cannot be read stands in all of them. */
function lineOf(sheet: Sheet, header: ListHeader, months: readonly ListedMonth[], row: number): LayoutLine {
  const { left, presence } = header;
  const list = placedCell(sheet, row, presence);
  const marks = marksOf(list, months);
  return {
    at: (column) => {
      const own = column + left;
      if (own < presence) return placedCell(sheet, row, own);
      const month = own - presence;
      return month < months.length ? itemAt(marks, month) : placedCell(sheet, row, own - months.length + 1);
    },
  };
}

function marksOf(list: PlacedCell, months: readonly ListedMonth[]): readonly PlacedCell[] {
  if (shownCell(list.cell).kind === "empty") return months.map(() => nothingAt(list));
  const read = readMonthList(list.cell, months);
  if (read === "unreadable") return months.map(() => putIn(list, list.cell));
  return read.map((mark) => putIn(list, mark === "yes" ? textCell("√") : EMPTY));
}
