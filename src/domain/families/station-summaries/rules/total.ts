import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { StationSummarySubject } from "../count/figures";

/** A sum of a summary of stations differs. */
export const rule: TableRule<StationSummarySubject> = {
  id: "summary/total",
  scope: "table",
  severity: "error",
  title: { zh: "汇总表的合计不符", en: "A sum of a summary differs" },
  basis: {
    zh: "合计等于各站（各片区、各月、各人）之和；结余＝预算－支出",
    en: "The total is that of the stations (areas, months, people); balance = budget − spent",
  },
  message: differs("合计", "The sum"),
  figure: { zh: "合计", en: "the sum" },
  right: { cells: {} },
  wrong: { cells: { B6: 30 }, at: "B6" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
