import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { readRateScheme } from "../../../tables/grade-scheme";
import { statedGrades } from "../../../tables/stated-grades";
import type { CellRange } from "../../../grid/address";
import { onlyItem } from "../../../values/present";
import { namesGradeOfRate } from "../../../values/vocabulary/score-words";
import type { GradedBy } from "../model";
import type { IndicatorBlock } from "./blocks";
import { headerText } from "./header-text";
import { lastColumn } from "./triples";

/** How far behind the percentages grades may stand. */
const BEHIND = 4;

/** The column of a list that grades each promise by its rate (完成率90%及以上为优秀 …), where the sheet says which rate makes which grade; null for any other list. */
export function gradeColumn(sheet: Sheet, { row, last, triples }: IndicatorBlock, range: CellRange): GradedBy | null {
  const triple = onlyItem(triples);
  if (!triple || triple.rate === null || triple.beyond !== null) return null;
  const from = lastColumn(triples) + 1;
  for (let column = from; column <= from + BEHIND; column++) {
    if (!namesGradeOfRate(headerText(sheet, row, last, column)) || !holdsWords(sheet, range, column)) continue;
    const stated = statedGrades(sheet, range, readRateScheme);
    return stated ? { column, ...stated } : null;
  }
  return null;
}

function holdsWords(sheet: Sheet, { top, bottom }: CellRange, column: number): boolean {
  for (let row = top + 1; row <= bottom; row++) if (shownCell(sheet.cell(row, column)).kind === "text") return true;
  return false;
}
