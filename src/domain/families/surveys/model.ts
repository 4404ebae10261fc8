import type { ListTable } from "../../tables/lists/list";
import type { Table } from "../../tables/model";
import type { SurveyField } from "../../values/vocabulary/survey-headers";

/** A survey: how many gave each answer, how many papers went out and came back. */
export interface SurveyTable extends ListTable<SurveyField> {
  readonly kind: "survey";
}

/** Whether a table is of this family. */
export function isSurvey(table: Table): table is SurveyTable {
  return table.kind === "survey";
}
