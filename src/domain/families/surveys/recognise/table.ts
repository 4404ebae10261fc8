import type { CellRange } from "../../../grid/address";
import type { Sheet } from "../../../grid/sheet";
import { listHeaderQuestions, type ListAsking } from "../../../tables/lists/questions";
import type { Question } from "../../../tables/question";
import type { Table } from "../../../tables/model";
import { columnsOf, type ListColumn, type ListWords } from "../../../tables/lists/list";
import { readLists } from "../../../tables/lists/read";
import { ANSWERS, MAY_HEAD_SURVEY, surveyField, type SurveyField } from "../../../values/vocabulary/survey-headers";
import type { SurveyTable } from "../model";

/** Three answers side by side, a rate of those satisfied with the points that it counts, papers out and back, or answers under one another with their counts and shares. */
function isList(columns: readonly ListColumn<SurveyField>[]): boolean {
  const has = (field: SurveyField): boolean => columnsOf({ columns }, field).length === 1;
  const answers = ANSWERS.filter(has).length;
  if (ANSWERS.some((answer) => answer !== "unsatisfied" && columnsOf({ columns }, answer).length > 1)) return false;
  if (answers > 2) return true;
  if (has("satisfied-rate") && has("folded")) return true;
  if (has("issued") && has("returned")) return has("return-rate") || has("valid");
  return has("option") && has("count") && has("share");
}

const WORDS: ListWords<SurveyField> = {
  mayHead: MAY_HEAD_SURVEY,
  field: surveyField,
  isList,
  amounts: new Set<SurveyField>([
    ...ANSWERS,
    "answers",
    "count",
    "share",
    "satisfied-rate",
    "issued",
    "returned",
    "valid",
    "return-rate",
    "valid-rate",
    "weight",
    "folded",
  ]),
  derived: new Set<SurveyField>(["share", "satisfied-rate", "return-rate", "valid-rate", "folded"]),
};

/** Finds the surveys of a sheet. */
export function recogniseSurveys(sheet: Sheet, within?: CellRange): SurveyTable[] {
  return readLists(sheet, WORDS, "survey", within).map((table) => ({ ...table, kind: "survey" }));
}

const ASKING: ListAsking<SurveyField> = {
  columns: [
    { field: "issued", means: "issued", called: { zh: "发放份数", en: "the papers handed out (发放份数)" }, holds: "numbers" },
    { field: "returned", means: "returned", called: { zh: "回收份数", en: "the papers returned (回收份数)" }, holds: "numbers" },
  ],
  about: /满意|问卷|调查|测评/,
};

/** Headers that are not understood and would make a sheet such a table. */
export function surveyHeaderQuestions(sheet: Sheet, tables: readonly Table[]): Question[] {
  return listHeaderQuestions(sheet, tables, WORDS, ASKING);
}
