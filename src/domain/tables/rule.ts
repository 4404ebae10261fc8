import type { CellAddress, CellRef } from "../grid/address";
import type { DrawnCell } from "../grid/draw-sheet";
import type { Edit, StoredValue } from "../grid/edit";
import type { Localized } from "../language";
import type { Settings, Severity } from "../settings";

/** What a message needs to say what, why and what to do. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** One violation at one cell. */
export interface Finding extends CellRef {
  readonly rule: string;
  readonly severity: Severity;
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

/** A rule over one table's audit subject `S` (the table with its counts); yields a report per violation, or one `notRun`. */
export interface Rule<S> extends TableRuleMeta {
  check(subject: S, settings: Settings): Iterable<Report | { readonly notRun: Localized }>;
}
