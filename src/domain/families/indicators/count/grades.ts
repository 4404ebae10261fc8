import { shownCell } from "../../../grid/cell";
import { DerivedCell } from "../../../tables/expressed-figure";
import type { CellTerm } from "../../../tables/expression/expression";
import { statedNumber } from "../../../tables/agreement";
import { lineGrades } from "../../../tables/line-grades";
import { gradeIn } from "../../../tables/grade-scheme";
import { roundHalfUp, type Exact } from "../../../values/exact";
import type { Indicator, IndicatorListTable } from "../model";

/**
 * The grade that each promise's rate makes, where the sheet says which rate makes which. A rate that lies on one side of a bound as it is shown and on
 * the other as it is makes none; no grade is more than probable, and no empty one is filled.
 */
export function gradeFigures(table: IndicatorListTable, completion: ReadonlyMap<Indicator, Exact>): DerivedCell[] {
  const { sheet, graded, items } = table;
  if (!graded) return gradesOfScores(table);
  const { column, scheme } = graded;
  const words = scheme.map(({ word }) => word);
  return items.flatMap((item): DerivedCell[] => {
    const rate = completion.get(item)?.mul(100);
    const { rate: at } = item;
    if (!rate || !at || shownCell(sheet.cell(at.row, column)).kind !== "text") return [];
    const shown = shownCell(sheet.cell(at.row, at.column));
    const digits = shown.kind === "number" && shown.format.kind === "percent" ? (shown.format.decimals ?? 0) : 0;
    const word = gradeIn(scheme, rate);
    if (word === null || word !== gradeIn(scheme, roundHalfUp(rate, digits))) return [];
    const of: CellTerm = { kind: "cell", at: { sheet: sheet.name, ...at }, value: rate, unit: null, native: false };
    const cell = { row: at.row, column };
    return [
      new DerivedCell(
        sheet,
        cell,
        "indicator/grade",
        "label",
        word,
        { kind: "graded", of, grades: scheme },
        { words, certainty: "probable" },
      ),
    ];
  });
}

/** The grade that each line's score makes, where a score stands beside it. */
function gradesOfScores({ sheet, scoreGraded, items }: IndicatorListTable): DerivedCell[] {
  if (!scoreGraded?.scheme) return [];
  const { score, grade, scheme } = scoreGraded;
  const lines = items.map(({ target: { cell } }) => {
    const at = { row: cell.row, column: score };
    const stated = statedNumber(shownCell(sheet.cell(at.row, at.column)), false);
    const of: CellTerm = { kind: "cell", at: { sheet: sheet.name, ...at }, value: stated?.number ?? null, unit: null, native: false };
    return { at: { row: cell.row, column: grade }, score: of };
  });
  return lineGrades(sheet, lines, scheme, { rule: "indicator/grade", certainty: "probable" });
}
