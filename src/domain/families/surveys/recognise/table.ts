import type { CellRange } from "../../../grid/address";
import type { Sheet } from "../../../grid/sheet";
import { columnsOf, type ListColumn, type ListWords } from "../../../tables/lists/list";
import { readLists } from "../../../tables/lists/read";
import { ANSWERS, MAY_HEAD_SURVEY, surveyField, type SurveyField } from "../../../values/vocabulary/survey-headers";
import type { SurveyTable } from "../model";

/** Three answers side by side, papers out and back, or answers under one another with their counts and shares. */
function isList(columns: readonly ListColumn<SurveyField>[]): boolean {
  const has = (field: SurveyField): boolean => columnsOf({ columns }, field).length === 1;
  const answers = ANSWERS.filter(has).length;
  if (ANSWERS.some((answer) => answer !== "unsatisfied" && columnsOf({ columns }, answer).length > 1)) return false;
  if (answers > 2) return true;
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
  ]),
  derived: new Set<SurveyField>(["share", "satisfied-rate", "return-rate", "valid-rate"]),
};

/** Finds the surveys of a sheet. */
export function recogniseSurveys(sheet: Sheet, within?: CellRange): SurveyTable[] {
  return readLists(sheet, WORDS, "survey", within).map((table) => ({ ...table, kind: "survey" }));
}
