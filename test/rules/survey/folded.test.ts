import { testRule } from "../rule-tester";

const RULE = "survey/folded";

const folded = (...rows: readonly (readonly (string | number)[])[]) =>
  Object.fromEntries(rows.flatMap((row, line) => row.map((cell, column) => [`${"ABCDEFG".charAt(column)}${16 + line}`, cell])));
const ANSWERED = ["对象", "非常满意", "满意", "一般", "不满意", "满意率", "折合分（10分）"] as const;

testRule(RULE, "error", [
  {
    title: "points that are not the computed rate of those stated are corrected",
    cells: folded(ANSWERED, ["居民", 60, 30, 8, 2, 0.9, 9], ["家长", 50, 38, 10, 2, 0.88, 8.8], ["社区", 45, 40, 12, 3, 0.85, 8]),
    findings: [["G19", RULE, 8, 8.5]],
    fixed: { G19: 8.5 },
    says: { zh: ["0.85 × 10"], en: ["0.85 × 10"] },
  },
  {
    title: "points that come about in another way are left and told",
    cells: folded(ANSWERED, ["居民", 60, 30, 8, 2, 0.9, 8], ["家长", 50, 38, 10, 2, 0.88, 7], ["社区", 45, 40, 12, 3, 0.85, 6]),
    blocked: { G17: [], G18: [], G19: [] },
  },
  {
    title: "points without the number that the rate counts are left and told",
    cells: folded([...ANSWERED.slice(0, 6), "折合分"], ["居民", 60, 30, 8, 2, 0.9, 9], ["家长", 50, 38, 10, 2, 0.88, 8.8]),
    blocked: { G17: [], G18: [] },
  },
]);
