import { shownCell, type Cell } from "../../../grid/cell";
import { findDates, findMonthDays, readDay, withWholeYears } from "../../../tables/dates";
import type { Reading } from "../../../tables/model";
import { calendarDay, type CalendarDay } from "../../../values/calendar";
import { onlyItem } from "../../../values/present";

const MONTH = /^(\d{4})(?:年|[./-])(\d{1,2})月?份?$/;

/** The day of a service: a date in any writing, the first of a stretch, a day without a year in the register's own, or a month. */
export function readEntryDay(cell: Cell, year: number | null): Reading<CalendarDay> {
  const shown = shownCell(cell);
  if (shown.kind !== "text") return readDay(cell);
  const plain = withWholeYears(shown.plain);
  const [date] = findDates(plain);
  if (date) return { status: "read", value: date.day };
  const month = MONTH.exec(plain);
  const first = month ? calendarDay(Number(month[1]), Number(month[2]), 1) : null;
  if (first) return { status: "read", value: first };
  const [monthDay] = findMonthDays(plain, () => year);
  if (monthDay) return { status: "read", value: monthDay.day };
  return { status: "unreadable", text: shown.text };
}

/** The one year of the dates that state one; null where there are none, or several. */
export function yearOf(cells: readonly Cell[]): number | null {
  const years = new Set<number>();
  for (const cell of cells) {
    const day = readEntryDay(cell, null);
    if (day.status === "read") years.add(day.value.year);
  }
  return onlyItem(years);
}
