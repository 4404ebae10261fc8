import { testRule } from "../rule-tester";

const RULE = "score/cap";

testRule(RULE, "error", [
  { title: "every part may reach its cap", cells: { C3: 10, C4: 20, C5: 15, C6: 55, C7: 100, C8: "优秀" } },
  {
    title: "a hundredth above the cap is too much",
    cells: { C6: 55.01 },
    findings: [["C6", RULE, 55.01, null]],
    says: { zh: ["第三方评估：55.01分", "0至55分", "核对改正"], en: ["55.01 lies outside 0 to 55", "Check and correct"] },
  },
  { title: "a score below 0 is none", cells: { C5: -1 }, findings: [["C5", RULE, -1, null]] },
  { title: "a score typed as text is compared as the number", cells: { C3: "10.5" }, findings: [["C3", RULE, "10.5", null]] },
  { title: "the caps are those that the table states", cells: { B3: 12, B4: 18, C3: 11, C4: 17.55 } },
  {
    title: "a score above the full marks that the table states for it is named, though another evaluation would allow it",
    cells: { B3: 8, B4: 22 },
    findings: [["C3", RULE, 8.6, null]],
  },
  { title: "a score that cannot be read exceeds nothing", cells: { C3: "缓评" } },
  { title: "a score that is missing exceeds nothing", cells: { C3: null } },
]);
