import { compareDays, dayNumber, daysInMonth, type CalendarDay, type DayRange } from "../domain/values/calendar";
import { chineseNumeral } from "../domain/values/chinese-numeral";

const SEPARATOR = "(?:起)?(?:至|到|to|[-—–~]{1,4})";
const CALENDAR_YEAR = "(?:19|20)\\d{2}";
const DAY = `(?:${CALENDAR_YEAR}年)?\\d{1,2}月\\d{1,2}[日号]|${CALENDAR_YEAR}[./-]\\d{1,2}[./-]\\d{1,2}(?!\\d)`;
const MONTH = `(?:${CALENDAR_YEAR}年度?)?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:底|末|初|[上中下]旬)?`;
const YEAR = `${CALENDAR_YEAR}年(?!内)(?:度|底|末|初)?`;
const ONE = `(?:${DAY}|${MONTH}|${YEAR}|${CALENDAR_YEAR}[./](?:0?[1-9]|1[0-2])(?![\\d%]|[\\u4e00-\\u9fff]))`;
const MONTHS = `(?:${CALENDAR_YEAR}年)?\\d{1,2}${SEPARATOR}\\d{1,2}月份?`;
/** A day, a month, a year or a stretch of them as reports write it. */
export const DATE = `(?:${ONE}(?:${SEPARATOR}(?:${DAY}|\\d{1,2}[日号]|${MONTH}|${YEAR}))?|${MONTHS})(?:期间|止|内)?`;

/** The days that the tables speak of. */
export interface Occasion {
  readonly period: DayRange | null;
  readonly term: DayRange | null;
}

/** What a date says of the figures behind it: they are of the period under evaluation, or of other days. */
export function tellsOfPeriod(text: string, { period, term }: Occasion): boolean {
  if (!period?.end) return false;
  const days = readDays(text, period.start.year);
  if (!days) return false;
  if (days.single) return compareDays(days.end, period.end) === 0;
  const covers = (range: DayRange | null): boolean =>
    range?.end !== null && range !== null && touches(days.start, range.start, days.whole) && touches(days.end, range.end, days.whole);
  return covers(period) || covers(term);
}

/** Equal days; in a stretch of whole months or years, days of the same month or year. */
function touches(a: CalendarDay, b: CalendarDay, whole: Days["whole"]): boolean {
  if (whole === "year") return a.year === b.year;
  if (whole === "month") return a.year === b.year && a.month === b.month;
  return dayNumber(a) === dayNumber(b);
}

interface Days {
  readonly start: CalendarDay;
  readonly end: CalendarDay;
  /** One day, or the end of one month: how far something had come by then. */
  readonly single: boolean;
  readonly whole: "day" | "month" | "year";
}

const PARTS = new RegExp(
  "(?:(\\d{4})[年./-]度?)?(?:(\\d{1,2}|[一二三四五六七八九十]{1,2})[月./-]?份?)?(?:(\\d{1,2})[日号]?)?(底|末|初|上旬|中旬|下旬)?",
);

function readDays(text: string, defaultYear: number): Days | null {
  const [first = "", second] = text
    .replace(/(?:期间|止|内)$/, "")
    .split(new RegExp(`${SEPARATOR}(?=\\d{1,4}[年月日号]|\\d{1,2}月|\\d{4}[./-])`));
  const from = readOne(first, defaultYear);
  if (!from) return null;
  if (second === undefined) {
    if (from.day !== null) return { start: day(from, 1), end: day(from, from.day), single: true, whole: "day" };
    if (from.month === null) return { start: day(from, 1), end: { year: from.year, month: 12, day: 31 }, single: from.late, whole: "year" };
    const last = { year: from.year, month: from.month, day: daysInMonth(from.year, from.month) };
    return { start: day(from, 1), end: last, single: from.late, whole: "month" };
  }
  const to = readOne(/^\d{1,2}[日号]$/.test(second) ? `${from.month}月${second}` : second, from.year);
  if (!to || to.month === null) return null;
  const whole = from.day === null || to.day === null ? "month" : "day";
  const fromMonth = from.month ?? 1;
  return {
    start: { year: from.year, month: fromMonth, day: from.day ?? 1 },
    end: { year: to.year, month: to.month, day: to.day ?? daysInMonth(to.year, to.month) },
    single: false,
    whole,
  };
}

interface One {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** 底, 末 */
  readonly late: boolean;
}

function readOne(text: string, defaultYear: number): One | null {
  const match = PARTS.exec(text);
  if (!match || match[0] === "") return null;
  const month = match[2] === undefined ? null : (chineseNumeral(match[2]) ?? Number(match[2]));
  if (month !== null && !(month >= 1 && month <= 12)) return null;
  // The beginning or the middle of a month is no day that tables end at.
  if (match[4] && !/底|末/.test(match[4])) return null;
  return {
    year: match[1] === undefined ? defaultYear : Number(match[1]),
    month,
    day: match[3] === undefined ? null : Number(match[3]),
    late: match[4] !== undefined,
  };
}

function day({ year, month }: One, number: number): CalendarDay {
  return { year, month: month ?? 1, day: number };
}
