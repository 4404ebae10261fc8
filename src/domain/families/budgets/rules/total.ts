import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { BudgetSubject } from "../count/figures";

/** A sum of a budget differs. */
export const rule: TableRule<BudgetSubject> = {
  id: "budget/total",
  scope: "table",
  severity: "error",
  title: { zh: "预算表的合计或小计不符", en: "A sum of a budget differs" },
  basis: {
    zh: "小计、合计等于所含各科目之和；支出合计等于各期之和；调整后预算＝年初预算＋调整",
    en: "Subtotals and totals are the sums of their headings; all that was spent is the sum of its periods; the adjusted budget is the first one plus its adjustment",
  },
  message: differs("合计", "The sum"),
  figure: { zh: "合计", en: "the sum" },
  right: { cells: {} },
  wrong: { cells: { B7: 990000 }, at: "B7" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
