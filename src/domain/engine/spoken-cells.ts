import { cellKey, containsCell, type CellRef } from "../grid/address";
import type { AuditedFigure } from "../tables/audit";
import type { Table } from "../tables/model";
import { WRITABLE_ROWS, type ColumnRole } from "../tables/roles";

/** Columns that a table's own rules read or compute. */
const READ: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["label", "input", "derived", "remark"]);

/** Which cells the rules of recognised tables judge or read: relations say nothing of them, so that no cell is judged twice. */
export function spokenCells(tables: readonly Table[], figures: readonly AuditedFigure[]): (cell: CellRef) => boolean {
  const derived = new Set(figures.map(({ sheet, figure: { row, column } }) => cellKey({ sheet, row, column })));
  const bySheet = new Map<string, Table[]>();
  for (const table of tables) bySheet.set(table.sheet.name, [...(bySheet.get(table.sheet.name) ?? []), table]);
  return (cell) => {
    const own = bySheet.get(cell.sheet);
    if (!own) return false;
    if (derived.has(cellKey(cell))) return true;
    return own.some(({ range, roles }) => {
      if (!containsCell(range, cell.row, cell.column)) return false;
      // A table that tells no roles is all its own.
      if (!roles) return true;
      if (!WRITABLE_ROWS.has(roles.rows.get(cell.row) ?? "unread")) return true;
      return READ.has(roles.columns.get(cell.column) ?? "unread");
    });
  };
}
