import type { ScoreSubject } from "../count/figures";
import type { TableRule } from "../../../tables/rule";
import { differs, figureReports } from "../../../tables/figure-reports";

/** The grade does not fit the total. */
export const rule: TableRule<ScoreSubject> = {
  id: "score/grade",
  scope: "table",
  severity: "error",
  title: { zh: "等级与总得分不符", en: "The grade does not fit the total" },
  basis: {
    zh: "等级标准取自本表或设置；都没有写明且满分为100分的，90分以上优秀，80分至90分（不含）良好，60分至80分（不含）合格，60分以下不合格",
    en: "The scheme is the sheet's or the setting's; without either, and out of 100: 90 and above 优秀, 80 to below 90 良好, 60 to below 80 合格, below 60 不合格",
  },
  message: differs("等级", "The grade"),
  figure: { zh: "等级", en: "the grade" },
  right: { cells: {} },
  wrong: { cells: { C8: "优秀" }, at: "C8" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
