import type { ReportFigures } from "../../domain/families/report-figures";
import { PARTS } from "../../domain/families/score/recognise/vocabulary";
import { ENGLISH_SCORERS } from "../scores";
import type { Candidate } from "./candidates";
import type { Statement } from "./statements";

const TOTAL =
  /加总|加起来|合起来|相加|(?:考核|评估|评定|测评)(?:结果|最终|共|总)?得$|项目得分|总(?:得|评)?分|总计|合计|综合|最终|评估得分|总成绩|total|overall|final|in all/;
const SCORED = /得分|评分|打分|得|分(?=为|是|:|$)|score|points|gave|grade/;
/** The street buys the service: 街道对该站评分为18.4分. */
const STREET = /街道(?:办(?:事处)?)?(?:对[^,。]{0,8})?(?:评[分定价]|打分)/;
/** Not what was awarded. */
const NO_SCORE =
  /[上下]限|[线限](?:为|是|:)?$|封顶|最[高低]|扣|自评|自查|自我|满分|平均|上期|上年|去年|maximum|max\b|\/$|out of $|of $|deduct|average|last|previous|mark|above|及格|以上|分值|权重|占|标准|提高|下降|机制|制度|建设/;

/** An appraisal of a person: 上级88分，同级91分，综合90.5分. */
const OF_PERSON =
  /(?:上级|同级|下级|同事|互评|民主|自评)(?:评分|测评|打分|评议|评价)?[:为]?\d|360度|民主(?:测评|评议)|个人(?:考核|测评|评分)|该同志|本人/;

/** Whether the words right before a number name who awarded it. */
function labelled(before: string): boolean {
  const plain = before.replace(/\s/g, "");
  return (
    PARTS.some(({ label }) => label.test(before)) ||
    STREET.test(before) ||
    ENGLISH_SCORERS.some(([words]) => new RegExp(words, "i").test(plain))
  );
}

/** The scores that a number may state. */
export function scoreCandidates({ mention, around, gap, before, after, line }: Statement, { score }: ReportFigures): Candidate[] {
  const points = mention.unit === "分" || /^points?$/.test(mention.unit ?? "");
  if (mention.percent || !(points || mention.unit === null) || around.words.topics.size > 0) return [];
  if (OF_PERSON.test(line) || NO_SCORE.test(before) || /^(?:以上|以下|制|值)/.test(after)) return [];
  const wide = `${gap} ${after}`;
  const scored = points || SCORED.test(line) || /^\s*(?:\/|of |out of |\(max)/.test(after);
  const parts = PARTS.filter(({ label }) => label.test(wide)).map(({ part }) => part);
  const english = ENGLISH_SCORERS.flatMap(([words, part]) => (new RegExp(words, "i").test(wide.replace(/\s/g, "")) ? [part] : []));
  if (parts.length === 0 && STREET.test(wide)) parts.push("purchaser");
  const named = [...new Set([...parts, ...english])];
  const found: Candidate[] = [];
  for (const part of named) {
    const own = score.parts.find(({ figure }) => figure.id === `score/${part}`);
    if (own)
      found.push({
        figure: own.figure,
        subject: "score",
        role: null,
        weight: named.length > 1 ? 2.6 : scored ? 4 : 3,
        named: named.length === 1 && (points || scored) && labelled(before),
      });
  }
  if (score.total && named.length === 0 && (points || scored))
    found.push({
      figure: score.total,
      subject: "score",
      role: null,
      weight: TOTAL.test(wide) ? 4 : 2.6,
      named: TOTAL.test(before) && points,
    });
  return found;
}
