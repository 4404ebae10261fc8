import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { BudgetSubject } from "../count/figures";

/** A balance or overrun differs. */
export const rule: TableRule<BudgetSubject> = {
  id: "budget/balance",
  scope: "table",
  severity: "error",
  title: { zh: "结余或超支金额不符", en: "A balance or overrun differs" },
  basis: {
    zh: "结余＝预算－支出；超支＝支出－预算。表中另有拨款或上年结转的，以表中数据印证的算法为准",
    en: "Balance = budget − spent; overrun = spent − budget. Where the sheet also has grants or what was carried over, what its figures bear out holds",
  },
  message: differs("结余（超支）", "The balance (or overrun)"),
  figure: { zh: "结余", en: "the balance" },
  right: { cells: {} },
  wrong: { cells: { D4: 100 }, at: "D4" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
