import type { OtherVersion } from "../app/session-options";
import type { JournalledCell } from "../app/undo-journal";
import {
  WorkbookError,
  type Mark,
  type RunOptions,
  type SheetChange,
  type StoredState,
  type UndoOptions,
  type UndoOutcome,
  type UndoState,
  type WorkbookPort,
  type WriteOptions,
} from "../app/workbook-port";
import { formatAddress, type CellRef } from "../domain/grid/address";
import type { Edit, StoredContent } from "../domain/grid/edit";
import { Sheet, type SheetContent, type Workbook } from "../domain/grid/sheet";
import type { Localized } from "../domain/language";
import type { ReportSheet } from "../domain/report/report-sheet";
import type { Settings } from "../domain/settings";
import type { Audit, TableHint } from "../domain/tables/audit";
import { receivedAudit, type SentAudit } from "../app/audit-transfer";
import { ThreadCalls, type Thread } from "./thread-calls";
import type { WorkbookView } from "./worker/messages";
import { contentOf } from "./worker/sheet-content";

/** Where the page shows cells. */
export interface CellView {
  show(ref: CellRef): void;
  selection(): { readonly sheet: string; readonly address: string } | null;
}

/** The open workbook behind the port, held by another thread: the page paints and takes input while it is read and written. */
export class RemoteWorkbook implements WorkbookPort {
  private readonly listeners = new Set<(change: SheetChange) => void>();
  private readonly watchers = new Set<(view: WorkbookView) => void>();
  private view: CellView = { show: () => undefined, selection: () => null };
  /** The reasons of the marks that lie in the sheets now, by cell. */
  notes: ReadonlyMap<string, string> = new Map();
  /** How many changes it has had so far: what was handed out before one of them lacks it. */
  changes = 0;
  /** Whether marks lie in the sheets: where none lie and none are to, the workbook stays as it is. */
  private marked = false;

  private readonly calls: ThreadCalls;

  constructor(thread: Thread) {
    this.calls = new ThreadCalls(thread);
  }

  /** @throws OpeningFailed */
  async open(bytes: Uint8Array): Promise<void> {
    this.notes = new Map();
    this.tell(await this.call<WorkbookView>("open", bytes));
  }

  /** Gives the thread back: no more is asked of this workbook. */
  close(): void {
    this.calls.stop();
  }

  /** Cells are shown and selected here from now on. */
  showIn(view: CellView): void {
    this.view = view;
  }

  /** Hands over the workbook anew whenever something in it changed. */
  watch(watcher: (view: WorkbookView) => void): void {
    this.watchers.add(watcher);
  }

  /** Audits a reading of the workbook in the other thread, however long it takes. */
  async audit(workbook: Workbook, settings: Settings, hints: readonly TableHint[]): Promise<Audit> {
    return receivedAudit(await this.call<SentAudit>("audit", workbook.sheets.map(contentOf), settings, hints), workbook);
  }

  /** Reads another version of the workbook in the other thread; what is open stays as it is. */
  async version(bytes: Uint8Array): Promise<OtherVersion | { readonly refused: Localized }> {
    type Sent = Omit<OtherVersion, "workbook"> & { readonly workbook: readonly SheetContent[] };
    const version = await this.call<Sent | { readonly refused: Localized }>("version", bytes);
    return "refused" in version ? version : { ...version, workbook: { sheets: version.workbook.map((content) => new Sheet(content)) } };
  }

  bytes(): Promise<Uint8Array> {
    return this.call<Uint8Array>("bytes");
  }

  /** A person's entry into a cell. @returns what stood there before, to go back to */
  async enter(
    ref: CellRef,
    content: StoredContent & { readonly numberFormat?: string },
  ): Promise<StoredContent & { readonly numberFormat: string }> {
    const before = await this.changing<StoredContent & { readonly numberFormat: string }>("enter", undefined, ref, content);
    for (const listener of this.listeners) listener({ sheet: ref.sheet, address: formatAddress(ref), remote: false });
    return before;
  }

  async read({ signal, onProgress }: { readonly merges: boolean } & RunOptions): Promise<Workbook> {
    throwIfCancelled(signal);
    onProgress?.({ done: 0.2, stage: "reading" });
    const contents = await this.call<readonly SheetContent[]>("read");
    return { sheets: contents.map((content) => new Sheet(content)) };
  }

  reread(): Promise<Workbook> {
    return this.read({ merges: true });
  }

  async apply(edits: readonly Edit[], options: WriteOptions = {}): Promise<readonly CellRef[]> {
    options.onProgress?.({ done: 0.7, stage: "writing" });
    const { grounds } = options;
    return this.changing<readonly CellRef[]>(
      "apply",
      options.signal,
      edits,
      grounds ? edits.map((edit) => grounds.identityOf(edit)) : null,
    );
  }

  async setMarks(marks: readonly Mark[], options: RunOptions = {}): Promise<readonly string[]> {
    options.onProgress?.({ done: 0.9, stage: "marking" });
    this.notes = new Map(marks.map((mark) => [`${mark.sheet}!${formatAddress(mark)}`, mark.note]));
    if (marks.length === 0 && !this.marked) return [];
    return this.changing<readonly string[]>("setMarks", options.signal, marks);
  }

  async clearMarks(): Promise<void> {
    this.notes = new Map();
    if (this.marked) await this.changing("clearMarks", undefined);
  }

  undoState(): Promise<UndoState> {
    return this.call<UndoState>("undoState");
  }

  async undo({ signal, locate }: UndoOptions = {}): Promise<UndoOutcome> {
    const cells = await this.call<readonly JournalledCell[]>("journalled");
    const found = locate ? cells.map((cell) => (cell.identity ? locate(cell.identity, cell.sheet, cell) : cell)) : null;
    return this.changing<UndoOutcome>("undo", signal, found);
  }

  resultSheet(): Promise<string | null> {
    return this.call<string | null>("resultSheet");
  }

  writeResultSheet(sheet: ReportSheet, options: RunOptions = {}): Promise<string> {
    return this.changing<string>("writeResultSheet", options.signal, sheet);
  }

  removeResultSheet(): Promise<boolean> {
    return this.changing<boolean>("removeResultSheet", undefined);
  }

  loadState(): Promise<StoredState | null> {
    return this.call<StoredState | null>("loadState");
  }

  async saveState(state: StoredState): Promise<void> {
    await this.changing("saveState", undefined, state);
  }

  async goTo(ref: CellRef): Promise<void> {
    this.view.show(ref);
  }

  async selection(): Promise<{ readonly sheet: string; readonly address: string } | null> {
    return this.view.selection();
  }

  async onChange(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return async () => void this.listeners.delete(listener);
  }

  private async changing<T>(call: string, signal: AbortSignal | undefined, ...args: readonly unknown[]): Promise<T> {
    throwIfCancelled(signal);
    const value = await this.call<T>(call, ...args);
    this.changes++;
    this.tell(await this.call<WorkbookView>("view"));
    return value;
  }

  private tell(view: WorkbookView): void {
    this.marked = view.marks.length > 0;
    for (const watcher of this.watchers) watcher(view);
  }

  private call<T>(call: string, ...args: readonly unknown[]): Promise<T> {
    return this.calls.call<T>(call, ...args);
  }
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookError("cancelled", { nothingChanged: true });
}
