import { testRule } from "../rule-tester";

const RULE = "hours/word-contradicts";
const RATES = { I2: "完成率", I3: "100%", I5: "100%", I6: "100%" };

testRule(RULE, "warning", [
  {
    title: "达标 beside fewer hours than required is named and not overwritten",
    cells: { ...RATES, G4: 90, G6: 264, H4: 18, H6: 18, I4: "达标", I6: "93.18%" },
    findings: [["I4", RULE, "达标", null]],
    related: [["F4", "G4"]],
    says: { zh: ["“达标”", "80.00%", "72 ÷ 90"], en: ["“达标”", "80.00%", "72 ÷ 90"] },
  },
  { title: "未达标 beside all that is required", cells: { ...RATES, I4: "尚未完成" }, findings: [["I4", RULE, "尚未完成", null]] },
  { title: "words that are true of the hours are right", cells: { ...RATES, I4: "達標" } },
  { title: "a word that no hours contradict is left to its writer", cells: { ...RATES, I4: "待核" } },
]);
