import type { TableFamily } from "../../tables/family";
import { scoreCellName } from "./cell-name";
import { scoreSubject, type ScoreSubject } from "./count/figures";
import { scoreTotals } from "./count/totals";
import { scoreIdentity } from "./identity";
import { missingScore } from "./missing";
import { isScore, type ScoreTable } from "./model";
import { scoreParagraphs } from "./paragraphs";
import { recogniseScores } from "./recognise/table";
import { scoreFigures, stationScore } from "./report-figures";
import { scoreRules } from "./rules";
import { scoreExample } from "./rules/example-sheet";
import { scoreSettings } from "./settings";

/** 评估得分: the four parts of the evaluation, their total and the grade that it makes. */
export const score: TableFamily<ScoreTable, ScoreSubject, ScoreTable["parts"][number]> = {
  id: "score",
  name: { zh: "评估得分", en: "Score" },
  kinds: { score: { zh: "评估得分", en: "Evaluation score" } },
  claimsRange: false,
  waitsForEntries: true,
  owns: isScore,
  recognise: (sheet, _, within) => recogniseScores(sheet, within),
  withGrades: (table, stated, policy) => (table.stated ? table : { ...table, stated, policies: [...(table.policies ?? []), policy] }),
  needsTerm: () => false,
  facts: () => ({}),
  count: scoreSubject,
  rows: ({ table }) => table.parts,
  totals: scoreTotals,
  rules: scoreRules,
  measures: null,
  metrics: () => null,
  station: stationScore,
  figures: scoreFigures,
  deliveries: () => [],
  panels: () => [],
  settings: scoreSettings,
  policy: null,
  contents: () => [],
  nameOf: scoreCellName,
  paragraphs: scoreParagraphs,
  missing: missingScore,
  example: { draw: scoreExample, settings: {}, headerRows: [1], labelColumns: [0] },
  identify: scoreIdentity,
};
