import type { TableMetrics } from "../../../tables/audit";
import type { AppliedPolicy, Reading } from "../../../tables/model";
import type { AttendanceTable, MonthColumns, Worker, WorkerGroup } from "../model";
import type { CellAddress, CellRef } from "../../../grid/address";
import type { CalendarDay, DayRange } from "../../../values/calendar";
import type { DerivedFigure } from "../../../tables/figure";
import { itemAt } from "../../../values/present";

/** A mark cell: yes (tick), no (empty or dash), or neither. */
export type TickState = "yes" | "no" | "unreadable" | "absent";

/** One worker's month, read and judged. Workers whose months say the same share them: where a month stands, `placed` tells. */
export interface WorkerMonth {
  /** Its place among the table's months. */
  readonly index: number;
  readonly month: MonthColumns;
  /** As entered, a tick being the month's whole weight, empty and dashes 0; null when unreadable. */
  readonly presence: number | null;
  /** Of all insurance columns together: one that lacks its tick makes it "no". */
  readonly insurance: TickState;
  /** Each insurance column's own mark, in their order; the one mark where a list tells the months. */
  readonly insuranceMarks: readonly TickState[];
  readonly wage: TickState;
  /** The month's own mark of a contract (签合同); `absent` where the table has none. */
  readonly contractMark: TickState;
  /** Whether the contract covers any day of the month (within the service term); null when it cannot be told. */
  readonly underContract: boolean | null;
  /** 有效人次: the presence, and 0 unless contract, post, insurance and wage all hold; null when a mark it hangs on is unreadable. */
  readonly effective: number | null;
}

/** A worker's month with its cells. */
export interface PlacedMonth extends WorkerMonth {
  readonly presenceCell: CellAddress;
  /** The first insurance column's cell. */
  readonly insuranceCell: CellAddress | null;
  readonly insuranceCells: readonly CellAddress[];
  readonly wageCell: CellAddress | null;
  readonly contractCell: CellAddress | null;
}

/** The row of a worker's month; the worker's first where the table has none for it. */
export function monthRow({ row, monthRows }: Worker, index: number): number {
  const own = itemAt(monthRows, index);
  return own < 0 ? row : own;
}

/** Whether a worker has a row for a month: not for each, where months run down. */
export function hasRow({ worker }: WorkerCount, index: number): boolean {
  return itemAt(worker.monthRows, index) >= 0;
}

/** Where a worker's month stands. */
export function placed({ worker }: WorkerCount, counted: WorkerMonth): PlacedMonth {
  const { index, month, presence, insurance, insuranceMarks, wage, contractMark, underContract, effective } = counted;
  const row = monthRow(worker, index);
  return {
    index,
    month,
    presence,
    insurance,
    insuranceMarks,
    wage,
    contractMark,
    underContract,
    effective,
    presenceCell: { row, column: month.presence },
    insuranceCell: month.insurance === null ? null : { row, column: month.insurance },
    insuranceCells: insuranceColumns(month).map((column) => ({ row, column })),
    wageCell: month.wage === null ? null : { row, column: month.wage },
    contractCell: month.contract === undefined ? null : { row, column: month.contract },
  };
}

/** The columns that tell of a month's insurance: one, one for each kind, or the one that lists the months. */
export function insuranceColumns({ insurance, insurances }: MonthColumns): readonly number[] {
  if (insurances.length > 0) return insurances.map(({ column }) => column);
  return insurance === null ? [] : [insurance];
}

/** Every column of a month's marks. */
export function markColumns(month: MonthColumns): readonly number[] {
  return [
    month.presence,
    ...insuranceColumns(month),
    ...(month.wage === null ? [] : [month.wage]),
    ...(month.contract === undefined ? [] : [month.contract]),
  ];
}

/** A worker's months that fit, each with its cells. */
export function monthsWhere(count: WorkerCount, fits: (month: WorkerMonth) => boolean): PlacedMonth[] {
  const found: PlacedMonth[] = [];
  for (const month of count.months) if (fits(month)) found.push(placed(count, month));
  return found;
}

export interface WorkerCount {
  readonly worker: Worker;
  readonly group: WorkerGroup;
  readonly months: readonly WorkerMonth[];
  /** Sum of the effective presence; null when one of them is. */
  readonly effectiveSum: number | null;
  /** The same person's months on earlier sheets, where the total takes them in. */
  readonly earlier?: readonly { readonly table: AttendanceTable; readonly count: WorkerCount }[];
  /** As stated in the 2-year column, with its cell; `absent` when the table has no such column. */
  readonly twoYear: Reading<number>;
  readonly twoYearCell: CellAddress | null;
  /** Weights of the months whose first day lies two years or more after the contract's start; null when the contract is unreadable. */
  readonly twoYearProven: number | null;
  /** Left (离职) on or before the period's last day. */
  readonly leftByPeriodEnd: boolean;
  /** Full effective presence in every month, neither left nor transferred; null when it cannot be told. */
  readonly stable: boolean | null;
}

/** Everything the attendance rules look at. */
export interface AttendanceSubject {
  readonly table: AttendanceTable;
  readonly workers: readonly WorkerCount[];
  readonly figures: readonly DerivedFigure[];
  /** Resolved: the setting, else the indicator table's 投入社工人数 合计; null when neither is known. */
  readonly requiredStaff: number | null;
  /** The cell with that number, where it is no setting. */
  readonly requiredStaffCell: CellRef | null;
  readonly term: DayRange | null;
  /** Last day of the period: the setting, a title's, else the last day of the last month column; null when no year is known. */
  readonly periodEnd: CalendarDay | null;
  readonly weightSum: number;
  readonly metrics: AttendanceMetrics;
  /** The tables on earlier sheets that this one goes on from. */
  readonly earlier?: readonly Omit<AttendanceSubject, "figures" | "metrics">[];
  /** True where it is not told whether the rows' totals take in months on earlier sheets. */
  readonly monthsOpen?: boolean;
  /** What its own figures bear out of how it is to be counted. */
  readonly policies?: readonly AppliedPolicy[];
}

/** The figures of the report for one attendance table; null where an input is missing or unreadable. */
export interface AttendanceMetrics extends TableMetrics {
  readonly requiredStaff: number | null;
  readonly requiredPersonMonths: number | null;
  readonly actualPersonMonths: number | null;
  readonly surplus: number | null;
  readonly certifiedRequired: number | null;
  readonly certifiedActual: number | null;
  readonly certifiedSurplus: number | null;
  readonly twoYear: number | null;
  readonly twoYearShare: number | null;
  readonly headcount: number | null;
  readonly certifiedHeadcount: number | null;
  readonly uncertifiedHeadcount: number | null;
  readonly senior: number | null;
  readonly intermediate: number | null;
  readonly assistant: number | null;
  readonly stable: number | null;
  readonly stableRate: number | null;
  readonly uninsuredNotCounted: number | null;
}
