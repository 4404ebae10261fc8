import { familyOf } from "../families";
import { cellKey, containsCell, type CellRef } from "../grid/address";
import { shownCell } from "../grid/cell";
import type { AuditedFigure } from "../tables/audit";
import type { Table } from "../tables/model";
import { WRITABLE_ROWS, type ColumnRole } from "../tables/roles";
import { firstItem, itemAt, valueFor } from "../values/present";

/** Columns that a table's own rules read or compute. */
const READ: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["label", "input", "derived", "remark"]);
/**
 * The same of a table whose rules take what was entered as it stands, so that its own columns may speak against it: a list beside attendance and
 * indicators (单价, 数量, 预算), or indicators beside columns that their rules do not read (线上, 线下, 差额).
 */
const READ_IN_LISTS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["label", "derived", "remark"]);

/** Which cells the rules of recognised tables judge or read: relations say nothing of them, so that no cell is judged twice. */
export interface SpokenCells {
  readonly cell: (cell: CellRef) => boolean;
  /** Those of them that are computed. */
  readonly derived: (cell: CellRef) => boolean;
  /** Whether a list holds an amount there that was entered: judged by what it is computed from itself, never by what is computed from it. */
  readonly entered: (cell: CellRef) => boolean;
  /** Whether a table that waits for its entries holds one there. */
  readonly entry: (cell: CellRef) => boolean;
  /** Whether a list beside attendance and indicators does. */
  readonly entryOfList: (cell: CellRef) => boolean;
  /** Whether a cell is computed, or stands in a column that a table's own rules compute. */
  readonly computed: (cell: CellRef) => boolean;
  /** Whether every crossing of these rows and columns is such a cell: then nothing could be said of the rectangle. False where that is not plain. */
  readonly all: (sheet: string, rows: ArrayLike<number>, columns: readonly number[]) => boolean;
}

export function spokenCells(tables: readonly Table[], figures: readonly AuditedFigure[]): SpokenCells {
  const derived = new Set(figures.map(({ sheet, figure: { row, column } }) => cellKey({ sheet, row, column })));
  const bySheet = new Map<string, Table[]>();
  const readOf = new Map(tables.map((table) => [table, entriesMayBeHeld(table) ? READ_IN_LISTS : READ]));
  for (const table of tables) bySheet.set(table.sheet.name, [...(bySheet.get(table.sheet.name) ?? []), table]);
  const cell = (one: CellRef): boolean => {
    const own = bySheet.get(one.sheet);
    if (!own) return false;
    if (derived.has(cellKey(one))) return true;
    return own.some(
      (table) => containsCell(table.range, one.row, one.column) && readsAt(table, one.row, one.column, valueFor(readOf, table)),
    );
  };
  const columnRole = ({ range, roles }: Table, { row, column }: CellRef): ColumnRole | undefined =>
    containsCell(range, row, column) ? roles?.columns.get(column) : undefined;
  const ownTables = ({ sheet }: CellRef): readonly Table[] => bySheet.get(sheet) ?? [];
  const isEntry = (one: CellRef, of: (family: ReturnType<typeof familyOf>) => boolean | undefined): boolean =>
    !derived.has(cellKey(one)) && ownTables(one).some((table) => of(familyOf(table)) === true && columnRole(table, one) === "input");
  return {
    cell,
    derived: (one) => derived.has(cellKey(one)),
    computed: (one) => derived.has(cellKey(one)) || ownTables(one).some((table) => columnRole(table, one) === "derived"),
    entered: (one) => !cell(one) && ownTables(one).some((table) => columnRole(table, one) === "input"),
    entryOfList: (one) => isEntry(one, ({ readsRemains }) => readsRemains),
    entry: (one) => isEntry(one, ({ waitsForEntries }) => waitsForEntries),
    all: (sheet, rows, columns) => {
      const own = bySheet.get(sheet);
      const table = own?.find(
        ({ range }) => rows.length > 0 && columns.length > 0 && containsCell(range, firstItem(rows), firstItem(columns)),
      );
      if (!table) return false;
      const unread = columns.filter(
        (column) => column < table.range.left || column > table.range.right || !readsIn(table, column, valueFor(readOf, table)),
      );
      for (let place = 0; place < rows.length; place++) {
        const row = itemAt(rows, place);
        if (row > table.range.bottom) return false;
        if (!unread.every((column) => cell({ sheet, row, column }))) return false;
      }
      return true;
    },
  };
}

/** Whether a table's rules read or compute what stands there. */
function readsAt(table: Table, row: number, column: number, read: ReadonlySet<ColumnRole>): boolean {
  // A table that tells no roles is all its own.
  if (!table.roles) return true;
  return !WRITABLE_ROWS.has(table.roles.rows.get(row) ?? "unread") || readsIn(table, column, read);
}

function readsIn({ roles }: Table, column: number, read: ReadonlySet<ColumnRole>): boolean {
  return !roles || read.has(roles.columns.get(column) ?? "unread");
}

/** Whether figures of the table that its rules do not read may say what an entry should be. */
function entriesMayBeHeld(table: Table): boolean {
  const { readsRemains, waitsForEntries } = familyOf(table);
  return readsRemains === true || (waitsForEntries === true && keepsFiguresOfItsOwn(table));
}

/** Whether one of the columns that a table's rules do not read holds numbers in its lines. */
function keepsFiguresOfItsOwn({ sheet, range, roles }: Table): boolean {
  if (!roles) return false;
  const columns = [...roles.columns].flatMap(([column, role]) => (READ.has(role) ? [] : [column]));
  for (let column = range.right + 1; column <= range.right + BESIDE; column++) columns.push(column);
  const rows = [...roles.rows].flatMap(([row, role]) => (role === "item" ? [row] : []));
  return columns.some((column) => rows.some((row) => shownCell(sheet.cell(row, column)).kind === "number"));
}

/** How far right of its own columns a table's figures may go on. */
const BESIDE = 2;
