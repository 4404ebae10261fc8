import { ofText } from "../read-once";
import { groupOfMatch, present } from "../present";
import { withoutTranslation } from "./plain-text";

/** A month as a header names it. */
export interface MonthName {
  /** null where only the month is written. */
  readonly year: number | null;
  readonly month: number;
  /** From （计x）; null where none is written. */
  readonly weight: number | null;
  /** What is left of the text once month and weight are taken out: 人员到位 in 1月人员到位. */
  readonly rest: string;
  /** 2024.1 typed as a number cannot be told from 2024.10. */
  readonly ambiguous: boolean;
  /** How many months it is, where it is a quarter or another stretch of them, and as what it is written. */
  readonly stretch?: { readonly months: number; readonly written: string };
}

const CHINESE_MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
/** （计0.5）, 按半月计; in brackets also the part of a month alone: （0.5）, （半个月）. */
const WEIGHT =
  /[([【]?(?:按|记|计|折)(?:作|为|算)?(?<said>\d{1,4}(?:\.\d{1,6})?|半)(?:个?月|人次)?[)\]】]?|[([【](?<part>0?\.\d{1,6}|半)(?:个?月)?[)\]】]/;

/** Reads a text that begins with a month: 2024年1月, 1月份, 2024.1, 2024-01, 202401, 十二月, each with or without （计0.5）; null when it names none. */
export const readMonthText = ofText(monthNamed);

function monthNamed(plain: string): MonthName | null {
  const { weight, written } = readWeight(plain);
  const said = plain.replace(written, "");
  const text = TWICE.test(said) ? said : withWesternYear(withoutTranslation(said));
  const match =
    /^(?:(\d{4}|\d{2})年度?)?(\d{1,2})月份?/.exec(text) ??
    /^(\d{4})[./-](\d{1,2})(?![\d./-])月?份?/.exec(text) ??
    /^(\d{4})(\d{2})(?!\d)/.exec(text);
  if (match) {
    const month = Number(match[2]);
    // 3月22日 is a day, not a month.
    if (month < 1 || month > 12 || /^\d/.test(text.slice(match[0].length))) return null;
    const year = match[1] === undefined ? null : match[1].length === 2 ? 2000 + Number(match[1]) : Number(match[1]);
    if (year !== null && (year < 1990 || year > 2200)) return null;
    return { year, month, weight, rest: text.slice(match[0].length), ambiguous: false };
  }
  const english = readEnglishMonth(text) ?? twiceNamed(text);
  if (english) return { ...english, weight };
  const chinese = /^(?:(\d{4})年)?(十[一二]?|[一二三四五六七八九])月份?/.exec(text);
  if (!chinese) return null;
  return {
    year: chinese[1] === undefined ? null : Number(chinese[1]),
    month: CHINESE_MONTHS.indexOf(groupOfMatch(chinese, 2)) + 1,
    weight,
    rest: text.slice(chinese[0].length),
    ambiguous: false,
  };
}

/** 民国113年3月, 113年3月 → 2024年3月: years as Taiwan counts them. */
function withWesternYear(text: string): string {
  return text.replace(/^(?:民国)?(1[0-4]\d)(?=年(?:度)?\d{1,2}月)/, (_, year: string) => String(Number(year) + FIRST_YEAR));
}

/** Year 0 of the calendar of Taiwan. */
export const FIRST_YEAR = 1911;

const QUARTER = /^(?:(20\d{2})年度?)?(?:第?([一二三四1-4])季度?|(?:第?([1-4一二三四])季)|q([1-4])(?![a-z\d])(?:[-/]?(20\d{2}))?)/i;
const HALF = /^(?:(20\d{2})年度?)?([上下])半年度?/;
const RANGE = /^(?:(20\d{2})年)?(\d{1,2})月?份?[-~—–至到](\d{1,2})月份?/;

/** A stretch of months that a text begins with: 第一季度, Q1, 上半年, 1-3月; null for any other text. */
export const readStretchText = ofText((plain): MonthName | null => {
  const { weight, written } = readWeight(plain);
  if (weight !== null || written !== "") return null;
  const text = withoutTranslation(plain);
  const of = (match: RegExpExecArray, year: string | undefined, first: number, months: number): MonthName => ({
    year: year === undefined ? null : Number(year),
    month: first,
    weight: null,
    rest: text.slice(match[0].length),
    ambiguous: false,
    stretch: { months, written: match[0] },
  });
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const number = quarter[2] ?? quarter[3] ?? quarter[4] ?? "";
    const index = /\d/.test(number) ? Number(number) - 1 : "一二三四".indexOf(number);
    return of(quarter, quarter[1] ?? quarter[5], index * 3 + 1, 3);
  }
  const half = HALF.exec(text);
  if (half) return of(half, half[1], half[2] === "上" ? 1 : 7, 6);
  const range = RANGE.exec(text);
  const [first, last] = [Number(range?.[2]), Number(range?.[3])];
  return range && first >= 1 && last <= 12 && first < last ? of(range, range[1], first, last - first + 1) : null;
});

const ENGLISH_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ENGLISH =
  /^(?:(20\d{2})[,.-]?)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?(?:[,-]?(20\d{2})|[-'’](\d{2}))?$/i;

/** Jan 2024, February, 2024-Mar, Apr-24; null for any other text. */
function readEnglishMonth(text: string): Omit<MonthName, "weight"> | null {
  const match = ENGLISH.exec(text);
  if (!match) return null;
  const year = match[1] ?? match[3] ?? (match[4] === undefined ? undefined : `20${match[4]}`);
  return {
    year: year === undefined ? null : Number(year),
    month: ENGLISH_MONTHS.indexOf(groupOfMatch(match, 2).toLowerCase()) + 1,
    rest: "",
    ambiguous: false,
  };
}

const TWICE = /^([a-z]{3})[a-z]{0,6}\.?[-'’,]?(20\d{2}|\d{2})?(?:年)?(\d{1,2})月份?$/i;

/** Jul-24 over 7月 in one header, whose line break is lost; null where the two are of different months. */
function twiceNamed(text: string): Omit<MonthName, "weight"> | null {
  const match = TWICE.exec(text);
  const month = match ? ENGLISH_MONTHS.indexOf(groupOfMatch(match, 1).toLowerCase()) + 1 : 0;
  if (!match || month === 0 || Number(match[3]) !== month) return null;
  const year = match[2] === undefined ? null : Number(match[2].length === 2 ? `20${match[2]}` : match[2]);
  return { year, month, rest: "", ambiguous: false };
}

/** The weight that a header gives its month, and the words that do; null and no words where none does. */
export function readWeight(plain: string): { weight: number | null; written: string } {
  const match = WEIGHT.exec(plain);
  if (!match) return { weight: null, written: "" };
  const number = match.groups?.said ?? present(match.groups?.part, "the number of a weight");
  return { weight: number === "半" ? 0.5 : Number(number), written: match[0] };
}

/** A text that is nothing but a weight: 计0.5, in a row of its own under the months. */
export function isWeight(plain: string): boolean {
  const { weight, written } = readWeight(plain);
  return weight !== null && written === plain;
}
