import { testRule } from "../rule-tester";

const RULE = "hours/below-requirement";

testRule(RULE, "warning", [
  {
    title: "an assistant below 72 hours is found where the requirement was chosen",
    settings: { continuingEducation: "registration" },
    cells: { C4: 29, F4: 71, H4: 1, C6: 111, F6: 245, H6: 1 },
    findings: [["F4", RULE, 71, null]],
    says: { zh: ["71小时", "72小时"], en: ["71 hours", "72"] },
  },
  {
    title: "it is off until chosen",
    cells: { C4: 29, F4: 71, H4: 1, C6: 111, F6: 245, H6: 1 },
    notRun: { zh: "没有选用", en: "not chosen" },
  },
  {
    title: "whoever has no certificate is held against none",
    settings: { continuingEducation: "registration" },
    cells: { B4: "无", C4: 29, F4: 71, H4: 1, C6: 111, F6: 245, H6: 1 },
  },
]);
