import type { DrawnCell } from "../../../grid/draw-sheet";
import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { IndicatorSubject } from "../count/figures";

/** A list that tells what is left of each promise, below the table by area. */
const LEFT: Readonly<Record<string, DrawnCell>> = Object.fromEntries(
  [
    ["服务内容", "指标量", "完成量", "完成率", "尚余"],
    ["个案服务", 10, 9, "90%", 1],
    ["小组服务", 10, 8, "80%", 2],
    ["社区活动", 10, 7, "70%", 3],
    ["探访", 10, 6, "60%", 4],
  ].flatMap((row, line) => row.map((cell, column) => [`${"ABCDE".charAt(column)}${8 + line}`, cell])),
);

/** What is left of a promise, or was done beyond it, is not what the two come to. */
export const rule: TableRule<IndicatorSubject> = {
  id: "indicator/difference",
  scope: "table",
  severity: "warning",
  title: { zh: "差额与指标量、完成量不符", en: "A difference does not fit target and done" },
  basis: {
    zh: "差额＝指标量－完成量，或完成量－指标量（依本表多数差额而定），多数差额如此计算时才核对",
    en: "Difference = target − done, or done − target, as most differences of the list are; held only where most are reckoned so",
  },
  message: differs("差额", "The difference"),
  figure: { zh: "差额", en: "differences" },
  right: { cells: LEFT },
  wrong: { cells: { ...LEFT, E11: 5 }, at: "E11" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
