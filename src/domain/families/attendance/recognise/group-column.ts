import { cellText } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { isGroupBanner, sumLabel } from "./vocabulary";

/** Rows that are looked through for labels; a group of so many people has its label in them. */
const REACH = 200;

/**
 * The column of group labels where its header names it otherwise (身份) or not at all: the one left of the marks that holds such
 * labels and, but for sums, nothing else. It may stand left of the first header, with an empty column or two between.
 */
export function unnamedGroupColumn(
  sheet: Sheet,
  headerRow: number,
  { left, firstMark, known }: { readonly left: number; readonly firstMark: number; readonly known: ReadonlySet<number> },
): number | null {
  for (let column = Math.max(0, left - 3); column < firstMark; column++) {
    if (!known.has(column) && holdsLabels(sheet, headerRow, column)) return column;
  }
  return null;
}

function holdsLabels(sheet: Sheet, headerRow: number, column: number): boolean {
  let labels = 0;
  for (let row = headerRow + 1; row <= headerRow + REACH; row++) {
    const text = cellText(sheet.cell(row, column));
    if (text === "") continue;
    // A heading merged over the names stands in this column, but is not of it.
    const merge = sheet.mergeAt(row, column);
    if (isGroupBanner(text) && !(merge && merge.right > merge.left)) labels++;
    else if (sumLabel(text) === null) return labels > 0;
  }
  return labels > 0;
}
