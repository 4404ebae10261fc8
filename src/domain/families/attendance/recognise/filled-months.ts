import { compareDays, dayNumber, type CalendarDay } from "../../../values/calendar";
import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { MonthColumns, MonthListColumns, Worker, WorkerGroup } from "../model";
import { itemAt } from "../../../values/present";

/**
 * How many of a table's months are filled in. A sheet for the whole year is filled month by month: at its end stand months that
 * have not come yet. Such a month holds nothing at all though at least two people are employed in it, or it lies beyond the period
 * under evaluation and nobody claims anything in it. One month is always left.
 */
export function filledMonths(
  sheet: Sheet,
  groups: readonly WorkerGroup[],
  months: readonly MonthColumns[],
  lists: MonthListColumns,
  periodEnd: CalendarDay | null,
): number {
  const workers = groups.flatMap((group) => group.workers);
  let count = months.length;
  while (count > 1 && isToCome(sheet, workers, itemAt(months, count - 1), lists, periodEnd)) count--;
  return count;
}

function isToCome(
  sheet: Sheet,
  workers: readonly Worker[],
  month: MonthColumns,
  lists: MonthListColumns,
  periodEnd: CalendarDay | null,
): boolean {
  const { year, presence, insurances, wage } = month;
  if (year === null && month.stretch === undefined) return false;
  const beyond = periodEnd !== null && year !== null && compareDays(periodEnd, { year, month: month.month, day: 1 }) < 0;
  const ofMonth = insurances.map(({ column }) => column).filter((column) => !lists.kinds?.includes(column));
  const columns = [presence, ...ofMonth, ...(wage === null || wage === lists.wage ? [] : [wage])];
  for (const { row } of workers) {
    for (const column of columns) {
      const shown = shownCell(sheet.seen(row, column));
      const none = shown.kind === "empty" || (beyond && (shown.kind === "dash" || (shown.kind === "number" && shown.value === 0)));
      if (!none) return false;
    }
  }
  // Of a quarter it is not asked who was employed in it: one that nobody has anything in has not come.
  return beyond || workers.filter((worker) => year === null || isEmployed(worker, { year, month: month.month, day: 1 })).length > 1;
}

/** On the first day of the month, as far as contract and remark tell. */
function isEmployed({ contract, remark }: Worker, day: CalendarDay): boolean {
  const left = remark.left ?? remark.transferred;
  if (left && compareDays(left, day) < 0) return false;
  if (contract.status !== "read") return contract.status !== "empty";
  const { start, end } = contract.value;
  return (start === null || dayNumber(start) <= dayNumber(day)) && (end === null || dayNumber(end) >= dayNumber(day));
}
