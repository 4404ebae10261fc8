import { testRule } from "../rule-tester";

const RULE = "scoresheet/grade";

testRule(RULE, "error", [
  {
    title: "a grade that the total does not make is found and corrected",
    cells: { E10: "合格" },
    findings: [["E10", RULE, "合格", "良好"]],
    related: [["E9"]],
    fixed: { E10: "良好" },
    says: { zh: ["86.5 → 良好"], en: ["86.5 → 良好"] },
  },
  { title: "the sheet's own scheme holds before the office's", cells: { A11: "85分以上优秀，70分以上良好，70分以下不合格", E10: "优秀" } },
  { title: "without a scheme for its full marks the grade stays", cells: { F8: 30, F9: 110, E8: 27, E9: 96.5 }, blocked: { E10: [] } },
]);
