import { ofText } from "../../../values/read-once";
import {
  calendarDay,
  compareDays,
  dayNumber,
  dayOfSerial,
  daysInMonth,
  formatDay,
  monthIndex,
  type CalendarDay,
  type DayRange,
} from "../../../values/calendar";
import { cellText, shownCell, type Cell } from "../../../grid/cell";
import { dayRange, findDates, findDayRange, OPEN_END, readDay, SEPARATOR, withWholeYears } from "../../../tables/dates";
import type { ContractTerm } from "../model";
import type { Reading } from "../../../tables/model";
import { plainText } from "../../../values/vocabulary/plain-text";
import { firstItem, groupOfMatch, itemAt, lastItem } from "../../../values/present";

/**
 * A contract's term in one cell, or in a start cell and an end cell.
 * @param startOnly the table has a column of first days and none of last days: when the contract ends is not known
 */
export function readContract(cell: Cell, endCell: Cell | null, startOnly = false): Reading<ContractTerm> {
  const shown = shownCell(cell);
  const signed = shown.kind === "text" ? /^([已未])签订?(?:合同)?$/.exec(shown.plain)?.[1] : undefined;
  if (signed !== undefined && !endCell)
    return signed === "已" ? { status: "read", value: { start: null, end: null } } : { status: "empty" };
  if (startOnly && !(shown.kind === "text" && contractTerm(shown.plain))) {
    const start = readDay(cell);
    return start.status === "read" ? { status: "read", value: { start: start.value, end: null } } : start;
  }
  if (endCell) {
    const start = readDay(cell);
    if (start.status !== "read") return start.status === "unreadable" ? start : { status: "empty" };
    const shownEnd = shownCell(endCell);
    if (shownEnd.kind === "text" && OPEN_END.test(shownEnd.plain)) return { status: "read", value: { start: start.value, end: null } };
    const end = readDay(endCell);
    const range = end.status === "read" ? dayRange(start.value, end.value) : null;
    return range ? { status: "read", value: range } : { status: "unreadable", text: end.status === "unreadable" ? end.text : "" };
  }
  if (shown.kind === "empty" || shown.kind === "dash") return { status: "empty" };
  // 是否签订合同 | √: that there is one is all that is told.
  if (shown.kind === "tick") return { status: "read", value: { start: null, end: null } };
  if (shown.kind === "date") {
    const day = dayOfSerial(shown.value);
    return { status: "unreadable", text: day ? formatDay(day) : String(shown.value) };
  }
  if (shown.kind !== "text") return { status: "unreadable", text: cellText(cell) || shown.kind };
  const term = contractTerm(withoutCircled(shown.text) ?? shown.plain);
  return term ? { status: "read", value: term } : { status: "unreadable", text: shown.text };
}

/** ①2021/5/1-2024/4/30 ②2024/5/1-2027/4/30: numbered contracts, whose numbers a plain text would take for digits. */
function withoutCircled(text: string): string | null {
  return /[①-⑳]/.test(text) ? plainText(text.replace(/[①-⑳]/g, "；")).replace(/^;/, "") : null;
}

/**
 * The term that a plain text states: 2016/5/16-无固定期, 2023.9-2024.8, one contract after the other (joined where no day lies between
 * them), 无固定期限 alone (no first day known).
 * @returns null when the text states none, or contracts with days between them
 */
export const contractTerm = ofText(readTerm);

function readTerm(plain: string): ContractTerm | null {
  const text = withWholeYears(plain.replace(CLOCK, "")).replace(LABELLED_DAYS, "$1至$2");
  const dates = findDates(text);
  const ranges: DayRange[] = [];
  for (let index = 0; index < dates.length; index++) {
    const first = itemAt(dates, index);
    const second = dates[index + 1];
    const after = text.slice(first.to, second?.from);
    if (second && SEPARATOR.test(after.replace(/[()]/g, ""))) {
      const range = dayRange(first.day, second.day);
      if (!range) return null;
      ranges.push(range);
      index++;
    } else if (OPEN_END.test(after) || /^起\)?$/.test(after)) ranges.push({ start: first.day, end: null });
    // 8月25日签订 stands beside a term in brackets and is none; any other lone day is past guessing.
    else if (!endsInBrackets(text.slice(0, first.from)))
      return dates.length === 1 ? (findDayRange(text) ?? openFrom(text, first.day)) : null;
  }
  if (ranges.length > 0) return joined(ranges, namesHolders(text, ranges.length));
  // 长期（2016/5/16签订）
  if (dates.length === 1 && OPEN_END.test(text)) return { start: firstItem(dates).day, end: null };
  if (dates.length > 0) return null;
  return findDayRange(text) ?? monthsOnly(text) ?? (OPEN_END.test(text) && !SAYS_WHEN.test(text) ? { start: null, end: null } : null);
}

/** A day or month that does not exist (2024.13-长期) is a slip to tell, not a first day that nobody stated. */
const SAYS_WHEN = /\d{4}(?:年|[./-])\d/;

/** What a database writes behind its days. */
const CLOCK = /(?:T|(?<=\d))00:00(?::00)?/g;
/** 起：2023/3/28 止：2025/3/27 */
const LABELLED_DAYS = /^(?:起始?|开始|自)(?:日期|时间)?:?(\d.*?\d日?)(?:止|终止|结束|截止)(?:日期|时间)?:(\d.*)$/;

function openFrom(text: string, start: CalendarDay): ContractTerm | null {
  return OPEN_END.test(text) ? { start, end: null } : null;
}

/** 社工82：2023/7/1-2025/3/7 社工86：2025/3/10-2027/3/9: whose each contract is stands before it. */
function namesHolders(text: string, contracts: number): boolean {
  const holders = [...text.matchAll(/(?:^|[\s\d,;)])(\p{L}[\p{L}\d]{1,9}):\d/gu)].map(([, name = ""]) => name);
  return contracts > 1 && holders.length === contracts && !holders.some((name) => /合同|合约|协议|[签续原]|期/.test(name));
}

/**
 * Contracts that follow each other are one term; with days between them they are none.
 * @param byTurns of several people in one post: a month counts that begins under the one and ends under the other
 */
function joined(ranges: readonly DayRange[], byTurns: boolean): ContractTerm | null {
  const sorted = [...ranges].sort((a, b) => compareDays(a.start, b.start));
  const { start } = firstItem(sorted);
  let { end } = firstItem(sorted);
  for (const range of sorted.slice(1)) {
    if (end !== null && dayNumber(range.start) > dayNumber(end) + 1 && !(byTurns && monthOf(range.start) - monthOf(end) < 2)) return null;
    if (end !== null && (range.end === null || compareDays(range.end, end) > 0)) end = range.end;
  }
  return byTurns ? { start, end, since: lastItem(sorted).start } : { start, end };
}

function monthOf({ year, month }: CalendarDay): number {
  return monthIndex(year, month);
}

/** 2023.9-2024.8, 2023年9月至2024年8月: from the first day of the one month to the last of the other. */
function monthsOnly(text: string): ContractTerm | null {
  const match = /^(\d{4})(?:年|[./-])(\d{1,2})月?(.+?)(?:(\d{4})(?:年|[./-])(\d{1,2})月?)?$/.exec(text);
  if (!match) return null;
  const start = calendarDay(Number(match[1]), Number(match[2]), 1);
  if (!start) return null;
  // 2024/2/30起: a day that does not exist is no month either.
  if (match[4] === undefined)
    return OPEN_END.test(groupOfMatch(match, 3)) && !/^[./-]?\d/.test(groupOfMatch(match, 3)) ? { start, end: null } : null;
  if (!SEPARATOR.test(groupOfMatch(match, 3))) return null;
  const [year, month] = [Number(match[4]), Number(match[5])];
  return month >= 1 && month <= 12 ? dayRange(start, calendarDay(year, month, daysInMonth(year, month))) : null;
}

/** Whether a bracket opens in a text that does not close there. */
function endsInBrackets(text: string): boolean {
  return Math.max(text.lastIndexOf("("), text.lastIndexOf("（")) > text.lastIndexOf(")");
}
