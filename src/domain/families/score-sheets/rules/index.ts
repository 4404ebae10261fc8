import type { Rule } from "../../../tables/rule";
import type { ScoreLine, ScoreSheetSubject } from "../count/figures";
import { rule as cap } from "./cap";
import { rule as deduction } from "./deduction";
import { rule as folded } from "./folded";
import { rule as grade } from "./grade";
import { rule as gradeUnknown } from "./grade-unknown";
import { rule as mean } from "./mean";
import { rule as rate } from "./rate";
import { rule as sum } from "./sum";
import { rule as weighted } from "./weighted";
import { rule as weights } from "./weights";

/** Every rule of score sheets, by id. */
export const scoreSheetRules: readonly Rule<ScoreSheetSubject, ScoreLine>[] = [
  cap,
  deduction,
  folded,
  grade,
  gradeUnknown,
  mean,
  rate,
  sum,
  weighted,
  weights,
];
