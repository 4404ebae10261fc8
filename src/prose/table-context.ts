import { ENGLISH_ELSEWHERE } from "./english-words";
import type { Lexer } from "./lexer";
import { LONGEST_HEADING } from "./line-kinds";
import type { ReportTable } from "./table-lines";
import { summarise } from "./summary";

/** 如下表所示, 详见图2, 表1 *: a sentence or a title points to the table or the chart that it stands beside. */
const POINTING = /[如见][下附左右]?[表图]|[下附本]列?[表图]|[表图]\d|(?:table|figure|chart) ?(?:\d|below|shows)|below/i;
/** What only points to a table, or says what kind of drawing it is. */
const POINTS =
  /(?:具体|详细|相关)?(?:的)?(?:数据|情况)?(?:请?(?:参|详)?见|[如由从])?(?:以?[下附左右本]列?)?[表图](?:\d{1,3}|[一二三四五六七八九十]{1,3})?(?:[-—.]\d{1,3})*(?:所示|可见|可知|显示|中)?|^(?:table|figure|chart) ?\d{1,3}[.:]?/gi;
const DRAWING = /(?:统计|汇总|一览|明细|对比|对照|分布|示意|结构|柱状|柱形|折线|饼状?|条形|雷达|趋势|进度){0,3}[表图]$/;
const ASIDE = /^(?:单位|数据来源|资料来源|来源|注|备注|制表|统计)(?:[:：]|$)/;
/** A part of what was done, by the way in which it was. */
const WAYS = /线上|线下|网上|网络|微信/;
/** 与去年相比, 全站: the table behind it tells of more than the area that is named. */
const COMPARED = /相?比(?:较|起)?$|对[比照]|全站|各片区|[两二三四五]个片区|总体|整体/;

/** A text without white space but between words of English. */
export function wordsApart(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\*\*|`/g, "")
    .replace(/\s+/g, betweenWords);
}

function betweenWords(space: string, at: number, text: string): string {
  return /[A-Za-z\d]/.test(text.charAt(at - 1)) && /[A-Za-z\d]/.test(text.charAt(at + space.length)) ? " " : "";
}

/** The clauses of a line that points to the table below it; none where it does not. */
export function leadingClauses(plain: string): string[] {
  const sentence = plain.split(/[。!?](?=.)/).at(-1) ?? "";
  return POINTING.test(sentence) ? clausesOf(sentence).filter((clause) => !COMPARED.test(clause)) : [];
}

function clausesOf(text: string): string[] {
  return text.split(/[,;:。!?()（），；：]/).filter((clause) => clause !== "" && !ASIDE.test(clause));
}

/** What the rows of a chart begin with. */
const CHART = /^(?:图表|Chart)(?:[:：]|$)/;

/** Whether a table is a chart's figures: it says so in its first row. */
export function isChart({ rows: [first] }: Pick<ReportTable, "rows">): boolean {
  return first?.length === 1 && CHART.test(first[0]?.text.trim() ?? "");
}

/** What titles and leads say of a table's figures, and whether they narrow them in a way that the tables cannot know. */
export interface TableWords {
  /** As a heading; "" where they say nothing. */
  readonly heading: string;
  readonly narrowed: boolean;
}

/** Words of English of which none is known by a part of it: 2023, last year, planned. */
const ENGLISH_NARROWING = new RegExp(`^(?:${ENGLISH_ELSEWHERE})$`, "i");

function narrowsInEnglish(clause: string, lexer: Lexer): boolean {
  const words = clause.split(/[^A-Za-z\d]+/).filter((word) => word !== "");
  return words.some(
    (word, at) =>
      ENGLISH_NARROWING.test(word) ||
      ENGLISH_NARROWING.test(`${word}${words[at + 1] ?? ""}`) ||
      (/^(?:19|20)\d{2}$/.test(word) && summarise(lexer.read(`${word}年`)).unknown),
  );
}

/** Reads words that name a table. Every one of them must be known, as in a sentence: 线上服务 and 2023年 are of other figures than the tables'. @param isLenient the
 * lexer passes over words that nobody knows
 */
export function readTableWords(words: readonly string[], lexer: Lexer, isLenient: boolean): TableWords {
  const said = words
    .flatMap(clausesOf)
    .map((clause) => clause.replace(POINTS, "").replace(DRAWING, ""))
    .filter((clause) => clause !== "")
    .map((clause) => ({ clause, words: summarise(lexer.read(clause.replace(/ /g, ""))) }));
  const narrows = (clause: string, unknown: boolean): boolean =>
    isLenient && !/\p{Script=Han}/u.test(clause) ? narrowsInEnglish(clause, lexer) : unknown || WAYS.test(clause);
  const telling = said.filter(({ words: { onlyNeutral } }) => !onlyNeutral).map(({ clause }) => clause);
  const areas = new Set(said.flatMap(({ words }) => words.areas));
  const heading = telling.join("");
  return {
    heading: heading.length > LONGEST_HEADING ? "" : heading,
    narrowed: heading.length > LONGEST_HEADING || areas.size > 1 || said.some(({ clause, words: { unknown } }) => narrows(clause, unknown)),
  };
}

/** Rows of one cell of words that name what stands below them, by their place; those at the table's top are of all of it. */
export function bannersOf({ rows }: Pick<ReportTable, "rows">): ReadonlyMap<number, string> {
  const found = new Map<number, string>(isChart({ rows }) ? [[0, ""]] : []);
  for (const [at, row] of rows.entries()) {
    const filled = row.map(({ text }) => wordsApart(text)).filter((text) => text !== "");
    const [only] = filled;
    if (filled.length === 1 && only !== undefined && /\p{L}/u.test(only)) found.set(at, only.replace(CHART, ""));
  }
  return found;
}
