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
export const ADJUSTS =
  /(?:附加|加减|奖励|奖惩|扣减|扣|加|减|倒扣|一票否决)(?:分|项|得分)(?:值|项|数)?(?:\d{1,2}|[一二三四五])?(?:\(.*\))?:?$|^(?:扣分|加分|减分)/;

/** 另加2分, 附加分, 违规扣分, 折算: points that a total may take in beside those of its lines, or a total that is not their sum. */
export const POINTS_ELSEWHERE = /加分|附加|奖励|奖惩|扣分|减分|扣减|倒扣|另加|另扣|[加扣减]\d+(?:\.\d+)?分|折[算合]|否决/;

const GRADE_OF_RATE = whole(`(?:完成|考核|评估|评定|指标|达标)*${any("grade")}(?:评定)?`, "档次|评定");

/** 等级, 完成等次: a column that grades each line beside it. */
export function namesGradeOfRate(plain: string): boolean {
  return GRADE_OF_RATE.test(withoutBrackets(plain, "([【"));
}

const FOLDS = /折合|折算|折后|折分|折成|换算/;

/** 折合分（55%）, 折算得分: a score of which so much counts. */
export function namesFoldedScore(plain: string): boolean {
  return FOLDS.test(plain) && /分|得|计|^(?:折合|折算|折后|换算)/.test(plain);
}

/** What a text says that a score is folded to: a share of it (折合55%, 按10%折算, ×0.55), or so many points of its full marks (折合为55分); null where it says none, or two. */
export function foldedTo(plain: string): { readonly share: number } | { readonly points: number } | null {
  if (!FOLDS.test(plain)) return null;
  const shares = [...plain.matchAll(/(\d{1,3}(?:\.\d{1,2})?)[%％]/g)].map(([, percent]) => Number(percent) / 100);
  const times = /[×*xX](0?\.\d{1,4})(?!\d)/.exec(plain);
  if (times) shares.push(Number(times[1]));
  const [share] = new Set(shares);
  if (share !== undefined) return new Set(shares).size === 1 && share > 0 && share < 1 ? { share } : null;
  const points = /(?:折合|折算|折|换算)(?:为|成|至|到)?(?:满分)?(\d{1,3}(?:\.\d)?)分/.exec(plain);
  return points ? { points: Number(points[1]) } : null;
}

const TRIMMED = /(?:去|除|剔|扣除|舍|不计).{0,6}最高.{0,8}低|去掉?(?:极值|高低分)|截尾平均/;

/** 去掉一个最高分和一个最低分后平均: the mean without the highest and the lowest. */
export function saysTrimmedMean(plain: string): boolean {
  return TRIMMED.test(plain);
}

const MEAN_SCORE = whole(
  `(?:最终|最后|综合|总|实际)?(?:平均|均)(?:得?分|成绩|值|评分)?(?:数|值)?|(?:得分|评分)(?:平均|均)(?:值|分|数)?`,
  "average(?:score)?|mean(?:score)?",
);

/** 平均分: what several raters' scores come to. */
export function namesMeanScore(plain: string): boolean {
  return MEAN_SCORE.test(withoutBrackets(plain, "([【"));
}

const RATER_NAME = new RegExp(
  "^(?:评审|评估|评分|考评|考核|测评)?(?:专家|评委|委员|评审员?|评分人|评分员|评估员|考评员|考官|裁判|督导|组员|代表)(?:第?[0-9一二三四五六七八九十]{1,3}号?|[甲乙丙丁戊己庚辛]|[a-z])(?:评?分|打分|得分|评分|给分)?$|^(?:rater|judge|assessor|panell?ist|expert)#?(?:[0-9]{1,2}|[a-z])$",
  "i",
);

/** 专家1, 评委甲: the scores of one of several who judge the same. */
export function namesRater(plain: string): boolean {
  return RATER_NAME.test(withoutBrackets(plain, "【"));
}
