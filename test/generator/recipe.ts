import { ATTENDANCE_PLANTERS, FIGURE_RULES } from "./attendance-faults";
import { Dice } from "./dice";
import { INDICATOR_PLANTERS } from "./indicator-faults";
import type { IndicatorShape } from "./indicator-model";

/** What a case is made of; everything else follows from the seed. */
export interface Recipe {
  readonly seed: number;
  readonly months: number;
  readonly groups: 0 | 1 | 2;
  readonly workers: number;
  /** Attendance tables under one another, or one sheet per month. */
  readonly attendance: "none" | "one" | "two-on-a-sheet" | "sheet-per-month";
  readonly indicators: readonly IndicatorShape["kind"][];
  readonly score: boolean;
  /** Puts every table on the same sheet. */
  readonly together: boolean;
  readonly sparse: boolean;
  /** Inserts empty rows and columns, hides some, lets the tables start anywhere. */
  readonly decorated: boolean;
  /** Rule ids to break. */
  readonly faults: readonly string[];
  /** Derived cells keep the figures from before the faults. */
  readonly stale: boolean;
  readonly formulas: boolean;
  readonly gaps: boolean;
  /** Draws the words and signs; another seed renames everything and moves nothing. */
  readonly words: number;
  /** Puts the workers of each group in another order; 0 leaves them. */
  readonly order: number;
}

/** Every rule that a fault can be planted for. */
export const ALL_FAULTS: readonly string[] = [
  ...Object.keys(ATTENDANCE_PLANTERS),
  ...FIGURE_RULES,
  "attendance/staffing-shortfall",
  "attendance/certified-shortfall",
  "attendance/stable-rate-low",
  ...Object.keys(INDICATOR_PLANTERS),
  "indicator/percentage",
  "indicator/total",
  "indicator/behind-schedule",
  "indicator/staff-mismatch",
  "score/sum",
  "score/cap",
  "score/grade",
];

/** A recipe drawn from a seed, with the given faults. */
export function recipeOf(seed: number, faults: readonly string[] = [], stale = false): Recipe {
  const dice = new Dice(seed ^ 0x5eed);
  const needs = (prefix: string): boolean => faults.some((fault) => fault.startsWith(prefix));
  const kinds = ["indicator-areas", "indicator-list", "indicator-projects"] as const;
  const attendance = dice.pick(["one", "one", "one", "two-on-a-sheet", "sheet-per-month"] as const);
  const indicators = kinds.filter(() => dice.chance(0.4));
  const special =
    faults.includes("indicator/closed-exceeds-opened") || faults.includes("indicator/staff-mismatch") || faults.includes("indicator/total");
  return {
    seed,
    months: dice.pick([1, 2, 3, 4, 4, 6, 12, 14]),
    groups: dice.pick([0, 1, 2, 2, 2, 2]),
    workers: dice.pick([2, 3, 5, 8, 13, 25, 40]),
    attendance: !needs("attendance/") && dice.chance(0.2) ? "none" : attendance,
    indicators:
      needs("indicator/") && (special || indicators.length === 0) ? [...new Set([...indicators, "indicator-areas" as const])] : indicators,
    score: needs("score/") || dice.chance(0.25),
    together: dice.chance(0.15),
    sparse: dice.chance(0.4),
    decorated: dice.chance(0.5),
    faults,
    stale,
    formulas: dice.chance(0.3),
    gaps: dice.chance(0.2),
    words: seed,
    order: 0,
  };
}
