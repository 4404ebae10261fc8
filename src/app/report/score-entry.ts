import {
  judgeScores,
  readScoreText,
  type ScoreField,
  type ScoreJudgement,
  type TypedScores,
} from "../../domain/families/score/typed-scores";
import type { ScorePart } from "../../domain/families/score/model";
import { scoreTable } from "../../domain/families/score/report-figures";
import type { CellRef } from "../../domain/grid/address";
import type { Localized } from "../../domain/language";
import type { Settings, Severity } from "../../domain/settings";
import type { Audit } from "../../domain/tables/audit";
import { gradeIn, type GradeScheme } from "../../domain/tables/grade-scheme";
import type { Quantity } from "../../domain/tables/model";
import { decimalText, exact, roundHalfUp, toNumber, type Exact } from "../../domain/values/exact";
import { scoresInText } from "../../prose/scores";
import type { ProseText } from "../../prose/text";

export type { ScoreField };

/** The four evaluators in the order of the form, with the caps that the evaluation office fixes. */
export const SCORE_PARTS: readonly { readonly part: ScorePart; readonly label: Localized; readonly cap: number }[] = [
  { part: "supervisor", label: { zh: "监督方评估", en: "Supervisor" }, cap: 10 },
  { part: "purchaser", label: { zh: "购买方评估", en: "Purchaser" }, cap: 20 },
  { part: "supervision-centre", label: { zh: "督导中心评估", en: "Supervision centre" }, cap: 15 },
  { part: "third-party", label: { zh: "第三方评估", en: "Third party" }, cap: 55 },
];

/** Scores as they were typed or found; an empty text is an empty field. Total and grade are what somebody stated. */
export type ScoreEntry = Readonly<Record<ScoreField, string>>;

export const EMPTY_SCORE: ScoreEntry = { supervisor: "", purchaser: "", "supervision-centre": "", "third-party": "", total: "", grade: "" };

export interface ScoreFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly field: ScoreField;
  /** What is wrong, in the rule's own words. */
  readonly title: Localized;
  /** As it was typed or found. */
  readonly stated: string;
  /** The right total or grade and the arithmetic behind it; null where only the source can tell: a part over its cap, a word of no scheme. */
  readonly right: { readonly text: string; readonly how: string } | null;
  /** What the rule says of it, for where nothing else can be told. */
  readonly message: Localized;
}

export interface ScoreAssessment {
  /** Fields that hold something other than a number. */
  readonly unreadable: readonly ScoreField[];
  /** Parts that wait for a score. */
  readonly missing: readonly ScorePart[];
  /** Exact; null until all four parts are read. */
  readonly total: Exact | null;
  readonly grade: string | null;
  /** The next better grade and what is wanting to it; null at the best one. */
  readonly next: { readonly grade: string; readonly wanting: Exact } | null;
  /** The grade that rounding the total would give, where it is another one: the slip that the exact total prevents. */
  readonly roundedGrade: { readonly total: string; readonly grade: string } | null;
  /** The words that a grade may be, the best first; none where nothing states any. */
  readonly grades: readonly string[];
  readonly findings: readonly ScoreFinding[];
}

/** Adds typed scores exactly and judges them by the rules that a score table meets. */
export function assessScore(entry: ScoreEntry, settings: Settings): ScoreAssessment {
  const readings = SCORE_PARTS.map(({ part }) => ({ field: part, reading: readScoreText(entry[part]) }));
  const stated = { field: "total" as const, reading: readScoreText(entry.total) };
  const parts = Object.fromEntries(readings.map(({ field, reading }) => [field, reading])) as TypedScores["parts"];
  const { total, grade, scheme, reports } = judgeScores({ parts, total: stated.reading, grade: entry.grade }, settings);
  return {
    unreadable: [...readings, stated].filter(({ reading }) => reading.status === "unreadable").map(({ field }) => field),
    missing: readings.filter(({ reading }) => reading.status === "empty").map(({ field }) => field),
    total,
    grade,
    next: total && scheme && nextGrade(total, scheme),
    roundedGrade: total && scheme && roundedGrade(total, scheme),
    grades: scheme?.map(({ word }) => word) ?? [],
    findings: reports.flatMap((report) => findingOf(report, entry, settings)),
  };
}

function findingOf({ rule, field, values, right }: ScoreJudgement, entry: ScoreEntry, { rules }: Settings): ScoreFinding[] {
  const severity = rules[rule.id] ?? rule.severity;
  if (severity === "off") return [];
  const label = SCORE_PARTS.find(({ part }) => part === field)?.label;
  const message = (language: keyof Localized): string => rule.message[language](label ? { ...values, label: label[language] } : values);
  return [
    {
      rule: rule.id,
      severity,
      field,
      title: rule.title,
      stated: entry[field].trim(),
      right,
      message: { zh: message("zh"), en: message("en") },
    },
  ];
}

function nextGrade(total: Exact, scheme: GradeScheme): ScoreAssessment["next"] {
  const bound = scheme.findLast(({ from }) => total.compare(from) < 0);
  return bound === undefined ? null : { grade: bound.word, wanting: exact(bound.from).sub(total) };
}

function roundedGrade(total: Exact, scheme: GradeScheme): ScoreAssessment["roundedGrade"] {
  for (const digits of [2, 1, 0]) {
    const rounded = roundHalfUp(total, digits);
    const grade = gradeIn(scheme, rounded);
    if (grade !== null && grade !== gradeIn(scheme, total)) return { total: rounded.valueOf().toFixed(digits), grade };
  }
  return null;
}

/** The scores of the workbook's score table with their cells; null where it has none. */
export function scoreInWorkbook(audit: Audit): { readonly entry: ScoreEntry; readonly cells: readonly CellRef[] } | null {
  const { table, shared } = scoreTable(audit);
  if (!table || shared) return null;
  const at = (cell: { row: number; column: number }): CellRef => ({ sheet: table.sheet.name, ...cell });
  const scores = Object.fromEntries(table.parts.map(({ part, score }) => [part, quantityText(score)]));
  return {
    entry: { ...EMPTY_SCORE, ...scores, total: table.total ? quantityText(table.total) : "", grade: table.grade?.text ?? "" },
    cells: [
      ...table.parts.map(({ score }) => at(score.cell)),
      ...(table.total ? [at(table.total.cell)] : []),
      ...(table.grade ? [at(table.grade.cell)] : []),
    ],
  };
}

function quantityText({ reading }: Quantity): string {
  if (reading.status === "read") return decimalText(reading.value);
  return reading.status === "unreadable" ? reading.text : "";
}

/** The scores that a text states; null unless it names all four parts once each. */
export function scoreInText(text: ProseText): ScoreEntry | null {
  const { parts, total, grade } = scoresInText(text);
  if (parts.length !== 4 || new Set(parts.map(({ part }) => part)).size !== 4) return null;
  const scores = Object.fromEntries(parts.map(({ part, mention }) => [part, mention.text]));
  return { ...EMPTY_SCORE, ...scores, total: total?.text ?? "", grade: grade ?? "" };
}

/** An exact total with every digit it has. */
export function scoreText(value: Exact): string {
  return decimalText(toNumber(value));
}
