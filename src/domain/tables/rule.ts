import type { CellAddress, CellRef } from "../grid/address";
import type { DrawnCell } from "../grid/draw-sheet";
import type { Edit, StoredValue } from "../grid/edit";
import type { Localized } from "../language";
import type { Settings, Severity } from "../settings";
import type { CellName } from "./cell-name";
import type { TableFacts, WorkbookFacts } from "./facts";
import type { Figure } from "./figure";
import type { Table } from "./model";

/** What a message needs to say what, why and what to do. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** One violation at one cell. */
export interface Finding extends CellRef {
  readonly rule: string;
  readonly severity: Severity;
  /** Who and when, or which item: what a person calls the cell. */
  readonly name: CellName | null;
  readonly stated: StoredValue;
  /** The right value, where there is one. */
  readonly expected: StoredValue;
  /** Filled into the rule's message in the reader's language. */
  readonly values: MessageValues;
  readonly related: readonly CellRef[];
  /** The safe in-place fix, if the rule has one. */
  readonly fix: Edit | null;
  /** True where the right value is only probable: accepted by itself, never together with others. */
  readonly probable?: boolean;
}

/** A rule's report before the engine adds rule id, severity, sheet and stated value. */
export interface Report extends CellAddress {
  readonly stated?: StoredValue;
  readonly expected?: StoredValue;
  readonly values?: MessageValues;
  /** Of the same sheet where none is named. */
  readonly related?: readonly (CellAddress & Partial<CellRef>)[];
  /** The sheet itself says something against it, which nobody here can check: no error, but a question. */
  readonly doubtful?: true;
}

export interface NotRun {
  readonly rule: string;
  /** null where it concerns the whole workbook. */
  readonly sheet: string | null;
  readonly why: Localized;
}

/** An example sheet as changes to the shared example of the rule's table: address → new content. */
export interface RuleExample {
  readonly cells: Readonly<Record<string, DrawnCell>>;
  /** Settings the example needs. */
  readonly settings?: Partial<Settings>;
  /** Where the finding stands; absent in a right example. */
  readonly at?: string;
}

/** What every rule says about itself. */
export interface RuleMeta {
  /** `attendance/insurance-missing`; the file's name is the part after the slash. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: Localized;
  /** Where in the source the rule comes from. */
  readonly basis: Localized;
  /** What is wrong, why, and what to do. */
  readonly message: Localized<(values: MessageValues) => string>;
  /** What the derived cell that it compares is called, where it compares one: 总计, 稳岗率. */
  readonly figure?: Localized;
}

/** A rule over tables, with examples that are executed. */
export interface TableRuleMeta extends RuleMeta {
  readonly right: RuleExample;
  readonly wrong: RuleExample;
}

/** A sentence of a report, held against the attendance example. */
export interface ProseExample {
  readonly text: string;
  /** The figure that is marked, as the text writes it; absent in a right example. */
  readonly at?: string;
}

/** A rule over a report's text. */
export interface ProseRuleMeta extends RuleMeta {
  readonly right: ProseExample;
  readonly wrong: ProseExample;
}

/** A rule that says why it could not run, or of what it could not tell. */
export interface NotRunReport {
  readonly notRun: Localized;
}

/** A rule over one row (a worker, an indicator, a part of the score), which is handed to it with its table's audit subject `S`. */
export interface RowRule<S, R> extends TableRuleMeta {
  readonly scope: "row";
  /** What it lacks to run on this table; null where it can. */
  lacks?(subject: S, settings: Settings): Localized | null;
  /** Of what it cannot tell although it runs: months that nobody has filled in. */
  leavesOut?(subject: S, settings: Settings): Localized | null;
  check(row: R, subject: S, settings: Settings): Iterable<Report>;
}

/** A rule over one table's audit subject `S` (the table with its counts); yields a report per violation, or one `notRun`. */
export interface TableRule<S> extends TableRuleMeta {
  readonly scope: "table";
  check(subject: S, settings: Settings): Iterable<Report | NotRunReport>;
}

/** A rule of a family. */
export type Rule<S, R> = RowRule<S, R> | TableRule<S>;

/** A table of the workbook as a rule over several of them sees it: counted, with what it tells the others. */
export interface CountedTable {
  readonly table: Table;
  readonly figures: readonly Figure[];
  readonly told: TableFacts;
}

/** What a rule over the whole workbook looks at; tables may be of different families. */
export interface WorkbookSubject {
  readonly facts: WorkbookFacts;
  readonly tables: readonly CountedTable[];
}

/** A rule over all tables of a workbook; each of its reports names its sheet. */
export interface WorkbookRule extends TableRuleMeta {
  readonly scope: "workbook";
  check(workbook: WorkbookSubject, settings: Settings): Iterable<(Report | NotRunReport) & { readonly sheet: string }>;
}
