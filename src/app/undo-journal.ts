import type { KeptIdentity } from "../domain/engine/identity";
import { formatRange, parseRange, type CellRange, type CellRef } from "../domain/grid/address";
import type { MarkKind } from "./mark-style";
import { readStored, storeChanges, type SettingChange, type StoredSettings } from "./stored-values";
import { valueFor, itemAt } from "../domain/values/present";

/** What became of the cells that the last run wrote: they hold what it wrote, or what stood there before, or neither (or are gone). */
export interface Standing {
  readonly written: number;
  readonly former: number;
  readonly others: number;
}

/** A cell as the journal keeps it, and as Excel hands it out: `""` when empty; the formula repeats the value of a constant. */
export interface CellState {
  readonly value: string | number | boolean;
  readonly formula: string | number | boolean;
  readonly format: string;
}

/** A cell's way from one state to another. */
export interface CellChange extends CellRef {
  readonly from: CellState;
  readonly to: CellState;
}

/** A cell of a run, and how it is known again after rows moved; runs of earlier versions do not say. */
export interface JournalledCell extends CellChange {
  readonly identity?: KeptIdentity | null;
}

/** Where marks of one kind lie on one sheet. */
export interface MarkedAreas {
  readonly sheet: string;
  readonly kind: MarkKind;
  readonly ranges: readonly CellRange[];
}

/** The reason beside a mark, in a note of its own. */
export interface MarkNote {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Of which mark it is the reason; a note that was found in the workbook does not say. */
  readonly kind?: MarkKind;
}

/** Every mark of ours in the workbook. */
export interface PlacedMarks {
  readonly areas: readonly MarkedAreas[];
  readonly notes: readonly MarkNote[];
}

export const NO_MARKS: PlacedMarks = { areas: [], notes: [] };

/** One run that can be taken back: the cells as they were and as the run left them, and the marks of the moment before. */
export interface JournalEntry {
  readonly cells: readonly JournalledCell[];
  /** Places and kinds only: the reasons in notes may name people, and can be derived again. Null where they could not be read. */
  readonly marks: PlacedMarks | null;
  /** The sheets of the moment with their ids, which stay when a sheet is renamed. */
  readonly sheets?: readonly { readonly id: string; readonly name: string }[];
}

/** As stored: short, since the workbook carries it. */
interface StoredEntry {
  readonly v: 1;
  readonly sheets: readonly string[];
  readonly cells: readonly (readonly [
    sheet: number,
    row: number,
    column: number,
    from: StoredCell,
    to: StoredCell,
    rowName?: number,
    columnName?: number,
  ])[];
  readonly marks: readonly (readonly [sheet: string, kind: MarkKind, ranges: string])[] | null;
  readonly ids?: readonly (readonly [id: string, name: string])[];
  /** Most cells of a row share what their row is called. */
  readonly rows?: readonly StoredRow[];
  readonly columns?: readonly string[];
}

type StoredRow = readonly [table: string, row: string, witness: string, unique: 0 | 1];

/** The formula is left out where it repeats the value. */
type StoredCell = readonly [value: string | number | boolean, format: string, formula?: string | number | boolean];

interface IndexEntry {
  readonly id: number;
  readonly cells: number;
}

const INDEX = "stationAudit.undo";
/** The workbook is no archive: older runs are let go. */
const MOST_ENTRIES = 10;
const MOST_CHARACTERS = 1_500_000;

const entryName = (id: number) => `${INDEX}.entry${id}`;

function index(settings: StoredSettings): readonly IndexEntry[] {
  const stored = readStored(settings, INDEX);
  return Array.isArray(stored) ? stored.filter((entry): entry is IndexEntry => typeof (entry as IndexEntry | null)?.id === "number") : [];
}

/** How many cells the next undo would restore; null when there is nothing to undo. */
export function undoableCells(settings: StoredSettings): number | null {
  return index(settings).at(-1)?.cells ?? null;
}

/** The entry that the next undo takes back; null when there is none or it cannot be read. */
export function latestEntry(settings: StoredSettings): JournalEntry | null {
  const last = index(settings).at(-1);
  return last ? decode(readStored(settings, entryName(last.id))) : null;
}

/** The setting changes that put an entry on top. */
export function pushEntry(settings: StoredSettings, entry: JournalEntry): SettingChange[] {
  const entries = index(settings);
  const id = (entries.at(-1)?.id ?? 0) + 1;
  const encoded = encode(entry);
  let size = JSON.stringify(encoded).length;
  const keep: IndexEntry[] = [];
  for (const before of [...entries].reverse()) {
    size += JSON.stringify(readStored(settings, entryName(before.id))).length;
    if (keep.length + 1 >= MOST_ENTRIES || size > MOST_CHARACTERS) break;
    keep.unshift(before);
  }
  const dropped = entries.filter((before) => !keep.includes(before));
  return [
    ...dropped.flatMap((before) => storeChanges(settings, entryName(before.id), null)),
    ...storeChanges(settings, entryName(id), encoded),
    ...storeChanges(settings, INDEX, [...keep, { id, cells: entry.cells.length }]),
  ];
}

/** The setting changes that write the top entry anew, once Excel has said how it spells what was written. */
export function amendEntry(settings: StoredSettings, entry: JournalEntry): SettingChange[] {
  const last = index(settings).at(-1);
  return last ? storeChanges(settings, entryName(last.id), encode(entry)) : [];
}

/** The setting changes that take the top entry away; with the last one nothing remains. */
export function popEntry(settings: StoredSettings): SettingChange[] {
  const entries = index(settings);
  const last = entries.at(-1);
  if (!last) return [];
  const rest = entries.slice(0, -1);
  return [...storeChanges(settings, entryName(last.id), null), ...storeChanges(settings, INDEX, rest.length > 0 ? rest : null)];
}

function encode({ cells, marks, sheets: all }: JournalEntry): StoredEntry {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const rows = new Map<string, readonly [number, StoredRow]>();
  const columns = new Map<string, number>();
  const names = ({ table, row, column, witness, unique }: KeptIdentity): [number, number] => {
    const stored: StoredRow = [table, row, witness, unique ? 1 : 0];
    const key = stored.join(" ");
    if (!rows.has(key)) rows.set(key, [rows.size, stored]);
    if (!columns.has(column)) columns.set(column, columns.size);
    return [valueFor(rows, key)[0], valueFor(columns, column)];
  };
  return {
    v: 1,
    sheets,
    cells: cells.map(({ sheet, row, column, from, to, identity }) => {
      const cell = [sheets.indexOf(sheet), row, column, encodeCell(from), encodeCell(to)] as const;
      return identity ? ([...cell, ...names(identity)] as const) : cell;
    }),
    marks: marks && marks.areas.map(({ sheet, kind, ranges }) => [sheet, kind, ranges.map(formatRange).join(",")]),
    ...(all ? { ids: all.map(({ id, name }) => [id, name] as const) } : {}),
    ...(rows.size > 0 ? { rows: [...rows.values()].map(([, stored]) => stored), columns: [...columns.keys()] } : {}),
  };
}

const encodeCell = ({ value, formula, format }: CellState): StoredCell => (formula === value ? [value, format] : [value, format, formula]);

function decodeCell([value, format, formula]: StoredCell): CellState {
  return { value, formula: formula ?? value, format };
}

function decode(stored: unknown): JournalEntry | null {
  const entry = stored as StoredEntry | null;
  if (entry?.v !== 1 || !Array.isArray(entry.sheets) || !Array.isArray(entry.cells)) return null;
  const { marks } = entry;
  if (marks !== null && !Array.isArray(marks)) return null;
  return {
    cells: entry.cells.map(([sheet, row, column, from, to, rowName, columnName]) => ({
      sheet: itemAt(entry.sheets, sheet),
      row,
      column,
      from: decodeCell(from),
      to: decodeCell(to),
      identity: identityOf(entry.rows?.[rowName ?? -1], entry.columns?.[columnName ?? -1]),
    })),
    marks: marks && { ...NO_MARKS, areas: marks.map(([sheet, kind, ranges]) => ({ sheet, kind, ranges: rangesIn(ranges) })) },
    ...(entry.ids ? { sheets: entry.ids.map(([id, name]) => ({ id, name })) } : {}),
  };
}

function identityOf(stored: StoredRow | undefined, column: string | undefined): KeptIdentity | null {
  if (stored === undefined || column === undefined) return null;
  const [table, row, witness, unique] = stored;
  return { table, row, column, witness, unique: unique === 1 };
}

function rangesIn(addresses: string): CellRange[] {
  return addresses.split(",").flatMap((address) => parseRange(address) ?? []);
}
