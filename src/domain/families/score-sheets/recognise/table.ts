import { containsCell, type CellAddress, type CellRange } from "../../../grid/address";
import { shownCell, type Cell } from "../../../grid/cell";
import { askedOnce } from "../../../grid/row-memory";
import type { Sheet } from "../../../grid/sheet";
import { listHeaderQuestions, type ListAsking } from "../../../tables/lists/questions";
import type { Question } from "../../../tables/question";
import { schemeText } from "../../../tables/grade-scheme";
import { columnsOf, type ListColumn, type ListTable, type ListWords } from "../../../tables/lists/list";
import { readLists } from "../../../tables/lists/read";
import type { Refusal, Table } from "../../../tables/model";
import { statedGrades } from "../../../tables/stated-grades";
import { GRADE, TOTAL } from "../../../values/vocabulary/score-words";
import { MAY_HEAD_SCORE_SHEET, scoreSheetField, type ScoreSheetField } from "../../../values/vocabulary/score-sheet-headers";
import type { ScoreSheet } from "../model";
import { firstItem } from "../../../values/present";

const LEVELS: readonly ScoreSheetField[] = ["level-1", "level-2", "level-3"];

/** Levels of what is judged, or its parts alone, with full marks or weights, and what was given or taken. */
function isList(columns: readonly ListColumn<ScoreSheetField>[]): boolean {
  const named = LEVELS.some((level) => columnsOf({ columns }, level).length > 0);
  if (columnsOf({ columns }, "rater").length >= LEAST_RATERS && columnsOf({ columns }, "score", "mean").length > 0) return true;
  return named && columnsOf({ columns }, "points", "weight").length > 0 && columnsOf({ columns }, "score", "deduction").length > 0;
}

/** So many who judge the same make a sheet of their scores, whether or not full marks stand beside them. */
const LEAST_RATERS = 3;

const WORDS: ListWords<ScoreSheetField> = {
  mayHead: MAY_HEAD_SCORE_SHEET,
  field: scoreSheetField,
  isList,
  amounts: new Set<ScoreSheetField>(["points", "score", "deduction", "bonus", "weight", "weighted", "rate", "rater", "mean"]),
  derived: new Set<ScoreSheetField>(["weighted", "rate", "mean"]),
  names: new Set<ScoreSheetField>(LEVELS),
  sum: TOTAL,
  tail: GRADE,
};

/** Finds the score sheets of a sheet; one of levels that cannot be read is left alone, and that is said. */
export function recogniseScoreSheets(sheet: Sheet, within?: CellRange): { tables: ScoreSheet[]; refusals: Refusal[] } {
  const tables = readLists(sheet, WORDS, "score-sheet", within).map((table) => graded(sheet, table));
  const refusals = levelHeaders(sheet)
    .filter(
      ({ row, column }) => (!within || containsCell(within, row, column)) && !tables.some(({ range }) => containsCell(range, row, column)),
    )
    .map((cell) => ({ sheet: sheet.name, ...cell, why: LEFT_ALONE, leftAlone: true }));
  return { tables, refusals };
}

function graded(sheet: Sheet, table: ListTable<ScoreSheetField>): ScoreSheet {
  const stated = statedGrades(sheet, table.range);
  const policy = stated && {
    id: "grade-scheme",
    text: { zh: `等级标准取自本表：${schemeText(stated.scheme)}`, en: `Grades as this sheet sets them: ${schemeText(stated.scheme)}` },
    cell: stated.cell,
  };
  const [tail] = table.tails;
  return {
    ...table,
    kind: "score-sheet",
    stated,
    grade: tail ? gradeCell(sheet, table, tail) : null,
    ...(policy ? { policies: [policy] } : {}),
  };
}

/** The word beside 等级, else the empty cell in the column of the last score. */
function gradeCell(sheet: Sheet, table: ListTable<ScoreSheetField>, { row, column }: CellAddress): CellAddress | null {
  const label = sheet.mergeAt(row, column)?.right ?? column;
  for (let right = label + 1; right <= table.range.right; right++)
    if (shownCell(sheet.cell(row, right)).kind === "text") return { row, column: right };
  const score = columnsOf(table, "weighted", "score").at(-1);
  const merge = score && sheet.mergeAt(row, score.column);
  return score ? { row, column: merge?.left ?? score.column } : null;
}

/** The first of two names of levels in one row. */
function levelHeaders(sheet: Sheet): CellAddress[] {
  return sheet.rowNumbers.flatMap((row) => {
    const cells = sheet.row(row);
    if (!holdsLevel(cells)) return [];
    const levels = cells.flatMap((cell, column) => (isLevel(cell) ? [column] : []));
    return levels.length > 1 ? [{ row, column: firstItem(levels) }] : [];
  });
}

function isLevel(cell: Cell | undefined): boolean {
  return cell?.kind === "text" && /^[一二三]级指标$/.test(cell.plain);
}

const holdsLevel = askedOnce((cells) => cells.some(isLevel));

const LEFT_ALONE = {
  zh: "这是按一级、二级、三级指标打分的评分细则表，但没有读到分值、得分（扣分）列或明细行，不作核算，保持原样。",
  en: "This is a scoring sheet by levels of indicators, but its full marks, scores (or deductions) or lines could not be read; it is left alone.",
};

const ASKING: ListAsking<ScoreSheetField> = {
  columns: [
    { field: "points", means: "full-marks", called: { zh: "分值（满分）", en: "the full marks (分值)" }, holds: "numbers" },
    { field: "score", means: "score", called: { zh: "得分", en: "the score (得分)" }, holds: "numbers" },
  ],
  about: /指标|评估|评分|考核/,
};

/** Headers that are not understood and would make a sheet such a table. */
export function scoreSheetHeaderQuestions(sheet: Sheet, tables: readonly Table[]): Question[] {
  return listHeaderQuestions(sheet, tables, WORDS, ASKING);
}
