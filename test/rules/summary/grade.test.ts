import { testRule } from "../rule-tester";

const RULE = "summary/grade";

testRule(RULE, "error", [
  {
    title: "a grade that the score does not make is found and corrected",
    cells: { F18: "合格" },
    findings: [["F18", RULE, "合格", "良好"]],
    fixed: { F18: "良好" },
    says: { zh: ["82 → 良好"], en: ["82 → 良好"] },
  },
  { title: "no grade is held against a scheme that nothing states", cells: { B16: "协议指标得分", F18: "优秀" } },
  {
    title: "the scheme of a note under the summary counts",
    cells: { A21: "等级标准：95分以上为优秀，80分以上为良好，80分以下为合格", F17: "良好" },
  },
]);
