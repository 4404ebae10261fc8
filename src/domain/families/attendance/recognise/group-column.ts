import { cellText } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { isNote, isSignature, sumRowLabel } from "./row-words";
import { isGroupBanner } from "./vocabulary";

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
  let words = 0;
  let sums = 0;
  for (let row = headerRow + 1; row <= headerRow + REACH; row++) {
    const text = cellText(sheet.cell(row, column));
    if (text === "") continue;
    // A heading merged over the names stands in this column, but is not of it.
    const merge = sheet.mergeAt(row, column);
    const wide = merge !== null && merge.right > merge.left;
    if (sumRowLabel(text) !== null) sums++;
    else if (wide) continue;
    else if (isGroupBanner(text)) {
      if (words === 0) labels++;
    } else if (sheet.cell(row, column).kind === "text" && /\p{Script=Han}|^[a-z]$/iu.test(text) && !isNote(text) && !isSignature(text))
      words++;
    else if (labels > 0) break;
    else return false;
  }
  // Words of any kind are labels where each has its own sum in this very column: a remark or a name has none.
  return labels > 0 || (words > 0 && words <= sums);
}
