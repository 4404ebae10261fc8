import type { DrawnCell } from "../../../grid/draw-sheet";
import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { IndicatorSubject } from "../count/figures";

/** A list whose promises are weighed and scored, below the table by area. */
const SCORED: Readonly<Record<string, DrawnCell>> = Object.fromEntries(
  [
    ["服务内容", "指标量", "完成量", "完成率", "权重", "得分"],
    ["个案服务", 10, 9, "90%", 30, 27],
    ["小组服务", 10, 8, "80%", 40, 32],
    ["社区活动", 10, 10, "100%", 30, 30],
  ].flatMap((row, line) => row.map((cell, column) => [`${"ABCDEF".charAt(column)}${8 + line}`, cell])),
);

/** A promise's score is not its weight at the rate that was reached. */
export const rule: TableRule<IndicatorSubject> = {
  id: "indicator/score",
  scope: "table",
  severity: "warning",
  title: { zh: "得分与权重、完成率不符", en: "A score does not fit weight and completion" },
  basis: {
    zh: "得分＝权重×完成率（是否以权重为上限，依本表多数得分而定），多数得分如此计算时才核对",
    en: "Score = weight × completion, up to the weight or beyond it as most scores of the list are; held only where most are counted so",
  },
  message: differs("得分", "The score"),
  figure: { zh: "得分", en: "scores" },
  right: { cells: SCORED },
  wrong: { cells: { ...SCORED, F11: 28 }, at: "F11" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
