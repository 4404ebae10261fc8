import { shownCell, type Cell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import type { Settings } from "../settings";
import type { AttendanceTable, ContractTerm, MonthColumns, Reading, Worker, WorkerGroup } from "../tables/model";
import type { AttendanceSubject, Mark, WorkerCount, WorkerMonth } from "./attendance-counts";
import { attendanceFigures } from "./attendance-figures";
import { attendanceMetrics } from "./attendance-metrics";
import { addYears, compareDays, dayNumber, daysInMonth, type CalendarDay, type DayRange } from "./calendar";
import { Tally } from "./exact";

/** What the workbook around a table contributes to its counts. */
export interface WorkbookFacts {
  readonly requiredStaff: number | null;
  readonly term: DayRange | null;
  readonly period: DayRange | null;
}

/** Counts a recognised attendance table: every worker's months, subtotals, figures and metrics. */
export function attendanceSubject(table: AttendanceTable, settings: Settings, facts: WorkbookFacts): AttendanceSubject {
  const term = settings.term ?? table.term?.days ?? facts.term;
  const spans = table.months.map((month) => monthSpan(month, term));
  const periodEnd = settings.period?.end ?? table.period?.days.end ?? lastDay(table.months, facts.period);
  const marksMerged = hasMergedMarks(table);
  const shared = new SharedMonths(table.months);
  const workers: WorkerCount[] = [];
  for (const group of table.groups) {
    for (const worker of group.workers) workers.push(countWorker(table, group, worker, spans, periodEnd, marksMerged, shared));
  }
  const weights = new Tally();
  for (const month of table.months) weights.add(month.weight);
  const base = { table, workers, requiredStaff: facts.requiredStaff, term, periodEnd, weightSum: weights.total };
  return { ...base, figures: attendanceFigures(base), metrics: attendanceMetrics(base, settings) };
}

/** Day numbers of a month's counted part; null where the year is unknown. */
interface MonthSpan {
  /** The month's own first day, whenever the term starts. */
  readonly firstOfMonth: number;
  readonly first: number;
  readonly last: number;
}

function monthSpan(month: MonthColumns, term: DayRange | null): MonthSpan | null {
  if (month.year === null) return null;
  const firstOfMonth = dayNumber({ year: month.year, month: month.month, day: 1 });
  const lastOfMonth = firstOfMonth + daysInMonth(month.year, month.month) - 1;
  const first = term ? Math.max(firstOfMonth, dayNumber(term.start)) : firstOfMonth;
  const last = term?.end ? Math.min(lastOfMonth, dayNumber(term.end)) : lastOfMonth;
  // A month outside the stated term keeps its own days: the term does not explain it.
  return first <= last ? { firstOfMonth, first, last } : { firstOfMonth, first: firstOfMonth, last: lastOfMonth };
}

function lastDay(months: readonly MonthColumns[], period: DayRange | null): CalendarDay | null {
  let last: CalendarDay | null = null;
  for (const { year, month } of months) {
    if (year === null) continue;
    const day = { year, month, day: daysInMonth(year, month) };
    if (!last || compareDays(day, last) > 0) last = day;
  }
  // A period stated elsewhere in the workbook narrows the last month only when it ends inside it.
  if (last && period?.end && period.end.year === last.year && period.end.month === last.month) return period.end;
  return last;
}

/** Marks may be merged (one dash over several months); looking merges up costs, so it is done only where there are any. */
function hasMergedMarks(table: AttendanceTable): boolean {
  const first = Math.min(...table.months.map((month) => Math.min(month.presence, month.insurance ?? Infinity, month.wage ?? Infinity)));
  const last = Math.max(...table.months.map((month) => Math.max(month.presence, month.insurance ?? 0, month.wage ?? 0)));
  const sums = new Set([...table.groups.flatMap(({ sums }) => sums), ...table.totals].map(({ row }) => row));
  const header = table.months.reduce((row, month) => Math.max(row, month.header.row), 0);
  return table.sheet.merges.some(
    (merge) => merge.left <= last && merge.right >= first && merge.bottom > header && !(merge.top === merge.bottom && sums.has(merge.top)),
  );
}

/** Each different month of a table, made once; a large station has very few of them. */
class SharedMonths {
  private readonly known: WorkerMonth[][];
  private last: readonly WorkerMonth[] = [];

  constructor(private readonly columns: readonly MonthColumns[]) {
    this.known = columns.map(() => []);
  }

  month(index: number, presence: number | null, insurance: Mark, wage: Mark, underContract: boolean | null): WorkerMonth {
    const known = this.known[index]!;
    for (const month of known)
      if (month.presence === presence && month.insurance === insurance && month.wage === wage && month.underContract === underContract)
        return month;
    const effective = effectivePresence(presence, insurance, wage, underContract);
    const made = { index, month: this.columns[index]!, presence, insurance, wage, underContract, effective };
    if (known.length < MOST_SHARED) known.push(made);
    return made;
  }

  /** The same array for workers in a row whose months are all the same. */
  row(months: readonly WorkerMonth[]): readonly WorkerMonth[] {
    const { last } = this;
    for (let index = 0; index < months.length; index++) if (months[index] !== last[index]) return (this.last = [...months]);
    return last;
  }
}

/** Beyond so many different ones, looking a month up costs more than making it. */
const MOST_SHARED = 32;

function countWorker(
  table: AttendanceTable,
  group: WorkerGroup,
  worker: Worker,
  spans: readonly (MonthSpan | null)[],
  periodEnd: CalendarDay | null,
  marksMerged: boolean,
  shared: SharedMonths,
): WorkerCount {
  const { sheet, columns } = table;
  const contract = worker.contract.status === "read" ? worker.contract.value : null;
  const start = contract?.start ? dayNumber(contract.start) : 0;
  const end = contract?.end ? dayNumber(contract.end) : Infinity;
  const provenFrom = contract?.start ? dayNumber(addYears(contract.start, 2)) : Infinity;
  const months: WorkerMonth[] = [];
  const sum = new Tally();
  const proven = new Tally();
  let counted = true;
  let full: boolean | null = true;
  for (let index = 0; index < table.months.length; index++) {
    const month = table.months[index]!;
    const span = spans[index]!;
    const row = worker.monthRows[index]!;
    const presence = row < 0 ? 0 : readPresence(at(sheet, row, month.presence, marksMerged), month.weight);
    const insurance = row < 0 ? "no" : readMark(sheet, row, month.insurance, marksMerged);
    const wage = row < 0 ? "no" : readMark(sheet, row, month.wage, marksMerged);
    let underContract: boolean | null;
    if (worker.contract.status === "unreadable") underContract = null;
    else if (worker.contract.status === "empty") underContract = false;
    // Without a contract column or a year the condition cannot be tested; the rules say that they did not run.
    else underContract = !contract || !span ? true : start <= span.last && end >= span.first;
    const own = shared.month(index, presence, insurance, wage, underContract);
    const { effective } = own;
    months.push(own);
    if (effective === null) {
      counted = false;
      full = null;
    } else {
      sum.add(effective);
      if (span && span.firstOfMonth >= provenFrom) proven.add(effective);
      if (full && effective < month.weight) full = false;
    }
  }
  // One month below its weight settles it, whatever an unreadable one may hold.
  if (full === null && months.some(({ effective, month }) => effective !== null && effective < month.weight)) full = false;
  const { remark } = worker;
  const leftByPeriodEnd = hasLeft(worker, contract, months, periodEnd);
  const transferred =
    remark.saysTransferred && (remark.transferred === null || periodEnd === null || compareDays(remark.transferred, periodEnd) <= 0);
  const twoYearCell = columns.twoYear === null ? null : { row: worker.row, column: columns.twoYear };
  return {
    worker,
    group,
    months: shared.row(months),
    effectiveSum: counted ? sum.total : null,
    twoYear: columns.twoYear === null ? { status: "absent" } : readCount(sheet.seen(worker.row, columns.twoYear)),
    twoYearCell,
    twoYearProven: worker.contract.status === "unreadable" || worker.contract.status === "absent" || !counted ? null : proven.total,
    leftByPeriodEnd,
    stable: leftByPeriodEnd || transferred ? false : full,
  };
}

/** By the remark; or by a contract that ended within the period with no presence after it. */
function hasLeft(worker: Worker, contract: ContractTerm | null, months: readonly WorkerMonth[], periodEnd: CalendarDay | null): boolean {
  const { remark } = worker;
  if (remark.saysLeft) return remark.left === null || periodEnd === null || compareDays(remark.left, periodEnd) <= 0;
  if (!contract?.end || !periodEnd || compareDays(contract.end, periodEnd) >= 0) return false;
  const last = months.at(-1);
  return last !== undefined && last.presence === 0 && last.underContract === false;
}

function at(sheet: Sheet, row: number, column: number, merged: boolean): Cell {
  return merged ? sheet.seen(row, column) : sheet.cell(row, column);
}

/** Presence as entered: a number, a tick for the whole weight, empty and dashes for none; null when it is none of these. */
export function readPresence(cell: Cell, weight: number): number | null {
  const shown = shownCell(cell);
  switch (shown.kind) {
    case "empty":
    case "dash":
      return 0;
    case "tick":
      return weight;
    case "number":
      return shown.value;
    case "boolean":
      return shown.value ? weight : 0;
    case "text":
      return plainNumber(shown.plain);
    default:
      return null;
  }
}

function readMark(sheet: Sheet, row: number, column: number | null, merged: boolean): Mark {
  if (column === null) return "absent";
  const shown = shownCell(at(sheet, row, column, merged));
  switch (shown.kind) {
    case "tick":
      return "yes";
    case "empty":
    case "dash":
      return "no";
    case "boolean":
      return shown.value ? "yes" : "no";
    default:
      return "unreadable";
  }
}

/** A stated count: a number or a numeric text; a dash means none. */
export function readCount(cell: Cell): Reading<number> {
  const shown = shownCell(cell);
  switch (shown.kind) {
    case "empty":
    case "dash":
      return { status: "empty" };
    case "number":
      return { status: "read", value: shown.value };
    case "text": {
      const value = plainNumber(shown.plain);
      return value === null ? { status: "unreadable", text: shown.text } : { status: "read", value };
    }
    default:
      return { status: "unreadable", text: shown.kind === "error" ? shown.code : shown.kind };
  }
}

/** One condition known to fail settles the month at 0; otherwise what cannot be read leaves it open. */
function effectivePresence(presence: number | null, insurance: Mark, wage: Mark, underContract: boolean | null): number | null {
  if (presence === 0 || insurance === "no" || wage === "no" || underContract === false) return 0;
  if (presence === null || insurance === "unreadable" || wage === "unreadable" || underContract === null) return null;
  return presence;
}

/** A number typed as text; null for any other text, and for hundreds of digits, which no number holds. */
function plainNumber(plain: string): number | null {
  const value = /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(value) ? value : null;
}
