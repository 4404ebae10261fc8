import { testRule } from "../rule-tester";

const RULE = "indicator/staff-mismatch";

testRule(RULE, "warning", [
  {
    title: "a total above the staff required does not agree with it",
    settings: { requiredStaff: 12 },
    findings: [["B5", RULE, 13, null]],
    says: { zh: ["合计为13", "协议要求在岗社工数12不一致", "核对"], en: ["staff total is 13", "12 are required", "Check"] },
  },
  {
    title: "what the areas add up to is compared: a total that says something else is left to its own rule",
    cells: { B5: 14 },
    settings: { requiredStaff: 13 },
  },
  {
    title: "a wrong total that happens to be the number required hides nothing",
    cells: { B5: 14 },
    settings: { requiredStaff: 14 },
    findings: [["B5", RULE, 14, null]],
    says: { zh: ["合计为13", "14不一致"], en: ["staff total is 13", "14 are required"] },
  },
  {
    title: "an empty total is filled, and compared as it is filled",
    cells: { B5: null },
    settings: { requiredStaff: 12 },
    findings: [["B5", RULE, null, null]],
  },
  { title: "staff that cannot be read is not a different number", cells: { B4: "若干" }, settings: { requiredStaff: 12 } },
  { title: "a table without the column of workers has nothing to compare", withoutColumns: ["B"], settings: { requiredStaff: 12 } },
  { title: "a table without 合计 has nothing to compare", withoutRows: [5], settings: { requiredStaff: 12 } },
  {
    title: "without a setting the table's own total stands for it, so the rule does not run",
    notRun: { zh: "未设置“协议要求在岗社工数”", en: "is not set" },
  },
]);
