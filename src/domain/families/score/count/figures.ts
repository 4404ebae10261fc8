import type { CellAddress, CellRef } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { ScoreTable } from "../model";
import { DerivedCell } from "../../../tables/expressed-figure";
import { evaluate } from "../../../tables/expression/evaluate";
import { sumOf, type CellTerm, type Share } from "../../../tables/expression/expression";
import type { Quantity } from "../../../tables/model";
import { isTextNumber } from "../../../grid/text-number";
import { decimalsOf, exact, toNumber, type Exact } from "../../../values/exact";
import { DEFAULT_SETTINGS, type Settings } from "../../../settings";
import type { DerivedFigure } from "../../../tables/figure";
import { gradeIn, schemeInForce, whyNoGrade, type GradeScheme } from "../../../tables/grade-scheme";

/** Everything the score rules look at. */
export interface ScoreSubject {
  readonly table: ScoreTable;
  readonly figures: readonly DerivedFigure[];
  /** Exact sum of the parts; null while one of them is empty or unreadable. */
  readonly total: Exact | null;
  /** The grades in force; null where none are known for these full marks. */
  readonly scheme: GradeScheme | null;
}

/** Computes a score table: the total of the four parts and the grade that it makes. */
export function scoreSubject(table: ScoreTable, settings: Pick<Settings, "gradeScheme"> = DEFAULT_SETTINGS): ScoreSubject {
  const { sheet, parts } = table;
  const at = (cell: CellAddress): CellRef => ({ sheet: sheet.name, ...cell });
  const blockedBy = parts.flatMap(({ score: { reading, cell } }) => (reading.status === "read" ? [] : [at(cell)]));
  const terms = parts.map(({ score, weight }): CellTerm | Share => {
    const term = scoreTerm(sheet, score);
    return weight === undefined ? term : { kind: "share", of: term, share: exact(weight).div(100) };
  });
  const total = blockedBy.length > 0 ? null : evaluate(sumOf(terms));
  const figures: DerivedFigure[] = [];
  // Decimals added as binary fractions may miss the hundredth; rounding to what scores show mends it.
  const digits = Math.max(FORMULA_DIGITS, total ? decimalsOf(toNumber(total)) : 0);
  if (table.total)
    figures.push(
      new DerivedCell(sheet, table.total.cell, "score/sum", "count", total, { kind: "rounded", of: sumOf(terms), digits }, { blockedBy }),
    );
  const scheme = schemeOf(table, settings);
  if (table.grade) {
    const word = scheme && total ? gradeIn(scheme, total) : null;
    const of = sumOf(terms, "cells", table.total && at(table.total.cell));
    const marks = { blockedBy, words: scheme?.map((one) => one.word) ?? [], why: whyNoGrade(scheme, total) };
    figures.push(
      new DerivedCell(sheet, table.grade.cell, "score/grade", "label", word, { kind: "graded", of, grades: scheme ?? [] }, marks),
    );
  }
  return { table, figures, total, scheme };
}

/** What a formula rounds scores to, where they have no more digits. */
const FORMULA_DIGITS = 4;

/** To + a number typed as text is that number; one with its unit is none. */
function scoreTerm(sheet: Sheet, { reading, cell }: Quantity): CellTerm {
  const content = sheet.cell(cell.row, cell.column);
  const native = shownCell(content).kind === "number" || isTextNumber(content);
  const value = reading.status === "read" ? exact(reading.value) : null;
  return { kind: "cell", at: { sheet: sheet.name, ...cell }, value, unit: null, native };
}

/** The grades in force for a table; null where none are known for its full marks. */
export function schemeOf(table: ScoreTable, settings: Pick<Settings, "gradeScheme">): GradeScheme | null {
  return schemeInForce(table.stated?.scheme ?? null, settings, fullMarks(table));
}

function fullMarks({ parts }: Pick<ScoreTable, "parts">): number | null {
  if (parts.every(({ weight }) => weight !== undefined)) return 100;
  return parts.reduce<number | null>((sum, { cap }) => (sum === null || cap === null ? null : sum + cap), 0);
}
