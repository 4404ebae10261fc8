import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { SurveySubject } from "../count/figures";

/** A rate of a survey differs. */
export const rule: TableRule<SurveySubject> = {
  id: "survey/rate",
  scope: "table",
  severity: "error",
  title: { zh: "满意率、回收率、有效率或占比不符", en: "A rate of a survey differs" },
  basis: {
    zh: "满意率＝满意及以上人数÷回答人数（含义以表中数据印证的为准）；回收率＝回收÷发放；有效率＝有效÷回收；占比＝人数÷合计",
    en: "Satisfied ÷ all who answered (in the sense that the sheet's figures bear out); returned ÷ handed out; valid ÷ returned; each answer ÷ all",
  },
  message: differs("比率", "The rate"),
  figure: { zh: "比率", en: "the rate" },
  right: { cells: {} },
  wrong: { cells: { G5: 0.89 }, at: "G5" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
