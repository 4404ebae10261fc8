import { formatRange, type CellRange } from "../../../grid/address";
import type { Localized } from "../../../language";
import type { AttendanceTable } from "../model";
import { firstItem } from "../../../values/present";
import { markColumns } from "./counts";
import type { SumSpec } from "./sum-spec";

/** The merged area over a sum's cell where it reaches over more than one month's columns, or from a month's to the rows' own sums. */
export function overMonths({ sheet, months, columns: { subtotal }, monthsDown }: AttendanceTable, { cell }: SumSpec): CellRange | null {
  const merge = sheet.mergeAt(cell.row, cell.column);
  if (!merge || monthsDown) return null;
  const within = (column: number): boolean => column >= merge.left && column <= merge.right;
  const covered = months.filter((month) => markColumns(month).some(within)).length + (subtotal !== null && within(subtotal) ? 1 : 0);
  return covered > 1 ? merge : null;
}

/**
 * 实到岗人次 | 7, merged over all months: one number for everybody and every month is what the rows' own sums come to, if it is a sum of
 * presence at all, which a person says; one over some of the months is of no column that is known.
 */
export function ofManyMonths({ sheet, months, columns }: AttendanceTable, merge: CellRange, specs: readonly SumSpec[]): SumSpec | null {
  const within = (column: number): boolean => column >= merge.left && column <= merge.right;
  const cell = { row: merge.top, column: merge.left };
  if (sheet.cell(cell.row, cell.column).kind === "empty") return null;
  const whole = specs.find((spec) => spec.cell.column === columns.subtotal && within(spec.cell.column));
  if (whole && months.every((month) => markColumns(month).some(within))) return { ...whole, cell, certain: false };
  const why: Localized = {
    zh: `合并区域 ${formatRange(merge)} 跨了几个月，看不出这一个数是哪几列的合计，没有核对，保持原样。请取消合并，每个月分别填写。`,
    en: `The merged area ${formatRange(merge)} reaches over several months, so of which columns its one number is the sum cannot be told; it was not checked and is left as it stands. Unmerge it and fill in each month.`,
  };
  return { ...firstItem(specs), cell, unjudged: { lacks: "gate", why, cells: [] } };
}
