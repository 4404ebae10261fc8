import { calendarDay, compareDays, dayOfSerial, daysInMonth, type CalendarDay, type DayRange } from "../values/calendar";
import { chineseNumeral } from "../values/chinese-numeral";
import { plainText, shownCell, type Cell } from "../grid/cell";
import type { Reading } from "./model";
import { groupOfMatch, itemAt } from "../values/present";
import { FIRST_YEAR } from "../values/vocabulary/month-text";

/** A date found in a text, with the characters it took. */
export interface FoundDate {
  readonly day: CalendarDay;
  readonly from: number;
  readonly to: number;
}

/** A day may be followed at once by the next date's year: line breaks between dates are lost in a plain text. */
const FULL_DATE = /(\d{4})(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})(?!\d(?!\d{3}[年./-]))[日号]?|(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g;
/** 4月22日, 4月22号, 4.22, 4/22; a number with a measure behind it (1.5倍, 4.5小时) is no day. */
const MONTH_DAY = /(?<![\d年./-])(?:(\d{1,2})月(\d{1,2})[日号]|(\d{1,2})[./](\d{1,2})(?![\d./%-]|[年月个小天分倍元万次份人名岁学课]))/g;
/** 23.9.1 and 23年9月1日 in the place of a date: a year of two digits. */
const SHORT_YEAR = /(?<![\d./])(\d{2})((?:年|[./])\d{1,2}(?:月|[./])\d{1,2}(?![\d./]))/g;
/** The words of a contract without a last day. */
export const OPEN_END =
  /无固定期限?|长期|至今|永久|不定期|至(?:法定)?退休|法定终止|(?:劳动)?合同(?:终止|解除)|open-?end(?:ed)?|indefinite|permanent|ongoing|furthernotice|no(?:fixed)?(?:term|end)/i;

/** Every full date in a plain text, left to right; dates that do not exist are left out. */
export function findDates(plain: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of plain.matchAll(FULL_DATE)) {
    const day = calendarDay(Number(match[1] ?? match[4]), Number(match[2] ?? match[5]), Number(match[3] ?? match[6]));
    if (day) found.push({ day, from: match.index, to: match.index + match[0].length });
  }
  return found;
}

/** 112/1/1 and 民国112年1月1日 in the place of a date: a year as Taiwan counts them. */
const TAIWAN_YEAR = /(?:民国|(?<![\d./]))(1[0-4]\d)(?=(?:年|[./])\d{1,2}(?:月|[./])\d{1,2}(?![\d./]))/g;

const ENGLISH_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** 1Apr2023, 31stMarch2026, Apr1,2023 */
const ENGLISH_DAY =
  /(?<![a-z\d])(?:(\d{1,2})(?:st|nd|rd|th)?)?[-.]?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?[-.]?(?:(\d{1,2})(?:st|nd|rd|th)?,)?[-.]?((?:19|20)\d{2})(?!\d)/gi;
/** 1/4/2023 and 31.3.2026: the year behind, as in Hong Kong. */
const YEAR_BEHIND = /(?<![\d./])(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d{2})(?![\d./])/g;

/** Dates in English or with the year behind, written as others are; days and months of numbers alone only where one beyond 12 tells them apart. */
function withYearsBefore(plain: string): string {
  if (!/[a-z]{2}|[./](?:19|20)\d{2}(?!\d)/i.test(plain)) return plain;
  const joined = plain.replace(/(?<=\d)(?:to|until|till)(?=\d|[a-z]{3})/gi, "至").replace(/至(?:present|now|date)$/i, "至今");
  const named = joined.replace(
    ENGLISH_DAY,
    (whole, before: string | undefined, month: string, behind: string | undefined, year: string) => {
      const day = before ?? behind;
      return day === undefined ? whole : `${year}/${ENGLISH_MONTHS.indexOf(month.toLowerCase()) + 1}/${day}`;
    },
  );
  const dates = [...named.matchAll(YEAR_BEHIND)];
  const dayFirst = dates.some((date) => Number(date[1]) > 12);
  if (dates.length === 0 || dayFirst === dates.some((date) => Number(date[3]) > 12)) return named;
  return named.replace(YEAR_BEHIND, (_, one: string, _sign: string, other: string, year: string) =>
    dayFirst ? `${year}/${other}/${one}` : `${year}/${one}/${other}`,
  );
}

/** The text with its dates as they are read: years of four digits, before month and day. */
export function withWholeYears(plain: string): string {
  return withYearsBefore(plain)
    .replace(SHORT_YEAR, "20$1$2")
    .replace(TAIWAN_YEAR, (_, year: string) => String(Number(year) + FIRST_YEAR));
}

/** Dates without a year (4月22日), given the year they fall in by their month. */
export function findMonthDays(plain: string, yearOf: (month: number) => number | null): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of plain.matchAll(MONTH_DAY)) {
    const month = Number(match[1] ?? match[3]);
    const year = yearOf(month);
    const day = year === null ? null : calendarDay(year, month, Number(match[2] ?? match[4]));
    if (day) found.push({ day, from: match.index, to: match.index + match[0].length });
  }
  return found;
}

/** What stands between the two days of a stretch. */
export const SEPARATOR = /^(?:至|到|~|—|–|-|－|起至|起到|起-|止|\/)+$/;

/** A stretch of days written in one text: 2024年1月25日至8月31日, 2016/5/16-无固定期; null when the text states none. */
export function findDayRange(plain: string): DayRange | null {
  const serials = /^(\d{5})[-~至到](\d{5})$/.exec(plain);
  if (serials) return dayRange(dayOfSerial(Number(serials[1])), dayOfSerial(Number(serials[2])));
  const dates = findDates(plain);
  const first = dates[0];
  if (!first) return null;
  const second = dates[1];
  if (second) {
    return SEPARATOR.test(plain.slice(first.to, second.from).replace(/[()]/g, "")) ? dayRange(first.day, second.day) : null;
  }
  const rest = plain.slice(first.to);
  if (OPEN_END.test(rest)) return { start: first.day, end: null };
  const monthDay = /^(?:至|到|~|—{1,2}|–|-)(\d{1,2})(?:月|[./])(\d{1,2})[日号]?(?!\d)/.exec(rest);
  if (!monthDay) return null;
  const month = Number(monthDay[1]);
  const year = month < first.day.month ? first.day.year + 1 : first.day.year;
  return dayRange(first.day, calendarDay(year, month, Number(monthDay[2])));
}

/** What leads to the last day where it has a label of its own. */
const LAST_DAY = /^(?:服务|协议|项目|合同)?(?:结束|终止|截止|到期)(?:日期|时间|日)?:?$/;

/** A stretch of days found in a text, with the characters it took. */
export interface FoundRange {
  readonly days: DayRange;
  readonly from: number;
  readonly to: number;
}

/**
 * Every stretch of days in a plain text, left to right. Days that stand in two cells are told apart by `gap`, which may take the
 * separator's place or surround it.
 */
export function findDayRanges(plain: string, gap: string): FoundRange[] {
  const found: FoundRange[] = [];
  const dates = findDates(plain);
  for (let index = 0; index < dates.length; index++) {
    const first = itemAt(dates, index);
    const second = dates[index + 1];
    const between = plain.slice(first.to, second?.from).replace(/[()]/g, "");
    const words = between.replaceAll(gap, "");
    const joined = second && (between === gap || SEPARATOR.test(words) || LAST_DAY.test(words));
    const days = joined ? dayRange(first.day, second.day) : findDayRange(plain.slice(first.from, second?.from));
    if (!days) continue;
    found.push({ days, from: first.from, to: joined ? second.to : first.to });
    if (joined) index++;
  }
  return found;
}

const MONTH_SPAN = /(\d{4})年度?(\d{1,2})月?份?(?:至|到|[~—–-])+(?:(\d{4})年)?(\d{1,2})月(?!\d*日)/;
const HALF_OR_QUARTER = /(\d{4})年度?(?:([上下])半年|第?([一二三四1-4])季度)/;

/** Whole months that a title names: 2024年1月至6月, 2024年上半年, 2024年第一季度; null when it names none, or only a year. */
export function findMonthRange(plain: string): DayRange | null {
  const whole = (year: number, from: number, endYear: number, to: number): DayRange | null =>
    to < 1 || to > 12 ? null : dayRange(calendarDay(year, from, 1), calendarDay(endYear, to, daysInMonth(endYear, to)));
  const span = MONTH_SPAN.exec(plain);
  if (span) return whole(Number(span[1]), Number(span[2]), Number(span[3] ?? span[1]), Number(span[4]));
  const part = HALF_OR_QUARTER.exec(plain);
  if (!part) return null;
  const year = Number(part[1]);
  if (part[2]) return part[2] === "上" ? whole(year, 1, year, 6) : whole(year, 7, year, 12);
  const quarter = chineseNumeral(groupOfMatch(part, 3)) ?? Number(part[3]);
  return whole(year, quarter * 3 - 2, year, quarter * 3);
}

/** The stretch between two days; null where one is missing or they stand the wrong way round. */
export function dayRange(start: CalendarDay | null, end: CalendarDay | null): { start: CalendarDay; end: CalendarDay } | null {
  return start && end && compareDays(start, end) <= 0 ? { start, end } : null;
}

/** A single day in a cell: an Excel date, a serial number, or a text that is one date. */
export function readDay(cell: Cell): Reading<CalendarDay> {
  const shown = shownCell(cell);
  switch (shown.kind) {
    case "empty":
    case "dash":
      return { status: "empty" };
    case "date":
    case "number": {
      const day = dayOfNumber(shown.value);
      return day ? { status: "read", value: day } : { status: "unreadable", text: String(shown.value) };
    }
    case "text": {
      const date = findDates(shown.plain)[0];
      return date ? { status: "read", value: date.day } : { status: "unreadable", text: shown.text };
    }
    default:
      return { status: "unreadable", text: shown.kind === "error" ? shown.code : shown.kind };
  }
}

function dayOfNumber(value: number): CalendarDay | null {
  if (value >= 19_000_101 && value <= 22_001_231) {
    return calendarDay(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  }
  return dayOfSerial(value);
}

/** Lines and clauses of a remark, each as plain text. */
export function clauses(text: string): string[] {
  return text
    .split(/[\n\r,，;；。]+/)
    .map(plainText)
    .filter((clause) => clause !== "");
}
