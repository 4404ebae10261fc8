import { testRule } from "../rule-tester";

const RULE = "budget/overspent";

testRule(RULE, "warning", [
  {
    title: "a heading that spent more than it has is named with what goes beyond",
    cells: { C5: 66000, D5: -6000, E5: 1.1, C7: 546000, D7: 354000, E7: 0.6067 },
    findings: [["C5", RULE, 66000, null]],
    related: [["B5"]],
    says: { zh: ["督导培训", "6000"], en: ["督导培训", "6000"] },
  },
  { title: "a heading that spent all it has does not go beyond", cells: { C5: 60000, D5: 0, E5: 1, C7: 540000, D7: 360000, E7: 0.6 } },
]);
