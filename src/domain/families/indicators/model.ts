import type { CellAddress, CellRef } from "../../grid/address";
import type { Localized } from "../../language";
import type { Exact } from "../../values/exact";
import type { Span } from "../../values/vocabulary/spans";
import type { GradeScheme } from "../../tables/grade-scheme";
import type { Quantity, Table } from "../../tables/model";

/** What an adjustment makes of a target: 减免5个, 上年结转5个, 减免20%, 调整为48个. */
export interface TargetChange {
  readonly kind: "minus" | "plus" | "times" | "is";
  readonly value: number;
}

/** Why a rate is not proved by its header alone. */
export interface RateDoubt {
  readonly why: Localized;
  /** Whether it may be shown as probable all the same. */
  readonly probable: boolean;
  /** What the target may have become: a rate that agrees with one of these is right. */
  readonly changes: readonly TargetChange[];
  /** Less is better: where no more was done than promised, 100 % is right. */
  readonly atMost?: boolean;
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
  /** What was done in single periods (第一季度, 3月) or ways (线上, 线下), where these columns add up to the done; [] where there are none. */
  readonly addends: readonly PeriodAmount[];
  /** Where no word says that the done sums them, but the lines do: what proves it. */
  readonly summed?: Localized | null;
  /** Where no cell holds their sum: what proves that they are what was done together. */
  readonly split?: Localized | null;
  /** Where figures, no words, tell which column its percentage is: what proves it. */
  readonly rateProved?: Localized | null;
  /** What the rate is held against: the mid-term's promise, the share that is due by now …; null for the promise as such. */
  readonly span?: Span | null;
  readonly doubt?: RateDoubt | null;
  /** The percentage tells by how much more (超额完成率) or less (未完成率) than promised was done. */
  readonly beyond?: "excess" | "lack" | null;
  /** The percent that this line's rate counts at most, as a remark beside it says. */
  readonly cap?: number | null;
}

export interface PeriodAmount {
  readonly kind: "quarter" | "half" | "month" | "part";
  /** From 1. */
  readonly index: number;
  readonly quantity: Quantity;
  /** What it sums itself: 线上, 线下 of the half-year. */
  readonly of?: readonly Quantity[];
}

/** A 小计 and what it sums. */
export interface GroupTotal {
  readonly total: Indicator;
  readonly of: readonly Indicator[];
  /** Why it cannot be told what it sums. */
  readonly why?: Localized | null;
}

/** One target/done/rate triple of columns in an area table. */
export interface AreaMetric {
  readonly name: string;
  readonly measure: string | null;
  /** One value for the whole station, merged over the areas or standing in one of them alone. */
  readonly stationLevel: boolean;
  /** One per area row; a station-level metric has one. */
  readonly items: readonly Indicator[];
  /** Areas whose target and done are one merged area: no items, and what sums over them waits. */
  readonly unread: readonly Indicator[];
  readonly total: Indicator | null;
  /** Where the total does not sum all items, or which of them cannot be told. */
  readonly totalOf?: GroupTotal | null;
  /** The 小计 of groups of areas. */
  readonly subtotals: readonly GroupTotal[];
}

export interface IndicatorAreasTable extends Table {
  readonly kind: "indicator-areas";
  /** The percent that a rate counts at most, as the table's title or notes say. */
  readonly rateCap?: number | null;
  /** It goes on from another page or sheet (续表), so that its sums may take in what stands there. */
  readonly continued?: boolean;
  /** The tables on earlier sheets that it goes on from. */
  readonly earlier?: readonly IndicatorAreasTable[];
  /** The percent by which a note says that the promises were reduced. */
  readonly reduction?: number | null;
  /** Its title or notes say that the rates of its sums are means of the rates above. */
  readonly meansOfRates?: boolean;
  /** Its rows are workers, not areas. */
  readonly people: boolean;
  readonly areas: readonly { readonly label: string; readonly row: number; readonly staff: Quantity | null }[];
  /** 投入社工人数 of the 合计 row. */
  readonly staffTotal: Quantity | null;
  /** 投入社工人数 of each group's 小计 row. */
  readonly staffSubtotals: readonly {
    readonly total: Quantity;
    readonly of: readonly (Quantity | null)[];
    readonly why?: Localized | null;
  }[];
  readonly metrics: readonly AreaMetric[];
}

export interface IndicatorListTable extends Table {
  readonly kind: "indicator-list";
  /** The percent that a rate counts at most, as the table's title or notes say. */
  readonly rateCap?: number | null;
  /** It goes on from another page or sheet (续表), so that its sums may take in what stands there. */
  readonly continued?: boolean;
  /** The tables on earlier sheets that it goes on from. */
  readonly earlier?: readonly IndicatorListTable[];
  /** The percent by which a note says that the promises were reduced. */
  readonly reduction?: number | null;
  /** Its title or notes say that the rates of its sums are means of the rates above. */
  readonly meansOfRates?: boolean;
  readonly items: readonly Indicator[];
  readonly totals: readonly ListTotal[];
  /** 平均完成率: the mean of the rates above it. */
  readonly means?: readonly CellAddress[];
  /** How its title or notes say that scores come about (得分=权重×完成率), with the percent that counts at most; null where they do not. */
  readonly scoreRule?: { readonly cap: number | null } | null;
  /** Where its promises are weighed and scored; null or absent where they are not. */
  readonly scored?: ScoredBy | null;
  readonly pointSums?: readonly PointSum[];
  /** Promises that are what was promised this year with what was carried over, added or waived in columns of their own. */
  readonly promiseSums?: readonly PromiseSum[];
  /** The column of differences (差额, 尚余); null or absent where there is none. */
  readonly difference?: number | null;
  /** The column that says of each promise whether it was kept (是否达标), and from which rate on that is so where the sheet says it. */
  readonly met?: { readonly column: number; readonly from: Exact | null } | null;
  /** Where its promises are graded by their rates; null or absent where they are not. */
  readonly graded?: GradedBy | null;
  /** Where a score stands beside a grade that it makes: the columns of both; null where there are none. */
  readonly scoreGraded?: { readonly score: number; readonly grade: number; readonly scheme?: GradeScheme | null } | null;
}

/** The column of grades (等级, 等次) of a list, and which rate makes which of them, in percent. */
export interface GradedBy {
  readonly column: number;
  readonly scheme: GradeScheme;
  /** Where the sheet says so. */
  readonly cell: CellRef;
}

/** A row that sums weights and scores alone, its label merged over promise and delivery, and the rows that it sums. */
export interface PointSum {
  readonly row: number;
  readonly of: readonly number[];
}

/** A column of promises that the lines make of others: 应完成数 = 本年指标 + 上年结转. */
export interface PromiseSum {
  readonly column: number;
  readonly parts: readonly { readonly column: number; readonly sign: 1 | -1 }[];
  /** The rows that keep it, and those that do not with what it comes to there. */
  readonly kept: readonly number[];
  readonly broken: readonly { readonly row: number; readonly value: number }[];
}

/** The columns of weights (权重, 分值) and scores (得分) of a list. */
export interface ScoredBy {
  readonly weight: number | null;
  readonly score: number;
}

/** A 合计 of a list: down a column, or across the areas that stand side by side. */
export interface ListTotal extends Indicator {
  readonly sums: "down" | "across";
  readonly of: readonly Indicator[];
  /** Why it cannot be told what it sums; null where it can. */
  readonly why: Localized | null;
}

export interface IndicatorProjectsTable extends Table {
  readonly kind: "indicator-projects";
  /** The percent that a rate counts at most, as the table's title or notes say. */
  readonly rateCap?: number | null;
  /** It goes on from another page or sheet (续表), so that its sums may take in what stands there. */
  readonly continued?: boolean;
  /** The percent by which a note says that the promises were reduced. */
  readonly reduction?: number | null;
  /** Its title or notes say that the rates of its sums are means of the rates above. */
  readonly meansOfRates?: boolean;
  readonly items: readonly (Indicator & { readonly project: string | null })[];
}

export type IndicatorTable = IndicatorAreasTable | IndicatorListTable | IndicatorProjectsTable;

/** Whether a table is of this family. */
export function isIndicators(table: Table): table is IndicatorTable {
  return table.kind.startsWith("indicator-");
}
