import type { Settings } from "../../../settings";
import { compareDays, monthIndex, type CalendarDay } from "../../../values/calendar";
import type { AttendanceTable, MonthColumns, Worker } from "../model";

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

/** The first of some days; null where there are none. */
export function earliest(days: readonly (CalendarDay | null)[]): CalendarDay | null {
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
  days: HalfMonthDays,
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

/** Up to which day joining counts the whole month and leaving half of it. */
export interface HalfMonthDays {
  readonly joining: number;
  readonly leaving: number;
}

/** By the table's own words, else by the setting. */
export function halfMonthDays({ halfMonth }: AttendanceTable, { halfMonthDay }: Settings): HalfMonthDays {
  return { joining: halfMonth?.joining ?? halfMonthDay, leaving: halfMonth?.leaving ?? halfMonthDay };
}
