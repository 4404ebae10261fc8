import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { ScoreSheetSubject } from "../count/figures";

/** The grade does not fit the total. */
export const rule: TableRule<ScoreSheetSubject> = {
  id: "scoresheet/grade",
  scope: "table",
  severity: "error",
  title: { zh: "等级与总分不符", en: "The grade does not fit the total" },
  basis: {
    zh: "等级标准依次取自本表、设置、已公布评估报告（满分100分时）",
    en: "The scheme is the sheet's own, else the one set, else the published report's where the full marks are 100",
  },
  message: differs("等级", "The grade"),
  figure: { zh: "等级", en: "the grade" },
  right: { cells: {} },
  wrong: { cells: { E10: "优秀" }, at: "E10" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
