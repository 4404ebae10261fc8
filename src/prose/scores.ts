import { exact } from "../domain/values/exact";
import { gradeIn } from "../domain/tables/grade-scheme";
import { PARTS, SCORE_CAPS } from "../domain/families/score/recognise/vocabulary";
import type { ScorePart } from "../domain/families/score/model";
import { figureText } from "../domain/tables/report";
import { type ReportFigures } from "../domain/families/report-figures";
import type { InternalConflict } from "./consistency";
import type { FigureReading } from "./context";
import { BACK_TO_PERIOD, OTHER_STATION, OTHER_TIME } from "./words";
import { mentionsBetween, type Mention, type ProseText } from "./text";
import { groupOfMatch, lastItem, present, textOfMatch } from "../domain/values/present";

/** The scores that a text states: each part with its place, every statement of the total, and the grade that stands with it. */
export interface StatedScores {
  readonly parts: readonly { readonly part: ScorePart; readonly mention: Mention }[];
  readonly total: Mention | null;
  readonly totals: readonly Mention[];
  readonly grade: string | null;
}

const ASIDE = "(?:\\([^()]{0,30}\\))?";
const AMOUNT = "(\\d+(?:\\.\\d+)?)分(?!值|数|以[上下](?!四|各|三|总|合)|至|到|别|级)";
const PART = new RegExp(
  `(${PARTS.map(({ label }) => label.source).join("|")})(?:事处)?(?:专业)?${ASIDE}(?:评估)?(?:机构|单位)?${ASIDE}(?:专业)?\\)?(?:评估|评价|评分|打分|评)?(?:部分|一项)?(?:今年|本年度?|本次|本期)?${ASIDE}(?:按\\d{1,3}分制)?(?:(?:的)?代表(?:说|表示|讲|称)?[,:]?(?:我们|我方)?(?:给|打|给出|打出)(?:了|出)?|给出(?:了)?|给予|评得|评出|得分|评分|实际|实得|得|为|是|:)*${AMOUNT}`,
  "g",
);
const TOTAL = new RegExp(
  `(?<!自评|自查|自我评价|内部评估)(?:总得分|总评分|总分|综合得分|最终(?:评估)?得分|合计得分|(?:四方|四项|四部分|各方|以上四项)(?:评分|得分|分数|评估)*(?:合计|总计|共计)|[,;、。](?:四方|以上四项)?合计|(?<=^|[,;。\\n:])(?:评估|最终|本次)得分)${ASIDE}(?:为|是|:|得|今年|本年度?|本次|本期)*${AMOUNT}`,
  "g",
);
/** 评估结果为优秀（86.74分）: the grade before the total. */
const GRADED =
  /(?:得分|总分|结果|等级|等次|评定|评为)(?:评定)?(?:为|是|:)?["“'”]?(优秀|良好|不合格|合格)["“'”]?(?:等级|等次|档次)?\((?:总?得?分|综合得分)?(?:为|:)?\d+(?:\.\d+)?分(?!值|数|以)/g;
/** 岭南站以86.74分获评良好 */
const WITH_TOTAL = /以\d{1,3}(?:\.\d{1,2})?分(?=(?:的)?(?:总分|总成绩|成绩|得分)?(?:获评|被评|获得|评为|评定))/g;
const ENGLISH_TOTAL =
  /(?:[Tt]otalscore|(?:^|[.;,\n])[Tt]hetotal)(?:was|is|of|:)*\d{1,3}(?:\.\d{1,3})?(?![\d%])|[;,]total(?:was|is|of|:)*\d{1,3}(?:\.\d{1,3})?(?![\d%])|scored\d{1,3}(?:\.\d{1,3})?pointsintotal/g;
/** Who awards the parts of a score, in English. */
export const ENGLISH_SCORERS: readonly (readonly [words: string, part: ScorePart])[] = [
  ["[Ss]upervis(?:ing|ory)(?:party|authority)|[Ss]upervisor", "supervisor"],
  ["[Pp]urchaser", "purchaser"],
  ["[Ss]upervisioncent(?:re|er)", "supervision-centre"],
  ["[Tt]hird[- ]?party(?:evaluator|evaluation)?", "third-party"],
];
const ENGLISH_PART = new RegExp(
  `(${ENGLISH_SCORERS.map(([words]) => words).join("|")})(?:gave|scored|awarded|score|was|is|:)*\\d{1,2}(?:\\.\\d{1,2})?(?![\\d%])(?=(?:points|outof|of|/)|[,;.](?!\\d)|and)`,
  "g",
);
const GRADE = /^[,;。]?(?:评估|评定|最终)?(?:结果|等级|等次|档次)?(?:为|是|:|被?评(?:定)?为|达到|属于)*["“'”]?(优秀|良好|不合格|合格)/;
/** A sentence of what can be scored at most tells of no score. */
const SCALE = /满分|分值|占比|权重|上限|最高/;
/** A score before it is weighed is not the one that counts. */
const RAW = /^[^。;\n]{0,20}(?:折算|换算|加权)/;
/** Another time or another station: its scores are not those of the tables. */
const ELSEWHERE_SCORED = /平均|全市|全区|其他|另一|其它|同类/;
const OWN_STATION = /[我本该]站|本社工站|本项目/;
const FULL = 100;
/** 第三方评估满分55分，实得45.19分 */
const FULL_FIRST = new RegExp(
  `(${PARTS.map(({ label }) => label.source).join("|")})(?:事处)?(?:专业)?${ASIDE}(?:评估)?(?:机构|单位)?(?:项|部分)?满分(?:为|是|:)?\\d{1,3}分[,，](?:社工站|[本该]站|实际|本次|本期)?(?:实得|得)(?:分)?(?:为|是|:)?${AMOUNT}`,
  "g",
);
/** 总分86.74（监督方8.60、购买方19.95）: in the brackets behind the total no 分 is written. */
const BRACKETED = /(?:总得分|总评分|总分|综合得分)(?:为|是|:)?\d{1,3}(?:\.\d{1,2})?(?:分)?\([^()]{1,80}\)/g;
const BARE_PART = new RegExp(
  `(${PARTS.map(({ label }) => label.source).join("|")})(?:评估)?(?:得分|得|为|:)?\\d{1,2}(?:\\.\\d{1,2})?(?=[、,;)])`,
  "g",
);
const BARE_TOTAL = /(?:总得分|总评分|总分|综合得分)(?:为|是|:)?\d{1,3}(?:\.\d{1,2})?(?=\()/g;

/** Reads 购买方评估得分：19.95分 … 总得分：86.74分，等级：良好 as official reports write them. */
export function scoresInText(text: ProseText): StatedScores {
  const parts: { part: ScorePart; mention: Mention }[] = [];
  const totals: Mention[] = [];
  let grade: string | null = null;
  for (const match of text.plain.matchAll(PART)) {
    const mention = within(text, match);
    const part = partOf(match);
    if (mention && !ofScale(text, mention, match.index)) parts.push({ part, mention });
  }
  for (const match of text.plain.matchAll(FULL_FIRST)) {
    const mention = within(text, match);
    const part = partOf(match);
    if (mention && !ofOthers(text, match.index)) parts.push({ part, mention });
  }
  for (const stretch of text.plain.matchAll(BRACKETED)) {
    if (ofOthers(text, stretch.index) || SCALE.test(stretch[0])) continue;
    for (const match of stretch[0].matchAll(BARE_PART)) {
      const mention = lastWithin(text, stretch.index + match.index, match[0].length);
      const part = partOf(match);
      if (mention && mention.unit !== "分") parts.push({ part, mention });
    }
    const [whole] = stretch[0].match(BARE_TOTAL) ?? [];
    const mention = whole ? lastWithin(text, stretch.index, whole.length) : null;
    if (mention && mention.unit !== "分" && mention.value.compare(FULL) !== 0) totals.push(mention);
  }
  for (const match of text.plain.matchAll(ENGLISH_PART)) {
    const mention = within(text, match);
    const scorer = ENGLISH_SCORERS.find(([words]) => new RegExp(`^${words}$`).test(groupOfMatch(match, 1)));
    if (mention && scorer && !ofOthers(text, match.index)) parts.push({ part: scorer[1], mention });
  }
  const capped = parts.length === 4 && parts.every(({ part, mention }) => mention.value.compare(SCORE_CAPS[part]) === 0);
  for (const match of text.plain.matchAll(TOTAL)) {
    const mention = within(text, match);
    const closesParts = !/合计|总计|共计/.test(match[0]) || parts.length > 0 || /^(?:四|各方|以上四)/.test(match[0]);
    if (!mention || !closesParts || mention.value.compare(FULL) === 0 || ofScale(text, mention, match.index)) continue;
    totals.push(mention);
    grade = GRADE.exec(text.plain.slice(mention.end, mention.end + 20))?.[1] ?? grade;
  }
  for (const match of text.plain.matchAll(ENGLISH_TOTAL)) {
    const mention = within(text, match);
    if (ofOthers(text, match.index)) continue;
    if (mention && mention.value.compare(FULL) !== 0) totals.push(mention);
  }
  for (const match of text.plain.matchAll(WITH_TOTAL)) {
    const mention = within(text, match);
    if (mention && !ofOthers(text, match.index)) totals.push(mention);
  }
  for (const match of text.plain.matchAll(GRADED)) {
    const mention = within(text, match);
    if (!mention || ofScale(text, mention, match.index)) continue;
    totals.push(mention);
    grade = groupOfMatch(match, 1);
  }
  return { parts: capped ? [] : parts, total: totals.at(-1) ?? null, totals, grade };
}

/** 上年度总分84.20分, 全市平均分: the clause says that they are of something else. */
function ofOthers({ plain }: ProseText, from: number): boolean {
  const before = lastItem(plain.slice(Math.max(0, from - 60), from).split(/[。\n]/));
  // The time goes on until the period is named again.
  const clauses = before.split(/[,;]/);
  const last = clauses.findLastIndex((clause) => OTHER_TIME.test(clause) || BACK_TO_PERIOD.test(clause));
  const station = clauses.findLastIndex((clause) => OTHER_STATION.test(clause) || OWN_STATION.test(clause));
  const ofAnother = OTHER_STATION.test(clauses[station] ?? "") && !OWN_STATION.test(clauses[station] ?? "");
  return ofAnother || OTHER_TIME.test(clauses[last] ?? "") || ELSEWHERE_SCORED.test(lastItem(clauses));
}

function ofScale(text: ProseText, mention: Mention, from: number): boolean {
  const { plain } = text;
  if (ofOthers(text, from)) return true;
  const start = Math.max(plain.lastIndexOf("。", from), plain.lastIndexOf("\n", from)) + 1;
  // 最高92.10分；本站总得分86.74分
  const near = plain.slice(start, mention.from).replace(/\([^()]*\)/g, "");
  const own = lastItem(near.split(";"));
  // 监督方评分：8.4分，上限10分；购买方评分：18.4分: what an item tells its own score can be at most says nothing of the next.
  const led = textOfMatch(/^[^;\d]*/, near);
  const scale = /[本我该]站|社工站|本次/.test(own) || !SCALE.test(led) ? own : near;
  return RAW.test(plain.slice(mention.end, mention.end + 26)) || SCALE.test(scale);
}

function partOf(match: RegExpMatchArray): ScorePart {
  const name = groupOfMatch(match, 1);
  return present(
    PARTS.find(({ label }) => label.test(name)),
    "the part of a score",
  ).part;
}

function within(text: ProseText, match: RegExpExecArray): Mention | null {
  return lastWithin(text, match.index, match[0].length);
}

function lastWithin(text: ProseText, start: number, length: number): Mention | null {
  return mentionsBetween(text, start, start + length).at(-1) ?? null;
}

/** Scores against the score table where there is one, and against each other. */
export function readScores(
  text: ProseText,
  { score }: ReportFigures,
): {
  readonly readings: ReadonlyMap<Mention, FigureReading>;
  readonly conflicts: readonly InternalConflict[];
  readonly holding: readonly (readonly Mention[])[];
} {
  const { parts, totals, total, grade } = scoresInText(text);
  const readings = new Map<Mention, FigureReading>();
  const conflicts: InternalConflict[] = [];
  const holding: Mention[][] = [];
  const note = (mention: Mention, key: string, figure: FigureReading["figure"]): void =>
    void readings.set(mention, { key: `score/${key}`, figure, loose: false, alternatives: [] });
  for (const { part, mention } of parts) {
    note(mention, part, score.parts.find(({ figure }) => figure.id === `score/${part}`)?.figure ?? null);
    const cap = SCORE_CAPS[part];
    if (mention.value.compare(cap) > 0) conflicts.push({ kind: "cap", mentions: [mention], expected: String(cap) });
  }
  for (const mention of totals) note(mention, "total", score.total);
  const distinct = new Set(parts.map(({ part }) => part));
  if (total && parts.length === 4 && distinct.size === 4) {
    const own = [...parts.map(({ mention }) => mention), total];
    const sum = parts.reduce((value, { mention }) => value.add(mention.value), exact(0));
    if (sum.compare(total.value) === 0) holding.push(own);
    else conflicts.push({ kind: "sum", mentions: own, expected: figureText({ value: sum, quantity: "count" }) });
  }
  const right = total && score.scheme && gradeIn(score.scheme, total.value);
  if (total && grade && right && right !== grade) conflicts.push({ kind: "grade", mentions: [total], expected: right });
  return { readings, conflicts, holding };
}
