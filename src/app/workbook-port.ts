import type { CellRef } from "../domain/grid/address";
import type { Edit } from "../domain/grid/edit";
import type { Workbook } from "../domain/grid/sheet";
import type { ReportSheet } from "../domain/report/report-sheet";
import type { Severity } from "../domain/settings";

/** A highlight to lay over a cell: never the user's own formatting. `note` is the reason in the reader's language. */
export interface Mark extends CellRef {
  readonly severity: Severity;
  readonly rule: string;
  readonly note: string;
}

export interface Progress {
  /** 0–1. */
  readonly done: number;
  readonly stage: "reading" | "checking" | "writing" | "marking";
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Why a workbook could not be read or written. Adapters throw only these; `nothingChanged` tells whether the workbook is as it was before. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly detail: {
      readonly cells?: readonly CellRef[];
      readonly sheet?: string;
      readonly cause?: unknown;
      readonly nothingChanged: boolean;
    },
  ) {
    super(code, { cause: detail.cause });
    this.name = "WorkbookError";
  }
}

export type WorkbookErrorCode =
  /** Cells no longer hold what was read (`cells`): a co-author, the user or a formula was faster. */
  | "stale"
  | "protected"
  | "cell-edit-mode"
  | "read-only"
  | "too-large"
  | "session-lost"
  | "busy"
  | "sheet-gone"
  /** A hidden sheet cannot be shown. */
  | "sheet-hidden"
  | "not-supported"
  | "cancelled"
  /** Undo journal empty or unreadable. */
  | "nothing-to-undo"
  | "unknown";

export interface UndoState {
  readonly available: boolean;
  readonly cells: number;
  /** False where the workbook cannot keep the journal: the undo is gone once the pane is closed. */
  readonly lasting: boolean;
}

export interface UndoOutcome {
  readonly restored: number;
  /** Changed by somebody since: left alone. */
  readonly refused: readonly CellRef[];
}

/** State kept in the workbook: no personal data, re-derivable where lost. A JSON value. */
export interface StoredState {
  readonly settings: unknown;
  readonly ignored: readonly IgnoredFinding[];
  readonly hints: unknown;
}

export interface IgnoredFinding {
  /** Stable across shifting: rule, sheet and cell at the time, and a hash of what was stated; never a name. */
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
  readonly statedHash: string;
  readonly reason: string;
  readonly at: string;
}

export interface SheetChange {
  readonly sheet: string;
  /** A1 address of the changed area, or null when the whole sheet may have changed (renamed, deleted, rows inserted). */
  readonly address: string | null;
  readonly remote: boolean;
}

/** An area that somebody edited: an A1 address on a sheet. */
export interface EditedArea {
  readonly sheet: string;
  readonly address: string;
}

/** The open workbook as the use cases need it; Excel, the strict test host and .xlsx files each stand behind it. */
export interface WorkbookPort {
  /** `merges`: also read merged areas (explicit runs only: reading them may clear Excel's own undo stack). */
  read(options: { readonly merges: boolean } & RunOptions): Promise<Workbook>;
  /** The workbook as it is after edits in these areas, given how it was: no more is read again than may have changed. */
  reread(known: Workbook, edited: readonly EditedArea[]): Promise<Workbook>;
  /** Re-reads the cells to change first; all edits or none. Keeps an undo journal entry together with the marks of the moment. */
  apply(edits: readonly Edit[], options?: RunOptions): Promise<void>;
  /** Replaces every mark of ours by these. Protected sheets stay as they are: those among them that the marks differ from are returned by name. */
  setMarks(marks: readonly Mark[], options?: RunOptions): Promise<readonly string[]>;
  clearMarks(options?: RunOptions): Promise<void>;
  undoState(): Promise<UndoState>;
  undo(options?: RunOptions): Promise<UndoOutcome>;
  /** The name of our result sheet; null where there is none. A sheet that a person renamed or copied is no longer ours. */
  resultSheet(): Promise<string | null>;
  /** Writes our result sheet over our earlier one; a sheet of that name that is not ours stays, and ours takes another name. Returns its name. */
  writeResultSheet(sheet: ReportSheet, options?: RunOptions): Promise<string>;
  /** Takes our result sheet away; false where there was none. */
  removeResultSheet(): Promise<boolean>;
  loadState(): Promise<StoredState | null>;
  saveState(state: StoredState): Promise<void>;
  goTo(ref: CellRef): Promise<void>;
  /** The selected range on the active sheet. */
  selection(): Promise<{ readonly sheet: string; readonly address: string } | null>;
  /** Own writes are left out. Returns the way to stop listening. */
  onChange(listener: (change: SheetChange) => void): Promise<() => Promise<void>>;
}
