import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { BudgetSubject } from "../count/figures";

/** A rate of spending differs. */
export const rule: TableRule<BudgetSubject> = {
  id: "budget/rate",
  scope: "table",
  severity: "error",
  title: { zh: "预算执行率不符", en: "A rate of spending differs" },
  basis: { zh: "执行率＝支出÷预算，按单元格显示的位数四舍五入", en: "Rate = spent ÷ budget, rounded half up at the digits shown" },
  message: differs("执行率", "The rate"),
  figure: { zh: "执行率", en: "the rate of spending" },
  right: { cells: {} },
  wrong: { cells: { E5: 0.4 }, at: "E5" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
