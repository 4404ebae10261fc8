import { testRule } from "../rule-tester";

const RULE = "budget/balance";

testRule(RULE, "error", [
  {
    title: "a balance that is not what the budget leaves is found and corrected",
    cells: { D3: 205000 },
    findings: [["D3", RULE, 205000, 250000]],
    related: [["B3", "C3"]],
    fixed: { D3: 250000 },
    says: { zh: ["205000", "600000 − 350000 = 250000"], en: ["205000", "600000 − 350000 = 250000"] },
  },
  { title: "an empty balance is filled", cells: { D5: null }, fixed: { D5: 30000 } },
  {
    title: "a heading of which nothing was spent yet has no balance to fill",
    cells: { C6: null, D6: null, E6: null, C7: 500000, D7: 400000, E7: 0.5556 },
  },
  { title: "words in its place stay", cells: { D4: "未结算" }, blocked: { D4: [] } },
]);
