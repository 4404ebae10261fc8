import { shownCell, type Cell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { dayNumber, daysInMonth, type DayRange } from "../../../values/calendar";
import { Tally } from "../../../values/exact";
import { itemAt, present } from "../../../values/present";
import type { AttendanceTable, MonthColumns, Worker } from "../model";
import { allowedPresence, employmentOf, type Employment, type HalfMonthDays } from "./employment";
import { readLackingMonths, readMonthList } from "../recognise/month-lists";
import { insuranceColumns, markColumns, type TickState, type WorkerMonth } from "./counts";
import { readCount, readMark, readPresence, writtenDays } from "./mark-readings";

/** Day numbers of a month's counted part; null where the year is unknown. */
export interface MonthSpan {
  /** The month's own first day, whenever the term starts. */
  readonly firstOfMonth: number;
  readonly first: number;
  readonly last: number;
}

/** The days of a month that count: those of the term, where it begins or ends within. */
export function monthSpan(month: MonthColumns, term: DayRange | null): MonthSpan | null {
  if (month.year === null) return null;
  const firstOfMonth = dayNumber({ year: month.year, month: month.month, day: 1 });
  const lastOfMonth = firstOfMonth + daysInMonth(month.year, month.month) - 1;
  const first = term ? Math.max(firstOfMonth, dayNumber(term.start)) : firstOfMonth;
  const last = term?.end ? Math.min(lastOfMonth, dayNumber(term.end)) : lastOfMonth;
  // A month outside the stated term keeps its own days: the term does not explain it.
  return first <= last ? { firstOfMonth, first, last } : { firstOfMonth, first: firstOfMonth, last: lastOfMonth };
}

/** Marks may be merged (one dash over several months); looking merges up costs, so it is done only where one lies over a worker's row. */
function hasMergedMarks({ sheet, months, groups, monthsDown }: AttendanceTable): boolean {
  const columns = months.flatMap(markColumns);
  const first = Math.min(...columns);
  const last = Math.max(...columns);
  const merges = sheet.merges.filter(({ left, right }) => left <= last && right >= first).sort((a, b) => a.top - b.top);
  const rows = groups
    .flatMap(({ workers }) => workers.flatMap(({ row, monthRows }) => (monthsDown ? monthRows : row)))
    .sort((a, b) => a - b);
  let next = 0;
  return merges.some(({ top, bottom }) => {
    // After the last row nothing is above or within.
    while (next < rows.length && itemAt(rows, next) < top) next++;
    return next < rows.length && itemAt(rows, next) <= bottom;
  });
}

/** The least that a month can weigh whose weight is not known. */
const HALF = 0.5;

/** A worker's months, and what they come to. */
interface CountedMonths {
  readonly months: readonly WorkerMonth[];
  /** Sum of the effective presence; null when one of them is. */
  readonly sum: number | null;
  /** Full effective presence in every month; null when it cannot be told. */
  readonly full: boolean | null;
}

/**
 * Reads workers' months. Each different month is made once, and workers in a row whose marks are the same share all of them: a large
 * station has few different ones.
 */
export class MonthReader {
  private readonly made: WorkerMonth[][];
  private readonly marksMerged: boolean;
  private readonly markColumns: readonly number[];
  /** A contract from before the first of these days to after the second covers every month. */
  private readonly firstEnd: number;
  private readonly lastStart: number;
  private last: CountedMonths = { months: [], sum: null, full: null };
  /** The row above and its count, where the contract covered every month. */
  private above: { readonly row: number; readonly counted: CountedMonths } | null = null;

  constructor(
    private readonly table: AttendanceTable,
    private readonly spans: readonly (MonthSpan | null)[],
    /** Up to which day joining counts the whole month and leaving half of it. */
    private readonly halves: HalfMonthDays,
  ) {
    this.made = table.months.map(() => []);
    this.marksMerged = hasMergedMarks(table);
    this.markColumns = [...new Set(table.months.flatMap((month) => [...markColumns(month), ...(month.openKinds ?? [])]))];
    this.firstEnd = spans.reduce((first, span) => (span ? Math.min(first, span.last) : first), Infinity);
    this.lastStart = spans.reduce((last, span) => (span ? Math.max(last, span.first) : last), -Infinity);
  }

  read(worker: Worker): CountedMonths {
    const { contract, row } = worker;
    const start = contract.status === "read" && contract.value.start ? dayNumber(contract.value.start) : 0;
    const end = contract.status === "read" && contract.value.end ? dayNumber(contract.value.end) : Infinity;
    const covered = contract.status === "absent" || (contract.status === "read" && start <= this.firstEnd && end >= this.lastStart);
    if (this.marksMerged || this.table.monthsDown || this.table.presenceListed || !covered) return this.count(worker, start, end);
    if (this.above === null || !this.sameMarks(row, this.above.row)) this.above = { row, counted: this.count(worker, start, end) };
    return this.above.counted;
  }

  /** Equal ticks and numbers of a sheet are mostly the same cell object: what is not seen to be equal here is merely read. */
  private sameMarks(row: number, above: number): boolean {
    const own = this.table.told.row(row);
    const other = this.table.told.row(above);
    for (const column of this.markColumns) if (own[column] !== other[column]) return false;
    return true;
  }

  private count(worker: Worker, start: number, end: number): CountedMonths {
    const { contract, monthRows } = worker;
    const employment = this.table.presenceListed ? employmentOf(worker) : null;
    const { told: sheet, lists } = this.table;
    const months: WorkerMonth[] = [];
    const sum = new Tally();
    let counted = true;
    let below = false;
    let untold = false;
    for (let index = 0; index < this.spans.length; index++) {
      const month = itemAt(this.table.months, index);
      const span = itemAt(this.spans, index);
      const row = itemAt(monthRows, index);
      // A month without a row is one of empty marks.
      const entered = this.presence(at(sheet, row, month.presence, this.marksMerged), month);
      const presence = employment && entered ? this.halved(entered, month, employment) : entered;
      const insuranceMarks = this.marks(row, index, insuranceColumns(month), [lists.insurance, ...(lists.kinds ?? [])]);
      const insurance = withOpen(together(insuranceMarks), this.marks(row, index, month.openKinds ?? [], []));
      const wage = this.wage(row, index, presence);
      const contractMark = together(this.marks(row, index, month.contract === undefined ? [] : [month.contract], []));
      let underContract: boolean | null;
      if (contract.status === "unreadable") underContract = null;
      else if (contract.status === "empty") underContract = false;
      // Without a contract column or a year the condition cannot be tested; the rules say that they did not run.
      else underContract = !span || (start <= span.last && end >= span.first);
      const own = this.month({ index, month, presence, insurance, insuranceMarks, wage, contractMark, underContract });
      months.push(own);
      if (own.effective === null) counted = false;
      else {
        sum.add(own.effective);
        below ||= own.effective < (month.weightUntold ? Math.min(month.weight, HALF) : month.weight);
        untold ||= month.weightUntold !== undefined && own.effective < month.weight;
      }
    }
    // One month below its weight settles it, whatever an unreadable one may hold.
    const full = below ? false : counted && !untold ? true : null;
    if (!sameItems(months, this.last.months)) this.last = { months, sum: counted ? sum.total : null, full };
    return this.last;
  }

  /** Presence by its unit: days are numbers, of which a tick is none. */
  private presence(cell: Cell, { weight, weightUntold }: MonthColumns): number | null {
    const shown = shownCell(cell);
    if (this.table.presenceUnit === "day") {
      const days = shown.kind === "text" ? writtenDays(shown.plain) : null;
      return days ?? (shown.kind === "tick" || shown.kind === "boolean" ? null : readPresence(shown, weight));
    }
    const share = shown.kind === "text" ? this.table.legend.get(shown.plain) : undefined;
    // What a tick counts is not known where the month's weight is not; what counts for nothing does so all the same.
    if (weightUntold && (share === undefined ? (readPresence(shown, 0) ?? 1) === 0 && readPresence(shown, 1) === 1 : share > 0))
      return null;
    return share === undefined ? readPresence(shown, weight) : share * weight;
  }

  /** A listed month in which somebody joined late or left early is half a month; beyond the dates it stands as listed, and is found so. */
  private halved(presence: number, month: MonthColumns, employment: Employment): number {
    const { allowed } = allowedPresence(month, employment, this.halves);
    return allowed > 0 ? Math.min(presence, allowed) : presence;
  }

  private marks(row: number, index: number, columns: readonly number[], lists: readonly (number | null)[]): TickState[] {
    const {
      told: sheet,
      months,
      lists: { counted, lacking },
    } = this.table;
    return columns.map((column) => {
      const cell = at(sheet, row, column, this.marksMerged);
      if (!lists.includes(column)) return readMark(cell);
      if (counted?.includes(column)) return this.countedMonths(cell, row, index);
      const listed = lacking?.includes(column) ? readLackingMonths(cell, months) : readMonthList(cell, months);
      return listed === "unreadable" ? "unreadable" : itemAt(listed, index);
    });
  }

  /** That no wage was held back (欠薪月份) says nothing of a month in which nobody was on post. */
  private wage(row: number, index: number, presence: number | null): TickState {
    const { months, lists } = this.table;
    const { wage } = itemAt(months, index);
    if (presence === 0 && lists.wage !== null && lists.lacking?.includes(lists.wage)) return "no";
    return together(this.marks(row, index, wage === null ? [] : [wage], [lists.wage]));
  }

  /** 社保月数 | 4 covers every month on post where these are no more; which ones it leaves out where they are, is not told. */
  private countedMonths(cell: Cell, row: number, index: number): TickState {
    const { told: sheet, months } = this.table;
    const count = readCount(cell);
    if (count.status !== "read") return count.status === "empty" ? "no" : readMark(cell);
    const onPost = months.map((month) => this.presence(at(sheet, row, month.presence, this.marksMerged), month));
    if (count.value === 0) return "no";
    if (onPost.filter((presence) => presence !== 0).length > count.value) return "unreadable";
    return onPost[index] === 0 ? "no" : "yes";
  }

  private month(own: Omit<WorkerMonth, "effective">): WorkerMonth {
    const known = itemAt(this.made, own.index);
    for (const month of known) if (sameMonth(month, own)) return month;
    const effective = this.table.unjudged !== null || this.table.presenceUnit === "day" ? null : effectivePresence(own);
    const made = { ...own, effective };
    if (known.length < MOST_SHARED) known.push(made);
    return made;
  }

  /** Effective presence of the months that begin on this day or later. */
  sumFrom({ months, sum }: CountedMonths, day: number): number | null {
    if (sum === null) return null;
    const begun = this.spans.filter((span) => span !== null && span.firstOfMonth >= day).length;
    if (begun === 0) return 0;
    if (begun === this.spans.length) return sum;
    const tally = new Tally();
    this.spans.forEach((span, index) => {
      if (span && span.firstOfMonth >= day)
        tally.add(present(itemAt(months, index).effective, "the effective presence of a month that is in the sum"));
    });
    return tally.total;
  }
}

function sameMonth(a: Omit<WorkerMonth, "effective">, b: Omit<WorkerMonth, "effective">): boolean {
  return (
    a.presence === b.presence &&
    a.insurance === b.insurance &&
    a.wage === b.wage &&
    a.contractMark === b.contractMark &&
    a.underContract === b.underContract &&
    (a.insuranceMarks.length < 2 || a.insuranceMarks.every((mark, index) => mark === b.insuranceMarks[index]))
  );
}

/** Of marks that are all needed, one that is lacking settles it; else one that cannot be read leaves it open. */
function together(marks: readonly TickState[]): TickState {
  if (marks.length === 0) return "absent";
  return marks.includes("no") ? "no" : marks.includes("unreadable") ? "unreadable" : "yes";
}

/** Somebody who is insured by all that is known is not surely so where an unknown column, which may be of a further insurance, holds no tick. */
function withOpen(insurance: TickState, open: readonly TickState[]): TickState {
  return insurance === "yes" && open.some((mark) => mark !== "yes") ? "unreadable" : insurance;
}

/** Beyond so many different ones, looking a month up costs more than making it. */
const MOST_SHARED = 32;

function sameItems(some: readonly WorkerMonth[], others: readonly WorkerMonth[]): boolean {
  return some.length === others.length && some.every((month, index) => month === others[index]);
}

function at(sheet: Sheet, row: number, column: number, merged: boolean): Cell {
  return merged ? sheet.seen(row, column) : sheet.cell(row, column);
}

/** One condition known to fail settles the month at 0; otherwise what cannot be read leaves it open. */
export function effectivePresence({
  presence,
  insurance,
  wage,
  contractMark,
  underContract,
}: Omit<WorkerMonth, "effective">): number | null {
  if (presence === 0 || insurance === "no" || wage === "no" || contractMark === "no" || underContract === false) return 0;
  if (insurance === "unreadable" || wage === "unreadable" || contractMark === "unreadable" || underContract === null) return null;
  return presence;
}
