import { EMPTY, shownCell, type Cell } from "../../../grid/cell";
import { findDates, findMonthDays, readDay, withWholeYears } from "../../../tables/dates";
import type { CalendarDay } from "../../../values/calendar";
import type { Sheet } from "../../../grid/sheet";
import type { BodyGroup, BodySum } from "./groups";
import type { AttendanceHeader } from "./header";
import { readRemark } from "./remark";
import { readContract } from "./contract";
import { namesOtherWork } from "./vocabulary";
import type { MonthColumns, SumRow, Worker, WorkerGroup } from "../model";
import { readMonthCell, type MonthName } from "../../../tables/month-header";
import { firstItem } from "../../../values/present";

/** A group with its workers, their contracts and remarks read. */
export function workerGroup(
  sheet: Sheet,
  header: AttendanceHeader,
  group: BodyGroup,
  months: readonly MonthColumns[],
  yearOf: (month: number) => number | null,
): WorkerGroup {
  const { columns, monthColumn } = header;
  const workers: Worker[] = group.workers.map(({ rows, name }) => {
    const row = firstItem(rows);
    const contract =
      columns.contract === null
        ? ({ status: "absent" } as const)
        : readContract(
            sheet.seen(row, columns.contract),
            columns.contractEnd === null ? null : sheet.seen(row, columns.contractEnd),
            columns.contractStartOnly,
          );
    const remarkRow = columns.remark === null ? row : filledRow(sheet, rows, columns.remark);
    const remark = readRemark(columns.remark === null ? EMPTY : sheet.seen(remarkRow, columns.remark), yearOf);
    const dayIn = (column: number | undefined): CalendarDay | null =>
      column === undefined ? null : dayOf(sheet.seen(row, column), yearOf);
    const days = { joined: dayIn(columns.joined), left: dayIn(columns.left) };
    const figureRow = filledRow(sheet, rows, columns.subtotal ?? columns.twoYear ?? columns.name);
    const monthRows =
      monthColumn === null
        ? sameRow(row, months.length)
        : months.map((month) => rows.find((candidate) => sameMonthColumn(readMonthCell(sheet.seen(candidate, monthColumn)), month)) ?? -1);
    return { row, figureRow, remarkRow, monthRows, name, contract, remark, days };
  });
  const sums = group.sums.map((sum) => sumRow(sheet, header, sum, months));
  return {
    label: group.label,
    labelCell: group.labelCell,
    // 辅助人员 are uncertified workers; 行政辅助人员 are none.
    ...(namesOtherWork(group.plain) ? { certified: null, otherWork: true as const } : { certified: group.certified }),
    workers,
    subtotalRow: sums.find(({ kind }) => kind === "sum")?.row ?? null,
    effectiveRow: sums.find(({ kind }) => kind === "effective")?.row ?? null,
    sums,
  };
}

/** A day in a column of days, with or without its year; null where none stands there. */
function dayOf(cell: Cell, yearOf: (month: number) => number | null): CalendarDay | null {
  const shown = shownCell(cell);
  if (shown.kind === "date" || shown.kind === "number") {
    const day = readDay(cell);
    return day.status === "read" ? day.value : null;
  }
  if (shown.kind !== "text") return null;
  const plain = withWholeYears(shown.plain);
  return (findDates(plain)[0] ?? findMonthDays(plain, yearOf)[0])?.day ?? null;
}

/** The first of a worker's rows that holds something in a column; the first of all where none does. */
function filledRow(sheet: Sheet, rows: readonly number[], column: number): number {
  if (rows.length === 1) return firstItem(rows);
  return rows.find((row) => sheet.cell(row, column).kind !== "empty") ?? firstItem(rows);
}

/** Where several rows of one worker state a figure, or where others stand between them, a figure cannot be the whole of its worker's. */
export function figuresPerMonth(sheet: Sheet, { columns }: AttendanceHeader, groups: readonly WorkerGroup[]): boolean {
  const column = columns.subtotal ?? columns.twoYear;
  if (column === null) return false;
  const workers = groups.flatMap((group) => group.workers);
  const firstRows = workers.map(({ row }) => row);
  return workers.some(({ monthRows }) => {
    const rows = monthRows.filter((row) => row >= 0).sort((a, b) => a - b);
    const stated = rows.filter((row) => sheet.cell(row, column).kind !== "empty");
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) return false;
    return stated.length > 1 || firstRows.some((row) => row > first && row < last);
  });
}

/** Months across share the worker's one row. */
function sameRow(row: number, count: number): readonly number[] {
  return new Array<number>(count).fill(row);
}

function sameMonthColumn(name: MonthName | null, month: MonthColumns): boolean {
  return name !== null && name.month === month.month && (name.year === null || name.year === month.year);
}

export function sumRow(
  sheet: Sheet,
  header: AttendanceHeader,
  { row, kind, monthRow, over, doubtful, since }: BodySum,
  months: readonly MonthColumns[],
): SumRow {
  const { monthColumn } = header;
  if (monthColumn === null) return { row, kind, month: null, over, doubtful, since };
  const name = readMonthCell(sheet.seen(row, monthColumn)) ?? (monthRow === null ? null : readMonthCell(sheet.seen(monthRow, monthColumn)));
  const month = months.findIndex((candidate) => sameMonthColumn(name, candidate));
  return { row, kind, month: month < 0 ? null : month, over, doubtful, since };
}
