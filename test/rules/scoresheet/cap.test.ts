import { testRule } from "../rule-tester";

const RULE = "scoresheet/cap";

testRule(RULE, "error", [
  {
    title: "a score above its full marks and a deduction beyond them are found",
    cells: { E4: 10.5, D8: 21, E8: -1, E9: 70 },
    findings: [
      ["E4", RULE, 10.5, null],
      ["D8", RULE, 21, null],
      ["E8", RULE, -1, null],
    ],
    says: { zh: ["资质情况", "10.5"], en: ["资质情况", "10.5"] },
  },
  { title: "full marks are within", cells: { E4: 10, E9: 87.5 } },
  { title: "a line that adds marks has no cap", cells: { C4: "创新加分", E4: 12, E9: 89.5 } },
]);
