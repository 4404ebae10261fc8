import type { FindingState } from "../domain/report/finding-states";
import type { CellRef } from "../domain/grid/address";
import type { Edit } from "../domain/grid/edit";
import type { Localized } from "../domain/language";
import type { Audit, TableHint } from "../domain/tables/audit";
import type { Finding } from "../domain/tables/rule";
import type { Settings, Severity } from "../domain/settings";
import type { TaughtWord } from "../domain/values/vocabulary/taught-words";
import type { MarkKind } from "./mark-style";
import type { Standing } from "./undo-journal";
import type { ShownAs } from "./value-text";
import type { IgnoredFinding, Progress, UndoState, WorkbookErrorCode } from "./workbook-port";

/** One line of the list: a finding and what became of it. */
export interface Entry {
  /** Rule and cell; stays the same from one run to the next. */
  readonly id: string;
  readonly finding: Finding;
  readonly state: FindingState;
  /** How its values are written, as the cell was when it was found. */
  readonly shown: ShownAs;
  /** What was written, for a corrected one. */
  readonly edit: Edit | null;
  /** Why it was set aside, for an ignored one. */
  readonly ignored: IgnoredFinding | null;
}

/** One cell that the last run wrote. */
export interface Change {
  readonly edit: Edit;
  readonly shown: ShownAs;
}

export type Task =
  | "survey"
  | "check"
  | "recompute"
  | "fix"
  | "undo"
  | "clear-marks"
  | "mark"
  | "write-result-sheet"
  | "remove-result-sheet"
  | "compare"
  | "write-comparison"
  | "self-check";

export interface Busy {
  readonly task: Task;
  readonly progress: Progress;
}

/** Findings that wait for a person, by severity. */
export type OpenCounts = Readonly<Record<Severity, number>>;

/** Findings that stand in the list alone: those of protected sheets, or all of them and why. */
export interface Unmarked {
  readonly sheets: readonly string[];
  readonly because: WorkbookErrorCode | null;
}

/** What a finished task has to say. */
export type Outcome =
  /** `uncomputed`: what could not be computed and why, said first. `unchecked`: refused tables and rows not read, which the list ends with. */
  | {
      readonly kind: "checked";
      readonly open: OpenCounts;
      readonly uncomputed: Localized | null;
      readonly unchecked: number;
      readonly unmarked: Unmarked;
    }
  | {
      readonly kind: "recomputed";
      readonly changed: number;
      /** No table of a known kind: only what figures keep by themselves was looked at, so none is called right. */
      readonly relationsOnly?: boolean;
      readonly corrected: number;
      readonly open: OpenCounts;
      readonly uncomputed: Localized | null;
      readonly unchecked: number;
      readonly unmarked: Unmarked;
    }
  | { readonly kind: "fixed"; readonly changed: number }
  | { readonly kind: "undone"; readonly restored: number; readonly refused: readonly CellRef[] }
  /** `resultSheet`: our result sheet still stands in the workbook under this name. */
  | { readonly kind: "marks-cleared"; readonly resultSheet: string | null }
  | { readonly kind: "result-written"; readonly sheet: string }
  | { readonly kind: "result-removed" }
  | { readonly kind: "comparison-written"; readonly sheet: string }
  | { readonly kind: "nothing-to-undo" }
  /** On opening: what stands of the last run that this workbook knows of. */
  | ({ readonly kind: "standing" } & Standing)
  | { readonly kind: "no-tables"; readonly unchecked: number }
  /** `written`: the run was stopped after its values had been written. */
  | { readonly kind: "cancelled"; readonly written: boolean };

/** A task that failed, told to a person by code; `nothingChanged` says whether the workbook is as it was. */
export interface Failure {
  readonly task: Task | "save" | "go-to" | "start";
  readonly code: WorkbookErrorCode;
  readonly cells: readonly CellRef[];
  readonly sheet: string | null;
  readonly nothingChanged: boolean;
  readonly cause: unknown;
}

/** Why the list may be out of date: a co-author wrote, or rows, columns or sheets moved. */
export type Stale = "remote" | "structure" | "local" | null;

export interface SessionSnapshot {
  readonly phase: "starting" | "ready";
  readonly busy: Busy | null;
  /** The latest audit; null until the workbook was read. */
  readonly audit: Audit | null;
  /** Whether the person has asked for findings yet: before that only the recognition is shown. */
  readonly hasRun: boolean;
  readonly entries: readonly Entry[];
  /** Before a person asked for findings: those that the list would hold open. What the report rests on is doubtful whether or not the list was asked for. */
  readonly surveyFindings: readonly Finding[];
  /** Everything the last run wrote, empty cells it filled included. */
  readonly changes: readonly Change[];
  readonly stale: Stale;
  /** The marks in the sheet no longer match the list. */
  readonly marksOutdated: boolean;
  /** The kinds of marks that this pane laid into the sheets; none once they were cleared. */
  readonly marked: readonly MarkKind[];
  readonly undo: UndoState;
  readonly outcome: Outcome | null;
  readonly failure: Failure | null;
  /** As the station set them, before proposals from the workbook. */
  readonly settings: Settings;
  readonly hints: readonly TableHint[];
  /** Words taught for every workbook; those of this one are among the settings. */
  readonly sharedWords: readonly TaughtWord[];
  readonly ignored: readonly IgnoredFinding[];
  /** The cell a person asked about, from the context menu or a finding. */
  readonly asked: CellRef | null;
}
