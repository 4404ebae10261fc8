import type { CellAddress } from "../grid/address";
import { shownCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import type { Exact } from "../values/exact";
import { bareWord } from "./agreement";
import { DerivedCell } from "./expressed-figure";
import type { CellTerm } from "./expression/expression";
import { gradeIn, type GradeScheme } from "./grade-scheme";
import type { Certainty } from "./roles";

/** A line's score and the cell of the word that it makes. */
export interface GradedLine {
  readonly at: CellAddress;
  readonly score: CellTerm;
}

/**
 * The word that each line's score makes by a scheme. Words that another scheme explains are another scheme's: where fewer than half of three or more
 * agree, or as many as differ of fewer, nothing is said. No empty cell is filled.
 */
export function lineGrades(
  sheet: Sheet,
  lines: readonly GradedLine[],
  scheme: GradeScheme,
  { rule, certainty }: { readonly rule: string; readonly certainty: Certainty },
): DerivedCell[] {
  const words = scheme.map(({ word }) => word);
  const told = lines.flatMap(({ at, score }) => {
    const shown = shownCell(sheet.cell(at.row, at.column));
    const word = score.value === null ? null : gradeIn(scheme, score.value as Exact);
    return shown.kind !== "text" || word === null ? [] : [{ at, score, word, agrees: bareWord(shown.plain) === word }];
  });
  const agreeing = told.filter((one) => one.agrees).length;
  if (certainty === "probable" && (told.length < 3 ? agreeing < told.length : agreeing * 2 <= told.length)) return [];
  return told.map(({ at, score, word }) => {
    const how = { kind: "graded", of: score, grades: scheme } as const;
    return new DerivedCell(sheet, at, rule, "label", word, how, { words, certainty });
  });
}
