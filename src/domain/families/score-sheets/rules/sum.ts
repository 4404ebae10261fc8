import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { ScoreSheetSubject } from "../count/figures";

/** A sum of a score sheet differs. */
export const rule: TableRule<ScoreSheetSubject> = {
  id: "scoresheet/sum",
  scope: "table",
  severity: "error",
  title: { zh: "评分表的合计或小计不符", en: "A sum of a score sheet differs" },
  basis: {
    zh: "各级得分、分值、扣分等于所含下级之和；合计等于各项之和",
    en: "Marks, scores and deductions of a level are the sums of the level below; the total is the sum of all",
  },
  message: differs("合计", "The sum"),
  figure: { zh: "合计", en: "the sum" },
  right: { cells: {} },
  wrong: { cells: { E9: 86 }, at: "E9" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
