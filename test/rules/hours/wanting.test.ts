import { testRule } from "../rule-tester";

const RULE = "hours/wanting";

testRule(RULE, "error", [
  {
    title: "what is wanting is what is required less what was held",
    cells: { G5: 90, H5: 4, G6: 252, H6: 6 },
    findings: [["H5", RULE, 4, 6]],
    related: [["G5", "F5"]],
    fixed: { H5: 6 },
    says: { zh: ["90 − 84 = 6"], en: ["90 − 84 = 6"] },
  },
  {
    title: "who held more may leave it blank or tell the surplus with a minus",
    cells: { G4: 70, H4: null, G5: 80, H5: -4, G6: 240, H6: -6 },
  },
]);
