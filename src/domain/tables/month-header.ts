import { plainText, shownCell, type Cell } from "../grid/cell";
import { dayOfSerial } from "../values/calendar";
import { readMonthText, readStretchText, readWeight, type MonthName } from "../values/vocabulary/month-text";
import { firstItem, groupOfMatch, itemAt, onlyItem, present } from "../values/present";

export { isWeight, readMonthText, readWeight, type MonthName } from "../values/vocabulary/month-text";

/** Reads a month header: 2024年1月, 1月份, 2024.1, 2024-01, 202401, an Excel date, each with or without （计0.5）; null when it is none. */
export function readMonthHeader(cell: Cell): MonthName | null {
  const shown = shownCell(cell);
  if (shown.kind === "date") {
    const day = dayOfSerial(shown.value);
    return day ? { year: day.year, month: day.month, weight: null, rest: "", ambiguous: false } : null;
  }
  if (shown.kind === "number") {
    // A year has four digits: most numbers of a table are marks.
    if (shown.value < 1_000) return null;
    const month = readMonthText(String(shown.value));
    return month && month.year !== null ? { ...month, ambiguous: month.month === 1 && /\.1$/.test(String(shown.value)) } : null;
  }
  return shown.kind === "text" ? readMonthText(shown.plain) : null;
}

/** Reads a header that names a month or a stretch of them: 第一季度, 上半年, 1-3月. */
export function readSpanHeader(cell: Cell): MonthName | null {
  const shown = shownCell(cell);
  const stretch = shown.kind === "text" ? readStretchText(shown.plain) : null;
  return stretch ?? readMonthHeader(cell);
}

/** The stretch of months that a title names: 2024年第一季度到岗表, 社工到岗情况（1-6月）; null where it names none, or several. */
export function stretchInTitle(title: string): MonthName | null {
  const plain = plainText(title);
  if (FILLED_IN.test(plain)) return null;
  const starts = [
    ...plain.matchAll(/(?:20\d{2}年度?)?(?:第?[一二三四1-4]季度|[上下]半年|(?<!\d)\d{1,2}月?份?[-~—–至到]\d{1,2}月)|(?<![a-z])q[1-4]/gi),
  ];
  const only = onlyItem(starts);
  return only ? readStretchText(plain.slice(only.index)) : null;
}

/** A month in a column of months, where a lone number from 1 to 12 is one. */
export function readMonthCell(cell: Cell): MonthName | null {
  const shown = shownCell(cell);
  if (shown.kind === "number" && Number.isInteger(shown.value) && shown.value >= 1 && shown.value <= 12) {
    return { year: null, month: shown.value, weight: null, rest: "", ambiguous: false };
  }
  return readMonthHeader(shown);
}

export function sameMonthName(a: MonthName, b: MonthName): boolean {
  return a.month === b.month && a.year === b.year;
}

/** The one month that a title or a sheet's name names (2024年1月社工到岗情况统计表, 3月); null when it names none or several. */
export function monthInTitle(title: string): MonthName | null {
  const plain = plainText(title);
  // 填报日期：2024年4月 is the day on which it was filled in.
  if (FILLED_IN.test(plain)) return null;
  const named = onlyItem([...plain.matchAll(/(?:(\d{4})年度?)?(\d{1,2})月(?!\d{1,2}日)/g)]);
  if (!named) return writtenOtherwise(plain);
  // 1-6月, 1月至6月 is a stretch of months.
  if (/(?<!\d)\d{1,2}月?份?(?:[-~—–至到、和])$/.test(plain.slice(0, named.index))) return null;
  const month = Number(named[2]);
  if (month < 1 || month > 12) return null;
  return monthOf(named[1] === undefined ? null : Number(named[1]), month, plain);
}

const FILLED_IN = /(?:填[报表写]|制[表单]|报送|上报|打印|导出|更新)(?:日期|时间|日)/;
const BY_NUMBERS = /(?:^|[([])(20\d{2})(?:[./-](0?[1-9]|1[0-2])|(0[1-9]|1[0-2]))(?=$|[)\]]|\p{Script=Han})/gu;
const IN_WORDS =
  /(?:(\d{4})年度?|(二[〇零○][〇零○一二三四五六七八九]{2})年)?(?<![一二三四五六七八九十])(十[一二]?|[一二三四五六七八九])月(?![一二三四五六七八九十\d]{1,3}[日号])/g;
const IN_ENGLISH =
  /(?:(20\d{2})[,.-]?)?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[,.-]?(20\d{2})?/gi;

/** 2024.01, 到岗表（2024-03）, 三月份到岗表, Attendance March 2024: the one month that a title names otherwise than by 3月. */
function writtenOtherwise(plain: string): MonthName | null {
  const numbers = [...plain.matchAll(BY_NUMBERS)];
  if (numbers.length > 0) {
    const only = onlyItem(numbers);
    return only ? monthOf(Number(only[1]), Number(only[2] ?? only[3]), plain) : null;
  }
  const words = [...plain.matchAll(IN_WORDS)];
  if (words.length > 0) {
    const only = onlyItem(words);
    const name = only ? readMonthText(`${groupOfMatch(only, 3)}月`) : null;
    const year = only?.[1] ?? only?.[2]?.replace(/./gu, (digit) => String("零一二三四五六七八九".indexOf(digit.replace(/[〇○]/, "零"))));
    return name ? monthOf(year === undefined ? null : Number(year), name.month, plain) : null;
  }
  // May and march are words too: in English only a month beside its year is one.
  const english = onlyItem([...plain.matchAll(IN_ENGLISH)].filter(([, before, , behind]) => before !== undefined || behind !== undefined));
  const name = english ? readMonthText(groupOfMatch(english, 2).toLowerCase()) : null;
  return english && name ? monthOf(Number(english[1] ?? english[3]), name.month, plain) : null;
}

function monthOf(year: number | null, month: number, plain: string): MonthName {
  return { year, month, weight: readWeight(plain).weight, rest: "", ambiguous: false };
}

/**
 * Gives every month its year: what the headers say, carried on from one to the next; else counted from `firstYear`
 * (the service term's). Months may cross a new year.
 */
export function resolveYears(
  months: readonly { readonly year: number | null; readonly month: number; readonly ambiguous: boolean }[],
  termStart: { readonly year: number; readonly month: number } | null,
): { year: number | null; month: number }[] {
  const resolved = months.map(({ year, month }) => ({ year, month }));
  months.forEach((month, index) => {
    // 2024.1 after 2024.9 can only be October, whose zero a number does not keep.
    const previous = resolved[index - 1];
    if (month.ambiguous && previous?.month === 9 && previous.year === month.year) itemAt(resolved, index).month = 10;
  });
  const anchor = resolved.findIndex(({ year }) => year !== null);
  if (anchor < 0) {
    if (!termStart || resolved.length === 0) return resolved;
    const first = firstItem(resolved);
    first.year = first.month >= termStart.month ? termStart.year : termStart.year + 1;
  } else {
    for (let index = anchor - 1; index >= 0; index--) {
      const [month, next] = [itemAt(resolved, index), itemAt(resolved, index + 1)];
      month.year = month.month > next.month ? yearOf(next) - 1 : next.year;
    }
  }
  for (let index = 1; index < resolved.length; index++) {
    const [previous, month] = [itemAt(resolved, index - 1), itemAt(resolved, index)];
    month.year ??= month.month < previous.month ? yearOf(previous) + 1 : previous.year;
  }
  return resolved;
}

/** The year of a month whose neighbour has told it. */
function yearOf({ year }: { readonly year: number | null }): number {
  return present(year, "the year of the month beside");
}
