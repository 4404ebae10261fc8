import type { Sheet } from "../../../grid/sheet";
import { cellText, shownCell } from "../../../grid/cell";
import { rowsFrom } from "./body";
import type { AttendanceHeader } from "./header";
import { sumRowLabel } from "./row-words";
import { findDayRange, findDayRanges } from "../../../tables/dates";
import type { MonthName } from "../../../tables/month-header";
import { statedDays } from "../../../tables/stated-days";
import { namesTable, titleRowsAbove, titleTop } from "../../../tables/table-titles";
import type { TitleRow } from "../../../tables/stated-days";
import { itemAt } from "../../../values/present";

/** One table: its header, and where it ends. */
export interface Stack {
  readonly header: AttendanceHeader;
  /** Header blocks that repeat it further down. */
  readonly repeats: AttendanceHeader[];
  end: number;
}

/** Tells a header repeated with the page from the header of a further table. */
export function stackHeaders(sheet: Sheet, headers: readonly AttendanceHeader[]): Stack[] {
  const stacks: Stack[] = [];
  for (const header of headers) {
    const above = stacks.findLast((stack) => overlaps(stack.header, header));
    if (above && sameLayout(above.header, header) && !closedBefore(sheet, above, header)) {
      above.repeats.push(header);
    } else {
      if (above) above.end = Math.min(above.end, topOf(sheet, header));
      stacks.push({ header, repeats: [], end: Infinity });
    }
  }
  return stacks;
}

/** Where the table of a header begins: what stands between it and a table above may be said of that one. */
function topOf(sheet: Sheet, header: AttendanceHeader): number {
  const titles = titleRowsAbove(sheet, header);
  return Math.min(header.top, titleTop(tableTitle(titles), statedDays(titles)));
}

/** The text that names an attendance table, else the topmost above it. */
export function tableTitle(titles: readonly TitleRow[]): TitleRow | null {
  return titles.find(({ cell }) => namesTable(cellText(cell)) && !findDayRange(cellText(cell))) ?? titles[0] ?? null;
}

function overlaps(a: AttendanceHeader, b: AttendanceHeader): boolean {
  return a.left <= b.right && b.left <= a.right && b.top > a.bottom;
}

function sameLayout(a: AttendanceHeader, b: AttendanceHeader): boolean {
  return (
    JSON.stringify(columnsBesideGroup(a)) === JSON.stringify(columnsBesideGroup(b)) &&
    (a.columns.group === b.columns.group || a.columns.group === null || b.columns.group === null) &&
    a.months.length === b.months.length &&
    a.monthColumn === b.monthColumn &&
    a.months.every((month, index) => {
      const other = itemAt(b.months, index);
      return month.presence === other.presence && mayBeSameMonth(month.name, other.name);
    })
  );
}

/** A column of labels without a header is known by its labels, which a page may lack. */
function columnsBesideGroup({ columns }: AttendanceHeader): Omit<AttendanceHeader["columns"], "group"> {
  const { group: _group, ...others } = columns;
  return others;
}

/** A header repeated with the page may write its months another way: without the year, or 2024.1 for October. */
function mayBeSameMonth(a: MonthName, b: MonthName): boolean {
  if (a.year !== null && b.year !== null && a.year !== b.year) return false;
  return a.month === b.month || (a.ambiguous && b.month === 10) || (b.ambiguous && a.month === 10);
}

/** A table is over once its totals stand, or when a further header comes under another title. */
function closedBefore(sheet: Sheet, stack: Stack, next: AttendanceHeader): boolean {
  const { header } = stack;
  // Up to the last repeat it was not over, or that header would not have been a repeat.
  const from = (stack.repeats.at(-1) ?? header).bottom + 1;
  for (const row of rowsFrom(sheet, from, next.top)) {
    for (let column = header.left; column < header.columns.name + 1; column++) {
      const sum = sumRowLabel(cellText(sheet.cell(row, column)));
      // A total right under the header, over its workers, closes nothing.
      if (sum && row > from && (sum.kind === "stable-rate" || sum.scope === "total")) return true;
    }
  }
  const title = titleText(sheet, next);
  // 续表, or the same title with （续）: one table goes on.
  if (title !== "") return title !== titleText(sheet, header);
  // One month on each table's own: a header that repeats without any month may still be a second table; the numbering tells.
  return false;
}

/** What the table is called, without the days, which may be written another way on each page. */
function titleText(sheet: Sheet, header: AttendanceHeader): string {
  const rows = titleRowsAbove(sheet, header);
  const title = rows.map(({ cell }) => cellText(cell)).find(namesTable) ?? "";
  const days = findDayRanges(title, "");
  return withoutContinuation(days.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), title));
}

/** A title without what says that it goes on: （续）, 续表, 第二页. */
export function withoutContinuation(title: string): string {
  return title.replace(CONTINUED, "");
}

const CONTINUED =
  /\(?(?:接|续)(?:上(?:一)?)?(?:页|表)?(?:[一二三四五六七八九十\d]+)?\)?$|^\(?(?:续(?:上)?表|接上(?:页|表)|续)(?:[一二三四五六七八九十\d]+)?\)?:?|\(?第[一二三四五六七八九十\d]+页\)?$/g;

/** Whether a table's own title says that it goes on from one before: 续表, （续）, 接上页. */
export function isContinuation(titles: readonly TitleRow[]): boolean {
  return titles.some(({ cell }) => /^\(?(?:续(?:上)?表|接上(?:页|表))|\(续[表页一二三四五六七八九十\d]*\)$|续表?$/.test(cellText(cell)));
}

/** Rows above a table's own title that are looked at for what may belong to it: more than two empty rows part tables. */
const ABOVE = 3;

/**
 * Whether marks stand right above a table, in its own columns, that no total closes: it may go on from a page whose header could not be
 * read, and its sums may include what stands there.
 */
export function goesOnFromAbove(sheet: Sheet, header: AttendanceHeader, top: number): boolean {
  const months = header.markColumns ? [header.markColumns] : header.months;
  const marks = months.flatMap(({ presence, insurances, wage }) => [presence, ...insurances.map(({ column }) => column), wage]);
  for (let row = top - 1; row >= Math.max(0, top - ABOVE); row--) {
    const cells = sheet.row(row);
    if (!cells.some((cell) => cell !== undefined && cell.kind !== "empty")) continue;
    const marked = marks.filter(
      (column) => column !== null && ["tick", "number", "dash"].includes(shownCell(sheet.cell(row, column)).kind),
    );
    if (marked.length === 0) continue;
    for (let column = header.left; column <= header.columns.name; column++) {
      const sum = sumRowLabel(cellText(sheet.cell(row, column)));
      if (sum && (sum.kind === "stable-rate" || sum.scope === "total")) return false;
    }
    return true;
  }
  return false;
}
