import type { CellRange, CellRef } from "../grid/address";
import type { Edit } from "../grid/edit";
import type { Localized } from "../language";
import type { TaughtRelation } from "../values/taught-relation";
import type { Settings } from "../settings";
import type { Coverage, Unread } from "./coverage";
import type { WorkbookFacts } from "./facts";
import type { Figure } from "./figure";
import type { Refusal, Table, TableKind } from "./model";
import type { Question } from "./question";
import type { Finding, NotRun } from "./rule";
import type { StationsTold } from "./station-figures";

/** Figures of the whole workbook. */
export interface Metrics {
  /** Of each family that reports some, one record a table, by the family's id. */
  readonly tables: Readonly<Record<string, readonly TableMetrics[]>>;
  /** Elapsed weights ÷ all weights of the service term; null when the term is unknown. */
  readonly progress: number | null;
}

/** What one table comes to, by the name of the figure; null where an input is missing or unreadable. */
export interface TableMetrics {
  readonly sheet: string;
}

/** What the figures of a column (a row, the rows of sums, between sheets) keep by themselves, beside what known tables are counted by. */
export interface KeptRelation {
  readonly sheet: string;
  readonly where: "column" | "row" | "totals" | "sheets";
  /** The rectangle of figures that it was found in. */
  readonly area: CellRange;
  /** The words over what is computed: 结余. */
  readonly title: string;
  /** How: 预算 − 支出. */
  readonly words: Localized;
  /** How many cells bear it out, and the first of them; none where it was taught. */
  readonly held: number;
  readonly witnesses: readonly CellRef[];
  /** Cells that depart from it and are told of. */
  readonly broken: readonly CellRef[];
  /** What would fill its empty cells: offered, never written by the one click. */
  readonly empty: readonly Edit[];
  /** What teaching it would keep; null where it cannot be named by words alone. */
  readonly teaches: TaughtRelation | null;
  /** It was taught: its cells are computed like those of known tables. */
  readonly taught: boolean;
}

/** A derived cell together with the table it stands in and what became of it. */
export interface AuditedFigure {
  readonly sheet: string;
  /** null for a cell of a line that was taught. */
  readonly table: Table | null;
  readonly figure: Figure;
  /** `agrees`; `differs` (a finding and an edit); `filled` (was empty: an edit only); `blocked` (not computed). */
  readonly outcome: "agrees" | "differs" | "filled" | "blocked";
}

/** A derived cell that was left as it stands, and why. */
export interface NotComputed extends CellRef {
  readonly rule: string;
  /** The cells to blame; none where `why` says all. */
  readonly blockedBy: readonly CellRef[];
  /** What the cells to blame do not say by themselves; null where they do. */
  readonly why: Localized | null;
}

export interface Audit {
  readonly tables: readonly Table[];
  /** Of each table, how much of it was accounted for; null where its family does not tell. */
  readonly coverage: ReadonlyMap<Table, Coverage | null>;
  /** What stands in or under the tables and was not read, a line each. */
  readonly unread: readonly Unread[];
  readonly refusals: readonly Refusal[];
  /** Sorted by sheet, row, column, rule. */
  readonly findings: readonly Finding[];
  readonly edits: readonly Edit[];
  /** Sorted by sheet and rule; what concerns the whole workbook first. */
  readonly notRun: readonly NotRun[];
  /** Words that could decide something and are not understood, each once. */
  readonly questions: readonly Question[];
  readonly figures: readonly AuditedFigure[];
  /** What figures keep by themselves, in the order of the sheets. */
  readonly relations: readonly KeptRelation[];
  /** Derived cells left as they stand. */
  readonly notComputed: readonly NotComputed[];
  readonly metrics: Metrics;
  /** What its tables say of whole stations, to be held against other workbooks; null where they say nothing. */
  readonly stations: StationsTold | null;
  /** What one table told the others. */
  readonly facts: WorkbookFacts;
  /** The settings after proposals from the workbook were filled in. */
  readonly settings: Settings;
}

/** A person's correction of the recognition: this range of this sheet is a table of this kind, or none. */
export interface TableHint {
  readonly sheet: string;
  readonly range: CellRange;
  readonly kind: TableKind | "none";
}
