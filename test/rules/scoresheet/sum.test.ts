import { testRule } from "../rule-tester";

const RULE = "scoresheet/sum";

testRule(RULE, "error", [
  {
    title: "a total that is not the sum of its lines is found and corrected",
    cells: { E9: 88.5 },
    findings: [["E9", RULE, 88.5, 86.5]],
    related: [["E3", "E4", "E5", "E6", "E7", "E8"]],
    fixed: { E9: 86.5 },
    says: { zh: ["88.5", "86.5"], en: ["88.5", "86.5"] },
  },
  { title: "an empty total is filled", cells: { F9: null }, fixed: { F9: 100 } },
  { title: "a score that cannot be read blocks the total", cells: { E4: "待定" }, blocked: { E9: ["E4"] } },
]);
