import { families, familyOf } from "../families";
import type { Settings } from "../settings";
import type { TableFacts, WorkbookFacts } from "../tables/facts";
import type { Table } from "../tables/model";
import { dayNumber, daysInMonth, type CalendarDay, type DayRange } from "../values/calendar";
import { exact, Tally, type Exact } from "../values/exact";

/** What one table of a workbook tells the others: the service term, the period, the staff required, the time progress. */
export function gatherFacts(tables: readonly Table[], settings: Settings): GatheredFacts {
  // A term is believed first where a family comes first, whichever sheet it stands on.
  const told = new Map(
    families.flatMap((family) =>
      tables.filter((table) => family.owns(table)).map((table): [Table, TableFacts] => [table, family.facts(table, settings)]),
    ),
  );
  const months = [...told.values()].flatMap((facts) => facts.months ?? []);
  const term = settings.term ?? firstOf([...told.keys()], (table) => table.term?.days ?? null);
  const period =
    settings.period ??
    firstOf(tables.filter(speaksForAll), (table) => table.period?.days ?? null) ??
    (term ? periodOfMonths(months, term) : null);
  const proposed = firstOf([...told.values()], ({ staff }) => (staff && (staff.count ?? 0) > 0 ? staff : null));
  const facts: WorkbookFacts = {
    requiredStaff: settings.requiredStaff ?? proposed?.count ?? null,
    requiredStaffProposed: settings.requiredStaff === null && proposed !== null,
    requiredStaffCell: settings.requiredStaff === null ? (proposed?.cell ?? null) : null,
    term,
    period,
    progress: timeProgress(term, period, statedWeights(months), settings.halfMonthDay),
  };
  return { facts, told };
}

/** A budget or a register may be of other days than the tables that the evaluation is about. */
function speaksForAll(table: Table): boolean {
  return !familyOf(table).readsRemains;
}

/** The workbook's facts, and what each of its tables tells of them. */
export interface GatheredFacts {
  readonly facts: WorkbookFacts;
  readonly told: ReadonlyMap<Table, TableFacts>;
}

type Month = NonNullable<TableFacts["months"]>[number];

function firstOf<T, R>(items: readonly T[], pick: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = pick(item);
    if (found !== null) return found;
  }
  return null;
}

/** Weights that headers state（计0.5）, by month. */
function statedWeights(months: readonly Month[]): Map<number, number> {
  const weights = new Map<number, number>();
  for (const { year, month, statedWeight } of months)
    if (year !== null && statedWeight !== null) weights.set(year * 12 + month - 1, statedWeight);
  return weights;
}

/** Without a stated period, the months that the tables cover, from the term's first day. */
function periodOfMonths(months: readonly Month[], term: DayRange): DayRange | null {
  let last: CalendarDay | null = null;
  for (const { year, month } of months) {
    if (year === null) continue;
    const day = { year, month, day: daysInMonth(year, month) };
    if (!last || dayNumber(day) > dayNumber(last)) last = day;
  }
  return last && dayNumber(last) >= dayNumber(term.start) ? { start: term.start, end: last } : null;
}

/**
 * Time progress of the service term at the period's last day: 3.5 of 7.5 months = 46.67 %. A month in which the term starts after
 * the half-month day, or in which term or period ends on or before it, weighs a half.
 */
function timeProgress(
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
