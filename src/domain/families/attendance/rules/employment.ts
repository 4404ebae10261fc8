import { placed, type WorkerCount } from "../count/counts";
import { compareDays, formatDay, monthIndex, type CalendarDay } from "../../../values/calendar";
import type { CellAddress } from "../../../grid/address";
import type { MonthColumns, Worker } from "../model";

/** First and last day on post, as remark and contract tell them; null where neither does. */
export interface Employment {
  readonly joined: CalendarDay | null;
  readonly left: CalendarDay | null;
}

/** The remark's joining date counts where it is later than the contract's start: a renewed contract starts after the person did. */
export function employmentOf({ contract, remark }: Worker): Employment {
  const range = contract.status === "read" ? contract.value : null;
  const start = range?.start ?? null;
  const joined = start && (!remark.joined || compareDays(remark.joined, start) < 0) ? start : remark.joined;
  return { joined, left: earliest([remark.left, remark.transferred, range?.end ?? null]) };
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
  halfMonthDay: number,
): { allowed: number; because: CalendarDay | null } {
  if (month.year === null) return { allowed: month.weight, because: null };
  const index = monthIndex(month.year, month.month);
  const half = Math.min(month.weight, 0.5);
  const byJoining = joined === null ? Infinity : allowedBy(monthIndex(joined.year, joined.month) - index, joined.day > halfMonthDay, half);
  const byLeaving = left === null ? Infinity : allowedBy(index - monthIndex(left.year, left.month), left.day <= halfMonthDay, half);
  const allowed = Math.min(byJoining, byLeaving);
  return allowed < month.weight ? { allowed, because: byJoining <= byLeaving ? joined : left } : { allowed: month.weight, because: null };
}

/** What one date allows: nothing in the months beyond it, in its own month a half where it falls into the wrong half. */
function allowedBy(monthsBeyond: number, wrongHalf: boolean, half: number): number {
  return monthsBeyond > 0 ? 0 : monthsBeyond === 0 && wrongHalf ? half : Infinity;
}

/** A contradiction between a remark's dates and the marks or the contract, in words; null for none. */
export function remarkConflict(count: WorkerCount): { zh: string; en: string; cells: CellAddress[] } | null {
  const { worker, months } = count;
  const { remark, contract } = worker;
  const { joined } = remark;
  const left = earliest([remark.left, remark.transferred]);
  if (!joined && !left) return null;
  const marked = months.filter(
    ({ month, presence, insurance, wage }) => month.year !== null && ((presence ?? 0) > 0 || (insurance === "yes" && wage === "yes")),
  );
  const cellsOf = (some: typeof marked): CellAddress[] => some.map((month) => placed(count, month).presenceCell);
  const indexOf = (day: CalendarDay): number => monthIndex(day.year, day.month);
  if (joined && left && compareDays(left, joined) < 0) {
    return {
      zh: `备注的离职日期${formatDay(left)}早于入职日期${formatDay(joined)}`,
      en: `The leaving date ${formatDay(left)} is before the joining date ${formatDay(joined)}`,
      cells: [],
    };
  }
  if (joined) {
    const early = marked.filter(({ month, presence }) => (presence ?? 0) > 0 && monthIndex(month.year!, month.month) < indexOf(joined));
    if (early.length > 0) {
      const labels = early.map(({ month }) => month.label).join("、");
      return {
        zh: `备注写${formatDay(joined)}到岗，但${labels}已有到岗记录`,
        en: `The remark says joined on ${formatDay(joined)}, but ${labels} already show presence`,
        cells: cellsOf(early),
      };
    }
  }
  if (left) {
    const late = marked.filter(({ month, presence }) => (presence ?? 0) > 0 && monthIndex(month.year!, month.month) > indexOf(left));
    if (late.length > 0) {
      const labels = late.map(({ month }) => month.label).join("、");
      return {
        zh: `备注写${formatDay(left)}离岗，但${labels}仍有到岗记录`,
        en: `The remark says left on ${formatDay(left)}, but ${labels} still show presence`,
        cells: cellsOf(late),
      };
    }
  }
  if (contract.status !== "read") return null;
  const { start, end } = contract.value;
  const firstMonth = months.find(({ month }) => month.year !== null)?.month;
  // An older joining date before a renewed contract is no contradiction; one inside the table's months is.
  if (
    joined &&
    start &&
    firstMonth &&
    indexOf(joined) >= monthIndex(firstMonth.year!, firstMonth.month) &&
    compareDays(joined, start) < 0
  ) {
    return {
      zh: `备注写${formatDay(joined)}到岗，早于合同开始日${formatDay(start)}`,
      en: `The joining date ${formatDay(joined)} is before the contract's start ${formatDay(start)}`,
      cells: [],
    };
  }
  if (joined && end && compareDays(joined, end) > 0) {
    return {
      zh: `备注写${formatDay(joined)}到岗，晚于合同结束日${formatDay(end)}`,
      en: `The joining date ${formatDay(joined)} is after the contract's end ${formatDay(end)}`,
      cells: [],
    };
  }
  if (left && start && compareDays(left, start) < 0) {
    return {
      zh: `备注写${formatDay(left)}离岗，早于合同开始日${formatDay(start)}`,
      en: `The leaving date ${formatDay(left)} is before the contract's start ${formatDay(start)}`,
      cells: [],
    };
  }
  if (left && end && compareDays(left, end) > 0) {
    return {
      zh: `备注写${formatDay(left)}离岗，晚于合同结束日${formatDay(end)}`,
      en: `The leaving date ${formatDay(left)} is after the contract's end ${formatDay(end)}`,
      cells: [],
    };
  }
  return null;
}
