import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { SurveySubject } from "../count/figures";

/** Rates that count so many points in an evaluation, below the other surveys. */
const FOLDED = Object.fromEntries(
  [
    ["对象", "非常满意", "满意", "一般", "不满意", "满意率", "折合得分（满分20分）"],
    ["街道", 25, 20, 4, 1, 0.9, 18],
    ["居民", 60, 35, 4, 1, 0.95, 19],
    ["社区", 20, 12, 6, 2, 0.8, 16],
  ].flatMap((row, line) => row.map((cell, column) => [`${"ABCDEFG".charAt(column)}${16 + line}`, cell])),
);

/** A rate folded to points differs. */
export const rule: TableRule<SurveySubject> = {
  id: "survey/folded",
  scope: "table",
  severity: "error",
  title: { zh: "满意率的折合得分不符", en: "The points of a rate differ" },
  basis: {
    zh: "折合得分＝满意率×表头写明的分值（如“折合（满分10分）”），或×本行权重；至少两行、三分之二相符时才核算",
    en: "Folded points are the rate times what the header states (折合（满分10分）), or the weight of the line; computed where at least two lines, and two thirds of them, agree",
  },
  message: differs("折合得分", "The folded score"),
  figure: { zh: "折合得分", en: "the folded score" },
  right: { cells: FOLDED },
  wrong: { cells: { ...FOLDED, G19: 17 }, at: "G19" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
