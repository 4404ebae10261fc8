import { testRule } from "../rule-tester";

const RULE = "scoresheet/rate";

const RATES = { G2: "得分率", G3: "90%", G4: "90%", G5: "85%", G6: "95%", G7: "83.75%", G8: "85%", G9: "86.5%" };

testRule(RULE, "error", [
  {
    title: "a share that is not the score's is found and corrected",
    cells: { ...RATES, G7: "87.35%" },
    findings: [["G7", RULE, "87.35%", 0.8375]],
    related: [["E7", "F7"]],
    fixed: { G7: { v: 0.8375, format: "0.00%" } },
    says: { zh: ["83.75%"], en: ["83.75%"] },
  },
  { title: "right shares are silent", cells: RATES },
]);
