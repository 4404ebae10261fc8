import { countText } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import { toNumber } from "../../../values/exact";
import type { SurveySubject } from "../count/figures";

const TITLE = ["对象", "有效份数", "非常满意", "满意", "一般", "不满意", "满意率"];

/** A second survey below the others, in which each paper gave one answer. */
const HELD = Object.fromEntries(
  [TITLE, ["居民", 86, 60, 20, 5, 1, 0.9302], ["家长", 98, 70, 18, 8, 2, 0.898], ["学生", 80, 44, 30, 6, 0, 0.925]].flatMap((row, line) =>
    row.map((cell, column) => [`${"ABCDEFG".charAt(column)}${16 + line}`, cell]),
  ),
);

/** The answers of a line come to another number than its valid papers. */
export const rule: TableRule<SurveySubject> = {
  id: "survey/answers-differ",
  scope: "table",
  severity: "warning",
  title: { zh: "各选项人数之和与有效份数不符", en: "The answers come to another number than the valid papers" },
  basis: {
    zh: "表头写明有效份数是各选项之和，或其他各行都如此时，每行各选项之和应等于有效份数；哪一格有误以所填满意率为证",
    en: "Where a header says that the valid papers are the sum of the answers, or all other lines have as many, each line should; the stated rate tells which cell is wrong",
  },
  message: {
    zh: ({ sum, valid, right }) => `各选项人数之和为${sum}，有效份数为${valid}，两者不符；按同一行的其他数，本格可能应为${right}。请核对。`,
    en: ({ sum, valid, right }) =>
      `The answers come to ${sum}, the valid papers are ${valid}. By the other figures of the line this cell may have to be ${right}. Check them.`,
  },
  right: { cells: HELD },
  wrong: { cells: { ...HELD, D18: 81 }, at: "D18" },
  *check({ otherAnswers }) {
    for (const { cell, sum, valid, right, related } of otherAnswers)
      yield {
        row: cell.row,
        column: cell.column,
        expected: toNumber(right),
        values: { sum: countText(sum), valid: countText(valid), right: countText(right) },
        related,
      };
  },
};
