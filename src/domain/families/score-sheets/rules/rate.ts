import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { ScoreSheetSubject } from "../count/figures";

/** A share of the full marks differs. */
export const rule: TableRule<ScoreSheetSubject> = {
  id: "scoresheet/rate",
  scope: "table",
  severity: "error",
  title: { zh: "得分率不符", en: "A share of the full marks differs" },
  basis: { zh: "得分率＝得分÷分值", en: "Share = score ÷ full marks" },
  message: differs("得分率", "The share"),
  figure: { zh: "得分率", en: "the share of the full marks" },
  right: { cells: {} },
  wrong: { cells: { G2: "得分率", G3: "90%", G4: "90%", G5: "85%", G6: "98%", G7: "80%", G8: "90%", G9: "86.5%" }, at: "G6" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
