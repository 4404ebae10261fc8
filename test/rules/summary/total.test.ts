import { testRule } from "../rule-tester";

const RULE = "summary/total";

testRule(RULE, "error", [
  {
    title: "a total that is not that of the stations is found and corrected",
    cells: { C6: 31.5 },
    findings: [["C6", RULE, 31.5, 30.5]],
    related: [["C3", "C4", "C5"]],
    fixed: { C6: 30.5 },
    says: { zh: ["12 + 9 + 9.5 = 30.5"], en: ["12 + 9 + 9.5 = 30.5"] },
  },
  { title: "an empty total is filled", cells: { E6: null }, fixed: { E6: 1320000 } },
]);
