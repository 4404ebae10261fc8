import { any, holding, whole } from "./patterns";
import { withoutBrackets } from "./plain-text";

const TAIL = "(?:\\(.*\\))?";

/** The words that name each of the four parts of the evaluation. */
export const PART_WORDS = {
  supervisor: holding("supervisor"),
  purchaser: holding("purchaser"),
  "supervision-centre": holding("supervision-centre"),
  "third-party": holding("third-party"),
} as const;
/** The sum of the four parts. */
export const TOTAL = whole(
  `(?:以上)?(?:[四各](?:项|方|部分))?${any("evaluating")}?(?:评分)?(?:${any("score-total")}|最终得分|合计|总计)(?:数|值|\\(.*\\))?:?`,
);
/** The word that the sum makes. */
export const GRADE = whole(`(?:${any("evaluating")}|最终|综合)?${any("grade")}${TAIL}:?`);
/** The column or row of scores. */
export const SCORE_HEADER = whole(`(?:${any("evaluating", "actual")}|本次)?(?:${any("score")})(?:情况)?${TAIL}`);
/** Points of a hundred, times the part's share: what counts towards the total. */
export const WEIGHTED_HEADER = whole(`${any("weighting")}(?:后)?${any("points")}${TAIL}`);
/** Rows of numbers beneath the parts that are nobody's scores. */
export const NO_SCORES = holding("no-score");
/** One of these stands in every grade. */
export const GRADE_WORD = holding("grade-word");
/** One of these stands in every text that names a part; the texts that fill a table hold none. */
export const SCORE_WORD = holding("supervisor", "purchaser", "supervision-centre", "third-party");
/** 8.6, 8.60分, 得分：8.60分, 8.6/10 */
export const SCORE = /^(?:[^\d]{0,6}分:?)?(-?\d+(?:\.\d+)?)分?(?:\/\d+(?:\.\d+)?分?)?$/;
/** Points that change the sum of the parts: 附加分, 扣分, 奖励分. */
export const ADJUSTS = /(?:附加|加减|奖励|奖惩|扣减|扣|加|减|倒扣|一票否决)(?:分|项|得分)(?:值|项|数)?(?:\(.*\))?:?$|^(?:扣分|加分|减分)/;

const GRADE_OF_RATE = whole(`(?:完成|考核|评估|评定|指标|达标)*${any("grade")}(?:评定)?`, "档次|评定");

/** 等级, 完成等次: a column that grades each line beside it. */
export function namesGradeOfRate(plain: string): boolean {
  return GRADE_OF_RATE.test(withoutBrackets(plain, "([【"));
}
