import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { ScoreSheetSubject } from "../count/figures";

/** A score is not its full marks less what was taken. */
export const rule: TableRule<ScoreSheetSubject> = {
  id: "scoresheet/deduction",
  scope: "table",
  severity: "error",
  title: { zh: "得分不等于分值减扣分", en: "A score is not its full marks less what was taken" },
  basis: {
    zh: "得分＝分值－扣分（有加分一列的再加上加分）",
    en: "Score = full marks − deduction (plus the bonus, where a column states one)",
  },
  message: differs("得分", "The score"),
  figure: { zh: "得分", en: "the score" },
  right: { cells: {} },
  wrong: { cells: { E5: 9, E9: 86.5 }, at: "E5" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
