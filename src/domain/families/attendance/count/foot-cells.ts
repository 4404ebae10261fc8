import type { CellAddress } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { AttendanceTable } from "../model";
import { insuranceColumns, markColumns } from "./counts";
import { firstItem } from "../../../values/present";

/** A cell at the foot that states something, the months it tells of, and the column of marks in which it stands. */
export interface FootCell {
  readonly at: CellAddress;
  readonly indices: readonly number[];
  /** `month`: of a month, in none of its columns alone; `whole`: of all months. */
  readonly field: "presence" | "insurance" | "wage" | "month" | "whole";
}

/** The figures of a row at the foot: under a month's marks, merged over them, or under the rows' sums. */
export function footCells(table: AttendanceTable, row: number): FootCell[] {
  const { sheet, months, columns, range } = table;
  const first = Math.min(...months.flatMap(markColumns));
  const every = months.map((_, index) => index);
  const found: FootCell[] = [];
  for (let column = first; column <= range.right; column++) {
    const merge = sheet.mergeAt(row, column);
    if (merge && (merge.left !== column || merge.top !== row)) continue;
    const { kind } = shownCell(sheet.cell(row, column));
    if (kind === "empty" || kind === "dash" || column === columns.remark) continue;
    const at = { row, column };
    const right = merge?.right ?? column;
    const covered = every.filter((index) =>
      markColumns(months[index] ?? firstItem(months)).some((mark) => mark >= column && mark <= right),
    );
    const [index] = covered;
    if (index === undefined || covered.length > 1) found.push({ at, indices: every, field: "whole" });
    else found.push({ at, indices: [index], field: right > column ? "month" : fieldOf(table, index, column) });
  }
  return found;
}

function fieldOf({ months }: AttendanceTable, index: number, column: number): FootCell["field"] {
  const month = months[index];
  if (!month || month.presence === column) return "presence";
  if (insuranceColumns(month).includes(column)) return "insurance";
  return month.wage === column ? "wage" : "month";
}
