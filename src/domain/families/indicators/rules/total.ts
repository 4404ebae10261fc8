import type { IndicatorSubject } from "../count/figures";
import type { TableRule } from "../../../tables/rule";
import { differs, figureReports } from "../../../tables/figure-reports";

/** A 合计 differs from its areas. */
export const rule: TableRule<IndicatorSubject> = {
  id: "indicator/total",
  scope: "table",
  severity: "error",
  title: { zh: "合计与各片区之和不符", en: "A 合计 differs from its areas" },
  basis: { zh: "合计＝各片区之和；站级指标在合计中重复其数值", en: "A 合计 sums the areas; a station-level metric repeats its value" },
  message: differs("合计", "The 合计"),
  figure: { zh: "合计", en: "合计" },
  right: { cells: { D5: 30 } },
  wrong: { cells: { E5: 21 }, at: "E5" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
