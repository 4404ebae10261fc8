import { itemAt } from "./present";

/** A calendar day as `year`, `month` 1–12, `day` 1–31; no time zone is involved. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** From the first day to the last, both included; `end` null means open-ended (无固定期限). */
export interface DayRange {
  readonly start: CalendarDay;
  readonly end: CalendarDay | null;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : itemAt(MONTH_DAYS, month - 1);
}

/** The day, or null when no such day exists (2024-02-30) or the year is outside 1900–2200. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

/** Days since 0000-03-01, for counting and comparing (proleptic Gregorian). */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((m * 306 + 5) / 10) + day - 1;
}

export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return dayNumber(a) - dayNumber(b);
}

/** Whether a day lies within days that may have no end. */
export function liesWithin(day: CalendarDay, { start, end }: DayRange): boolean {
  return compareDays(day, start) >= 0 && (end === null || compareDays(day, end) <= 0);
}

const SERIAL_ZERO = dayNumber({ year: 1899, month: 12, day: 30 });

/** The day of an Excel serial (1900 system); null outside 1900-03-01 … 2200. */
export function dayOfSerial(serial: number): CalendarDay | null {
  const whole = Math.floor(serial);
  if (!(whole >= 61 && whole <= 109_939)) return null;
  const target = SERIAL_ZERO + whole;
  // No year is shorter: this is the day's own year or the next.
  let year = 1900 + Math.floor(whole / 365);
  while (dayNumber({ year, month: 1, day: 1 }) > target) year--;
  let month = 12;
  while (dayNumber({ year, month, day: 1 }) > target) month--;
  return { year, month, day: target - dayNumber({ year, month, day: 1 }) + 1 };
}

/** 2024-04-25 */
export function formatDay({ year, month, day }: CalendarDay): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function addYears(date: CalendarDay, years: number): CalendarDay {
  const year = date.year + years;
  return { year, month: date.month, day: Math.min(date.day, daysInMonth(year, date.month)) };
}

/** A month counted on one line: year × 12 + month − 1. */
export function monthIndex(year: number, month: number): number {
  return year * MONTHS + month - 1;
}

/** The month at a place on that line. */
export function monthAtIndex(index: number): { readonly year: number; readonly month: number } {
  const year = Math.floor(index / MONTHS);
  return { year, month: index - year * MONTHS + 1 };
}

const MONTHS = 12;
