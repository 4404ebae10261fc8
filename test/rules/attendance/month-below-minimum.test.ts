import { testRule } from "../rule-tester";

const RULE = "attendance/month-below-minimum";

testRule(RULE, "error", [
  {
    title: "a month in which somebody was not insured falls below the minimum",
    settings: { minStaffEachMonth: 3 },
    cells: { J6: null },
    findings: [["I3", RULE, "2024年2月", null]],
    says: { zh: ["2024年2月", "2", "3"], en: ["2024年2月", "fewer than the 3"] },
    fixed: {},
  },
  { title: "half a month asks for half of it", settings: { minStaffEachMonth: 2.5 } },
  { title: "where none is set it says so", settings: { halfMonthDay: 14 }, notRun: { zh: "未设置每月最少", en: "No fewest" } },
]);
