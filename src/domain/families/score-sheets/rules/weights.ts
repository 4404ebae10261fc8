import { countText } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import { ZERO } from "../../../values/exact";
import type { ScoreSheetSubject } from "../count/figures";

/** The weights do not add up to the whole. */
export const rule: TableRule<ScoreSheetSubject> = {
  id: "scoresheet/weights",
  scope: "table",
  severity: "warning",
  title: { zh: "权重合计不是100%", en: "The weights do not add up to 100 %" },
  basis: { zh: "各项权重合计应为100%", en: "The weights of all lines are 100 % together" },
  message: {
    zh: ({ sum }) => `各项权重合计为${sum}%，不是100%。请核对权重。`,
    en: ({ sum }) => `The weights come to ${sum} %, not 100 %. Check them.`,
  },
  right: { cells: {} },
  wrong: {
    cells: {
      A13: "一级指标",
      B13: "二级指标",
      C13: "权重",
      D13: "得分",
      A14: "管理",
      B14: "人员",
      C14: "40%",
      D14: 90,
      A15: "成效",
      B15: "指标",
      C15: "50%",
      D15: 80,
    },
    at: "C14",
  },
  *check({ weights }) {
    const [first] = weights;
    if (!first || weights.length < 2) return;
    const sum = weights.reduce((total, { share }) => total.add(share), ZERO);
    if (sum.compare(1) === 0) return;
    yield {
      row: first.cell.row,
      column: first.cell.column,
      related: weights.map(({ cell }) => cell),
      values: { sum: countText(sum.mul(100)) },
    };
  },
};
