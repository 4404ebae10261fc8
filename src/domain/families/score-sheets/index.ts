import type { TableFamily } from "../../tables/family";
import { BESIDE_THE_REPORT } from "../../tables/lists/family";
import { listCellName, listIdentity } from "../../tables/lists/names";
import { scoreSheetSubject, type ScoreLine, type ScoreSheetSubject } from "./count/figures";
import { scoreSheetTotals } from "./count/totals";
import { isScoreSheet, type ScoreSheet } from "./model";
import { scoreSheetParagraphs } from "./paragraphs";
import { scoreSheetHeaderQuestions, recogniseScoreSheets } from "./recognise/table";
import { missingScoreSheet, scoreSheetFigures } from "./report-figures";
import { scoreSheetRules } from "./rules";
import { scoreSheetExample } from "./rules/example-sheet";

/** 评分细则表: indicators of two or three levels with full marks, scores and deductions, their sums and the grade. */
export const scoreSheets: TableFamily<ScoreSheet, ScoreSheetSubject, ScoreLine> = {
  ...BESIDE_THE_REPORT,
  id: "scoresheet",
  name: { zh: "评分细则", en: "Score sheets" },
  kinds: { "score-sheet": { zh: "评分细则（分级指标）", en: "Score sheet of levels" } },
  claimsRange: false,
  readsRemains: true,
  waitsForEntries: true,
  owns: isScoreSheet,
  recognise: (sheet, _, within) => recogniseScoreSheets(sheet, within),
  headerQuestions: scoreSheetHeaderQuestions,
  withGrades: (table, stated, policy) => (table.stated ? table : { ...table, stated, policies: [...(table.policies ?? []), policy] }),
  needsTerm: () => false,
  facts: () => ({}),
  count: scoreSheetSubject,
  rows: ({ lines }) => lines,
  totals: ({ table, figures }) => scoreSheetTotals(table, figures),
  rules: scoreSheetRules,
  contents: ({ lines }) => {
    const count = lines.filter(({ role }) => role === "item").length;
    return [{ zh: `${count} 项评分`, en: `${count} scored lines` }];
  },
  figures: scoreSheetFigures,
  nameOf: listCellName,
  paragraphs: scoreSheetParagraphs,
  missing: missingScoreSheet,
  example: { draw: scoreSheetExample, settings: {}, headerRows: [1], labelColumns: [0, 2] },
  identify: listIdentity,
};
