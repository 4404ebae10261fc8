import { testRule } from "../rule-tester";

const RULE = "survey/answers-differ";
const TITLE = ["对象", "有效份数", "非常满意", "满意", "一般", "不满意", "满意率"];

const survey = (...rows: readonly (readonly (string | number)[])[]) =>
  Object.fromEntries([TITLE, ...rows].flatMap((row, line) => row.map((cell, column) => [`${"ABCDEFG".charAt(column)}${16 + line}`, cell])));
const ADULTS = ["居民", 86, 60, 20, 5, 1, 0.9302] as const;
const PUPILS = ["学生", 80, 44, 30, 6, 0, 0.925] as const;

testRule(RULE, "warning", [
  {
    title: "valid papers that are more than the answers whose rate stands there are found",
    cells: survey(ADULTS, ["家长", 110, 70, 18, 8, 2, 0.898], PUPILS),
    findings: [["B18", RULE, 110, 98]],
    related: [["B18", "C18", "D18", "E18", "F18"]],
    says: { zh: ["之和为98", "有效份数为110", "98"], en: ["98", "110"] },
  },
  {
    title: "an answer that alone keeps the stated rate from being that of the valid papers is found, and the rate stays",
    cells: survey(ADULTS, ["家长", 98, 70, 18, 80, 2, 0.898], PUPILS),
    findings: [["E18", RULE, 80, 8]],
  },
  {
    title: "answers of which one paper may give several are held against nothing",
    cells: survey(["居民", 86, 70, 40, 5, 1, 0.95], ["家长", 98, 80, 38, 8, 2, 0.92], ["学生", 80, 64, 30, 6, 0, 0.94]),
  },
  {
    title: "a header that calls the papers the sum of the answers needs no other lines",
    cells: { ...survey(["家长", 110, 70, 18, 8, 2, 0.898]), B16: "有效份数（各选项之和）" },
    findings: [["B17", RULE, 110, 98]],
  },
]);
