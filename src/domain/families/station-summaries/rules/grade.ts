import { differs, figureReports } from "../../../tables/figure-reports";
import { SCHEME_BASIS } from "../../../tables/grade-scheme";
import type { TableRule } from "../../../tables/rule";
import type { StationSummarySubject } from "../count/figures";

/** A station's grade does not fit its score. */
export const rule: TableRule<StationSummarySubject> = {
  id: "summary/grade",
  scope: "table",
  severity: "error",
  title: { zh: "各站等级与总分不符", en: "A station's grade does not fit its score" },
  basis: SCHEME_BASIS,
  message: differs("等级", "The grade"),
  figure: { zh: "等级", en: "the grade" },
  right: { cells: {} },
  wrong: { cells: { F19: "优秀" }, at: "F19" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
