import { formatDay, dayOfSerial, type DayRange } from "../values/calendar";
import { cellText, shownCell, type Cell } from "../grid/cell";
import { findDayRanges, withWholeYears } from "./dates";
import type { StatedDays } from "./model";
import { firstItem } from "../values/present";

/** A lone text above a table. */
export interface TitleRow {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The agreement's term and the period under evaluation, where titles state them. */
export interface StatedTermAndPeriod {
  readonly term: StatedDays | null;
  readonly period: StatedDays | null;
}

const TERM =
  /协议|服务(?:期|时间|周期|年限|起|开始)|合同|年度服务|(?:项目|实施|执行|运营)(?:周期|期限|期间|期|时间|起止)|(?:service|agreement|contract|project|funding)(?:term|period)/gi;
const PERIOD = /评估|考核|统计|填报|监测|报告期|(?:review|reporting|assessment|evaluation)(?:term|period)/gi;

/** The days that titles state: the first called the agreement's is the term, the first called anything else or nothing is the period. */
export function statedDays(texts: readonly TitleRow[]): StatedTermAndPeriod {
  let term: StatedDays | null = null;
  let period: StatedDays | null = null;
  for (const { days, row, column, called } of namedDays(texts)) {
    const stated: StatedDays = { days, cell: { row, column }, named: called !== null };
    if (called === "term") term ??= stated;
    else period ??= stated;
  }
  return { term, period };
}

/** Whether a cell's words name the service term: what stands beside them are its days, not months. */
export function namesTerm(plain: string): boolean {
  return calls(plain) === "term";
}

interface NamedDays {
  readonly days: DayRange;
  readonly row: number;
  readonly column: number;
  readonly called: "term" | "period" | null;
}

/** Every stretch of days with what it is called: by the words before it, be they in the cell to the left, else by those after it. */
function* namedDays(texts: readonly TitleRow[]): Iterable<NamedDays> {
  for (const line of linesOf(texts)) {
    const plain = line.map(({ cell }) => titleText(cell)).join(BETWEEN_CELLS);
    let from = 0;
    const found = findDayRanges(plain, BETWEEN_CELLS);
    for (const [index, { days, from: start, to }] of found.entries()) {
      const before = plain.slice(from, start).trimEnd();
      const next = found[index + 1]?.from;
      // Between two stretches only what is in brackets is surely said of the first.
      const after =
        next === undefined ? firstItem(plain.slice(to).split(BETWEEN_CELLS)) : (BRACKETED.exec(plain.slice(to, next))?.[0] ?? "");
      from = next === undefined ? to : to + after.length;
      // 2024年度服务协议…情况表（…）: what a title calls its table does not name its days, nor does a cell further left.
      const lead = before.slice(Math.max(before.lastIndexOf(BETWEEN_CELLS), before.lastIndexOf("表")) + 1);
      yield { days, ...cellAt(line, start), called: calls(lead) ?? calls(after) };
    }
  }
}

const BRACKETED = /^\([^()]*\)/;

/** No text holds it: plain texts have no white space. */
const BETWEEN_CELLS = " ";

function titleText(cell: Cell): string {
  const shown = shownCell(cell);
  const day = shown.kind === "date" ? dayOfSerial(shown.value) : null;
  return day ? formatDay(day) : withWholeYears(cellText(cell));
}

function linesOf(texts: readonly TitleRow[]): TitleRow[][] {
  const lines: TitleRow[][] = [];
  for (const text of texts) {
    const line = lines.at(-1);
    if (line && firstItem(line).row === text.row) line.push(text);
    else lines.push([text]);
  }
  return lines;
}

function cellAt(line: readonly TitleRow[], offset: number): { row: number; column: number } {
  let end = -BETWEEN_CELLS.length;
  for (const { row, column, cell } of line) {
    end += BETWEEN_CELLS.length + titleText(cell).length;
    if (offset < end) return { row, column };
  }
  throw new RangeError("an offset beyond the line");
}

/** The word nearest to the days decides: 服务期评估周期 is a period. */
function calls(words: string): "term" | "period" | null {
  const term = lastIndex(words, TERM);
  const period = lastIndex(words, PERIOD);
  if (term < 0 && period < 0) return null;
  return term > period ? "term" : "period";
}

function lastIndex(words: string, pattern: RegExp): number {
  return [...words.matchAll(pattern)].at(-1)?.index ?? -1;
}
