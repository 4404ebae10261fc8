import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { StationSummarySubject } from "../count/figures";

/** A station's score is not the sum of its parts. */
export const rule: TableRule<StationSummarySubject> = {
  id: "summary/score",
  scope: "table",
  severity: "error",
  title: { zh: "各站总分与各部分得分之和不符", en: "A station's score is not the sum of its parts" },
  basis: {
    zh: "总分＝各部分得分之和（扣分减去），至少两个站如此时才核对",
    en: "The score is the sum of the station's parts, less what was taken; held where at least two stations say so",
  },
  message: differs("总分", "The score"),
  figure: { zh: "总分", en: "the score" },
  right: { cells: {} },
  wrong: { cells: { E18: 97 }, at: "E18" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
