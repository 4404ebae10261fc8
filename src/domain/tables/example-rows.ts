import { cellText, shownCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { parseUnit } from "../values/unit";
import { EXAMPLE, LONE_EXAMPLE, NAMES_UNIT } from "../values/vocabulary/line-words";

/** So far up and down are the other cells of a column looked at. */
const FAR = 40;

/**
 * Whether a row shows how to fill the table in (示例, 例：…) and counts for nothing. 例 alone is the unit of cases as well (个案 32 例): it is one where its
 * column says so, by its header or by the units in other rows.
 * @param columns where its words stand
 */
export function isExampleRow(sheet: Sheet, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => {
    const text = cellText(sheet.cell(row, column));
    return EXAMPLE.test(text) && !(LONE_EXAMPLE.test(text) && holdsUnits(sheet, row, column));
  });
}

function holdsUnits(sheet: Sheet, row: number, column: number): boolean {
  for (let other = Math.max(0, row - FAR); other <= row + FAR; other++) {
    const shown = shownCell(sheet.seen(other, column));
    if (shown.kind !== "text" || LONE_EXAMPLE.test(shown.plain)) continue;
    if (NAMES_UNIT.test(shown.plain) || parseUnit(shown.plain) !== null) return true;
  }
  return false;
}
