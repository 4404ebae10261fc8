import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { SurveySubject } from "../count/figures";

/** A sum of a survey differs. */
export const rule: TableRule<SurveySubject> = {
  id: "survey/total",
  scope: "table",
  severity: "error",
  title: { zh: "调查表的合计不符", en: "A sum of a survey differs" },
  basis: {
    zh: "合计等于各选项人数之和；合计行等于各行之和",
    en: "All who answered are the sum of the answers; a total is that of its lines",
  },
  message: differs("合计", "The sum"),
  figure: { zh: "合计", en: "the sum" },
  right: { cells: {} },
  wrong: { cells: { F4: 98 }, at: "F4" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
