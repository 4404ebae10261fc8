import { testRule } from "../rule-tester";

const RULE = "scoresheet/folded";

testRule(RULE, "error", [
  {
    title: "a folded score that is not the share of its total is found and corrected",
    cells: { A11: "折合分（20%）", E11: 18.3 },
    findings: [["E11", RULE, 18.3, 17.3]],
    related: [["E9", "A11"]],
    fixed: { E11: 17.3 },
    says: { zh: ["86.5 × 20% = 17.3"], en: ["86.5 × 20% = 17.3"] },
  },
  { title: "a folded score is kept at two digits, or rounded to the whole", cells: { A11: "折合分（55%）", E11: 48 } },
  { title: "without a share it is left and told", cells: { A11: "折算得分", E11: 8 }, blocked: { E11: [] } },
]);
