import { testRule } from "../rule-tester";

const RULE = "survey/rate";

testRule(RULE, "error", [
  {
    title: "a satisfied rate and a return rate that differ are found and corrected",
    cells: { G4: 0.95, D12: 0.97 },
    findings: [
      ["G4", RULE, 0.95, 0.9],
      ["D12", RULE, 0.97, 0.98],
    ],
    fixed: { G4: 0.9, D12: 0.98 },
    says: { zh: ["(60 + 30) ÷ 100 = 90%"], en: ["(60 + 30) ÷ 100 = 90%"] },
  },
  {
    title: "a station that counts 一般 as satisfied everywhere is followed",
    cells: { G4: 0.98, G5: 0.98, G6: 0.97, G7: 0.9767 },
  },
  { title: "a rate without papers handed out is none", cells: { B12: 0, C12: 0, D12: "—", E12: 0, F12: "—" } },
]);
