import type { ScoreSubject } from "../count/figures";
import type { TableRule } from "../../../tables/rule";
import { differs, figureReports } from "../../../tables/figure-reports";

/** The total differs from the four parts. */
export const rule: TableRule<ScoreSubject> = {
  id: "score/sum",
  scope: "table",
  severity: "error",
  title: { zh: "总得分不等于四方得分之和", en: "The total differs from the four parts" },
  basis: { zh: "总得分＝监督方＋购买方＋督导中心＋第三方", en: "Total = supervisor + purchaser + supervision centre + third party" },
  message: differs("总得分", "The total score"),
  figure: { zh: "总得分", en: "the total score" },
  right: { cells: {} },
  wrong: { cells: { C7: 86.47 }, at: "C7" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
