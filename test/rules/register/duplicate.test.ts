import { testRule } from "../rule-tester";

const RULE = "register/duplicate";

testRule(RULE, "warning", [
  {
    title: "a row that says all of an earlier one again is found at its name",
    cells: { B7: "2024-01-20", C7: "迎新春活动", F7: 60, G7: "社工01", F8: 251 },
    findings: [["C7", RULE, "迎新春活动", null]],
    related: [["C3"]],
    says: { zh: ["第3行"], en: ["row 3"] },
  },
  { title: "two activities of one name on two days are two", cells: { C7: "迎新春活动" } },
  { title: "one name on one day for another area is another", cells: { B4: "2024-01-20", C4: "迎新春活动", F4: 60, F8: 240 } },
]);
