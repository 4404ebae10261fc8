import type { CellAddress } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { firstItem } from "../../../values/present";
import type { AttendanceHeader } from "./header";
import { sumLabel } from "./vocabulary";

/** The cell of a one-figure row: the first number right of the labels, else the first cell after them. */
export function figureCell(sheet: Sheet, header: AttendanceHeader, row: number): CellAddress {
  let afterLabel = header.left;
  for (let column = header.left; column <= header.right; column++) {
    const cell = sheet.cell(row, column);
    if (cell.kind === "empty") continue;
    const shown = shownCell(cell);
    if (shown.kind === "text" && sumLabel(shown.plain)) {
      const merge = sheet.mergeAt(row, column);
      afterLabel = (merge?.right ?? column) + 1;
      continue;
    }
    return { row, column };
  }
  // Nothing stated: the first cell right of the label, or the first month column where the label is not merged.
  const merge = sheet.mergeAt(row, afterLabel);
  return merge ? { row: merge.top, column: merge.left } : { row, column: Math.max(afterLabel, firstMonthColumn(header)) };
}

function firstMonthColumn(header: AttendanceHeader): number {
  const first = header.markColumns ?? firstItem(header.months);
  return Math.min(first.presence, ...first.insurances.map(({ column }) => column), first.wage ?? Infinity);
}
