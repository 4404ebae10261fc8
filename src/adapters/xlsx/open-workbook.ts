import { changesBetween, readStored, STATE, storeChanges, withChanges, type StoredSettings } from "../../app/stored-values";
import { latestEntry, popEntry, pushEntry, undoableCells, type JournalEntry, type JournalledCell } from "../../app/undo-journal";
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
} from "../../app/workbook-port";
import type { KeptIdentity } from "../../domain/engine/identity";
import { formatAddress, type CellRef } from "../../domain/grid/address";
import { sameContent, storedContent, type Edit, type StoredContent } from "../../domain/grid/edit";
import type { Sheet, Workbook } from "../../domain/grid/sheet";
import type { ReportSheet } from "../../domain/report/report-sheet";
import { CellFormats } from "./cell-formats";
import { contentOf, marksIn, stateOf, statesOf } from "./journal-cells";
import { readKept, writeKept } from "./kept-values";
import { addSheets, dropSheet, rewriteSheet, sheetProperty } from "./looks/added-sheets";
import { ownSheetKind, ownSheetPattern, type OwnSheetKind } from "../../app/own-sheets";
import { reportAsSheet, RESULT_SHEET_PROPERTY } from "./looks/report-sheet";
import { removeMarks, writeMarks } from "./marks";
import { XlsxPackage } from "./package";
import { placedMarks } from "./placed-marks";
import { readWorkbook, writeEdits } from "./workbook-file";
import { readWorkbookPart, type SheetPart } from "./workbook-part";
import { XlsxError } from "./xlsx-error";
import { itemAt } from "../../domain/values/present";

/** The package before a run, while nothing but marks and kept values came after it: going back to it gives the very bytes. */
interface Before {
  readonly pkg: XlsxPackage;
  /** How often cells or sheets were changed up to the end of that run. */
  readonly changes: number;
}

/** How cells are known again, where the workbook that they were read from is not at hand. */
interface Naming {
  readonly identityOf?: (cell: CellRef) => KeptIdentity | null;
}

/** A workbook file as an open workbook: every change is spliced into its own bytes, and everything else stays as it was. */
export class XlsxWorkbook implements WorkbookPort {
  private known: Workbook | null = null;
  /** What was read before the last change: most of it is read no more. */
  private earlier: Workbook | null = null;
  private readonly before: (Before | null)[] = [];
  private readonly listeners = new Set<(change: SheetChange) => void>();
  private changes = 0;
  private selected: { readonly sheet: string; readonly address: string } | null = null;

  private constructor(
    private readonly bytes: Uint8Array,
    private pkg: XlsxPackage,
  ) {}

  /** @throws XlsxError for anything that is no readable workbook */
  static open(bytes: Uint8Array): XlsxWorkbook {
    const workbook = new XlsxWorkbook(bytes, XlsxPackage.open(bytes));
    workbook.contents();
    return workbook;
  }

  /** An opened package as a workbook; the package itself is changed no more. */
  static of(pkg: XlsxPackage): XlsxWorkbook {
    return new XlsxWorkbook(pkg.toBytes(), pkg);
  }

  /** The file as it stands. Without changes these are the bytes that were opened. */
  toBytes(): Uint8Array {
    return this.pkg.isUnchanged ? this.bytes : this.pkg.toBytes();
  }

  /** The package as it stands, to look at. */
  get file(): XlsxPackage {
    return this.pkg;
  }

  async read({ signal, onProgress }: { readonly merges: boolean } & RunOptions): Promise<Workbook> {
    throwIfCancelled(signal);
    onProgress?.({ done: 0.3, stage: "reading" });
    return this.contents();
  }

  reread(): Promise<Workbook> {
    return Promise.resolve(this.contents());
  }

  async apply(
    edits: readonly Edit[],
    { signal, onProgress, grounds, identityOf }: WriteOptions & Naming = {},
  ): Promise<readonly CellRef[]> {
    throwIfCancelled(signal);
    const kept = readKept(this.pkg);
    // A run that finds nothing to write is the point an undo goes back to only where there is no earlier one: else it would hide it.
    if (edits.length === 0 && undoableCells(kept) !== null) return [];
    this.refuse(edits);
    onProgress?.({ done: 0.5, stage: "writing" });
    const before = this.pkg;
    const marks = { areas: placedMarks(before), notes: [] };
    const from = statesOf(this.contents(), new CellFormats(before), edits);
    const pkg = before.clone();
    this.attempt(() => writeEdits(pkg, edits, { workbook: this.contents() }));
    const formats = new CellFormats(pkg);
    const cells = edits.map((edit, index): JournalledCell => {
      const { sheet, row, column, after } = edit;
      return {
        sheet,
        row,
        column,
        from: itemAt(from, index),
        to: stateOf(after, formats.code(edit)),
        identity: (identityOf ?? grounds?.identityOf.bind(grounds))?.(edit) ?? null,
      };
    });
    writeKept(pkg, pushEntry(kept, { cells, marks }));
    this.replace(pkg);
    this.before.push({ pkg: before, changes: this.changes });
    return [];
  }

  async setMarks(marks: readonly Mark[], { signal, onProgress }: RunOptions = {}): Promise<readonly string[]> {
    throwIfCancelled(signal);
    onProgress?.({ done: 0.9, stage: "marking" });
    this.mark((pkg) => writeMarks(pkg, marks));
    return [];
  }

  async clearMarks(): Promise<void> {
    this.mark((pkg) => void removeMarks(pkg));
  }

  async undoState(): Promise<UndoState> {
    const cells = undoableCells(readKept(this.pkg));
    return { available: cells !== null, cells: cells ?? 0, lasting: true };
  }

  /** The cells of the run that the next undo takes back, with what they are known by after rows moved. */
  journalled(): readonly JournalledCell[] {
    return latestEntry(readKept(this.pkg))?.cells ?? [];
  }

  async undo({ signal, locate }: UndoOptions = {}): Promise<UndoOutcome> {
    throwIfCancelled(signal);
    const kept = readKept(this.pkg);
    const entry = latestEntry(kept);
    if (!entry) throw new WorkbookError("nothing-to-undo", { nothingChanged: true });
    const before = this.before.pop() ?? null;
    const rest = withChanges(kept, popEntry(kept));
    if (before && before.changes === this.changes) {
      const pkg = before.pkg.clone();
      writeKept(pkg, changesBetween(readKept(pkg), rest));
      this.replace(pkg);
      // Earlier runs are where they were once more.
      const earlier = this.before.at(-1);
      if (earlier) this.before[this.before.length - 1] = { ...earlier, changes: this.changes };
      return { restored: entry.cells.length, refused: [] };
    }
    return this.takeBack(entry, rest, locate);
  }

  /** Goes back cell by cell: what somebody changed since stays. */
  private takeBack({ cells, marks }: JournalEntry, kept: StoredSettings, locate: UndoOptions["locate"]): UndoOutcome {
    const formats = new CellFormats(this.pkg);
    const sheets = new Map(this.contents().sheets.map((sheet) => [sheet.name, sheet]));
    const refused: CellRef[] = [];
    const edits: Edit[] = [];
    for (const { from, to, identity, ...then } of cells) {
      // Another program may have moved rows since: the cell is the one that is called the same, not the one at the same address.
      const place = identity && locate ? locate(identity, then.sheet, then) : then;
      const { sheet, row, column } = place ?? then;
      const cell = place ? sheets.get(sheet)?.cell(row, column) : undefined;
      const now = cell ? storedContent(cell) : null;
      if (!now || !sameContent(now, contentOf(to))) {
        refused.push({ sheet, row, column });
        continue;
      }
      const format = formats.code({ sheet, row, column }) === from.format ? {} : { numberFormat: from.format };
      edits.push({ sheet, row, column, before: now, after: { ...contentOf(from), ...format }, rule: "" });
    }
    const pkg = this.pkg.clone();
    this.attempt(() => {
      writeEdits(pkg, edits, { workbook: this.contents() });
      writeMarks(pkg, (marks?.areas ?? []).filter(({ sheet }) => sheets.has(sheet)).flatMap(marksIn));
    });
    writeKept(pkg, changesBetween(readKept(pkg), kept));
    this.replace(pkg);
    return { restored: edits.length, refused };
  }

  async resultSheet(): Promise<string | null> {
    return this.ownSheet("result")?.name ?? null;
  }

  async writeResultSheet(sheet: ReportSheet, { signal }: RunOptions = {}): Promise<string> {
    throwIfCancelled(signal);
    const { sheets } = readWorkbookPart(this.pkg);
    const own = this.ownSheet(ownSheetKind(sheet.name));
    const taken = new Set(sheets.filter(({ part }) => part !== own?.part).map(({ name }) => name.toLowerCase()));
    let name = own?.name ?? sheet.name;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${sheet.name} (${number})`;
    const made = reportAsSheet(sheet, name, new Set([...sheets.map((one) => one.name), name]));
    const pkg = this.pkg.clone();
    this.attempt(() => (own ? rewriteSheet(pkg, own.part, made) : addSheets(pkg, [made])));
    this.replace(pkg);
    return name;
  }

  async removeResultSheet(): Promise<boolean> {
    const own = this.ownSheet("result");
    if (!own) return false;
    const pkg = this.pkg.clone();
    this.attempt(() => dropSheet(pkg, own.part));
    this.replace(pkg);
    return true;
  }

  async loadState(): Promise<StoredState | null> {
    const stored = readStored(readKept(this.pkg), STATE) as StoredState | null;
    return stored && Array.isArray(stored.ignored) ? stored : null;
  }

  async saveState(state: StoredState): Promise<void> {
    const pkg = this.pkg.clone();
    writeKept(pkg, storeChanges(readKept(pkg), STATE, state));
    this.pkg = pkg;
  }

  async goTo({ sheet, row, column }: CellRef): Promise<void> {
    if (!this.contents().sheets.some(({ name }) => name === sheet)) throw new WorkbookError("sheet-gone", { sheet, nothingChanged: true });
    this.selected = { sheet, address: formatAddress({ row, column }) };
  }

  async selection(): Promise<{ readonly sheet: string; readonly address: string } | null> {
    return this.selected;
  }

  async onChange(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return async () => void this.listeners.delete(listener);
  }

  /** A person's own entry into a cell; formulas that hang on it show their new value. @returns what stood there before */
  enter(ref: CellRef, content: StoredContent & { readonly numberFormat?: string }): StoredContent & { readonly numberFormat: string } {
    const sheet = this.contents().sheets.find(({ name }) => name === ref.sheet);
    if (!sheet) throw new WorkbookError("sheet-gone", { sheet: ref.sheet, nothingChanged: true });
    const formats = new CellFormats(this.pkg);
    const before = storedContent(sheet.cell(ref.row, ref.column));
    const pkg = this.pkg.clone();
    this.attempt(() => writeEdits(pkg, [{ ...ref, before, after: content, rule: "" }], { workbook: this.contents() }));
    const was = { ...before, numberFormat: formats.code(ref) };
    this.replace(pkg);
    for (const listener of this.listeners) listener({ sheet: ref.sheet, address: formatAddress(ref), remote: false });
    return was;
  }

  private contents(): Workbook {
    if (!this.known) {
      this.known = readWorkbook(this.pkg, this.earlier);
      this.earlier = null;
    }
    return this.known;
  }

  private replace(pkg: XlsxPackage): void {
    this.pkg = pkg;
    this.earlier = this.known ?? this.earlier;
    this.known = null;
    this.changes++;
  }

  /** Marks change no content: what was read stays, and so does the way back. */
  private mark(change: (pkg: XlsxPackage) => void): void {
    const pkg = this.pkg.clone();
    this.attempt(() => change(pkg));
    this.pkg = pkg;
  }

  private ownSheet(kind: OwnSheetKind): SheetPart | null {
    const pattern = ownSheetPattern(kind);
    const named = readWorkbookPart(this.pkg).sheets.filter(({ name }) => pattern.test(name));
    return named.find(({ name, part }) => sheetProperty(this.pkg, part, RESULT_SHEET_PROPERTY) === name) ?? null;
  }

  /** All or none: nothing is written where one cell no longer holds what was read. */
  private refuse(edits: readonly Edit[]): void {
    const sheets = new Map<string, Sheet>(this.contents().sheets.map((sheet) => [sheet.name, sheet]));
    const stale: CellRef[] = [];
    for (const { sheet, row, column, before } of edits) {
      const there = sheets.get(sheet);
      if (!there) throw new WorkbookError("sheet-gone", { sheet, nothingChanged: true });
      if (!sameContent(storedContent(there.cell(row, column)), before)) stale.push({ sheet, row, column });
    }
    if (stale.length > 0) throw new WorkbookError("stale", { cells: stale, nothingChanged: true });
  }

  /** Every change is tried on a copy: where it fails, the file is as it was. */
  private attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof XlsxError)) throw error;
      const code =
        error.code === "stale"
          ? "stale"
          : error.code === "sheet-missing"
            ? "sheet-gone"
            : error.code === "too-large"
              ? "too-large"
              : "unknown";
      throw new WorkbookError(code, { cause: error, nothingChanged: true });
    }
  }
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookError("cancelled", { nothingChanged: true });
}
