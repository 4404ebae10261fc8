import type { CellRange } from "../../../grid/address";
import type { Sheet } from "../../../grid/sheet";
import type { ColumnRole, RowRole, TableRoles } from "../../../tables/roles";
import { countsNothing } from "../../../values/vocabulary/no-figures";
import type { AttendanceBody } from "./body";
import { isOwnColumn, knownColumns, type UnknownColumn } from "./columns";
import type { AttendanceHeader } from "./header";

/** What every row and column of a table is for. */
export function attendanceRoles(
  sheet: Sheet,
  header: AttendanceHeader,
  body: AttendanceBody,
  {
    range,
    repeats,
    unknown,
    complete,
  }: {
    readonly range: CellRange;
    readonly repeats: readonly AttendanceHeader[];
    readonly unknown: readonly UnknownColumn[];
    /** All that counting hangs on is known: what is left over are columns of the station's own. */
    readonly complete: boolean;
  },
): TableRoles {
  return {
    rows: rowRoles(sheet, header, body, range, repeats),
    columns: columnRoles(sheet, header, range, unknown, complete),
  };
}

function rowRoles(
  sheet: Sheet,
  header: AttendanceHeader,
  body: AttendanceBody,
  range: CellRange,
  repeats: readonly AttendanceHeader[],
): Map<number, RowRole> {
  const rows = new Map<number, RowRole>();
  for (let row = range.top; row <= range.bottom; row++) if (sheet.isBlank(row, range)) rows.set(row, "blank");
  for (const row of sheet.rowNumbers) if (row >= range.top && row < header.top && !rows.has(row)) rows.set(row, "title");
  for (const [row, role] of body.rows) if (!rows.has(row) || role === "item") rows.set(row, role);
  for (const { top, bottom } of [header, ...repeats]) for (let row = top; row <= bottom; row++) rows.set(row, "header");
  // What is merged over a worker's further rows is that worker's.
  return rows;
}

function columnRoles(
  sheet: Sheet,
  header: AttendanceHeader,
  { left, right }: CellRange,
  unknown: readonly UnknownColumn[],
  complete: boolean,
): Map<number, ColumnRole> {
  const columns = knownColumns(header);
  for (const { column, text, figures } of unknown) {
    const isOwn = text !== "" && (figures ? countsNothing(text) : complete || isOwnColumn(text));
    columns.set(column, isOwn ? "own" : "unread");
  }
  for (let column = left; column <= right; column++) {
    if (columns.has(column)) continue;
    const merge = sheet.mergeAt(header.bottom, column);
    columns.set(column, (merge && columns.get(merge.left)) ?? "blank");
  }
  return columns;
}
