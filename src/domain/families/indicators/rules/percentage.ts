import type { IndicatorSubject } from "../count/figures";
import type { TableRule } from "../../../tables/rule";
import { differs, figureReports } from "../../../tables/figure-reports";

/** A percentage is miscalculated. */
export const rule: TableRule<IndicatorSubject> = {
  id: "indicator/percentage",
  scope: "table",
  severity: "error",
  title: { zh: "百分比计算有误", en: "A percentage is miscalculated" },
  basis: {
    zh: "完成百分比＝完成量÷协议量，按单元格显示的位数四舍五入",
    en: "Completion = done ÷ target, rounded half up at the digits shown",
  },
  message: differs("完成百分比", "The percentage"),
  figure: { zh: "完成百分比", en: "percentages" },
  right: { cells: { F4: 0.5 } },
  wrong: { cells: { F4: 0.6 }, at: "F4" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
