import { cellKey, containsCell, type CellRef } from "../grid/address";
import type { AuditedFigure } from "../tables/audit";
import type { Table } from "../tables/model";
import { WRITABLE_ROWS, type ColumnRole } from "../tables/roles";
import { firstItem, itemAt } from "../values/present";

/** Columns that a table's own rules read or compute. */
const READ: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["label", "input", "derived", "remark"]);

/** Which cells the rules of recognised tables judge or read: relations say nothing of them, so that no cell is judged twice. */
export interface SpokenCells {
  readonly cell: (cell: CellRef) => boolean;
  /** Those of them that are computed. */
  readonly derived: (cell: CellRef) => boolean;
  /** Whether every crossing of these rows and columns is such a cell: then nothing could be said of the rectangle. False where that is not plain. */
  readonly all: (sheet: string, rows: ArrayLike<number>, columns: readonly number[]) => boolean;
}

export function spokenCells(tables: readonly Table[], figures: readonly AuditedFigure[]): SpokenCells {
  const derived = new Set(figures.map(({ sheet, figure: { row, column } }) => cellKey({ sheet, row, column })));
  const bySheet = new Map<string, Table[]>();
  for (const table of tables) bySheet.set(table.sheet.name, [...(bySheet.get(table.sheet.name) ?? []), table]);
  const cell = (one: CellRef): boolean => {
    const own = bySheet.get(one.sheet);
    if (!own) return false;
    if (derived.has(cellKey(one))) return true;
    return own.some((table) => containsCell(table.range, one.row, one.column) && readsAt(table, one.row, one.column));
  };
  return {
    cell,
    derived: (one) => derived.has(cellKey(one)),
    all: (sheet, rows, columns) => {
      const own = bySheet.get(sheet);
      const table = own?.find(
        ({ range }) => rows.length > 0 && columns.length > 0 && containsCell(range, firstItem(rows), firstItem(columns)),
      );
      if (!table) return false;
      const unread = columns.filter((column) => column < table.range.left || column > table.range.right || !readsIn(table, column));
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
function readsAt(table: Table, row: number, column: number): boolean {
  // A table that tells no roles is all its own.
  if (!table.roles) return true;
  return !WRITABLE_ROWS.has(table.roles.rows.get(row) ?? "unread") || readsIn(table, column);
}

function readsIn({ roles }: Table, column: number): boolean {
  return !roles || READ.has(roles.columns.get(column) ?? "unread");
}
