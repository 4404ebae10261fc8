import type { CellAddress } from "../../grid/address";
import { asWritten, type CellName } from "../cell-name";
import { identityByLines, namedBy, type TableIdentity } from "../identity";
import type { ListTable } from "./list";

/** A cell of a list is named by its line and its column. */
export function listCellName({ lines, columns }: ListTable, cell: CellAddress): CellName | null {
  const line = lines.find(({ row }) => row === cell.row);
  const column = columns.find((one) => one.column === cell.column);
  if (!line || !column) return null;
  return { subject: asWritten(line.label), part: asWritten(column.header) };
}

/** A cell of a list is known by its line's words and its column's. */
export function listIdentity({ lines, columns }: ListTable): TableIdentity {
  return identityByLines(
    new Map(lines.map(({ row, role, section, label }) => [row, namedBy(role === "item" ? "item" : "sum", section, label)])),
    new Map(columns.map(({ column, field, header }) => [column, namedBy(field, header)])),
  );
}
