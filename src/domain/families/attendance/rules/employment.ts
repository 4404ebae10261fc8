import { placed, type WorkerCount } from "../count/counts";
import { compareDays, formatDay, monthIndex, type CalendarDay } from "../../../values/calendar";
import type { CellAddress } from "../../../grid/address";
import type { MonthColumns, Worker } from "../model";

/** First and last day on post, as remark, columns of days and contract tell them; null where neither does. */
export interface Employment {
  readonly joined: CalendarDay | null;
  readonly left: CalendarDay | null;
}

/** The remark's joining date counts where it is later than the contract's start: a renewed contract starts after the person did. */
export function employmentOf({ contract, remark, days }: Worker): Employment {
  const came = remark.joined ?? days.joined;
  const range = contract.status === "read" ? contract.value : null;
  const start = range?.start ?? null;
  const joined = start && (!came || compareDays(came, start) < 0) ? start : came;
  return { joined, left: earliest([remark.left ?? days.left, remark.transferred, range?.end ?? null]) };
}

function earliest(days: readonly (CalendarDay | null)[]): CalendarDay | null {
  let first: CalendarDay | null = null;
  for (const day of days) if (day && (!first || compareDays(day, first) < 0)) first = day;
  return first;
}

/** Whether a person joined or left within the table's months, so that presence is limited in any of them. */
export function cameOrWent({ joined, left }: Employment, months: readonly MonthColumns[]): boolean {
  return months.some(({ year, month }) => {
    if (year === null) return false;
    const index = monthIndex(year, month);
    return (
      (joined !== null && monthIndex(joined.year, joined.month) >= index) || (left !== null && monthIndex(left.year, left.month) <= index)
    );
  });
}

/** The most presence that joining and leaving dates allow in a month, and the date that limits it (null: none does). */
export function allowedPresence(
  month: MonthColumns,
  { joined, left }: Employment,
  days: { readonly joining: number; readonly leaving: number },
): { allowed: number; because: CalendarDay | null } {
  if (month.year === null) return { allowed: month.weight, because: null };
  const index = monthIndex(month.year, month.month);
  const half = Math.min(month.weight, 0.5);
  const byJoining = joined === null ? Infinity : allowedBy(monthIndex(joined.year, joined.month) - index, joined.day > days.joining, half);
  const byLeaving = left === null ? Infinity : allowedBy(index - monthIndex(left.year, left.month), left.day <= days.leaving, half);
  const allowed = Math.min(byJoining, byLeaving);
  return allowed < month.weight ? { allowed, because: byJoining <= byLeaving ? joined : left } : { allowed: month.weight, because: null };
}

/** What one date allows: nothing in the months beyond it, in its own month a half where it falls into the wrong half. */
function allowedBy(monthsBeyond: number, wrongHalf: boolean, half: number): number {
  return monthsBeyond > 0 ? 0 : monthsBeyond === 0 && wrongHalf ? half : Infinity;
}

/** What a remark's date and something else say that cannot both be, and where. */
interface Conflict {
  readonly zh: string;
  readonly en: string;
  readonly cells: CellAddress[];
}

/** A contradiction between a remark's dates and the marks or the contract, in words; null for none. */
export function remarkConflict(count: WorkerCount): Conflict | null {
  const { remark } = count.worker;
  const { joined } = remark;
  const left = earliest([remark.left, remark.transferred]);
  if (joined && left && compareDays(left, joined) < 0) {
    return {
      zh: `备注的离职日期${formatDay(left)}早于入职日期${formatDay(joined)}`,
      en: `The leaving date ${formatDay(left)} is before the joining date ${formatDay(joined)}`,
      cells: [],
    };
  }
  return (
    (joined && againstMarks(count, joined, "joined")) ??
    (left && againstMarks(count, left, "left")) ??
    (joined && againstContract(count, joined, "joined")) ??
    (left && againstContract(count, left, "left"))
  );
}

const IN_MARKS = {
  joined: {
    zh: (day: string, months: string) => `备注写${day}到岗，但${months}已有到岗记录`,
    en: (day: string, months: string) => `The remark says joined on ${day}, but ${months} already show presence`,
  },
  left: {
    zh: (day: string, months: string) => `备注写${day}离岗，但${months}仍有到岗记录`,
    en: (day: string, months: string) => `The remark says left on ${day}, but ${months} still show presence`,
  },
};

/** Presence before the month of joining, or after that of leaving. */
function againstMarks(count: WorkerCount, day: CalendarDay, which: "joined" | "left"): Conflict | null {
  const own = monthIndex(day.year, day.month);
  const marked = count.months.filter(({ month: { year, month }, presence }) => {
    if (year === null || (presence ?? 0) <= 0) return false;
    return which === "joined" ? monthIndex(year, month) < own : monthIndex(year, month) > own;
  });
  if (marked.length === 0) return null;
  const labels = marked.map(({ month }) => month.label).join("、");
  const { zh, en } = IN_MARKS[which];
  const cells = marked.map((month) => placed(count, month).presenceCell);
  return { zh: zh(formatDay(day), labels), en: en(formatDay(day), labels), cells };
}

const WORDS = { joined: { zh: "到岗", en: "joining" }, left: { zh: "离岗", en: "leaving" } };

/** A date before the contract begins or after it ends; a joining date older than the table's months stands for a contract that was renewed. */
function againstContract({ worker: { contract }, months }: WorkerCount, day: CalendarDay, which: "joined" | "left"): Conflict | null {
  if (contract.status !== "read") return null;
  const { start, end } = contract.value;
  const { zh, en } = WORDS[which];
  if (start && compareDays(day, start) < 0 && (which === "left" || !beforeMonths(months, day))) {
    return {
      zh: `备注写${formatDay(day)}${zh}，早于合同开始日${formatDay(start)}`,
      en: `The ${en} date ${formatDay(day)} is before the contract's start ${formatDay(start)}`,
      cells: [],
    };
  }
  if (!end || compareDays(day, end) <= 0) return null;
  return {
    zh: `备注写${formatDay(day)}${zh}，晚于合同结束日${formatDay(end)}`,
    en: `The ${en} date ${formatDay(day)} is after the contract's end ${formatDay(end)}`,
    cells: [],
  };
}

function beforeMonths(months: WorkerCount["months"], { year, month }: CalendarDay): boolean {
  const first = months.find((one) => one.month.year !== null)?.month;
  return first?.year == null || monthIndex(year, month) < monthIndex(first.year, first.month);
}
