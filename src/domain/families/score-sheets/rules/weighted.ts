import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { ScoreSheetSubject } from "../count/figures";

/** A weighted score differs. */
export const rule: TableRule<ScoreSheetSubject> = {
  id: "scoresheet/weighted",
  scope: "table",
  severity: "error",
  title: { zh: "加权得分不等于得分乘权重", en: "A weighted score differs" },
  basis: { zh: "加权得分＝得分×权重", en: "Weighted score = score × weight" },
  message: differs("加权得分", "The weighted score"),
  figure: { zh: "加权得分", en: "the weighted score" },
  right: { cells: {} },
  wrong: {
    cells: {
      A13: "一级指标",
      B13: "二级指标",
      C13: "权重",
      D13: "得分",
      E13: "加权得分",
      A14: "管理",
      B14: "人员",
      C14: "40%",
      D14: 90,
      E14: 35,
      A15: "成效",
      B15: "指标",
      C15: "60%",
      D15: 80,
      E15: 48,
    },
    at: "E14",
  },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
