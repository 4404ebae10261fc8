import type { CellAddress, CellRef } from "../../grid/address";
import type { Sheet } from "../../grid/sheet";
import type { Localized } from "../../language";
import type { Reading, Table } from "../../tables/model";
import type { InsuranceKind } from "../../values/vocabulary/attendance-headers";
import type { CalendarDay } from "../../values/calendar";

/** A column of insurance marks: the whole of it, or one of several (养老, 医疗, 工伤, 失业, 生育) of which all are needed. */
export interface InsuranceColumn {
  readonly column: number;
  /** Its header, by which a finding names it. */
  readonly label: string;
  /** null for insurance as a whole. */
  readonly kind: InsuranceKind | null;
}

/** Why a month's weight is not known, and where it should be told. */
export interface UntoldWeight {
  readonly cell: CellAddress;
  readonly why: Localized;
}

export interface MonthColumns {
  /** The header's cell. */
  readonly header: CellAddress;
  /** As a person reads it: 2024年1月. */
  readonly label: string;
  /** null where neither the header nor the term tells it. */
  readonly year: number | null;
  readonly month: number;
  /** How many months the column stands for, where it is a quarter or another stretch; absent for one month. */
  readonly stretch?: number;
  /** Whole month 1, half 0.5; `weightStated` when the header carries （计x）. */
  readonly weight: number;
  readonly weightStated: boolean;
  /** Why it may be half a month: what a tick counts is then not known. */
  readonly weightUntold?: UntoldWeight;
  readonly presence: number;
  /** The first of its insurance columns, or the one column that tells the months insured (社保缴纳月份). */
  readonly insurance: number | null;
  /** Every insurance column of the month; none where one column tells the months. */
  readonly insurances: readonly InsuranceColumn[];
  /** Unknown columns that may be a further one of them (公积金): where no tick stands in one, it is open whether all is insured. */
  readonly openKinds?: readonly number[];
  readonly wage: number | null;
  /** The mark that says whether a contract ran in the month, where the table has one. */
  readonly contract?: number;
  /** The month's own 小计 of each row, where the table has one. */
  readonly subtotal?: number;
}

/** A column in which each line sums its months of a stretch (季度小计), and which of the table's months these are. */
export interface SumOfMonths {
  readonly column: number;
  readonly months: readonly number[];
}

/** Columns that tell for a whole row in which months somebody was insured or paid: 3-4月, 全部, a tick for all. */
export interface MonthListColumns {
  readonly insurance: number | null;
  readonly wage: number | null;
  /** Of these the columns that tell how many months it was, not which (社保月数). */
  readonly counted?: readonly number[];
  /** Of these the columns that tell in which months it did not hold (社保断缴月份). */
  readonly lacking?: readonly number[];
  /** Columns of single insurances (养老, 医疗 …) that stand once for all months: each is one of every month's. */
  readonly kinds?: readonly number[];
}

/** Why effective presence cannot be judged on a table as it stands, and the cells to look at: the header nearest to the missing column. */
export interface Unjudged {
  /** `gate`: a condition is not known; `presence`: nobody's presence is written, so that nothing can be summed either. */
  readonly lacks: "gate" | "presence";
  readonly why: Localized;
  readonly cells: readonly CellRef[];
}

/** Columns by meaning; null where the table has no such column. */
export interface AttendanceColumns {
  readonly group: number | null;
  /** 片区, 组别 … beside another column of groups: areas that hold groups. */
  readonly place: number | null;
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
  /** 入职日期, 离职日期 in columns of their own. */
  readonly joined?: number;
  readonly left?: number;
}

/** 合同期限; `start` null where only 无固定期限 is written, `end` null where it has none. */
export interface ContractTerm {
  readonly start: CalendarDay | null;
  readonly end: CalendarDay | null;
  /** Where a cell names the contracts of several people who held the post one after the other: the first day of the last of them. */
  readonly since?: CalendarDay;
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
  /** When the worker came and went, as columns of their own tell (入职日期, 离职日期). */
  readonly days: { readonly joined: CalendarDay | null; readonly left: CalendarDay | null };
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
  /** People who do no social work (行政辅助人员, 后勤): neither certified nor uncertified workers. */
  readonly otherWork?: true;
  readonly workers: readonly Worker[];
  /** Row of 小计. */
  readonly subtotalRow: number | null;
  /** Row of 有效人次小计. */
  readonly effectiveRow: number | null;
  /** Every row of this group's sums; more than one where months run down and each has its own. */
  readonly sums: readonly SumRow[];
}

/** The column in which each line sums one kind of its marks, and how far behind presence that kind stands in every month. */
export interface SumOfKind {
  readonly offset: number;
  readonly column: number;
  /** What the sheet calls it: 参保. */
  readonly label: string;
}

/** A row of sums; `month` is the index of the one month it sums where months run down, null when it sums all of them. */
export interface SumRow {
  readonly row: number;
  readonly kind: "sum" | "effective";
  readonly month: number | null;
  /** First rows of the workers that it sums, where these are neither one group's nor everybody: an area's, a page's. */
  readonly over: readonly number[] | null;
  /** True where its place does not tell whether it sums its group or everybody: what it states decides. */
  readonly doubtful: boolean;
  /** True where it is not said of which kind of mark its sums are: presence as entered, or what counts. What it states decides. */
  readonly kindOpen?: true;
  /** First rows of the workers since the last sum: what a doubtful one may mean as well. */
  readonly since: readonly number[];
}

/** What a row at the foot of a table tells of its people: a part of them, how many of something there were, or which share. */
export type FootMeaning =
  | { readonly kind: "part"; readonly name: string }
  | { readonly kind: "count"; readonly of: FootSubject }
  | { readonly kind: "rate"; readonly of: FootSubject };

/** `due`: who ought to have been there; `lacking`: who was not; `surplus`: who was there beyond that; `people`: whoever its columns are of. */
export type FootSubject = "presence" | "insurance" | "wage" | "certified" | "due" | "lacking" | "people" | "surplus";

/** A row at the foot whose label says what it tells. */
export interface FootRow {
  readonly row: number;
  readonly label: string;
  readonly labelCell: CellAddress;
  readonly meaning: FootMeaning;
}

/** What a figure of the whole table tells, by the label beside it. */
export type ToldSubject =
  | "due"
  | "actual"
  | "effective"
  | "presence-rate"
  | "surplus"
  | "shortage"
  | "people"
  | "certified"
  | "uncertified"
  | "certified-rate"
  | "stable"
  | "stable-rate"
  | "required";

/** A figure of the whole table under it or beside it, with the label that says what it tells; `of` null where that is not known. */
export interface ToldFigure {
  readonly at: CellAddress;
  readonly label: string;
  readonly labelCell: CellAddress;
  readonly of: ToldSubject | null;
}

export interface AttendanceTable extends Table {
  readonly kind: "attendance";
  readonly columns: AttendanceColumns;
  /** The sheet as its workers' rows mean it: 同上 and 〃 replaced by what stands above. The sheet itself where there are none. */
  readonly told: Sheet;
  /** Columns of marks that hold amounts of money, which a person said to mean yes. */
  readonly amountColumns: ReadonlySet<number>;
  readonly months: readonly MonthColumns[];
  /** Columns that sum some of the months. */
  readonly sumsOfMonths?: readonly SumOfMonths[];
  /** Months at the end that nobody has filled in yet; nothing of them is counted. */
  readonly unfilled: readonly MonthColumns[];
  readonly groups: readonly WorkerGroup[];
  /** Every row of the whole table's sums. */
  readonly totals: readonly SumRow[];
  /** True where months run down: one row per worker and month. */
  readonly monthsDown: boolean;
  /** Where months run down: true when each row's 人员到岗小计 and 从业2年以上 are those of its own month. */
  readonly figuresPerMonth: boolean;
  /** Row of 社保购买、工资发放、人员到位总计. */
  readonly totalRow: number | null;
  /** Rows at the foot that tell of people without summing them: 其中：持证社工, 在岗人数, 到岗率. */
  readonly foot?: readonly FootRow[];
  /** Labels with one figure of the whole table each, under it or beside it: 应到岗 | 70, 持证人数 | 16. */
  readonly toldFigures: readonly ToldFigure[];
  /** Row of 社工站有效人次总计. */
  readonly effectiveTotalRow: number | null;
  readonly lists: MonthListColumns;
  /** True where presence is told as a list of months, which says nothing of halves: those of joining and leaving follow from the dates. */
  readonly presenceListed?: true;
  /** The names of people whose absence a note explains, over, within or under the table. */
  readonly explained: ReadonlySet<string>;
  /** What letters in presence cells say by the sheet's own legend: shares of the month. */
  readonly legend: ReadonlyMap<string, number>;
  /** Whether presence is told in months (a tick, 0.5, 1) or in days (22, 21.5). */
  readonly presenceUnit: "month" | "day";
  /** What the row subtotals count: days only where presence is told in days and their header speaks of nothing else. */
  readonly subtotalUnit: "month" | "day";
  /** Where every line has a sum of each kind of mark: that of presence is its subtotal, which then asks for nothing else. Presence is the first. */
  readonly sumsOfKinds?: readonly SumOfKind[];
  /** Why effective presence cannot be judged (no insurance column is known, presence told by colour); null where it can. */
  readonly unjudged: Unjudged | null;
  /** True where its sums may include people who are not read with it: those of a table before (续表), or of rows that say no name. */
  readonly continued: boolean;
  /** The tables on earlier sheets that it goes on from, with further people or further months of the same people. */
  readonly earlier?: { readonly tables: readonly AttendanceTable[]; readonly by: "people" | "months" };
  /** It goes on on a later sheet: what it comes to is not the whole. */
  readonly goesOn?: true;
  /** Why it is not known who left: no remark column is known, and another tells of people leaving. */
  readonly leavingUntold: Unjudged | null;
  /** Up to which day joining counts the whole month and leaving half of it, where the table's own words say so. */
  /** Sentences over, within and under the table. */
  readonly notes?: readonly string[];
  readonly halfMonth?: { readonly joining: number | null; readonly leaving: number | null };
  /** The staff that the agreement requires, where the table's own words say so. */
  readonly statedStaff: { readonly count: number; readonly cell: CellAddress } | null;
  /** The cell that states 稳岗率. */
  readonly stableRate: CellAddress | null;
}

/** Whether a table is of this family. */
export function isAttendance(table: Table): table is AttendanceTable {
  return table.kind === "attendance";
}
