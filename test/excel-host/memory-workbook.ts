import { columnLetters, containsCell, formatAddress, parseAddress, parseRange, type CellRange } from "../../src/domain/grid/address";
import { cellValue, type ValueCell } from "../../src/domain/grid/cell";
import { storedContent } from "../../src/domain/grid/edit";
import type { Sheet, Workbook } from "../../src/domain/grid/sheet";
import type {
  CellWrite,
  HostBacking,
  HostCell,
  HostCellLook,
  HostComment,
  HostConditionalFormat,
  HostEvent,
  HostListObject,
  HostNote,
  HostSelection,
  HostSheetInfo,
  HostSheetLayout,
  HostValue,
  HostVisibility,
} from "../../src/excel-host/backing";
import { keptValues } from "../../src/app/kept-xml";
import { evaluate, reads, references } from "./formula-values";

/** A cell as a test writes it: a bare value, or what Excel would hold. */
export type SketchedCell =
  HostValue | undefined | { readonly value?: HostValue; readonly formula?: string; readonly format?: string; readonly inArray?: boolean };

export interface SketchedSheet {
  readonly name: string;
  /** Where the first row begins; A1 when left out. */
  readonly origin?: { readonly row: number; readonly column: number };
  readonly rows: readonly (readonly SketchedCell[])[];
  readonly merges?: readonly CellRange[];
  readonly visibility?: HostVisibility;
  readonly isProtected?: boolean;
  /** Addresses whose lock is taken off. */
  readonly unlocked?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly conditionalFormats?: readonly HostConditionalFormat[];
  readonly notes?: readonly HostNote[];
  readonly comments?: readonly HostComment[];
  /** Excel tables, by the range below the header. */
  readonly listObjects?: readonly string[];
  /** Ranges that the formula in their first cell spills into. */
  readonly spills?: readonly string[];
}

interface StoredCell {
  value: HostValue;
  formula: string | null;
  format: string;
  inArray: boolean;
  /** Entered after an apostrophe, which Excel keeps with the cell's style. */
  quoted?: boolean;
}

interface StoredSheet {
  readonly id: string;
  name: string;
  visibility: HostVisibility;
  isProtected: boolean;
  cells: Map<number, Map<number, StoredCell>>;
  merges: CellRange[];
  readonly unlocked: ReadonlySet<string>;
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  listObjects: HostListObject[];
  spills: CellRange[];
  formats: HostConditionalFormat[];
  notes: HostNote[];
  comments: HostComment[];
  /** Looks by address. */
  looks: Map<string, HostCellLook>;
  widths: Map<number, number>;
  layout: HostSheetLayout;
  properties: Map<string, string>;
}

const EMPTY_CELL: StoredCell = { value: null, formula: null, format: "General", inArray: false };
const BLANK: HostCell = { value: null, formula: null, numberFormat: "General" };

/** A workbook in memory, as strict as Excel where an add-in can go wrong; a person's and a co-author's hands are methods of it. */
export class MemoryWorkbook implements HostBacking {
  settings = new Map<string, unknown>();
  readonly xmlParts = new Map<string, string>();
  private readonly list: StoredSheet[] = [];
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private readonly dirty = new Map<string, { readonly sheet: string; readonly row: number; readonly column: number }>();
  private current: HostSelection;
  private nextSheet = 1;
  private nextComment = 1;
  /** Days are counted from 1904. */
  date1904 = false;
  /** Formulas are computed when asked for alone. */
  manualCalculation = false;

  constructor(sheets: readonly SketchedSheet[]) {
    for (const sketch of sheets) this.list.push(this.store(sketch));
    const first = this.list.find(({ visibility }) => visibility === "Visible") ?? this.list[0]!;
    this.current = { sheetId: first.id, range: { top: 0, left: 0, bottom: 0, right: 0 } };
    for (const sheet of this.list)
      for (const [row, cells] of sheet.cells)
        for (const [column, cell] of cells) if (cell.formula && cell.value === null) this.mark(sheet, row, column);
    this.recalculate();
  }

  private store(sketch: SketchedSheet): StoredSheet {
    const sheet: StoredSheet = {
      id: `{sheet-${this.nextSheet++}}`,
      name: sketch.name,
      visibility: sketch.visibility ?? "Visible",
      isProtected: sketch.isProtected ?? false,
      cells: new Map(),
      merges: [...(sketch.merges ?? [])],
      unlocked: new Set(sketch.unlocked ?? []),
      hiddenRows: new Set(sketch.hiddenRows ?? []),
      hiddenColumns: new Set(sketch.hiddenColumns ?? []),
      listObjects: (sketch.listObjects ?? []).map((address, index) => ({
        id: `${this.nextSheet}-${index + 1}`,
        name: `表${index + 1}`,
        body: parseRange(address)!,
      })),
      spills: (sketch.spills ?? []).map((address) => parseRange(address)!),
      formats: [...(sketch.conditionalFormats ?? [])],
      notes: [...(sketch.notes ?? [])],
      comments: [...(sketch.comments ?? [])],
      looks: new Map(),
      widths: new Map(),
      layout: {},
      properties: new Map(),
    };
    const origin = sketch.origin ?? { row: 0, column: 0 };
    sketch.rows.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        if (cell === undefined || cell === null) return;
        const full = typeof cell === "object" && !("error" in cell) ? cell : { value: cell };
        this.put(sheet, origin.row + r, origin.column + c, {
          value: full.value ?? null,
          formula: full.formula ?? null,
          format: full.format ?? "General",
          inArray: full.inArray ?? false,
        });
      }),
    );
    return sheet;
  }

  private put(sheet: StoredSheet, row: number, column: number, cell: StoredCell): void {
    let cells = sheet.cells.get(row);
    if (!cells) sheet.cells.set(row, (cells = new Map<number, StoredCell>()));
    cells.set(column, cell);
  }

  private sheet(id: string): StoredSheet {
    const sheet = this.list.find((candidate) => candidate.id === id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  private named(name: string): StoredSheet {
    const sheet = this.list.find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(`no sheet named ${name}`);
    return sheet;
  }

  sheets(): readonly HostSheetInfo[] {
    return this.list.map(({ id, name, visibility, isProtected }) => ({ id, name, visibility, isProtected }));
  }

  addSheet(name: string): string {
    const sheet = this.store({ name, rows: [] });
    this.list.push(sheet);
    this.emit({ kind: "added", sheetId: sheet.id });
    return sheet.id;
  }

  deleteSheet(sheetId: string): void {
    this.list.splice(this.list.indexOf(this.sheet(sheetId)), 1);
    if (this.current.sheetId === sheetId) this.current = { sheetId: this.list[0]!.id, range: { top: 0, left: 0, bottom: 0, right: 0 } };
    this.emit({ kind: "deleted", sheetId });
  }

  renameSheet(sheetId: string, name: string): void {
    const sheet = this.sheet(sheetId);
    const before = sheet.name;
    sheet.name = name;
    this.emit({ kind: "renamed", sheetId, before });
  }

  setVisibility(sheetId: string, visibility: HostVisibility): void {
    this.sheet(sheetId).visibility = visibility;
  }

  setProtection(sheetId: string, on: boolean): void {
    this.sheet(sheetId).isProtected = on;
  }

  isLocked(sheetId: string, row: number, column: number): boolean {
    return !this.sheet(sheetId).unlocked.has(formatAddress({ row, column }));
  }

  activeSheet(): string {
    return this.current.sheetId;
  }

  activate(sheetId: string): void {
    const before = this.current.sheetId;
    if (before === sheetId) return;
    this.current = { sheetId, range: { top: 0, left: 0, bottom: 0, right: 0 } };
    this.emit({ kind: "activated", sheetId, before });
  }

  selection(): HostSelection {
    return this.current;
  }

  select(sheetId: string, range: CellRange): void {
    this.activate(sheetId);
    this.current = { sheetId, range };
    this.emit({ kind: "selection", selection: this.current });
  }

  usedRange(sheetId: string, valuesOnly: boolean): CellRange | null {
    let used: CellRange | null = null;
    for (const [row, cells] of this.sheet(sheetId).cells)
      for (const [column, cell] of cells) {
        if (cell.value === null && cell.formula === null && (valuesOnly || cell.format === "General")) continue;
        used = used
          ? {
              top: Math.min(used.top, row),
              left: Math.min(used.left, column),
              bottom: Math.max(used.bottom, row),
              right: Math.max(used.right, column),
            }
          : { top: row, left: column, bottom: row, right: column };
      }
    return used;
  }

  readCells(sheetId: string, range: CellRange): readonly (readonly HostCell[])[] {
    const { cells, spills } = this.sheet(sheetId);
    const rows: HostCell[][] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      const stored = cells.get(row);
      const line: HostCell[] = [];
      for (let column = range.left; column <= range.right; column++) {
        const cell = stored?.get(column);
        const inSpill = spills.some((spill) => containsCell(spill, row, column));
        const { value, formula, format, inArray } = cell ?? EMPTY_CELL;
        line.push(cell || inSpill ? { value, formula, numberFormat: format, inArray, inSpill } : BLANK);
      }
      rows.push(line);
    }
    return rows;
  }

  writeCells(sheetId: string, writes: readonly CellWrite[]): void {
    this.write(sheetId, writes, false);
  }

  private write(sheetId: string, writes: readonly CellWrite[], remote: boolean): void {
    const sheet = this.sheet(sheetId);
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const { row, column, content, numberFormat } of writes) {
      const cell = sheet.cells.get(row)?.get(column) ?? { value: null, formula: null, format: "General", inArray: false };
      if (numberFormat !== undefined) cell.format = numberFormat;
      if (content) {
        this.breakSpill(sheet, row, column);
        cell.formula = "formula" in content ? content.formula : null;
        cell.value = "formula" in content ? null : content.value;
        cell.quoted = "quoted" in content;
        [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
      }
      this.put(sheet, row, column, cell);
      if (content) this.mark(sheet, row, column);
    }
    if (bottom >= 0) this.emit({ kind: "changed", sheetId, range: { top, left, bottom, right }, remote });
  }

  /** What is typed into a spill stands there, and what the formula had filled is gone. */
  private breakSpill(sheet: StoredSheet, row: number, column: number): void {
    const spill = sheet.spills.find((range) => containsCell(range, row, column));
    if (!spill) return;
    sheet.spills = sheet.spills.filter((range) => range !== spill);
    for (let r = spill.top; r <= spill.bottom; r++)
      for (let c = spill.left; c <= spill.right; c++) {
        const filled = sheet.cells.get(r)?.get(c);
        if (filled) filled.value = filled.formula === null ? null : { error: "#SPILL!" };
      }
  }

  private mark(sheet: StoredSheet, row: number, column: number): void {
    this.dirty.set(`${sheet.id}:${row}:${column}`, { sheet: sheet.name, row, column });
  }

  recalculated(): Promise<void> {
    if (!this.manualCalculation) this.recalculate();
    return Promise.resolve();
  }

  calculate(sheetId?: string): void {
    this.recalculate(sheetId);
  }

  listObjects(sheetId: string): readonly HostListObject[] {
    return this.sheet(sheetId).listObjects;
  }

  /** Recomputes what hangs on changed cells, on one sheet or on all; a formula that the engine does not know keeps the value it came with. */
  private recalculate(only?: string): void {
    if (this.dirty.size === 0) return;
    const formulas = this.list.flatMap((sheet) =>
      only !== undefined && sheet.id !== only
        ? []
        : [...sheet.cells].flatMap(([row, cells]) =>
            [...cells].flatMap(([column, cell]) => (cell.formula ? [{ sheet, row, column, cell, formula: cell.formula }] : [])),
          ),
    );
    const stale = new Map<string, (typeof formulas)[number]>();
    let wave = [...this.dirty.values()];
    for (const entry of formulas)
      if (this.dirty.has(`${entry.sheet.id}:${entry.row}:${entry.column}`))
        stale.set(`${entry.sheet.name}:${entry.row}:${entry.column}`, entry);
    while (wave.length > 0) {
      const next: typeof wave = [];
      for (const entry of formulas) {
        const key = `${entry.sheet.name}:${entry.row}:${entry.column}`;
        if (stale.has(key) || !wave.some(({ sheet, row, column }) => reads(entry.formula, entry.sheet.name, sheet, row, column))) continue;
        stale.set(key, entry);
        next.push({ sheet: entry.sheet.name, row: entry.row, column: entry.column });
      }
      wave = next;
    }
    // What other sheets have of it is still to be computed.
    if (only === undefined) this.dirty.clear();
    const running = new Set<string>();
    const settle = (key: string): void => {
      const entry = stale.get(key);
      if (!entry || running.has(key)) return;
      running.add(key);
      const own = entry.sheet.name;
      for (const { sheet, range } of references(entry.formula))
        for (const [other, candidate] of stale)
          if (candidate.sheet.name === (sheet ?? own) && containsCell(range, candidate.row, candidate.column)) settle(other);
      const value = evaluate(entry.formula, { sheet: own, row: entry.row, column: entry.column }, (sheetName, row, column) => {
        const sheet = this.list.find((candidate) => candidate.name === (sheetName ?? own));
        return sheet ? (sheet.cells.get(row)?.get(column)?.value ?? null) : { error: "#REF!" };
      });
      if (value !== undefined) entry.cell.value = value;
      stale.delete(key);
      running.delete(key);
    };
    for (const key of [...stale.keys()]) settle(key);
  }

  merges(sheetId: string): readonly CellRange[] {
    return this.sheet(sheetId).merges;
  }

  hiddenRows(sheetId: string): ReadonlySet<number> {
    return this.sheet(sheetId).hiddenRows;
  }

  hiddenColumns(sheetId: string): ReadonlySet<number> {
    return this.sheet(sheetId).hiddenColumns;
  }

  conditionalFormats(sheetId: string): readonly HostConditionalFormat[] {
    return this.sheet(sheetId).formats;
  }

  putConditionalFormat(sheetId: string, format: HostConditionalFormat): void {
    const sheet = this.sheet(sheetId);
    sheet.formats = [...sheet.formats.filter(({ id }) => id !== format.id), format].sort((a, b) => a.priority - b.priority);
  }

  deleteConditionalFormat(sheetId: string, id: string): void {
    const sheet = this.sheet(sheetId);
    sheet.formats = sheet.formats.filter((format) => format.id !== id).map((format, priority) => ({ ...format, priority }));
  }

  notes(sheetId: string): readonly HostNote[] {
    return this.sheet(sheetId).notes;
  }

  putNote(sheetId: string, row: number, column: number, content: string | null): void {
    const sheet = this.sheet(sheetId);
    const author = sheet.notes.find((note) => note.row === row && note.column === column)?.author ?? "使用者";
    sheet.notes = sheet.notes.filter((note) => note.row !== row || note.column !== column);
    if (content !== null) sheet.notes = [...sheet.notes, { row, column, content, author }];
  }

  comments(sheetId: string): readonly HostComment[] {
    return this.sheet(sheetId).comments;
  }

  /** A person's comment beside a cell, with replies to it; null takes the thread away. Excel tells nobody of it. */
  comment(sheetName: string, row: number, column: number, content: string | null, replies: readonly string[] = []): void {
    const sheet = this.named(sheetName);
    const own = sheet.comments.find((one) => one.row === row && one.column === column);
    sheet.comments = sheet.comments.filter((one) => one !== own);
    const id = own?.id ?? `{comment-${this.nextComment++}}`;
    if (content !== null) sheet.comments = [...sheet.comments, { id, row, column, content, author: "使用者", replies }];
  }

  dressCells(sheetId: string, range: CellRange, look: HostCellLook | null): void {
    const { looks } = this.sheet(sheetId);
    for (let row = range.top; row <= range.bottom; row++)
      for (let column = range.left; column <= range.right; column++) {
        const address = formatAddress({ row, column });
        if (look) looks.set(address, { ...looks.get(address), ...look });
        else looks.delete(address);
      }
  }

  setColumnWidth(sheetId: string, first: number, last: number, points: number): void {
    for (let column = first; column <= last; column++) this.sheet(sheetId).widths.set(column, points);
  }

  layOutSheet(sheetId: string, layout: HostSheetLayout): void {
    const sheet = this.sheet(sheetId);
    sheet.layout = { ...sheet.layout, ...layout };
  }

  sheetProperties(sheetId: string): Map<string, string> {
    return this.sheet(sheetId).properties;
  }

  /** How a sheet and one of its cells look. */
  looksOf(sheetName: string, address: string): { readonly layout: HostSheetLayout; readonly look: HostCellLook | undefined } {
    const { layout, looks } = this.named(sheetName);
    return { layout, look: looks.get(address) };
  }

  beginUndoGroup(): void {}

  endUndoGroup(): void {}

  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private emit(event: HostEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** A person, or a co-author, types into a cell. */
  type(
    sheetName: string,
    row: number,
    column: number,
    content: { readonly value: HostValue } | { readonly formula: string },
    remote = false,
  ): void {
    this.write(this.named(sheetName).id, [{ row, column, content }], remote);
    void this.recalculated();
  }

  /** A person picks from a validation list on the web: the value stands there, and nothing tells of it. */
  pick(sheetName: string, row: number, column: number, value: HostValue): void {
    const listeners = [...this.listeners];
    this.listeners.clear();
    this.type(sheetName, row, column, { value });
    for (const listener of listeners) this.listeners.add(listener);
  }

  /** Rows are inserted above a row; what stands below moves down with its merges, marks and notes. */
  insertRows(sheetName: string, above: number, count = 1, remote = false): void {
    const sheet = this.named(sheetName);
    const moved = (row: number) => (row >= above ? row + count : row);
    rearrange(sheet, "rows", moved);
    for (const other of this.list) moveReferences(other, sheet, "rows", moved);
    this.emit({ kind: "changed", sheetId: sheet.id, range: rowRange(above, count), remote, changeType: "RowInserted" });
  }

  /** Rows are deleted with all that stands in them. */
  deleteRows(sheetName: string, first: number, count = 1, remote = false): void {
    const sheet = this.named(sheetName);
    const moved = (row: number) => (row < first ? row : row < first + count ? null : row - count);
    rearrange(sheet, "rows", moved);
    for (const other of this.list) moveReferences(other, sheet, "rows", moved);
    this.emit({ kind: "changed", sheetId: sheet.id, range: rowRange(first, count), remote, changeType: "RowDeleted" });
  }

  /** A column is inserted before another; what stands right of it moves on with its merges, marks and notes. */
  insertColumn(sheetName: string, before: number, remote = false): void {
    const sheet = this.named(sheetName);
    const moved = (column: number) => (column >= before ? column + 1 : column);
    rearrange(sheet, "columns", moved);
    for (const other of this.list) moveReferences(other, sheet, "columns", moved);
    this.emit({ kind: "changed", sheetId: sheet.id, range: columnRange(before), remote, changeType: "ColumnInserted" });
  }

  /** A column is deleted with all that stands in it. */
  deleteColumn(sheetName: string, column: number, remote = false): void {
    const sheet = this.named(sheetName);
    const moved = (other: number) => (other < column ? other : other === column ? null : other - 1);
    rearrange(sheet, "columns", moved);
    for (const other of this.list) moveReferences(other, sheet, "columns", moved);
    this.emit({ kind: "changed", sheetId: sheet.id, range: columnRange(column), remote, changeType: "ColumnDeleted" });
  }

  /** Rows change places, their cells whole, as a sort does; formats by rule, merges and notes stay where they are. */
  sortRows(sheetName: string, first: number, order: readonly number[], remote = false): void {
    const sheet = this.named(sheetName);
    const taken = order.map((offset) => sheet.cells.get(first + offset));
    taken.forEach((cells, index) => {
      if (cells) sheet.cells.set(first + index, cells);
      else sheet.cells.delete(first + index);
    });
    this.emit({ kind: "changed", sheetId: sheet.id, range: rowRange(first, order.length), remote, changeType: "RangeEdited" });
  }

  /** A copy of a sheet, with all that stands on it, under another name. */
  copySheet(sheetName: string, name: string): void {
    const copy = copyOf(this.named(sheetName));
    this.list.push({ ...copy, id: `{sheet-${this.nextSheet++}}`, name });
    this.emit({ kind: "added", sheetId: this.list.at(-1)!.id });
  }

  moveSheet(sheetName: string, position: number): void {
    const sheet = this.named(sheetName);
    this.list.splice(this.list.indexOf(sheet), 1);
    this.list.splice(position, 0, sheet);
  }

  hideRows(sheetName: string, rows: readonly number[]): void {
    this.named(sheetName).hiddenRows = new Set(rows);
  }

  sheetId(name: string): string {
    return this.named(name).id;
  }

  cellAt(sheetName: string, row: number, column: number): HostCell {
    return this.readCells(this.named(sheetName).id, { top: row, left: column, bottom: row, right: column })[0]![0]!;
  }

  /** Everything that a person could miss: cells, formats, merges, rules, notes, settings; for comparing before and after. */
  picture(): unknown {
    const sheets = this.list.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
      merges: sheet.merges,
      formats: sheet.formats.map((format, priority) => ({ ...format, id: "", priority })),
      notes: [...sheet.notes].sort((a, b) => a.row - b.row || a.column - b.column),
      comments: sheet.comments.map((comment) => ({ ...comment, id: "" })),
      cells: [...sheet.cells]
        .flatMap(([row, cells]) =>
          [...cells].flatMap(([column, { value, formula, format, quoted = false }]) =>
            value === null && formula === null && format === "General" && !quoted ? [] : [{ row, column, value, formula, format, quoted }],
          ),
        )
        .sort((a, b) => a.row - b.row || a.column - b.column),
    }));
    return { sheets, settings: Object.fromEntries(this.settings), parts: [...this.xmlParts.values()] };
  }

  /** What the workbook keeps for the add-in, value by value, wherever it keeps it. */
  kept(): (readonly [string, unknown])[] {
    const [part] = this.xmlParts.values();
    return part === undefined ? [...this.settings] : [...keptValues(part)];
  }

  /** The workbook after it was saved, closed and opened again: ids of rules change, cells and settings stay. */
  reopened(): MemoryWorkbook {
    const copy = new MemoryWorkbook([{ name: "", rows: [] }]);
    copy.list.length = 0;
    for (const sheet of this.list) {
      const formats = sheet.formats.map((format, index) => ({ ...format, id: `{reopened-${index}}` }));
      copy.list.push({ ...copyOf(sheet), formats });
    }
    copy.nextSheet = this.nextSheet;
    copy.nextComment = this.nextComment;
    copy.date1904 = this.date1904;
    copy.manualCalculation = this.manualCalculation;
    copy.settings = new Map(JSON.parse(JSON.stringify([...this.settings])) as [string, unknown][]);
    for (const xml of this.xmlParts.values()) copy.xmlParts.set(`{reopened-xml-${copy.xmlParts.size}}`, xml);
    copy.current = { sheetId: copy.list[0]!.id, range: { top: 0, left: 0, bottom: 0, right: 0 } };
    return copy;
  }
}

function copyOf(sheet: StoredSheet): StoredSheet {
  return {
    ...sheet,
    cells: new Map([...sheet.cells].map(([row, line]) => [row, new Map([...line].map(([column, cell]) => [column, { ...cell }]))])),
    merges: [...sheet.merges],
    formats: sheet.formats.map((format) => ({ ...format })),
    notes: [...sheet.notes],
    comments: [...sheet.comments],
    looks: new Map(sheet.looks),
    widths: new Map(sheet.widths),
    properties: new Map(sheet.properties),
  };
}

const columnRange = (column: number): CellRange => ({ top: 0, left: column, bottom: 1_048_575, right: column });
const rowRange = (first: number, count: number): CellRange => ({ top: first, left: 0, bottom: first + count - 1, right: 16_383 });

/** Moves everything of a sheet that stands in rows or columns; null is one that goes. */
function rearrange(sheet: StoredSheet, what: "rows" | "columns", moved: (place: number) => number | null): void {
  const [first, last] = what === "rows" ? (["top", "bottom"] as const) : (["left", "right"] as const);
  const place = <T extends CellRange>(range: T): T | null => {
    const kept: number[] = [];
    for (let at = range[first]; at <= Math.min(range[last], range[first] + 20_000); at++) {
      const to = moved(at);
      if (to !== null) kept.push(to);
    }
    return kept.length === 0 ? null : { ...range, [first]: kept[0]!, [last]: kept.at(-1)! };
  };
  const placed = (ranges: readonly CellRange[]) => ranges.flatMap((range) => place(range) ?? []);
  const shift = <T>(cells: ReadonlyMap<number, T>): Map<number, T> =>
    new Map([...cells].flatMap(([at, held]) => (moved(at) === null ? [] : [[moved(at)!, held] as const])));
  const among = (hidden: ReadonlySet<number>) => new Set([...hidden].flatMap((at) => moved(at) ?? []));
  const own = what === "rows" ? "row" : "column";
  sheet.cells = what === "rows" ? shift(sheet.cells) : new Map([...sheet.cells].map(([row, line]) => [row, shift(line)]));
  sheet.merges = placed(sheet.merges);
  sheet.spills = placed(sheet.spills);
  sheet.listObjects = sheet.listObjects.flatMap((table) => {
    const body = place(table.body);
    return body ? [{ ...table, body }] : [];
  });
  sheet.formats = sheet.formats.flatMap((format) => {
    const ranges = placed(format.ranges);
    return ranges.length > 0 ? [{ ...format, ranges }] : [];
  });
  sheet.notes = sheet.notes.flatMap((note) => (moved(note[own]) === null ? [] : [{ ...note, [own]: moved(note[own])! }]));
  sheet.comments = sheet.comments.flatMap((one) => (moved(one[own]) === null ? [] : [{ ...one, [own]: moved(one[own])! }]));
  if (what === "rows") sheet.hiddenRows = among(sheet.hiddenRows);
  else sheet.hiddenColumns = among(sheet.hiddenColumns);
}

/** Formulas that read the sheet read the same cells after its rows or columns moved. */
function moveReferences(of: StoredSheet, moved: StoredSheet, what: "rows" | "columns", to: (place: number) => number | null): void {
  for (const cells of of.cells.values())
    for (const cell of cells.values())
      cell.formula &&= cell.formula.replace(
        /((?:'[^']+'|[\p{L}_][\p{L}\p{N}_]*)!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}(])/gu,
        (whole, sheet: string | undefined, fixed: string, column: string, fixedRow: string, row: string) => {
          const name = sheet === undefined ? of.name : sheet.slice(0, -1).replace(/^'|'$/g, "");
          if (name !== moved.name) return whole;
          const now = to(what === "rows" ? Number(row) - 1 : parseAddress(`${column}1`)!.column);
          if (now === null) return "#REF!";
          const [letters, number] = what === "rows" ? [column, String(now + 1)] : [columnLetters(now), row];
          return `${sheet ?? ""}${fixed}${letters}${fixedRow}${number}`;
        },
      );
}

/** The in-memory Excel's copy of a workbook that was read from a file. */
export function memoryWorkbookOf(workbook: Workbook): MemoryWorkbook {
  const visibility = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;
  return new MemoryWorkbook(
    workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: visibility[sheet.visibility],
      isProtected: sheet.isProtected,
      merges: sheet.merges,
      hiddenRows: [...sheet.hiddenRows],
      hiddenColumns: [...sheet.hiddenColumns],
      rows: sketchRows(sheet),
    })),
  );
}

function sketchRows(sheet: Sheet): SketchedCell[][] {
  const rows: SketchedCell[][] = [];
  for (const row of sheet.rowNumbers)
    rows[row] = Array.from(sheet.row(row), (cell): SketchedCell => {
      if (!cell || cell.kind === "empty") return undefined;
      const shown = cell.kind === "formula" ? cell.result : cell;
      const { formula } = storedContent(cell);
      return { value: hostValue(shown), ...(formula ? { formula } : {}), ...("format" in shown ? { format: shown.format.code } : {}) };
    });
  return Array.from(rows, (row) => row ?? []);
}

function hostValue(cell: ValueCell): HostValue {
  return cell.kind === "error" ? { error: cell.code } : cellValue(cell);
}
