import { numberCell, plainText, textCell } from "../../grid/cell";
import { DEFAULT_SETTINGS, type Settings } from "../../settings";
import { agrees, bareWord } from "../../tables/agreement";
import { arithmeticText } from "../../tables/expression/arithmetic";
import { evaluate } from "../../tables/expression/evaluate";
import { sumOf, type NumberTerm } from "../../tables/expression/expression";
import { gradeIn, schemeInForce, schemeText, type GradeScheme } from "../../tables/grade-scheme";
import type { Reading } from "../../tables/model";
import { readAmount } from "../../tables/quantity";
import type { MessageValues, RuleMeta } from "../../tables/rule";
import { exact, type Exact } from "../../values/exact";
import type { ScorePart } from "./model";
import { SCORE, SCORE_CAPS, SCORE_ORDER } from "./recognise/vocabulary";
import { rule as capRule } from "./rules/cap";
import { rule as gradeRule } from "./rules/grade";
import { rule as unknownRule } from "./rules/grade-unknown";
import { rule as sumRule } from "./rules/sum";
import { isOutOfRange } from "./count/points";

/** The scores of one evaluation as values, from a form or a text; total and grade are what somebody stated. */
export interface TypedScores {
  readonly parts: Readonly<Record<ScorePart, Reading<number>>>;
  readonly total: Reading<number>;
  /** "" where none is stated. */
  readonly grade: string;
}

/** Where a typed score stands. */
export type ScoreField = ScorePart | "total" | "grade";

/** What a rule says of typed scores: of which of them, and the values of its message. */
export interface ScoreJudgement {
  readonly rule: RuleMeta;
  readonly field: ScoreField;
  readonly values: MessageValues;
  /** What must stand there, and the arithmetic behind it; null where only the source can tell. */
  readonly right: { readonly text: string; readonly how: string } | null;
}

/** Typed scores added up and graded, with what the rules of a score table say of them. */
export interface JudgedScores {
  /** Exact; null until all four parts are read. */
  readonly total: Exact | null;
  readonly grade: string | null;
  /** The grades in force; null where nothing states any. */
  readonly scheme: GradeScheme | null;
  readonly reports: readonly ScoreJudgement[];
}

/** Reads a typed score: a number, with 分 behind it or its name before it. */
export function readScoreText(text: string): Reading<number> {
  const typed = text.trim();
  return readAmount(textCell(SCORE.exec(plainText(typed))?.[1] ?? typed)).reading;
}

/** Judges typed scores by the rules that a score table meets, out of the full marks that the evaluation office fixes. */
export function judgeScores({ parts, total: stated, grade: word }: TypedScores, settings: Settings = DEFAULT_SETTINGS): JudgedScores {
  const readings = SCORE_ORDER.map((part) => ({ part, reading: parts[part] }));
  const terms = readings.flatMap(({ reading }): NumberTerm[] =>
    reading.status === "read" ? [{ kind: "number", value: exact(reading.value) }] : [],
  );
  const how = sumOf(terms);
  const total = terms.length === readings.length ? evaluate(how) : null;
  const full = SCORE_ORDER.reduce((sum, part) => sum + SCORE_CAPS[part], 0);
  const scheme = schemeInForce(null, settings, full);
  const grade = scheme && total && gradeIn(scheme, total);
  const reports: ScoreJudgement[] = [];
  for (const { part, reading } of readings) {
    const cap = SCORE_CAPS[part];
    if (reading.status !== "read" || !isOutOfRange(reading.value, cap)) continue;
    reports.push({ rule: capRule, field: part, values: { label: part, stated: reading.value, cap }, right: null });
  }
  const differs = (rule: RuleMeta, field: ScoreField, said: string, text: string, arithmetic: string): void => {
    reports.push({ rule, field, values: { stated: said, right: text, how: arithmetic }, right: { text, how: arithmetic } });
  };
  const sum = arithmeticText(how, total, { points: false, digits: 0, numberFormat: null });
  if (total && stated.status === "read" && !agrees(numberCell(stated.value), { value: total, quantity: "count" }, settings.tolerance))
    differs(sumRule, "total", String(stated.value), String(total.valueOf()), sum);
  const bare = bareWord(plainText(word));
  if (scheme && bare !== "") {
    const known = scheme.some((one) => one.word === bare);
    if (!known) reports.push({ rule: unknownRule, field: "grade", values: { word: bare, scheme: schemeText(scheme) }, right: null });
    else if (grade !== null && bare !== grade) differs(gradeRule, "grade", bare, grade, `${sum} → ${grade}`);
  }
  return { total, grade, scheme, reports };
}
