import type { CellAddress } from "../../../grid/address";
import type { AttendanceTable, WorkerGroup } from "../model";
import { firstItem } from "../../../values/present";

/** The cell of the whole table's 人员到岗小计: of 总计, else of 有效人次总计, else the header of that column. */
export function totalCell(table: AttendanceTable): CellAddress {
  const column = table.columns.subtotal ?? table.columns.name;
  const row = table.totalRow ?? table.effectiveTotalRow ?? soleGroupRow(table);
  return row === null ? headerCell(table, column) : { row, column };
}

/** The nearest text above the first worker: the column's header, wherever it is merged. */
function headerCell({ sheet, groups, range }: AttendanceTable, column: number): CellAddress {
  const first = Math.min(range.bottom, ...groups.flatMap(({ workers }) => workers.map(({ row }) => row)));
  let row = first - 1;
  while (row > range.top && sheet.seen(row, column).kind === "empty") row--;
  const merge = sheet.mergeAt(row, column);
  return merge ? { row: merge.top, column: merge.left } : { row, column };
}

function soleGroupRow({ groups }: AttendanceTable): number | null {
  return groups.length === 1 ? (firstItem(groups).subtotalRow ?? firstItem(groups).effectiveRow) : null;
}

/** The cell of a group's 人员到岗小计: of 小计, else of 有效人次小计, else of its label. */
export function groupTotalCell(table: AttendanceTable, group: WorkerGroup): CellAddress {
  const row = group.subtotalRow ?? group.effectiveRow;
  if (row !== null) return { row, column: table.columns.subtotal ?? table.columns.name };
  return group.labelCell ?? totalCell(table);
}
