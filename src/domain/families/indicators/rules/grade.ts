import type { DrawnCell } from "../../../grid/draw-sheet";
import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { IndicatorSubject } from "../count/figures";

/** A list whose promises are graded by their rates, below the table by area. */
const GRADED: Readonly<Record<string, DrawnCell>> = Object.fromEntries(
  [
    ["服务内容", "指标量", "完成量", "完成率", "等级"],
    ["个案服务", 10, 10, "100%", "优秀"],
    ["小组服务", 10, 8, "80%", "良好"],
    ["社区活动", 10, 6, "60%", "合格"],
    ["完成率90%及以上为优秀，80%—89%为良好，60%—79%为合格，60%以下为不合格"],
  ].flatMap((row, line) => row.map((cell, column) => [`${"ABCDE".charAt(column)}${8 + line}`, cell])),
);

/** A promise's grade is not the one that its rate makes. */
export const rule: TableRule<IndicatorSubject> = {
  id: "indicator/grade",
  scope: "table",
  severity: "warning",
  title: { zh: "等级与完成率不符", en: "A grade does not fit its rate" },
  basis: {
    zh: "等级由完成率决定，标准取自本表的说明；本表没有写明标准的不核对",
    en: "A promise's grade is the one that its rate makes by the scheme that the sheet itself states; without one nothing is held against it",
  },
  message: differs("等级", "The grade"),
  figure: { zh: "等级", en: "grades" },
  right: { cells: GRADED },
  wrong: { cells: { ...GRADED, E11: "良好" }, at: "E11" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
