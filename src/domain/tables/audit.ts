import type { CellRange, CellRef } from "../grid/address";
import type { Edit } from "../grid/edit";
import type { Localized } from "../language";
import type { Settings } from "../settings";
import type { Coverage, Unread } from "./coverage";
import type { WorkbookFacts } from "./facts";
import type { Figure } from "./figure";
import type { Refusal, Table, TableKind } from "./model";
import type { Question } from "./question";
import type { Finding, NotRun } from "./rule";

/** Figures of the whole workbook. */
export interface Metrics {
  /** Of each family that reports some, one record a table, by the family's id. */
  readonly tables: Readonly<Record<string, readonly TableMetrics[]>>;
  /** Elapsed weights ÷ all weights of the service term, rounded half up to four digits; null when the term is unknown. */
  readonly progress: number | null;
}

/** What one table comes to, by the name of the figure; null where an input is missing or unreadable. */
export interface TableMetrics {
  readonly sheet: string;
}

/** A derived cell together with the table it stands in and what became of it. */
export interface AuditedFigure {
  readonly sheet: string;
  readonly table: Table;
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
  /** Derived cells left as they stand. */
  readonly notComputed: readonly NotComputed[];
  readonly metrics: Metrics;
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
