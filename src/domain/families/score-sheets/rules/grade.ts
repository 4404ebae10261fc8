import { differs, figureReports } from "../../../tables/figure-reports";
import { SCHEME_BASIS } from "../../../tables/grade-scheme";
import type { TableRule } from "../../../tables/rule";
import type { ScoreSheetSubject } from "../count/figures";

/** The grade does not fit the total. */
export const rule: TableRule<ScoreSheetSubject> = {
  id: "scoresheet/grade",
  scope: "table",
  severity: "error",
  title: { zh: "等级与总分不符", en: "The grade does not fit the total" },
  basis: SCHEME_BASIS,
  message: differs("等级", "The grade"),
  figure: { zh: "等级", en: "the grade" },
  right: { cells: {} },
  wrong: { cells: { E10: "优秀" }, at: "E10" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
