import type { Localized } from "../../../language";
import type { Amount } from "../../../tables/lists/amount";
import { countText } from "../../../tables/figure-reports";
import type { RowRule } from "../../../tables/rule";
import { ZERO, type Exact } from "../../../values/exact";
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
  leavesOut: ({ lines, lack }) =>
    areOfOtherMarks(lines) ? OTHER_MARKS : lack && lines.some((line) => overBy(line, lack).length > 0) ? AMISS : null,
  *check({ line, points, scores, deductions, bonuses }, { lines, lack }) {
    if (areOfOtherMarks(lines)) return;
    // Points beyond the full marks may carry a score above them.
    if (bonuses.some(({ value, blank }) => !blank && (value === null || value.compare(0) !== 0))) return;
    if (!points?.value || points.value.compare(0) <= 0 || /加分|附加|奖励|减分|扣分/.test(`${line.section}${line.label}`)) return;
    const open = lack ? overBy({ points, scores }, lack) : [];
    for (const amount of [...scores, ...deductions]) {
      if (open.includes(amount)) continue;
      const { value } = amount;
      const size = deductions.includes(amount) ? value?.abs() : value;
      // 扣完为止: what was taken may exceed the marks where nothing is left of them, and the score is told as it stands.
      if (deductions.includes(amount) && scores.some((score) => !score.blank && (score.value === null || score.value.equals(ZERO))))
        continue;
      if (!value || !size || (size.compare(0) >= 0 && size.compare(points.value) <= 0)) continue;
      yield {
        ...amount.cell,
        values: { label: line.label, stated: countText(value), cap: countText(points.value) },
        related: [points.cell],
      };
    }
  },
};

/** Scores above their full marks that would have room under what the full marks of all lines lack: then it is rather the marks that are wrong. */
function overBy({ points, scores }: Pick<ScoreLine, "points" | "scores">, lack: Exact): Amount[] {
  const marks = points?.value;
  if (!marks || lack.compare(0) <= 0) return [];
  return scores.filter(({ value }) => value && value.compare(marks) > 0 && value.compare(marks.add(lack)) <= 0);
}

/** Most scores lie above what is read as their full marks: 86 of a hundred beside 10 points that it counts in the end. */
function areOfOtherMarks(lines: readonly ScoreLine[]): boolean {
  const scored = lines.flatMap(({ points, scores }) =>
    scores.flatMap(({ value }) => (value && points?.value ? [value.compare(points.value) > 0] : [])),
  );
  const over = scored.filter(Boolean).length;
  return over > 1 && over * 2 > scored.length;
}

const OTHER_MARKS: Localized = {
  zh: "多数得分高于旁边的分值，得分可能按百分制填写，得分是否超出分值未作判断。",
  en: "Most scores lie above the full marks beside them; they may be out of a hundred, so whether a score exceeds its full marks was not judged.",
};

const AMISS: Localized = {
  zh: "各项分值之和不到合计所写的100分，有一项分值可能填小了，高于分值的得分因此未作判断。请先核对各项分值。",
  en: "The full marks of the lines come to less than the 100 that their total states, so that one of them may be too small; a score above its full marks was therefore not judged. Check the full marks first.",
};
