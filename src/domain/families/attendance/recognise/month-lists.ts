import { shownCell, type Cell } from "../../../grid/cell";
import type { MonthColumns } from "../model";
import { groupOfMatch } from "../../../values/present";

/** What one cell says of a row's months: yes or no for each, or nothing that can be read. */
export type MonthList = readonly ("yes" | "no")[] | "unreadable";

export type ListedMonth = Pick<MonthColumns, "year" | "month" | "stretch">;

/**
 * Reads a cell that tells in which months somebody was insured or paid: 3-4月, 4月, 1、2、4月, 1月至3月, 2023年11月-2024年2月, 3月起, 全部;
 * a tick is every month, a dash or nothing none. Every other text is unreadable as a whole: half a list is no list.
 */
export function readMonthList(cell: Cell, months: readonly ListedMonth[]): MonthList {
  const shown = shownCell(cell);
  const all = (mark: "yes" | "no"): MonthList => months.map(() => mark);
  switch (shown.kind) {
    case "tick":
      return all("yes");
    case "empty":
    case "dash":
      return all("no");
    case "boolean":
      return all(shown.value ? "yes" : "no");
    case "text":
      return readText(shown.plain, months);
    default:
      return "unreadable";
  }
}

/** The months by a cell that tells in which of them it did not hold (断缴月份): 5月, 无. A tick says neither. */
export function readLackingMonths(cell: Cell, months: readonly ListedMonth[]): MonthList {
  const shown = shownCell(cell);
  if (shown.kind === "tick" || shown.kind === "boolean" || (shown.kind === "text" && shown.plain.includes("未"))) return "unreadable";
  const listed = readMonthList(cell, months);
  return listed === "unreadable" ? listed : listed.map((lacks) => (lacks === "yes" ? "no" : "yes"));
}

const ALL = /^(?:全部|全年|全期|全程|每月|每个月|按月|按月足额|各月|逐月|所有月份?|整年|均有|全|都有)(?:均?(?:已?缴|购买|缴纳|发放|有))?$/;
const NONE = /^(?:未|没有|未缴|未购买?|未缴纳|未参保|未发放?|未买|零)$/;
const POINT = String.raw`(?:(\d{4})(?:年|[./-]))?(\d{1,2})(?:月份?)?`;
const ITEM = new RegExp(`^${POINT}(?:(?:-|~|—|–|至|到)(?:${POINT}|(今)))?(起|以来|开始)?$`);

interface Stretch {
  readonly from: { year: number | null; month: number };
  /** null where it runs on. */
  readonly to: { year: number | null; month: number } | null;
}

function readText(plain: string, months: readonly ListedMonth[]): MonthList {
  if (ALL.test(plain)) return months.map(() => "yes");
  if (NONE.test(plain)) return months.map(() => "no");
  // Of a quarter a list of months may name some and not others.
  if (months.some(({ stretch }) => stretch !== undefined)) return "unreadable";
  const whole = /^(?:共)?(\d{1,2})个月$/.exec(plain);
  // So many months as the table has are all of them; of fewer nobody can tell which.
  if (whole) return Number(whole[1]) === months.length ? months.map(() => "yes") : "unreadable";
  const stretches = readStretches(plain);
  if (stretches === null) return "unreadable";
  if (repeatsMonth(months) && stretches.some(({ from }) => from.year === null)) return "unreadable";
  // 3月起 in a table that has no March: from when it runs, the table cannot tell.
  if (stretches.some(({ from, to }) => to === null && !months.some((month) => isPoint(from, month)))) return "unreadable";
  const listed = months.map((month, index) => (stretches.some((stretch) => holds(stretch, months, index, month)) ? "yes" : "no"));
  // 2023年9月 in a table of other months is rather the day of joining the insurance than the one month insured.
  const dated = stretches.some(({ from, to }) => from.year !== null && to !== null);
  return dated && !listed.includes("yes") ? "unreadable" : listed;
}

/** The stretches that a list names; null where any part of it cannot be read. */
function readStretches(plain: string): Stretch[] | null {
  // A list of numbers alone (3, 1-2) may as well be an amount or a count.
  if (!/月|\d{4}[年./-]/.test(plain)) return null;
  const stretches: Stretch[] = [];
  for (const item of plain.replace(/^自/, "").split(/[、,，;；/及和与]/)) {
    const stretch = readStretch(item);
    if (!stretch) return null;
    stretches.push(stretch);
  }
  return stretches;
}

/** The months at which the stretches of a list begin and end; none where it names none (全部) or cannot be read. */
export function namedMonths(cell: Cell): readonly ListedMonth[] {
  const shown = shownCell(cell);
  return (shown.kind === "text" ? (readStretches(shown.plain) ?? []) : []).flatMap(({ from, to }) => {
    if (to === null || to.year !== null || from.year === null) return to === null ? [from] : [from, to];
    return [from, { year: to.month < from.month ? from.year + 1 : from.year, month: to.month }];
  });
}

function readStretch(text: string): Stretch | null {
  const match = ITEM.exec(text);
  if (!match) return null;
  const point = (year: string | undefined, month: string): { year: number | null; month: number } => ({
    year: year === undefined ? null : Number(year),
    month: Number(month),
  });
  const from = point(match[1], groupOfMatch(match, 2));
  const open = match[5] !== undefined || match[6] !== undefined;
  const to =
    match[4] !== undefined
      ? point(match[3] ?? (match[1] && Number(match[4]) >= from.month ? match[1] : undefined), match[4])
      : open
        ? null
        : from;
  return valid(from) && (to === null || valid(to)) ? { from, to } : null;
}

function valid({ month }: { month: number }): boolean {
  return month >= 1 && month <= 12;
}

function isPoint(point: Stretch["from"], { year, month }: ListedMonth): boolean {
  return month === point.month && (point.year === null || year === null || point.year === year);
}

function holds({ from, to }: Stretch, months: readonly ListedMonth[], at: number, { year, month }: ListedMonth): boolean {
  if (to === null) return at >= months.findIndex((one) => isPoint(from, one));
  if (from.year !== null && year !== null) {
    // 2023年11月-2月 ends in the next year.
    const endYear = to.year ?? (to.month < from.month ? from.year + 1 : from.year);
    const index = year * 12 + month;
    return index >= from.year * 12 + from.month && index <= endYear * 12 + to.month;
  }
  return from.month <= to.month ? month >= from.month && month <= to.month : month >= from.month || month <= to.month;
}

/** A table over more than a year has two Januaries: a list without years cannot tell which. */
function repeatsMonth(months: readonly ListedMonth[]): boolean {
  return new Set(months.map(({ month }) => month)).size < months.length;
}
