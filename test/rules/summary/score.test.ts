import { testRule } from "../rule-tester";

const RULE = "summary/score";

testRule(RULE, "error", [
  {
    title: "a station's score that is not the sum of its parts is found and corrected",
    cells: { E17: 97 },
    findings: [["E17", RULE, 97, 91]],
    related: [["B17", "C17", "D17"]],
    fixed: { E17: 91 },
    says: { zh: ["55 + 27 + 9 = 91"], en: ["55 + 27 + 9 = 91"] },
  },
  { title: "an empty score is filled", cells: { E17: null }, fixed: { E17: 91 } },
  {
    title: "parts that are weighted in a way that no header tells are left and told",
    cells: { E17: 80, E18: 70, F17: "良好", F18: "合格" },
    blocked: { E17: [], E18: [], E19: [] },
  },
]);
