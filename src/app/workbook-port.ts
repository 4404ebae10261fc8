import type { CellAddress, CellRange, CellRef } from "../domain/grid/address";
import type { KeptIdentity } from "../domain/engine/identity";
import type { Edit } from "../domain/grid/edit";
import type { Workbook } from "../domain/grid/sheet";
import type { ReportSheet } from "../domain/report/report-sheet";
import type { MarkKind } from "./mark-style";
import type { SelfCheckReport } from "./self-check-report";
import type { JournalEntry } from "./undo-journal";

/** A highlight to lay over a cell: never the user's own formatting. `note` is the reason in the reader's language. */
export interface Mark extends CellRef {
  readonly kind: MarkKind;
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

/** What a write rests on: it is done only where this still stands. */
export interface EditGrounds {
  /** The workbook as it was read when the edits were made. */
  readonly read: Workbook;
  /** The tables whose figures they are: every cell of them counts. */
  readonly areas: readonly (CellRange & { readonly sheet: string })[];
  /** How a cell is known again after rows moved. */
  identityOf(cell: CellRef): KeptIdentity;
}

export interface WriteOptions extends RunOptions {
  readonly grounds?: EditGrounds;
}

export interface ReadOptions extends RunOptions {
  /** Also read merged areas (explicit runs only: reading them may clear Excel's own undo stack). */
  readonly merges: boolean;
  /** Where formulas are computed by hand alone, computes them first. */
  readonly computed?: boolean;
}

export interface UndoOptions extends WriteOptions {
  /** The cell that an entry of the journal is about, wherever it stands now; null where none is, or more than one might be. */
  locate?(kept: KeptIdentity, sheet: string, address: CellAddress): CellRef | null;
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
  /** A filter, a merged area, a pivot table or another thing of the sheet stands in the way. */
  | "in-the-way"
  /** Another workbook is in front. */
  | "inactive"
  | "dialog-open"
  | "signed-out"
  /** What is selected is no range of cells. */
  | "selection"
  /** A request was not answered in time: whether it was done is not known. */
  | "no-answer"
  /** Excel refused to take some marks away (`cells` are not known; `sheet` names one of theirs). */
  | "marks-left"
  | "cancelled"
  /** Undo journal empty or unreadable. */
  | "nothing-to-undo"
  | "unknown";

export interface UndoState {
  readonly available: boolean;
  readonly cells: number;
  /** False where the workbook cannot keep the journal: the undo is gone once the pane is closed. */
  readonly lasting: boolean;
  /** Excel refused to take a run for one step of its own undo, so that its Ctrl+Z goes back step by step. */
  readonly stepwise?: true;
}

export interface UndoOutcome {
  readonly restored: number;
  /** Changed by somebody since, or no longer to be told from others: left alone. */
  readonly refused: readonly CellRef[];
  /** Whether rows or sheets moved since the run, so that its former marks could not be brought back as they were. */
  readonly moved?: boolean;
}

/** State kept in the workbook: no personal data, re-derivable where lost. A JSON value. */
export interface StoredState {
  readonly settings: unknown;
  readonly ignored: readonly IgnoredFinding[];
  readonly hints: unknown;
}

export interface IgnoredFinding {
  readonly rule: string;
  /** Where it stood when it was set aside; it may have moved since. */
  readonly sheet: string;
  readonly cell: string;
  /** Whose cell it is, by fingerprints alone: never a name. Decisions of earlier versions lack these, and hold no longer. */
  readonly identity?: KeptIdentity;
  readonly sheetId?: string;
  /** A sign of everything that was looked at. */
  readonly ground?: string;
  /** Decisions taken at once, for a whole kind, row or column, share one; they are taken back together. */
  readonly group?: string;
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
  read(options: ReadOptions): Promise<Workbook>;
  /** The workbook as it is after edits in these areas, given how it was: no more is read again than may have changed. */
  reread(known: Workbook, edited: readonly EditedArea[]): Promise<Workbook>;
  /**
   * Looks at the cells and their grounds once more; all edits or none. Keeps an undo journal entry together with the marks of the moment.
   * Returns cells that were left as they stand since no single cell of them can be written (arrays, spills).
   */
  apply(edits: readonly Edit[], options?: WriteOptions): Promise<readonly CellRef[]>;
  /** Replaces every mark of ours by these. Sheets that could not be marked so (protected, or refused by Excel) are returned by name. */
  setMarks(marks: readonly Mark[], options?: RunOptions): Promise<readonly string[]>;
  clearMarks(options?: RunOptions): Promise<void>;
  undoState(): Promise<UndoState>;
  undo(options?: UndoOptions): Promise<UndoOutcome>;
  /** The run that the next undo takes back, cell by cell; null where there is none. Left out where nothing can break off half-way. */
  lastRun?(): Promise<JournalEntry | null>;
  /** The name of our result sheet; null where there is none. A sheet that a person renamed or copied is no longer ours. */
  resultSheet(): Promise<string | null>;
  /** Writes our result sheet over our earlier one; a sheet of that name that is not ours stays, and ours takes another name. Returns its name. */
  writeResultSheet(sheet: ReportSheet, options?: RunOptions): Promise<string>;
  /** Takes our result sheet away; false where there was none. */
  removeResultSheet(): Promise<boolean>;
  /** Tries on a fresh sheet what the program needs of this Excel, and takes the sheet away; left out where there is no Excel. */
  selfCheck?(options?: RunOptions): Promise<SelfCheckReport>;
  loadState(): Promise<StoredState | null>;
  saveState(state: StoredState): Promise<void>;
  goTo(ref: CellRef): Promise<void>;
  /** The selected range on the active sheet. */
  selection(): Promise<{ readonly sheet: string; readonly address: string } | null>;
  /** Own writes are left out. Returns the way to stop listening. */
  onChange(listener: (change: SheetChange) => void): Promise<() => Promise<void>>;
}
