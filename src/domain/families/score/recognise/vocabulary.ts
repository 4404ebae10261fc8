import type { ScorePart } from "../model";

/** The caps that the evaluation office fixes for the four parts of the evaluation; together 100. */
export const SCORE_CAPS: Readonly<Record<ScorePart, number>> = {
  supervisor: 10,
  purchaser: 20,
  "supervision-centre": 15,
  "third-party": 55,
};
/** The names of the four parts. */
export const PARTS: readonly { part: ScorePart; label: RegExp; cap: number }[] = [
  { part: "supervisor", label: /监督方|民政局/, cap: SCORE_CAPS.supervisor },
  { part: "purchaser", label: /购买方|街道办|镇人民政府|镇政府/, cap: SCORE_CAPS.purchaser },
  { part: "supervision-centre", label: /督导中心/, cap: SCORE_CAPS["supervision-centre"] },
  { part: "third-party", label: /第三方|评估机构/, cap: SCORE_CAPS["third-party"] },
];
/** The sum of the four parts. */
export const TOTAL =
  /^(?:以上)?(?:[四各](?:项|方|部分))?(?:评估|考核|评分)?(?:总得分|总分|合计|总计|得分合计|合计得分|得分总计|总评分|总评得分|综合得分|综合评分|最终得分|总成绩)(?:数|值|\(.*\))?:?$/;
/** The word that the sum makes. */
export const GRADE = /^(?:评估|评定|考核|最终|综合)?(?:等级|结果等级|评级|等次|结果)(?:\(.*\))?:?$/;
/** The column or row of scores. */
export const SCORE_HEADER = /^(?:评估|评定|考核|实际|本次)?(?:得分|评分|实得分|分数|最终得分)(?:情况)?(?:\(.*\))?$/;
/** Points of a hundred, times the part's share: what counts towards the total. */
export const WEIGHTED_HEADER = /^(?:加权|折算|折后|换算|按权重)(?:后)?(?:得分|评分|分数|分值|分)(?:\(.*\))?$/;
/** Rows of numbers beneath the parts that are nobody's scores. */
export const NO_SCORES = /满分|分值|占比|权重|比重|上限|排名|名次|平均|最高|最低/;
/** One of these stands in every grade. */
export const GRADE_WORD = /优秀|良好|合格/;

/** One of these stands in every text that names a part or a level; the texts that fill a table hold none. */
export const SCORE_WORD = /监督方|购买方|督导中心|第三方|民政局|街道办|镇人民政府|镇政府|评估机构|级指标/;

/** 8.6, 8.60分, 得分：8.60分 */
export const SCORE = /^(?:[^\d]{0,6}分:?)?(-?\d+(?:\.\d+)?)分?$/;
