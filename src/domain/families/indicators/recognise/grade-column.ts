import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { Settings } from "../../../settings";
import { readRateScheme, schemeInForce } from "../../../tables/grade-scheme";
import { statedGrades } from "../../../tables/stated-grades";
import type { CellRange } from "../../../grid/address";
import { exact, type Exact } from "../../../values/exact";
import { metFrom, namesWhetherMet } from "../../../values/vocabulary/met-words";
import { onlyItem } from "../../../values/present";
import { namesGradeOfRate } from "../../../values/vocabulary/score-words";
import type { GradedBy, IndicatorListTable, IndicatorTable, ScoredBy } from "../model";
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

/** The column of grades right behind that of scores: the score makes the grade, as where stations or projects are ranked. */
export function gradeOfScore(
  sheet: Sheet,
  { row, last }: IndicatorBlock,
  range: CellRange,
  scored: ScoredBy | null,
): NonNullable<IndicatorListTable["scoreGraded"]> | null {
  if (!scored) return null;
  for (let grade = scored.score + 1; grade <= scored.score + 2; grade++) {
    const text = headerText(sheet, row, last, grade);
    if (namesGradeOfRate(text) && holdsWords(sheet, range, grade)) return { score: scored.score, grade };
    if (text === "") return null;
  }
  return null;
}

function holdsWords(sheet: Sheet, { top, bottom }: CellRange, column: number): boolean {
  for (let row = top + 1; row <= bottom; row++) if (shownCell(sheet.cell(row, column)).kind === "text") return true;
  return false;
}

/** The column that says of each promise whether it was kept (是否达标); null where none does. */
export function metColumn(
  sheet: Sheet,
  { row, last, triples }: IndicatorBlock,
  range: CellRange,
): NonNullable<IndicatorListTable["met"]> | null {
  const triple = onlyItem(triples);
  if (!triple || triple.beyond !== null) return null;
  const from = lastColumn(triples) + 1;
  for (let column = from; column <= from + BEHIND; column++)
    if (namesWhetherMet(headerText(sheet, row, last, column))) return { column, from: statedThreshold(sheet, range) };
  return null;
}

/** From which rate on a promise counts as kept, as title or notes say. */
function statedThreshold(sheet: Sheet, { top, bottom }: CellRange): Exact | null {
  for (const row of sheet.rowNumbers) {
    if (row < top - NEAR || row > bottom + NEAR) continue;
    for (const cell of sheet.row(row)) {
      const percent = cell?.kind === "text" ? metFrom(cell.plain) : null;
      if (percent !== null) return exact(percent).div(100);
    }
  }
  return null;
}

/** So many rows above and below a list hold its title and its notes. */
const NEAR = 4;

/** The list with the grades in force for its scores: its own, else those that were set, else the office's, where no score is above a hundred. */
export function withScoreScheme<T extends IndicatorTable>(table: T, settings: Pick<Settings, "gradeScheme">): T {
  if (table.kind !== "indicator-list" || !table.scoreGraded) return table;
  const { sheet, range, items, scoreGraded } = table;
  const scores = items.map(({ target }) => shownCell(sheet.cell(target.cell.row, scoreGraded.score)));
  const outOfAHundred = scores.every((shown) => shown.kind !== "number" || shown.value <= HUNDRED);
  const stated = statedGrades(sheet, range);
  const scheme = schemeInForce(stated?.scheme ?? null, settings, outOfAHundred ? HUNDRED : null);
  return { ...table, scoreGraded: { ...scoreGraded, scheme } };
}

const HUNDRED = 100;
