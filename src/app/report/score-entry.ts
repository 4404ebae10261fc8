import { decimalText, exact, roundHalfUp, toNumber, type Exact } from "../../domain/values/exact";
import { gradeOf, scoreSubject } from "../../domain/families/score/count/figures";
import { runRule } from "../../domain/engine/run-rule";
import type { Audit } from "../../domain/tables/audit";
import type { CellRef } from "../../domain/grid/address";
import { drawSheet } from "../../domain/grid/draw-sheet";
import type { Localized } from "../../domain/language";
import { scoreTable } from "../../domain/families/score/report-figures";
import { scoresInText } from "../../prose/scores";
import type { ProseText } from "../../prose/text";
import { scoreRules } from "../../domain/families/score/rules";
import type { Settings, Severity } from "../../domain/settings";
import type { Quantity } from "../../domain/tables/model";
import type { ScorePart, ScoreTable } from "../../domain/families/score/model";
import { recogniseScores } from "../../domain/families/score/recognise/table";

/** The four evaluators in the order of the form, with the caps that the evaluation office fixes. */
export const SCORE_PARTS: readonly { readonly part: ScorePart; readonly label: Localized; readonly cap: number }[] = [
  { part: "supervisor", label: { zh: "监督方评估", en: "Supervisor" }, cap: 10 },
  { part: "purchaser", label: { zh: "购买方评估", en: "Purchaser" }, cap: 20 },
  { part: "supervision-centre", label: { zh: "督导中心评估", en: "Supervision centre" }, cap: 15 },
  { part: "third-party", label: { zh: "第三方评估", en: "Third party" }, cap: 55 },
];

export type ScoreField = ScorePart | "total" | "grade";

/** Scores as they were typed or found; an empty text is an empty field. Total and grade are what somebody stated. */
export type ScoreEntry = Readonly<Record<ScoreField, string>>;

export const EMPTY_SCORE: ScoreEntry = { supervisor: "", purchaser: "", "supervision-centre": "", "third-party": "", total: "", grade: "" };

export const GRADES = ["优秀", "良好", "合格", "不合格"] as const;

export interface ScoreFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly field: ScoreField;
  /** What is wrong, in the rule's own words. */
  readonly title: Localized;
  /** As it was typed or found. */
  readonly stated: string;
  /** The right total or grade; null for a part over its cap, which only its source can tell. */
  readonly right: string | null;
  /** The arithmetic behind `right`. */
  readonly how: string | null;
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
  readonly findings: readonly ScoreFinding[];
}

/** Adds typed scores exactly and runs the score rules on them, the same ones that a score table meets. */
export function assessScore(entry: ScoreEntry, settings: Settings): ScoreAssessment {
  const table = drawn(entry);
  const subject = scoreSubject(table);
  const fields: readonly (readonly [ScoreField, Quantity["reading"]["status"]])[] = [
    ...table.parts.map(({ part, score }) => [part, score.reading.status] as const),
    ["total", table.total?.reading.status ?? "empty"],
  ];
  const { total } = subject;
  const findings: ScoreFinding[] = [];
  for (const rule of scoreRules) {
    const severity = settings.rules[rule.id] ?? rule.severity;
    if (severity === "off") continue;
    for (const report of runRule(rule, subject, settings)) {
      if ("notRun" in report) continue;
      const field = FIELDS[report.row - 1]!;
      // What was left empty is a question not asked, not a wrong answer.
      if (entry[field].trim() === "") continue;
      const { right = null, how = null } = report.values ?? {};
      findings.push({
        rule: rule.id,
        severity,
        field,
        title: rule.title,
        stated: entry[field].trim(),
        right: right === null ? null : String(right),
        how: how === null ? null : String(how),
      });
    }
  }
  return {
    unreadable: fields.filter(([, status]) => status === "unreadable").map(([field]) => field),
    missing: table.parts.filter(({ score }) => score.reading.status === "empty").map(({ part }) => part),
    total,
    grade: total && gradeOf(total),
    next: total && nextGrade(total),
    roundedGrade: total && roundedGrade(total),
    findings: findings.sort((a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field)),
  };
}

const FIELDS: readonly ScoreField[] = [...SCORE_PARTS.map(({ part }) => part), "total", "grade"];

/** The entry as the table that it stands for; 分 behind a number says nothing more. */
function drawn(entry: ScoreEntry): ScoreTable {
  const number = (field: ScoreField): string => entry[field].trim().replace(/(?<!\s)\s*分$/, "");
  const sheet = drawSheet("得分", [
    ["评估方", "分值", "得分"],
    ...SCORE_PARTS.map(({ part, label, cap }) => [label.zh, cap, number(part)]),
    ["总得分", 100, number("total")],
    ["等级", null, entry.grade],
  ]);
  const table = recogniseScores(sheet).tables[0];
  if (!table) throw new Error("the score form is no score table");
  return table;
}

function nextGrade(total: Exact): ScoreAssessment["next"] {
  const bound = [60, 80, 90].find((floor) => total.compare(floor) < 0);
  return bound === undefined ? null : { grade: gradeOf(exact(bound)), wanting: exact(bound).sub(total) };
}

function roundedGrade(total: Exact): ScoreAssessment["roundedGrade"] {
  for (const digits of [2, 1, 0]) {
    const rounded = roundHalfUp(total, digits);
    if (gradeOf(rounded) !== gradeOf(total)) return { total: rounded.valueOf().toFixed(digits), grade: gradeOf(rounded) };
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
