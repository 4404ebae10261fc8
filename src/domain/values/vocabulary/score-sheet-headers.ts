import { any, holding, whole } from "./patterns";
import { withoutBrackets } from "./plain-text";
import { namesGradeOfRate, namesMeanScore, namesRater, saysTrimmedMean } from "./score-words";
import { itemAt, lastItem } from "../present";

/** What a column of a score sheet holds. */
export type ScoreSheetField =
  | "level-1"
  | "level-2"
  | "level-3"
  | "content"
  | "points"
  | "score"
  | "deduction"
  | "bonus"
  | "weight"
  | "weighted"
  | "rate"
  | "rater"
  | "mean"
  | "grade";

/** Who judges, or for which time: 自评项目, 复评内容. */
const SELF = "自评|互评|初评|复评|终评|自查|考察|测评|检查";
const RATER = `(?:${any("evaluating", "actual")}|${SELF}|评价|专家|第三方|本次|最终|最后|[一二三四1-4]级(?:指标)?|指标|项目|考核|小计)*`;
const LEVELS = ["一1", "二2", "三3"].map((digits) =>
  whole(`第?[${digits}]级(?:(?:${any("evaluating")}|评价)?指标(?:名称|内容|项目|要点|及分值)*)?`),
);
const DIMENSION = whole(
  `(?:${any("evaluating")}|${SELF}|评价|评分|服务)*(?:${any("dimension")}|项目|类别|部分|环节|主体)`,
  "domains?|dimensions?|components?|aspects?|sections?|parts?|areas?ofassessment",
);
const INDICATOR = whole(
  `(?:${any("evaluating")}|${SELF}|评价|评分|具体)*(?:指标|内容|子项|要素)(?:名称)?`,
  "(?:assessment|evaluation|scoring)?(?:criteri(?:on|a)|items?|indicators?)",
);
const CONTENT = whole(
  `(?:${any("evaluating")}|评价|评分|打分|计分|得分|扣分|指标)*(?:${any("standard", "remark")}|内容|方法)(?:及?(?:${any("standard", "remark")}|方法))*`,
);
const POINTS = whole(
  `${RATER}(?:${any("full-marks")})(?:分?值|数)?`,
  "分数上限|最高分值?|权重分值?",
  "max(?:imum)?(?:scores?|marks|points)?|fullmarks?|(?:scores?|marks|points)(?:available|possible|outof)",
);
const SCORE = whole(
  `${RATER}(?:${any("score")})(?:值|数|情况|合计)?`,
  "评分值",
  `${RATER}(?:考评|测评|评定|核定)分(?:数|值)?`,
  "(?:自评|互评|初评|复评|终评)分数?",
  "(?:actual|final)?(?:scores?|marks?|points)(?:awarded|obtained|given|achieved|received)?",
);
/** 东站得分, 甲社区评分: the score of one station of several. */
const OF_A_STATION = new RegExp(`^.{1,8}(?:站|社区|片区|中心|街道?|镇|机构)(?:${any("score")})$`);
const STATION = /^.{1,8}(?:站|社区|片区|中心|街道?|镇|机构)$/;
const DEDUCTION = whole(
  `${RATER}(?:应|实|累计|合计)?${any("deduction")}分?(?:值|数|合计|分数|情况)?`,
  "(?:应|实)扣",
  "(?:points|marks)?deduct(?:ed|ions?)",
);
const BONUS = whole(
  `${RATER}(?:应|实|累计|合计)?${any("bonus")}(?:项|值|数|合计|分数|情况)?`,
  "(?:bonus|extra|additional)(?:points|marks|scores?)?(?:added|given)?",
);
const WEIGHT = whole(`${RATER}(?:所占|占比)?(?:${any("weight")})(?:值|系数|占比|比例)?`, "权数", "weight(?:ing|age)?");
const WEIGHTED = whole(`${RATER}${any("weighting")}后?(?:的)?${any("points")}`, "weighted(?:scores?|marks?|points)");
const RATE = whole(`${RATER}(?:得分|评分)${any("rate")}`);

/** One of these stands in a header that makes a score sheet. */
export const MAY_HEAD_SCORE_SHEET = new RegExp(
  `${holding("level", "full-marks", "score", "deduction").source}|评委|评审|专家|平均分|score|marks|points`,
  "i",
);

/** What a score sheet's column holds. */
export function scoreSheetField(texts: readonly string[]): ScoreSheetField | null {
  const own = withoutBrackets(lastItem(texts), "([【");
  if (saysTrimmedMean(own) && own.length <= 24) return "mean";
  if (own === "" || own.length > 16) return null;
  const level = LEVELS.findIndex((pattern) => pattern.test(own));
  if (level >= 0) return itemAt(["level-1", "level-2", "level-3"] as const, level);
  if (namesRater(own)) return "rater";
  if (namesMeanScore(own)) return "mean";
  if (WEIGHTED.test(own)) return "weighted";
  if (RATE.test(own)) return "rate";
  if (DEDUCTION.test(own)) return "deduction";
  if (BONUS.test(own)) return "bonus";
  if (WEIGHT.test(own)) return "weight";
  if (POINTS.test(own)) return "points";
  if (SCORE.test(own) || OF_A_STATION.test(own)) return "score";
  if (STATION.test(own) && texts.length > 1 && SCORE.test(withoutBrackets(texts[0] ?? "", "([【"))) return "score";
  if (namesGradeOfRate(own)) return "grade";
  if (DIMENSION.test(own)) return "level-1";
  if (INDICATOR.test(own)) return "level-2";
  return CONTENT.test(own) ? "content" : null;
}
