import type { AttendanceSubject } from "../count/counts";
import type { TableRule } from "../../../tables/rule";
import { formatAddress } from "../../../grid/address";
import { cellText, type Cell } from "../../../grid/cell";
import { readSpanHeader } from "../../../tables/month-header";
import type { AttendanceTable } from "../model";

/**
 * Of each row the month that stands alone in a row above it: under 2025年4月, 2025年5月 the same people stand again. "" where none does, and where months
 * begin rows with marks: those are of the worker above them.
 */
function monthsOver({ sheet, range }: AttendanceTable): (row: number) => string {
  const banners: { readonly row: number; readonly month: string }[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const cells = sheet.row(row);
    const isFilled = (cell: Cell | undefined): boolean => cell !== undefined && cell.kind !== "empty";
    const at = cells.findIndex(isFilled);
    const first = cells[at];
    // A bare number that stands alone numbers a row.
    if (!first || !/[月季年]/.test(cellText(first)) || readSpanHeader(first)?.rest !== "") continue;
    if (cells.some((cell, column) => column > at && isFilled(cell))) return () => "";
    banners.push({ row, month: cellText(first) });
  }
  return (row) => banners.findLast((banner) => banner.row < row)?.month ?? "";
}

/** The same person twice in one table. */
export const rule: TableRule<AttendanceSubject> = {
  id: "attendance/duplicate-person",
  scope: "table",
  severity: "warning",
  title: { zh: "同一人在表中出现两次", en: "The same person twice in one table" },
  basis: { zh: "每名社工只列一行，重复计入会虚增人次", en: "Each worker has one row; a second one inflates the count" },
  message: {
    zh: ({ first }) => `该姓名已在${first}出现。请核对是否重复填报；如为同名不同人，可忽略本条并注明原因。`,
    en: ({ first }) =>
      `This name already stands at ${first}. Check for a double entry; for two people of one name, ignore this with a reason.`,
  },
  right: { cells: { C6: "社工04" } },
  wrong: { cells: { C6: "社工01" }, at: "C6" },
  *check({ table, workers }) {
    const seen = new Map<string, number>();
    const column = table.columns.name;
    const monthOver = monthsOver(table);
    for (const { worker } of workers) {
      if (worker.name === "") continue;
      const key = `${monthOver(worker.row)}\u0000${worker.name}`;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, worker.row);
        continue;
      }
      const at = { row: first, column };
      yield { row: worker.row, column, values: { first: formatAddress(at) }, related: [at] };
    }
  },
};
