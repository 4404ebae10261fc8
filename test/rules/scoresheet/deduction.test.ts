import { testRule } from "../rule-tester";

const RULE = "scoresheet/deduction";

testRule(RULE, "error", [
  {
    title: "a score that forgets its deduction is found and corrected",
    cells: { E3: 10 },
    findings: [["E3", RULE, 10, 9]],
    related: [["F3", "D3"]],
    fixed: { E3: 9 },
    says: { zh: ["10 − 1 = 9"], en: ["10 − 1 = 9"] },
  },
  { title: "a deduction written with its minus is one", cells: { D3: -1, D5: -1.5, D6: -0.5, D7: -6.5, D8: -3, D9: -12.5 } },
  { title: "a line without a deduction is scored as its rater did", cells: { E4: 7, E9: 84.5 } },
]);
