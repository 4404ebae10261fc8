import type { DrawnCell } from "../../../grid/draw-sheet";
import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { ScoreSheetSubject } from "../count/figures";

/** Three projects that five experts scored, below the sheet of levels. */
const RATED: Readonly<Record<string, DrawnCell>> = Object.fromEntries(
  [
    ["专家评分（去掉一个最高分和一个最低分后平均）"],
    ["项目", "满分", "专家1", "专家2", "专家3", "专家4", "专家5", "得分"],
    ["项目甲", 100, 80, 85, 90, 95, 60, 85],
    ["项目乙", 100, 70, 75, 80, 85, 90, 80],
    ["项目丙", 100, 90, 92, 94, 96, 98, 94],
  ].flatMap((row, line) => row.map((cell, column) => [`${"ABCDEFGH".charAt(column)}${13 + line}`, cell])),
);

/** What several raters gave does not make the score. */
export const rule: TableRule<ScoreSheetSubject> = {
  id: "scoresheet/mean",
  scope: "table",
  severity: "error",
  title: { zh: "评委平均分不符", en: "The mean of raters' scores differs" },
  basis: {
    zh: "平均分＝各评委评分之和÷人数；写明“去掉一个最高分和一个最低分”的，先去掉再平均",
    en: "The mean of what the raters gave; without the highest and the lowest where the sheet says so",
  },
  message: differs("得分", "The score"),
  figure: { zh: "评委平均分", en: "the mean of the raters' scores" },
  right: { cells: RATED },
  wrong: { cells: { ...RATED, H16: 90 }, at: "H16" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
