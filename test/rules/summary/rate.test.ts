import { testRule } from "../rule-tester";

const RULE = "summary/rate";

testRule(RULE, "error", [
  {
    title: "a rate of presence that its own columns do not give is found and corrected",
    cells: { D5: 0.96 },
    findings: [["D5", RULE, 0.96, 0.95]],
    related: [["C5", "B5"]],
    fixed: { D5: 0.95 },
    says: { zh: ["9.5 ÷ 10 = 95%"], en: ["9.5 ÷ 10 = 95%"] },
  },
  { title: "a station of which nobody is required has no rate", cells: { B4: null, C4: null, D4: null, B6: 22, C6: 21.5, D6: 0.9773 } },
]);
