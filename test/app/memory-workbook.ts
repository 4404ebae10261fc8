import { formatAddress, parseAddress, parseRange, placeInSheet, type CellRef } from "../../src/domain/grid/address";
import { EMPTY, numberCell, textCell, type Cell, type ValueCell } from "../../src/domain/grid/cell";
import { displayFormat } from "../../src/domain/grid/display-format";
import { sameContent, storedContent, type Edit, type StoredValue } from "../../src/domain/grid/edit";
import { Sheet, type Workbook } from "../../src/domain/grid/sheet";
import type { ReportSheet } from "../../src/domain/report/report-sheet";
import { ownSheetKind, type OwnSheetKind } from "../../src/app/own-sheets";
import {
  WorkbookError,
  type EditedArea,
  type Mark,
  type RunOptions,
  type SheetChange,
  type StoredState,
  type UndoOutcome,
  type UndoState,
  type WorkbookPort,
} from "../../src/app/workbook-port";

export interface KeptCell {
  readonly value: StoredValue;
  readonly formula?: string;
  readonly format?: string;
}

/** A sheet as plain data: what a test draws, and what it looks at afterwards. */
export interface KeptSheet {
  readonly name: string;
  readonly cells: Readonly<Record<string, KeptCell>>;
  readonly merges?: readonly string[];
  /** What people wrote beside cells, by address. */
  readonly comments?: Readonly<Record<string, string>>;
  readonly isProtected?: boolean;
  readonly isHidden?: boolean;
}

interface Journal {
  readonly edits: readonly Edit[];
  readonly cells: ReadonlyMap<string, KeptCell | undefined>;
  readonly marks: readonly Mark[];
}

/** An open workbook in memory: all edits or none, a journal of its runs, marks beside the cells. Formulas keep their last value. */
export class MemoryWorkbook implements WorkbookPort {
  private sheets: Map<string, Map<string, KeptCell>>;
  private readonly merges: Map<string, readonly string[]>;
  private readonly comments: Map<string, Readonly<Record<string, string>>>;
  private readonly guarded: Set<string>;
  private readonly hidden: Set<string>;
  private journal: Journal[] = [];
  private ownSheets: Partial<Record<OwnSheetKind, string>> = {};
  private readonly listeners = new Set<(change: SheetChange) => void>();
  marks: readonly Mark[] = [];
  state: StoredState | null = null;
  selected: { readonly sheet: string; readonly address: string } | null = null;
  visited: CellRef[] = [];
  reads: { readonly merges: boolean }[] = [];
  rereads: (readonly EditedArea[])[] = [];
  /** Set to make the named call fail the next time, or so many times. */
  failing: {
    readonly call: "read" | "loadState" | "apply" | "setMarks" | "undo" | "saveState" | "writeResultSheet";
    readonly error: Error;
    readonly times?: number;
  } | null = null;
  /** Each call waits for this, so that a test can act while one is under way. */
  pause: Promise<void> = Promise.resolve();

  constructor(sheets: readonly KeptSheet[]) {
    this.sheets = new Map(sheets.map(({ name, cells }) => [name, new Map(Object.entries(cells))]));
    this.merges = new Map(sheets.map(({ name, merges }) => [name, merges ?? []]));
    this.comments = new Map(sheets.map(({ name, comments }) => [name, comments ?? {}]));
    this.guarded = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name));
    this.hidden = new Set(sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name));
  }

  /** The same workbook after it was saved, closed and opened again: what lives in the open pane alone is gone. */
  reopened(): MemoryWorkbook {
    const later = new MemoryWorkbook(
      [...this.sheets].map(([name, cells]) => ({
        name,
        cells: Object.fromEntries(cells),
        merges: this.merges.get(name) ?? [],
        comments: this.comments.get(name) ?? {},
        isProtected: this.guarded.has(name),
        isHidden: this.hidden.has(name),
      })),
    );
    later.journal = [...this.journal];
    later.ownSheets = { ...this.ownSheets };
    later.marks = this.marks;
    later.state = this.state;
    return later;
  }

  addSheet(name: string, text: string): void {
    this.sheets.set(name, new Map([["A1", { value: text }]]));
  }

  renameSheet(from: string, to: string): void {
    this.sheets = new Map([...this.sheets].map(([name, cells]) => [name === from ? to : name, cells]));
  }

  value(sheet: string, address: string): StoredValue {
    return this.sheets.get(sheet)?.get(address)?.value ?? null;
  }

  /** Everything the cells hold, for comparing before and after. */
  contents(): unknown {
    return [...this.sheets].map(([name, cells]) => [name, Object.fromEntries([...cells].sort(([a], [b]) => (a < b ? -1 : 1)))]);
  }

  /** A person's or a co-author's edit. */
  type(sheet: string, address: string, value: StoredValue, remote = false): void {
    const format = this.sheets.get(sheet)?.get(address)?.format;
    this.put(sheet, address, value === null ? undefined : { value, ...(format === undefined ? {} : { format }) });
    for (const listener of this.listeners) listener({ sheet, address, remote });
  }

  rearrange(sheet: string): void {
    for (const listener of this.listeners) listener({ sheet, address: null, remote: false });
  }

  async read({ merges, signal, onProgress }: { readonly merges: boolean } & RunOptions): Promise<Workbook> {
    await this.enter("read", signal);
    this.reads.push({ merges });
    onProgress?.({ done: 0.3, stage: "reading" });
    return { sheets: [...this.sheets.keys()].map((name) => this.sheet(name, merges)) };
  }

  reread(_known: Workbook, edited: readonly EditedArea[]): Promise<Workbook> {
    this.rereads.push(edited);
    return this.read({ merges: false });
  }

  async apply(edits: readonly Edit[], { signal, onProgress }: RunOptions = {}): Promise<readonly CellRef[]> {
    await this.enter("apply", signal);
    const gone = edits.find(({ sheet }) => !this.sheets.has(sheet));
    if (gone) throw new WorkbookError("sheet-gone", { sheet: gone.sheet, nothingChanged: true });
    const guarded = edits.find(({ sheet }) => this.guarded.has(sheet));
    if (guarded) throw new WorkbookError("protected", { sheet: guarded.sheet, nothingChanged: true });
    const moved = edits.filter((edit) => !sameContent(storedContent(this.cell(edit.sheet, formatAddress(edit))), edit.before));
    if (moved.length > 0) {
      const cells = moved.map(({ sheet, row, column }) => ({ sheet, row, column }));
      throw new WorkbookError("stale", { cells, nothingChanged: true });
    }
    const cells = new Map(edits.map((edit) => [key(edit), this.sheets.get(edit.sheet)!.get(formatAddress(edit))]));
    this.journal.push({ edits, cells, marks: this.marks });
    onProgress?.({ done: 0.7, stage: "writing" });
    for (const edit of edits) {
      const before = this.sheets.get(edit.sheet)!.get(formatAddress(edit));
      const { value, formula, numberFormat = before?.format } = edit.after;
      this.put(edit.sheet, formatAddress(edit), {
        value,
        ...(formula === null ? {} : { formula }),
        ...(numberFormat === undefined ? {} : { format: numberFormat }),
      });
    }
    return [];
  }

  async setMarks(marks: readonly Mark[], { signal, onProgress }: RunOptions = {}): Promise<readonly string[]> {
    await this.enter("setMarks", signal);
    onProgress?.({ done: 0.9, stage: "marking" });
    this.marks = marks;
    return [];
  }

  async clearMarks(): Promise<void> {
    this.marks = [];
  }

  async undoState(): Promise<UndoState> {
    return { available: this.journal.length > 0, cells: this.journal.at(-1)?.edits.length ?? 0, lasting: true };
  }

  async undo({ signal }: RunOptions = {}): Promise<UndoOutcome> {
    await this.enter("undo", signal);
    const run = this.journal.pop();
    if (!run) throw new WorkbookError("nothing-to-undo", { nothingChanged: true });
    const refused: CellRef[] = [];
    for (const edit of run.edits) {
      if (!sameContent(storedContent(this.cell(edit.sheet, formatAddress(edit))), edit.after))
        refused.push({ sheet: edit.sheet, row: edit.row, column: edit.column });
      else this.put(edit.sheet, formatAddress(edit), run.cells.get(key(edit)));
    }
    this.marks = run.marks;
    const restored = run.edits.length - refused.length;
    return { restored, refused };
  }

  async resultSheet(): Promise<string | null> {
    return this.ownSheet("result");
  }

  private ownSheet(kind: OwnSheetKind): string | null {
    const name = this.ownSheets[kind];
    return name !== undefined && this.sheets.has(name) ? name : null;
  }

  async writeResultSheet(sheet: ReportSheet, { signal }: RunOptions = {}): Promise<string> {
    await this.enter("writeResultSheet", signal);
    const kind = ownSheetKind(sheet.name);
    const own = this.ownSheet(kind);
    let name = own ?? sheet.name;
    for (let number = 2; this.sheets.has(name) && name !== own; number++) name = `${sheet.name} (${number})`;
    const cells = sheet.rows.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        cell?.value ? [[formatAddress({ row: r, column: c }), { value: cell.value }] satisfies [string, KeptCell]] : [],
      ),
    );
    this.sheets.set(name, new Map(cells));
    this.ownSheets[kind] = name;
    return name;
  }

  async removeResultSheet(): Promise<boolean> {
    const name = await this.resultSheet();
    delete this.ownSheets.result;
    return name !== null && this.sheets.delete(name);
  }

  async loadState(): Promise<StoredState | null> {
    await this.enter("loadState", undefined);
    return this.state;
  }

  async saveState(state: StoredState): Promise<void> {
    await this.enter("saveState", undefined);
    this.state = JSON.parse(JSON.stringify(state)) as StoredState;
  }

  async goTo(ref: CellRef): Promise<void> {
    if (!this.sheets.has(ref.sheet)) throw new WorkbookError("sheet-gone", { sheet: ref.sheet, nothingChanged: true });
    this.visited.push(ref);
  }

  async selection(): Promise<{ readonly sheet: string; readonly address: string } | null> {
    return this.selected;
  }

  async onChange(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return async () => void this.listeners.delete(listener);
  }

  private async enter(call: string, signal: AbortSignal | undefined): Promise<void> {
    await this.pause;
    if (signal?.aborted) throw new WorkbookError("cancelled", { nothingChanged: true });
    if (this.failing?.call !== call) return;
    const { error, times = 1 } = this.failing;
    this.failing = times > 1 ? { ...this.failing, times: times - 1 } : null;
    throw error;
  }

  private put(sheet: string, address: string, cell: KeptCell | undefined): void {
    const cells = this.sheets.get(sheet)!;
    if (cell) cells.set(address, cell);
    else cells.delete(address);
  }

  private cell(sheet: string, address: string): Cell {
    const kept = this.sheets.get(sheet)?.get(address);
    return kept ? cellOf(kept) : EMPTY;
  }

  private sheet(name: string, merges: boolean): Sheet {
    const rows: Cell[][] = [];
    for (const [address, kept] of this.sheets.get(name)!) {
      const { row, column } = parseAddress(address)!;
      (rows[row] ??= [])[column] = cellOf(kept);
    }
    const areas = merges ? (this.merges.get(name) ?? []).map((text) => parseRange(text)!) : [];
    return new Sheet({
      name,
      rows,
      merges: areas,
      comments: new Map(
        Object.entries(this.comments.get(name) ?? {}).map(([address, text]) => {
          const { row, column } = parseAddress(address)!;
          return [placeInSheet(row, column), text];
        }),
      ),
      isProtected: this.guarded.has(name),
      visibility: this.hidden.has(name) ? "hidden" : "visible",
    });
  }
}

function key(ref: CellRef): string {
  return `${ref.sheet}!${formatAddress(ref)}`;
}

function cellOf({ value, formula, format }: KeptCell): Cell {
  const shown = valueCell(value, format);
  return formula === undefined ? shown : { kind: "formula", formula, result: shown, locked: false };
}

function valueCell(value: StoredValue, format: string | undefined): ValueCell {
  if (value === null) return EMPTY;
  if (typeof value === "number") return numberCell(value, displayFormat(format ?? "General"));
  return typeof value === "boolean" ? { kind: "boolean", value } : textCell(value);
}
