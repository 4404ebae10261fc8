import { testRule } from "../rule-tester";

const RULE = "survey/total";

testRule(RULE, "error", [
  {
    title: "a sum of answers and a sum of lines that differ are found and corrected",
    cells: { F6: 110, B7: 165 },
    findings: [
      ["F6", RULE, 110, 100],
      ["B7", RULE, 165, 155],
    ],
    related: [
      ["B6", "C6", "D6", "E6"],
      ["B4", "B5", "B6"],
    ],
    fixed: { F6: 100, B7: 155 },
    says: { zh: ["45 + 40 + 12 + 3 = 100"], en: ["45 + 40 + 12 + 3 = 100"] },
  },
  { title: "an empty sum is filled", cells: { F5: null }, fixed: { F5: 100 } },
  { title: "an answer that cannot be read blocks its sums", cells: { C5: "很多" }, blocked: { F5: ["C5"], C7: ["C5"], F7: ["C5"] } },
]);
