import { testRule } from "../rule-tester";

const RULE = "hours/total";

testRule(RULE, "error", [
  {
    title: "hours that are not the sum of their kinds are found; the total counts with the right ones",
    cells: { F4: 70 },
    findings: [["F4", RULE, 70, 72]],
    related: [["C4", "D4", "E4"]],
    fixed: { F4: 72 },
    says: { zh: ["30 + 24 + 18 = 72"], en: ["30 + 24 + 18 = 72"] },
  },
  { title: "an empty total is filled", cells: { C6: null }, fixed: { C6: 112 } },
]);
