import type { WorkbookFacts } from "../../../tables/facts";
import type { Settings } from "../../../settings";
import type { AttendanceTable, ContractTerm, MonthColumns, Worker, WorkerGroup } from "../model";
import type { AppliedPolicy, Reading } from "../../../tables/model";
import type { Localized } from "../../../language";
import type { AttendanceSubject, WorkerCount, WorkerMonth } from "./counts";
import { halfMonthDays } from "./employment";
import { attendanceFigures } from "./figures";
import { agreeing, firstMonth, withHalfFirstMonth, withWeightUntold } from "./first-month";
import { readCount } from "./mark-readings";
import { attendanceMetrics, type CountedTable } from "./metrics";
import { MonthReader, monthSpan } from "./month-reader";
import { monthsOverSheets, overSheetsPolicy, sumsOverSheets } from "./over-sheets";
import { addYears, compareDays, dayNumber, daysInMonth, type CalendarDay, type DayRange } from "../../../values/calendar";
import { Tally } from "../../../values/exact";
import { lastItem } from "../../../values/present";

/** What of the workbook's facts attendance hangs on. */
export type StaffFacts = Pick<WorkbookFacts, "requiredStaff" | "term" | "period"> & Partial<Pick<WorkbookFacts, "requiredStaffCell">>;

/** Counts a recognised attendance table: every worker's months, subtotals, figures and metrics. */
export function attendanceSubject(table: AttendanceTable, settings: Settings, facts: StaffFacts): AttendanceSubject {
  const counted = countedAs(table, settings, facts);
  const marks = counted.term === null && table.period === null ? firstMonth(table) : "told";
  if (marks === "told") return counted;
  if (marks === "ticked" && agreeing(countedAs(withHalfFirstMonth(table), settings, facts), settings) <= agreeing(counted, settings))
    return counted;
  return countedAs(withWeightUntold(table), settings, facts);
}

/** Counts a table as it is given, whatever its own figures speak for. */
export function countedAs(table: AttendanceTable, settings: Settings, facts: StaffFacts): AttendanceSubject {
  const term = settings.term ?? table.term?.days ?? facts.term;
  const spans = table.months.map((month) => monthSpan(month, term));
  const periodEnd = settings.period?.end ?? table.period?.days.end ?? lastDay(table.months, facts.period);
  const reader = new MonthReader(table, spans, halfMonthDays(table, settings));
  const workers: WorkerCount[] = [];
  for (const group of table.groups) {
    for (const worker of group.workers) workers.push(countWorker(table, group, worker, reader, periodEnd));
  }
  const weights = new Tally();
  for (const month of table.months) weights.add(month.weight);
  const base: CountedTable = {
    table,
    workers,
    ...requiredStaff(table, settings, facts),
    term,
    periodEnd,
    weightSum: weights.total,
  };
  const whole = withEarlierSheets(base, settings, facts);
  const over = sumsOverSheets(whole);
  return {
    ...whole,
    figures: attendanceFigures(whole),
    metrics: attendanceMetrics(whole, settings),
    policies: [...(whole.policies ?? []), ...(over ? overSheetsPolicy(whole, over) : [])],
  };
}

/** The staff that the agreement requires: the setting, else what the table's own words say, else what the workbook's other tables do. */
function requiredStaff(
  { sheet, statedStaff }: AttendanceTable,
  settings: Settings,
  facts: StaffFacts,
): Pick<CountedTable, "requiredStaff" | "requiredStaffCell"> & { policies?: readonly AppliedPolicy[] } {
  if (settings.requiredStaff !== null || !statedStaff)
    return { requiredStaff: facts.requiredStaff, requiredStaffCell: facts.requiredStaffCell ?? null };
  const { count, cell } = statedStaff;
  const text: Localized = {
    zh: `协议要求在岗社工数按表中所写，取 ${count} 人。`,
    en: `The staff that the agreement requires is taken from the sheet's own words: ${count}.`,
  };
  return {
    requiredStaff: count,
    requiredStaffCell: null,
    policies: [{ id: "required-staff", text, cell: { sheet: sheet.name, ...cell } }],
  };
}

/** A table that goes on from earlier sheets, with what these count. */
function withEarlierSheets(counted: CountedTable, settings: Settings, facts: StaffFacts): CountedTable {
  const tables = counted.table.earlier?.tables ?? [];
  if (tables.length === 0) return counted;
  const whole: CountedTable = { ...counted, earlier: tables.map((table) => countedAs(table, settings, facts)) };
  const months = monthsOverSheets(whole);
  return months
    ? { ...whole, workers: months.workers, monthsOpen: months.open, policies: [...(whole.policies ?? []), ...months.policies] }
    : whole;
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

function countWorker(
  table: AttendanceTable,
  group: WorkerGroup,
  worker: Worker,
  reader: MonthReader,
  periodEnd: CalendarDay | null,
): WorkerCount {
  const contract = worker.contract.status === "read" ? worker.contract.value : null;
  const since = contract?.since ?? contract?.start;
  const provenFrom = since ? dayNumber(addYears(since, 2)) : Infinity;
  const counted = reader.read(worker);
  const { remark } = worker;
  const leftByPeriodEnd = hasLeft(worker, contract, counted.months, periodEnd);
  const transferred =
    remark.saysTransferred && (remark.transferred === null || periodEnd === null || compareDays(remark.transferred, periodEnd) <= 0);
  const { twoYear, twoYearCell } = statedTwoYear(table, worker);
  const unproven = worker.contract.status === "unreadable" || worker.contract.status === "absent";
  return {
    worker,
    group,
    months: counted.months,
    effectiveSum: counted.sum,
    twoYear,
    twoYearCell,
    twoYearProven: unproven ? null : reader.sumFrom(counted, provenFrom),
    leftByPeriodEnd,
    stable: leftByPeriodEnd || transferred ? false : counted.full,
  };
}

/** 从业2年以上 as the station states it, and where: once, or month by month where each of a worker's rows has its own. */
function statedTwoYear(
  { told: sheet, columns, figuresPerMonth }: AttendanceTable,
  { figureRow, monthRows }: Worker,
): Pick<WorkerCount, "twoYear" | "twoYearCell"> {
  const column = columns.twoYear;
  if (column === null) return { twoYear: { status: "absent" }, twoYearCell: null };
  const twoYearCell = { row: figureRow, column };
  if (!figuresPerMonth) return { twoYear: readCount(sheet.seen(figureRow, column)), twoYearCell };
  const sum = new Tally();
  let twoYear: Reading<number> = { status: "empty" };
  for (const row of monthRows) {
    const reading = readCount(sheet.cell(row, column));
    if (reading.status === "unreadable") return { twoYear: reading, twoYearCell: { row, column } };
    if (reading.status !== "read") continue;
    sum.add(reading.value);
    twoYear = { status: "read", value: sum.total };
  }
  return { twoYear, twoYearCell };
}

/** By the remark or a column of days; or by a contract that ended within the period with no presence after it. */
function hasLeft(worker: Worker, contract: ContractTerm | null, months: readonly WorkerMonth[], periodEnd: CalendarDay | null): boolean {
  const { remark, days } = worker;
  const left = remark.left ?? days.left;
  if (remark.saysLeft || left) return left === null || periodEnd === null || compareDays(left, periodEnd) <= 0;
  if (!contract?.end || !periodEnd || compareDays(contract.end, periodEnd) >= 0) return false;
  const last = lastItem(months);
  return last.presence === 0 && last.underContract === false;
}
