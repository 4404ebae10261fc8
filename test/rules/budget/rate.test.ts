import { testRule } from "../rule-tester";

const RULE = "budget/rate";

testRule(RULE, "error", [
  {
    title: "a rate that is not the share of the budget is found and corrected at the digits that it shows",
    cells: { E3: 0.5338 },
    findings: [["E3", RULE, 0.5338, 0.5833]],
    fixed: { E3: 0.5833 },
    says: { zh: ["53.38%", "58.33%"], en: ["53.38%", "58.33%"] },
  },
  {
    title: "a rate in points agrees under a header with the sign",
    cells: { E2: "执行率（%）", E3: 58.33, E4: 60, E5: 50, E6: 25, E7: 56.67 },
    formats: { E3: "0.00", E4: "0.00", E5: "0.00", E6: "0.00", E7: "0.00" },
  },
  { title: "a heading without a budget has no rate", cells: { B6: 0, C6: 10000, D6: -10000, E6: "—", B7: 860000, D7: 350000, E7: 0.593 } },
]);
