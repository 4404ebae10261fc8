import { testRule } from "../rule-tester";

const RULE = "survey/counts-exceed";

testRule(RULE, "error", [
  {
    title: "more valid papers than came back are found",
    cells: { E12: 197, F12: 1.0051 },
    findings: [["E12", RULE, 197, null]],
    related: [["C12"]],
    says: { zh: ["197", "196"], en: ["197", "196"] },
  },
  { title: "as many as came back may be valid", cells: { E12: 196, F12: 1 } },
]);
