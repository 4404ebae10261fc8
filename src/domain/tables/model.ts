import type { CellAddress, CellRange, CellRef } from "../grid/address";
import type { Sheet } from "../grid/sheet";
import type { CalendarDay, DayRange } from "../calc/calendar";

/** What reading a field gave. `unreadable` is never taken for `empty`, and `absent` means that the table has no such field. */
export type Reading<T> =
  | { readonly status: "read"; readonly value: T }
  | { readonly status: "empty" }
  | { readonly status: "unreadable"; readonly text: string }
  | { readonly status: "absent" };

export type TableKind = "attendance" | "indicator-areas" | "indicator-list" | "indicator-projects" | "score";

interface TableBase {
  readonly sheet: Sheet;
  /** From the title row to the last row and column that belong to the table. */
  readonly range: CellRange;
  readonly title: string | null;
}

/** The service term or the evaluation period as a title states it, and where. */
export interface StatedDays {
  readonly days: DayRange;
  readonly cell: CellAddress;
  /** False where no word beside the days says whether they are the agreement's or the evaluation's. */
  readonly named: boolean;
}

export interface MonthColumns {
  /** The header's cell. */
  readonly header: CellAddress;
  /** As a person reads it: 2024年1月. */
  readonly label: string;
  /** null where neither the header nor the term tells it. */
  readonly year: number | null;
  readonly month: number;
  /** Whole month 1, half 0.5; `weightStated` when the header carries （计x）. */
  readonly weight: number;
  readonly weightStated: boolean;
  readonly presence: number;
  readonly insurance: number | null;
  readonly wage: number | null;
}

/** Columns by meaning; null where the table has no such column. */
export interface AttendanceColumns {
  readonly group: number | null;
  readonly index: number | null;
  readonly name: number;
  readonly position: number | null;
  readonly qualification: number | null;
  /** 学历, 专业: where a degree may stand that the qualification does not name. */
  readonly education: readonly number[];
  /** 合同期限, or the column of its first day where the table has two. */
  readonly contract: number | null;
  readonly contractEnd: number | null;
  /** True where the contract's column is of first days alone: when contracts end is not known. */
  readonly contractStartOnly: boolean;
  readonly subtotal: number | null;
  readonly twoYear: number | null;
  readonly remark: number | null;
}

/** 合同期限; `start` null where only 无固定期限 is written, `end` null where it has none. */
export interface ContractTerm {
  readonly start: CalendarDay | null;
  readonly end: CalendarDay | null;
}

export interface Worker {
  /** The first (usually only) row. */
  readonly row: number;
  /** The row that states the worker's own 小计 and 从业2年以上: the first, but for months that run down with the figures beside a later one. */
  readonly figureRow: number;
  /** The row that states the remark. */
  readonly remarkRow: number;
  /** The row that holds month m: the same for all where months run across, one each where they run down; -1 where the worker has no row for it. */
  readonly monthRows: readonly number[];
  readonly name: string;
  readonly contract: Reading<ContractTerm>;
  readonly remark: Remark;
}

/** What a remark says that can be counted with; `text` is all of it. */
export interface Remark {
  readonly text: string;
  /** 到岗, 入职 */
  readonly joined: CalendarDay | null;
  /** 离职, 辞职 */
  readonly left: CalendarDay | null;
  /** 调岗, 调出 */
  readonly transferred: CalendarDay | null;
  /** Says 离职/调岗 even where no date could be read. */
  readonly saysLeft: boolean;
  readonly saysTransferred: boolean;
  /** The worker paid the social insurance (自己购买社保): the months named, or [] for no month named; null when it says no such thing. */
  readonly selfPaidMonths: readonly number[] | null;
}

export interface WorkerGroup {
  readonly label: string;
  readonly labelCell: CellAddress | null;
  /** 持证社工, 专业人员 → true; 非持证社工, 辅助人员 → false; null where the label says neither. */
  readonly certified: boolean | null;
  readonly workers: readonly Worker[];
  /** Row of 小计. */
  readonly subtotalRow: number | null;
  /** Row of 有效人次小计. */
  readonly effectiveRow: number | null;
  /** Every row of this group's sums; more than one where months run down and each has its own. */
  readonly sums: readonly SumRow[];
}

/** A row of sums; `month` is the index of the one month it sums where months run down, null when it sums all of them. */
export interface SumRow {
  readonly row: number;
  readonly kind: "sum" | "effective";
  readonly month: number | null;
}

export interface AttendanceTable extends TableBase {
  readonly kind: "attendance";
  readonly columns: AttendanceColumns;
  readonly months: readonly MonthColumns[];
  /** Months at the end that nobody has filled in yet; nothing of them is counted. */
  readonly unfilled: readonly MonthColumns[];
  readonly groups: readonly WorkerGroup[];
  readonly term: StatedDays | null;
  /** The days that a title states without calling them the agreement's: 统计时间, 评估周期. */
  readonly period: StatedDays | null;
  /** Every row of the whole table's sums. */
  readonly totals: readonly SumRow[];
  /** True where months run down: one row per worker and month. */
  readonly monthsDown: boolean;
  /** Where months run down: true when each row's 人员到岗小计 and 从业2年以上 are those of its own month. */
  readonly figuresPerMonth: boolean;
  /** Row of 社保购买、工资发放、人员到位总计. */
  readonly totalRow: number | null;
  /** Row of 社工站有效人次总计. */
  readonly effectiveTotalRow: number | null;
  /** The cell that states 稳岗率. */
  readonly stableRate: CellAddress | null;
}

/** A count written in a cell, as a number or inside a text (共建协议*3份); `/` reads as `empty` with `notApplicable`. */
export interface Quantity {
  readonly cell: CellAddress;
  readonly reading: Reading<number>;
  /** `/`, 不适用 or a dash stands there. */
  readonly notApplicable: boolean;
  /** 份, 次, 人 … where one is written with the number or in the header. */
  readonly unit: string | null;
}

/** One promise and its delivery. */
export interface Indicator {
  /** 非17类困难群众和特殊群体电访; for a project item its own words without the quantity. */
  readonly name: string;
  /** What is counted: 协议节数 → 节数; null where the header only says 协议量. */
  readonly measure: string | null;
  /** The row's label (片区1) in an area table; null in lists and projects and for 合计. */
  readonly area: string | null;
  /** True for the cells of the 合计 row. */
  readonly isTotal: boolean;
  readonly target: Quantity;
  readonly done: Quantity;
  readonly rate: CellAddress | null;
  /** True where the rates' header carries the sign: 完成率(%). */
  readonly rateSigned: boolean;
  /** What was done in single periods (第一季度, 3月), where these columns add up to the done; [] where there are none. */
  readonly addends: readonly PeriodAmount[];
}

export interface PeriodAmount {
  readonly kind: "quarter" | "half" | "month";
  /** From 1. */
  readonly index: number;
  readonly quantity: Quantity;
}

/** A 小计 and what it sums. */
export interface GroupTotal {
  readonly total: Indicator;
  readonly of: readonly Indicator[];
}

/** One target/done/rate triple of columns in an area table. */
export interface AreaMetric {
  readonly name: string;
  readonly measure: string | null;
  /** One value for the whole station, merged over the areas or standing in one of them alone. */
  readonly stationLevel: boolean;
  /** One per area row; a station-level metric has one. */
  readonly items: readonly Indicator[];
  readonly total: Indicator | null;
  /** The 小计 of groups of areas. */
  readonly subtotals: readonly GroupTotal[];
}

export interface IndicatorAreasTable extends TableBase {
  readonly kind: "indicator-areas";
  readonly term: StatedDays | null;
  readonly period: StatedDays | null;
  readonly areas: readonly { readonly label: string; readonly row: number; readonly staff: Quantity | null }[];
  /** 投入社工人数 of the 合计 row. */
  readonly staffTotal: Quantity | null;
  /** 投入社工人数 of each group's 小计 row. */
  readonly staffSubtotals: readonly { readonly total: Quantity; readonly of: readonly (Quantity | null)[] }[];
  readonly metrics: readonly AreaMetric[];
}

export interface IndicatorListTable extends TableBase {
  readonly kind: "indicator-list";
  readonly term: StatedDays | null;
  readonly period: StatedDays | null;
  readonly items: readonly Indicator[];
  readonly totals: readonly ListTotal[];
}

/** A 合计 of a list: down a column, or across the areas that stand side by side. */
export interface ListTotal extends Indicator {
  readonly sums: "down" | "across";
  readonly of: readonly Indicator[];
}

export interface IndicatorProjectsTable extends TableBase {
  readonly kind: "indicator-projects";
  readonly term: StatedDays | null;
  readonly period: StatedDays | null;
  readonly items: readonly (Indicator & { readonly project: string | null })[];
}

export type ScorePart = "supervisor" | "purchaser" | "supervision-centre" | "third-party";

export interface ScoreTable extends TableBase {
  readonly kind: "score";
  /** 监督方, 购买方, 督导中心, 第三方; `cap` as the domain fixes it (10, 20, 15, 55). */
  readonly parts: readonly { readonly part: ScorePart; readonly label: string; readonly cap: number; readonly score: Quantity }[];
  readonly total: Quantity | null;
  readonly grade: { readonly cell: CellAddress; readonly text: string } | null;
}

export type IndicatorTable = IndicatorAreasTable | IndicatorListTable | IndicatorProjectsTable;
export type Table = AttendanceTable | IndicatorTable | ScoreTable;

/** A table that looks like one of ours but cannot be read; `cell` stopped it. */
export interface Refusal extends CellRef {
  readonly why: import("../language").Localized;
  /** True for what is recognised and deliberately left alone (a 一级|二级|三级指标 score sheet). */
  readonly leftAlone: boolean;
}

export interface Recognition {
  readonly tables: readonly Table[];
  readonly refusals: readonly Refusal[];
}
