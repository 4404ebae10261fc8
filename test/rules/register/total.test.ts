import { testRule } from "../rule-tester";

const RULE = "register/total";

testRule(RULE, "error", [
  {
    title: "a sum that is not that of its rows is found and corrected",
    cells: { F8: 263 },
    findings: [["F8", RULE, 263, 236]],
    related: [["F3", "F4", "F5", "F6", "F7"]],
    fixed: { F8: 236 },
    says: { zh: ["263", "236"], en: ["263", "236"] },
  },
  { title: "an empty sum is filled", cells: { F8: null }, fixed: { F8: 236 } },
  { title: "an amount that cannot be read blocks the sum", cells: { F4: "约50人" }, blocked: { F8: ["F4"] } },
]);
