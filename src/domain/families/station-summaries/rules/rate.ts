import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { StationSummarySubject } from "../count/figures";

/** A rate in a summary of stations differs. */
export const rule: TableRule<StationSummarySubject> = {
  id: "summary/rate",
  scope: "table",
  severity: "error",
  title: { zh: "汇总表的到岗率或执行率不符", en: "A rate in a summary differs" },
  basis: { zh: "到岗率＝实到岗÷应到岗；执行率＝支出÷预算", en: "Presence = actual ÷ required; spending = spent ÷ budget" },
  message: differs("比率", "The rate"),
  figure: { zh: "比率", en: "the rate" },
  right: { cells: {} },
  wrong: { cells: { D3: 0.9 }, at: "D3" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
