import { PART_WORDS } from "../../../values/vocabulary/score-words";
import type { ScorePart } from "../model";

export {
  ADJUSTS,
  GRADE,
  GRADE_WORD,
  NO_SCORES,
  SCORE,
  SCORE_HEADER,
  SCORE_WORD,
  TOTAL,
  WEIGHTED_HEADER,
} from "../../../values/vocabulary/score-words";

/** The caps that the evaluation office fixes for the four parts of the evaluation; together 100. */
export const SCORE_CAPS: Readonly<Record<ScorePart, number>> = {
  supervisor: 10,
  purchaser: 20,
  "supervision-centre": 15,
  "third-party": 55,
};

/** The four parts in the order of the form. */
export const SCORE_ORDER: readonly ScorePart[] = ["supervisor", "purchaser", "supervision-centre", "third-party"];

/** The names of the four parts. */
export const PARTS: readonly { part: ScorePart; label: RegExp; cap: number }[] = SCORE_ORDER.map((part) => ({
  part,
  label: PART_WORDS[part],
  cap: SCORE_CAPS[part],
}));
