import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { ScoreSheetSubject } from "../count/figures";

/** What counts of the total differs. */
export const rule: TableRule<ScoreSheetSubject> = {
  id: "scoresheet/folded",
  scope: "table",
  severity: "error",
  title: { zh: "折算得分不符", en: "A folded score differs" },
  basis: {
    zh: "折算得分＝上面的总分×本行或本表写明的比例（如“折合分（55%）”）",
    en: "A folded score is the total above it by the share that its row or the sheet states (折合分（55%）)",
  },
  message: differs("折算得分", "The folded score"),
  figure: { zh: "折算得分", en: "the folded score" },
  right: { cells: { A11: "折合分（55%）", E11: 47.58 } },
  wrong: { cells: { A11: "折合分（55%）", E11: 48.58 }, at: "E11" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
