import type { TableFamily } from "../../tables/family";
import { BESIDE_THE_REPORT } from "../../tables/lists/family";
import { listCellName, listIdentity } from "../../tables/lists/names";
import { surveyAlternatives } from "./count/alternatives";
import { surveySubject, type SurveyLine, type SurveySubject } from "./count/figures";
import { isSurvey, type SurveyTable } from "./model";
import { surveyParagraphs } from "./paragraphs";
import { surveyHeaderQuestions, recogniseSurveys } from "./recognise/table";
import { missingSurvey, surveyFigures } from "./report-figures";
import { surveyRules } from "./rules";
import { surveyExample } from "./rules/example-sheet";

/** 满意度调查统计表: how many gave each answer, how many papers went out and came back, the rates that these make. */
export const surveys: TableFamily<SurveyTable, SurveySubject, SurveyLine> = {
  ...BESIDE_THE_REPORT,
  id: "survey",
  name: { zh: "满意度调查", en: "Surveys" },
  kinds: { survey: { zh: "满意度调查", en: "Survey of satisfaction" } },
  claimsRange: false,
  readsRemains: true,
  waitsForEntries: true,
  owns: isSurvey,
  recognise: (sheet, _, within) => ({ tables: recogniseSurveys(sheet, within), refusals: [] }),
  headerQuestions: surveyHeaderQuestions,
  needsTerm: () => false,
  facts: () => ({}),
  count: (table) => surveySubject(table),
  alternatives: surveyAlternatives,
  rows: ({ lines }) => lines,
  rules: surveyRules,
  contents: ({ lines }) => {
    const count = lines.filter(({ role }) => role === "item").length;
    return [{ zh: `${count} 项`, en: `${count} lines` }];
  },
  figures: surveyFigures,
  nameOf: listCellName,
  paragraphs: surveyParagraphs,
  missing: missingSurvey,
  example: { draw: surveyExample, settings: {}, headerRows: [2], labelColumns: [0] },
  identify: listIdentity,
};
