import { countText } from "../../../tables/figure-reports";
import type { RowRule } from "../../../tables/rule";
import type { ScoreLine, ScoreSheetSubject } from "../count/figures";

/** A score lies outside its full marks. */
export const rule: RowRule<ScoreSheetSubject, ScoreLine> = {
  id: "scoresheet/cap",
  scope: "row",
  severity: "error",
  title: { zh: "得分或扣分超出分值", en: "A score or deduction lies outside its full marks" },
  basis: {
    zh: "每项得分在0与该项分值之间；加分项不在此列",
    en: "Each score lies between 0 and its full marks; bonus lines are none of these",
  },
  message: {
    zh: ({ label, stated, cap }) => `“${label}”填写为${stated}，超出0至${cap}分的范围。请核对改正。`,
    en: ({ label, stated, cap }) => `“${label}” says ${stated}, outside 0 to ${cap}. Check and correct it.`,
  },
  right: { cells: {} },
  wrong: { cells: { E6: 11.5, D6: null, E9: 89 }, at: "E6" },
  *check({ line, points, scores, deductions }) {
    if (!points?.value || points.value.compare(0) <= 0 || /加分|附加|奖励|减分|扣分/.test(`${line.section}${line.label}`)) return;
    for (const amount of [...scores, ...deductions]) {
      const { value } = amount;
      const size = deductions.includes(amount) ? value?.abs() : value;
      if (!value || !size || (size.compare(0) >= 0 && size.compare(points.value) <= 0)) continue;
      yield {
        ...amount.cell,
        values: { label: line.label, stated: countText(value), cap: countText(points.value) },
        related: [points.cell],
      };
    }
  },
};
