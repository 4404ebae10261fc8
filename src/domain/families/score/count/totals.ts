import type { StationFigure } from "../../../tables/facts";
import { gradeIn } from "../../../tables/grade-scheme";
import { toNumber } from "../../../values/exact";
import type { ScoreSubject } from "./figures";

/** The total that the parts give, and the grade that it makes. */
export function scoreTotals({ table, total, scheme }: ScoreSubject): StationFigure[] {
  if (!total) return [];
  const word = scheme && gradeIn(scheme, total);
  const score: StationFigure = { total: "score", value: toNumber(total), at: table.total?.cell ?? null };
  return word ? [score, { total: "grade", value: word, at: table.grade?.cell ?? null }] : [score];
}
