import type { Localized } from "../language";
import type { Settings } from "../settings";
import type { Exact } from "../values/exact";
import { bareWord } from "./agreement";
import type { RuleMeta } from "./rule";
import { plainText } from "../values/vocabulary/plain-text";
import { firstItem, itemAt } from "../values/present";

/** A grade and the lowest total that makes it. */
export interface GradeBound {
  readonly word: string;
  readonly from: number;
}

/** The grades of a scheme, the best first; the last one has no lower bound but 0. */
export type GradeScheme = readonly GradeBound[];

/** The evaluation office's grades of a total out of 100; used where the sheet states no scheme of its own and counts to 100. */
export const HUNDRED_POINT_SCHEME: GradeScheme = [
  { word: "优秀", from: 90 },
  { word: "良好", from: 80 },
  { word: "合格", from: 60 },
  { word: "不合格", from: 0 },
];

/** Where the scheme of a rule about grades comes from. */
export const SCHEME_BASIS: Localized = {
  zh: "等级标准依次取自本表、设置、已公布评估报告（满分100分时）",
  en: "The scheme is the sheet's own, else the one set, else the published report's where the full marks are 100",
};

/** What rules say of a grade that the scheme in force does not have. */
export const GRADE_UNKNOWN = {
  title: { zh: "等级不在所用的等级标准中", en: "The grade is none of the scheme in force" },
  message: {
    zh: ({ word, scheme }) =>
      `等级填写为“${word}”，不在所用的标准（${scheme}）之中，无法核对，保持原样。请确认采用哪种标准，并在表中或设置中写明。`,
    en: ({ word, scheme }) =>
      `The grade says “${word}”, which is none of the scheme in force (${scheme}); it was left as it stands. Decide which scheme holds, and state it in the sheet or the settings.`,
  },
} satisfies Pick<RuleMeta, "title" | "message">;

/** The total out of which that scheme grades. */
const HUNDRED = 100;

/** The word that a total makes; null where it lies below everything that the scheme names. */
export function gradeIn(scheme: GradeScheme, total: Exact): string | null {
  return scheme.find(({ from }) => total.compare(from) >= 0)?.word ?? null;
}

const WORD =
  /[1-5]A级?|(?<![A-Z])A{3,5}级?(?![A-Z])|[一二三四五1-5]星级?|★{1,5}|基本合格|基本达标|不合格|不及格|不达标|不称职|待改进|需改进|优秀|优良|良好|合格|及格|达标|称职|中等|一般|较好|较差|[一二三四五六]等|[A-E][级等]|(?<![A-Za-z])[A-E](?=[:=≥<>(\d]|为|$)|[优良中差]/g;
/** A bound of a grade: no longer number is one. */
const NUMBER = "(?<!\\d)(\\d{1,9}(?:\\.\\d{1,9})?)";
const RANGE = new RegExp(`${NUMBER}分?(?:\\([^()]{0,20}\\))?[-~—–至到]${NUMBER}`);
const ABOVE = new RegExp(`(?:≥|>=|不低于|不少于|达到?)${NUMBER}|${NUMBER}分?(?:\\(含\\)|[及或含]|\\(含本数\\)){0,2}以上`);
const BELOW = new RegExp(`(?:<|低于|不足|未满|不满|不到|少于)${NUMBER}|${NUMBER}分?(?:\\(不含\\)|不含)?(?:以下|及以下)`);

/**
 * Reads the grades that a text sets: 90分以上为优秀，80—89分为良好，60分以下为不合格; 优秀：≥90. Null where it sets none, or not clearly: fewer than two,
 * one word twice, two words from the same total.
 */
export function readGradeScheme(text: string): GradeScheme | null {
  const plain = plainText(text.replace(/[\r\n]+/g, "；")).replace(/[[(]\s*(\d+(?:\.\d+)?)[,，](\d+(?:\.\d+)?)\s*[\])]/g, "$1-$2");
  const bounds: GradeBound[] = [];
  for (const clause of plain.split(/[,，;；、。|]/).flatMap(singleGrades)) {
    const words = (clause.match(WORD) ?? []).map(bareWord);
    // The digit of 5A is no bound.
    const from = boundOf(clause.replace(WORD, ""));
    const [word] = words;
    if (from === null || word === undefined) continue;
    if (words.length > 1) return null;
    const known = bounds.find((bound) => bound.word === word);
    if (known && known.from !== from) return null;
    if (!known) bounds.push({ word, from });
  }
  const ordered = bounds.sort((a, b) => b.from - a.from);
  const clear = ordered.length >= 2 && ordered.every(({ from }, index) => index === 0 || from < itemAt(ordered, index - 1).from);
  return clear ? ordered : null;
}

/** Reads the grades that a text sets for rates, in percent: 完成率90%及以上为优秀，80%—89%为良好; null where it sets none, or not by percentages. */
export function readRateScheme(text: string): GradeScheme | null {
  const plain = plainText(text);
  if (/\d分/.test(plain)) return null;
  const scheme = readGradeScheme(plain.replace(/(\d)%/g, "$1"));
  return scheme?.every(({ from }) => from === 0 || plain.includes(`${from}%`)) ? scheme : null;
}

/** 90分以上优秀80分以上良好, without anything between, as its grades. */
function singleGrades(clause: string): string[] {
  const words = [...clause.matchAll(WORD)];
  if (words.length < 2) return [clause];
  // Where the bound comes first a grade ends with its word, else it begins with it.
  const ends = /\d/.test(clause.slice(0, firstItem(words).index));
  const cuts = words.map(({ index, 0: word }) => (ends ? index + word.length : index));
  return [0, ...cuts].map((from, at) => clause.slice(from, cuts[at] ?? clause.length)).filter((piece) => piece !== "");
}

function boundOf(clause: string): number | null {
  const range = RANGE.exec(clause);
  if (range) return Math.min(Number(range[1]), Number(range[2]));
  const above = ABOVE.exec(clause);
  if (above) return Number(above[1] ?? above[2]);
  return BELOW.test(clause) ? 0 : null;
}

/** A scheme as a person writes it: 优秀 ≥90，良好 ≥80 …; it reads back as itself. */
export function schemeText(scheme: GradeScheme): string {
  return scheme.map(({ word, from }) => (from > 0 ? `${word}≥${from}` : `${word}≥0`)).join("，");
}

/** The grades in force: the sheet's own, else those that were set, else the office's, where the full marks are a hundred. */
export function schemeInForce(
  stated: GradeScheme | null,
  { gradeScheme }: Pick<Settings, "gradeScheme">,
  full: number | null,
): GradeScheme | null {
  const set = gradeScheme === null ? null : readGradeScheme(gradeScheme);
  return stated ?? set ?? (full === HUNDRED ? HUNDRED_POINT_SCHEME : null);
}

/** Why a total makes no grade: no scheme is known, or it lies below all of them; null where it makes one, or is not known itself. */
export function whyNoGrade(scheme: GradeScheme | null, total: Exact | null): Localized | null {
  if (!scheme) return NO_SCHEME;
  return total && gradeIn(scheme, total) === null ? belowAll(scheme) : null;
}

const NO_SCHEME: Localized = {
  zh: "各方满分合计不是100分，表中和设置中也没有写明等级标准，无法核定等级，保持原样。请在表中或设置中写明，如“900分以上优秀，800分以上良好”。",
  en: "The full marks are not 100 in all, and neither the sheet nor the settings say which total makes which grade, so the grade is left as it stands. State it in the sheet or the settings.",
};

function belowAll(scheme: GradeScheme): Localized {
  return {
    zh: `总得分低于所写明的各等级（${schemeText(scheme)}），无法核定等级，保持原样。请补写最低一等。`,
    en: `The total lies below every grade that is stated (${schemeText(scheme)}), so the grade is left as it stands. State the lowest grade too.`,
  };
}

const IN_ENGLISH: Readonly<Record<string, string>> = { 优秀: "excellent", 良好: "good", 合格: "pass", 不合格: "fail" };

/** A grade in an English sentence: its own word, with what it means where that is known. */
export function gradeInEnglish(grade: string): string {
  const word = IN_ENGLISH[grade];
  return word === undefined ? grade : `${grade} (${word})`;
}
