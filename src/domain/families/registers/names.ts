import type { CellAddress } from "../../grid/address";
import { asWritten, type CellName } from "../../tables/cell-name";
import { identityByLines, namedBy, type TableIdentity } from "../../tables/identity";
import { formatDay } from "../../values/calendar";
import type { Entry, RegisterTable } from "./model";

/** A cell of a register is named by its row's service or person, and by its column. */
export function registerCellName({ entries, columns, totalRow }: RegisterTable, cell: CellAddress): CellName | null {
  const column = columns.find((one) => one.column === cell.column);
  const entry = entries.find(({ row }) => row === cell.row);
  if (!column || (!entry && cell.row !== totalRow)) return null;
  const said = entry ? (entry.texts.get("name") ?? entry.texts.get("person") ?? entry.texts.get("code")) : "合计";
  return said === undefined ? null : { subject: asWritten(said), part: asWritten(column.header) };
}

/** A row of a register is known by its day and what it says. */
export function registerIdentity({ entries, columns, totalRow }: RegisterTable): TableIdentity {
  const rows = new Map(entries.map((entry) => [entry.row, namedBy("entry", ...said(entry))] as const));
  if (totalRow !== null) rows.set(totalRow, "total");
  return identityByLines(rows, new Map(columns.map(({ column, field, header }) => [column, namedBy(field, header)])));
}

function said({ day, texts }: Entry): (string | null)[] {
  const words = (["code", "name", "person", "kind"] as const).map((field) => texts.get(field) ?? null);
  return [day.status === "read" ? formatDay(day.value) : null, ...words];
}
