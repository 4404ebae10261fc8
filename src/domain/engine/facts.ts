import { dayNumber, daysInMonth, type CalendarDay, type DayRange } from "../calc/calendar";
import { exact, Tally, toNumber, type Exact } from "../calc/exact";
import { indicatorSubject } from "../calc/indicator-figures";
import type { WorkbookFacts } from "../calc/attendance-subject";
import type { CellRef } from "../grid/address";
import { shownCell } from "../grid/cell";
import type { Settings } from "../settings";
import type { AttendanceTable, IndicatorAreasTable, Table } from "../tables/model";

/** What one table of a workbook tells the others: the service term, the period, the staff required, the time progress. */
export interface Facts extends WorkbookFacts {
  /** True when `requiredStaff` comes from the indicator table, not from a setting. */
  readonly requiredStaffProposed: boolean;
  /** Elapsed weights ÷ all weights of the service term; null while term or period is unknown. */
  readonly progress: Exact | null;
}

export function gatherFacts(tables: readonly Table[], settings: Settings): Facts {
  const attendance = tables.filter((table) => table.kind === "attendance");
  const term = settings.term ?? firstOf([...attendance, ...tables], (table) => ("term" in table ? (table.term?.days ?? null) : null));
  const period =
    settings.period ??
    firstOf(tables, (table) => ("period" in table ? (table.period?.days ?? null) : null)) ??
    (term ? periodOfMonths(attendance, term) : null);
  const proposed = firstOf(tables, (table) => (table.kind === "indicator-areas" ? staffTotal(table) : null));
  return {
    requiredStaff: settings.requiredStaff ?? proposed?.staff ?? null,
    requiredStaffProposed: settings.requiredStaff === null && proposed !== null,
    requiredStaffCell: settings.requiredStaff === null ? (proposed?.cell ?? null) : null,
    term,
    period,
    progress: timeProgress(term, period, statedWeights(attendance), settings.halfMonthDay),
  };
}

/**
 * 投入社工人数 合计 as it must be, so that correcting it leaves what hangs on it alone; as it is stated where it cannot be computed. Its
 * cell too, where that holds this number already: a formula may refer to it.
 */
function staffTotal(table: IndicatorAreasTable): { readonly staff: number; readonly cell: CellRef | null } | null {
  const total = table.staffTotal;
  if (!total) return null;
  const { row, column } = total.cell;
  const figure = indicatorSubject(table, { progress: null, term: null }).figures.find((one) => one.row === row && one.column === column);
  const computed = typeof figure?.value === "object" && figure.value ? toNumber(figure.value) : null;
  const shown = shownCell(table.sheet.cell(row, column));
  const staff = computed ?? (total.reading.status === "read" ? total.reading.value : null);
  if (staff === null || staff <= 0) return null;
  return { staff, cell: shown.kind === "number" && shown.value === staff ? { sheet: table.sheet.name, row, column } : null };
}

function firstOf<T, R>(items: readonly T[], pick: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = pick(item);
    if (found !== null) return found;
  }
  return null;
}

/** Weights that attendance headers state（计0.5）, by month. */
function statedWeights(tables: readonly AttendanceTable[]): Map<number, number> {
  const weights = new Map<number, number>();
  for (const table of tables) {
    for (const { year, month, weight, weightStated } of table.months) {
      if (year !== null && weightStated) weights.set(year * 12 + month - 1, weight);
    }
  }
  return weights;
}

/** Without a stated period, the months that attendance tables cover, from the term's first day. */
function periodOfMonths(tables: readonly AttendanceTable[], term: DayRange): DayRange | null {
  let last: CalendarDay | null = null;
  for (const table of tables) {
    for (const { year, month } of table.months) {
      if (year === null) continue;
      const day = { year, month, day: daysInMonth(year, month) };
      if (!last || dayNumber(day) > dayNumber(last)) last = day;
    }
  }
  return last && dayNumber(last) >= dayNumber(term.start) ? { start: term.start, end: last } : null;
}

/**
 * Time progress of the service term at the period's last day: 3.5 of 7.5 months = 46.67 %. A month in which the term starts after
 * the half-month day, or in which term or period ends on or before it, weighs a half.
 */
export function timeProgress(
  term: DayRange | null,
  period: DayRange | null,
  weights: ReadonlyMap<number, number>,
  halfMonthDay: number,
): Exact | null {
  if (!term?.end || !period?.end) return null;
  const end = dayNumber(period.end) > dayNumber(term.end) ? term.end : period.end;
  if (dayNumber(end) < dayNumber(term.start)) return null;
  const whole = monthWeights(term.start, term.end, weights, halfMonthDay);
  return whole === 0 ? null : exact(monthWeights(term.start, end, weights, halfMonthDay)).div(exact(whole));
}

function monthWeights(start: CalendarDay, end: CalendarDay, weights: ReadonlyMap<number, number>, halfMonthDay: number): number {
  const first = start.year * 12 + start.month - 1;
  const last = end.year * 12 + end.month - 1;
  const tally = new Tally();
  for (let index = first; index <= last; index++) {
    const halfStart = index === first && start.day > halfMonthDay;
    const halfEnd = index === last && end.day <= halfMonthDay;
    tally.add(weights.get(index) ?? (halfStart || halfEnd ? 0.5 : 1));
  }
  return tally.total;
}
