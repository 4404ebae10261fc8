import { differs, figureReports } from "../../../tables/figure-reports";
import type { MessageValues, TableRule } from "../../../tables/rule";
import type { StationSummarySubject } from "../count/figures";

const SUM = differs("合计", "The sum");
/** 缺岗, 结余 */
const DIFFERENCE = differs("差数", "The difference");

function isDifference({ how }: MessageValues): boolean {
  return String(how).includes("−");
}

/** A sum or a difference of a summary of stations differs. */
export const rule: TableRule<StationSummarySubject> = {
  id: "summary/total",
  scope: "table",
  severity: "error",
  title: { zh: "汇总表的合计或差数不符", en: "A sum or a difference of a summary differs" },
  basis: {
    zh: "合计等于各站（各片区、各月、各人）之和；结余＝预算－支出",
    en: "The total is that of the stations (areas, months, people); balance = budget − spent",
  },
  message: {
    zh: (values) => (isDifference(values) ? DIFFERENCE : SUM).zh(values),
    en: (values) => (isDifference(values) ? DIFFERENCE : SUM).en(values),
  },
  figure: { zh: "合计", en: "the sum" },
  right: { cells: {} },
  wrong: { cells: { B6: 30 }, at: "B6" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
