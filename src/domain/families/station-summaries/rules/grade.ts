import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { StationSummarySubject } from "../count/figures";

/** A station's grade does not fit its score. */
export const rule: TableRule<StationSummarySubject> = {
  id: "summary/grade",
  scope: "table",
  severity: "error",
  title: { zh: "各站等级与总分不符", en: "A station's grade does not fit its score" },
  basis: {
    zh: "等级标准依次取自本表、设置、已公布评估报告（满分100分时）",
    en: "The scheme is the sheet's own, else the one set, else the published report's where the full marks are 100",
  },
  message: differs("等级", "The grade"),
  figure: { zh: "等级", en: "the grade" },
  right: { cells: {} },
  wrong: { cells: { F19: "优秀" }, at: "F19" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
