import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { IndicatorBlock } from "./blocks";
import { firstColumn } from "./triples";
import { indicatorField, namesCount } from "./vocabulary";

/** The column before an area table's amounts that says how many workers each area has; null where none does. */
export function findStaffColumn(
  sheet: Sheet,
  { top, last, left, triples }: IndicatorBlock,
  rows: readonly { readonly row: number }[],
): number | null {
  for (let column = left; column < firstColumn(triples); column++)
    for (let row = top; row <= last; row++) {
      const header = cellText(sheet.seen(row, column));
      if (indicatorField(header) === "staff" && (namesCount(header) || holdsNumber(sheet, rows, column))) return column;
    }
  return null;
}

/** 投入社工 may head how many they are, or who. */
function holdsNumber(sheet: Sheet, rows: readonly { readonly row: number }[], column: number): boolean {
  return rows.some(({ row }) => shownCell(sheet.seen(row, column)).kind === "number");
}
