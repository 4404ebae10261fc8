import type { CellAddress } from "../../grid/address";
import { asWritten, type CellName } from "../cell-name";
import { asRead, placedIdentity } from "../laid-out";
import { identityByLines, namedBy, type TableIdentity } from "../identity";
import type { ListTable } from "./list";

/** A cell of a list is named by its line and its column. */
export function listCellName(table: ListTable, cell: CellAddress): CellName | null {
  const { lines, columns, laidOut } = table;
  if (laidOut) {
    const from = laidOut.places.from({ sheet: table.sheet.name, row: cell.row, column: cell.column });
    return from && listCellName(asRead(table), from);
  }
  const line = lines.find(({ row }) => row === cell.row);
  const column = columns.find((one) => one.column === cell.column);
  if (!line || !column) return null;
  return { subject: asWritten(line.label), part: asWritten(column.header) };
}

/** A cell of a list is known by its line's words and its column's. */
export function listIdentity(table: ListTable): TableIdentity {
  if (table.laidOut) return placedIdentity(table.laidOut, listIdentity(asRead(table)));
  const { lines, columns } = table;
  return identityByLines(
    new Map(lines.map(({ row, role, section, label }) => [row, namedBy(role === "item" ? "item" : "sum", section, label)])),
    new Map(columns.map(({ column, field, header }) => [column, namedBy(field, header)])),
  );
}
