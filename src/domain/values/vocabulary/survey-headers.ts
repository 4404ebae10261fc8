import { any, holding, whole } from "./patterns";
import { withoutBrackets } from "./plain-text";
import { namesFoldedScore } from "./score-words";
import { isTotalLabel } from "./row-labels";
import { lastItem } from "../present";

/** How an answer judges, the best first. */
export const ANSWERS = ["very-satisfied", "satisfied", "basically-satisfied", "fair", "unsatisfied", "unsure"] as const;
export type Answer = (typeof ANSWERS)[number];

/** What a column of a survey holds. */
export type SurveyField =
  | Answer
  | "question"
  | "option"
  | "answers"
  | "count"
  | "share"
  | "satisfied-rate"
  | "issued"
  | "returned"
  | "valid"
  | "return-rate"
  | "valid-rate"
  | "weight"
  | "folded";

const PAPERS = `(?:${any("questionnaire", "amount", "subject")}|份数|份|卷数|卷|的|人数|总)*`;
const ISSUED = whole(`${PAPERS}(?:发放|发(?=卷)|${any("issuing")}|应答)${PAPERS}`);
const RETURNED = whole(`${PAPERS}(?:${any("actual")})?${any("returning")}${PAPERS}`);
const VALID = whole(`${PAPERS}${any("effective")}(?:${any("returning")})?${PAPERS}`);
const RETURN_RATE = whole(`${PAPERS}(?:${any("actual")})?(?:${any("returning")}|回(?=卷))(?:卷)?(?:${any("rate")}|占比)`);
const VALID_RATE = whole(`${PAPERS}${any("effective")}(?:${any("returning", "questionnaire")}|卷)*${any("rate")}`);
const SATISFIED_RATE = whole(`(?:总体|综合|整体|总|${any("doing")}|平均)*(?:满意|好评)(?:人数)?度?(?:率|度|比例|百分比|占比)`);
const SHARE = whole(`(?:所占|占|占总数的?|占总人数的?|人数|份数)?${any("rate", "degree")}`, "比重");
const ANSWERED = whole(
  `(?:${any("returning", "option", "questionnaire", "question")}|答题|作答|填答|参评|受访|(?:参加|参与)?(?:测评|调查)|总|合计|有效)*(?:人数|份数|票数|样本数|总数)`,
);
const COUNT = whole(`(?:选择|回答|勾选|投)?(?:人数|份数|票数|频数|频次|数量|人次|次数)`);
const OPTION = whole(any("option"), "(?:答案|回答|选择|评价|满意度?)+(?:选项|项|等级|程度)");
const QUESTION = whole(
  `(?:${any("questionnaire", "question", "doing", "subject")}|题|服务|满意度)*(?:${any("subject", "content", "question")}|题目|题|维度|指标|对象|类型|人群|类别)(?:名称)?`,
);
const WORDS_OF: readonly (readonly [Answer, RegExp])[] = ANSWERS.map((answer) => [
  answer,
  whole(`${any(answer)}(?:人数|票数|份数|数)?`, ...(answer === "unsatisfied" ? ["差"] : [])),
]);

const WEIGHT = whole(`(?:所占|占比)?${any("weight")}(?:值|系数|占比|比例)?`);

/** One of these stands in a header that makes a survey. */
export const MAY_HEAD_SURVEY = new RegExp(
  `${holding("very-satisfied", "satisfied", "issuing", "option").source}|发放|回收|[发回]卷|选择|评价`,
);

/** What a survey's column holds. */
export function surveyField(texts: readonly string[]): SurveyField | null {
  const own = withoutBrackets(lastItem(texts), "([【").replace(/%$/, "");
  if (own === "" || own.length > 16) return null;
  if (namesFoldedScore(own) || /^折(?:合|算)$/.test(own)) return "folded";
  if (WEIGHT.test(own) && !SHARE.test(own)) return "weight";
  const answer = WORDS_OF.find(([, pattern]) => pattern.test(own));
  if (answer) return answer[0];
  if (SATISFIED_RATE.test(own)) return "satisfied-rate";
  if (RETURN_RATE.test(own)) return "return-rate";
  if (VALID_RATE.test(own)) return "valid-rate";
  if (ISSUED.test(own)) return "issued";
  if (RETURNED.test(own)) return "returned";
  if (VALID.test(own)) return "valid";
  if (OPTION.test(own)) return "option";
  if (COUNT.test(own)) return "count";
  if (isTotalLabel(own) || ANSWERED.test(own)) return "answers";
  if (SHARE.test(own)) return "share";
  return QUESTION.test(own) ? "question" : null;
}
