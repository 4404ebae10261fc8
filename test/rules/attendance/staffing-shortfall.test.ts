import { attendanceExample } from "../../../src/domain/families/attendance/rules/example-sheet";
import { indicatorExample } from "../../../src/domain/families/indicators/rules/example-sheet";
import { testRule } from "../rule-tester";

const RULE = "attendance/staffing-shortfall";

testRule(RULE, "error", [
  { title: "more person-months than required are no shortfall", settings: { requiredStaff: 2 } },
  {
    title: "the requirement is compared as a decimal: 2.6 workers for 2.5 months are 6.5",
    cells: { J9: null },
    settings: { requiredStaff: 2.6 },
  },
  {
    title: "half a month less than required is a shortfall, whatever the 总计 still says",
    cells: { I9: 0.5 },
    findings: [["O13", RULE, 7.5, null]],
    says: { zh: ["实到岗7人次", "应到岗7.5人次", "缺0.5人次"], en: ["7 person-months", "0.5 fewer than the 7.5 required"] },
  },
  {
    title: "a month without insurance was not worked as far as the agreement goes",
    cells: { J5: null },
    findings: [["O13", RULE, 7.5, null]],
    says: { zh: ["实到岗6.5人次"], en: ["6.5 person-months"] },
  },
  {
    title: "without a 总计 the shortfall stands at the 有效人次总计",
    withoutRows: [13],
    settings: { requiredStaff: 4 },
    findings: [["O14", RULE, 7.5, null]],
  },
  {
    title: "without any total the shortfall stands at the header of the subtotals",
    withoutRows: [12, 13, 14, 15],
    settings: { requiredStaff: 4 },
    findings: [["O3", RULE, "人员到岗小计", null]],
  },
  {
    title: "the staff required may come from the indicator table on another sheet",
    sheets: [indicatorExample(), attendanceExample()],
    settings: { requiredStaff: null },
    findings: [["到岗!O13", RULE, 7.5, null]],
    says: { zh: ["应到岗32.5人次"], en: ["32.5 required"] },
  },
  {
    title: "without required staff the rule does not run",
    settings: { requiredStaff: null },
    notRun: { zh: "协议要求在岗社工数", en: "staff required by the agreement" },
  },
  {
    title: "a mark that cannot be read keeps the rule from running: it is neither present nor absent",
    cells: { G9: "ı" },
    settings: { requiredStaff: 4 },
    notRun: { zh: "无法识别", en: "cannot be read" },
  },
  {
    title: "a table that lists nobody yet is short of nobody",
    withoutRows: [5, 6, 7, 8, 9, 10, 11],
    notRun: { zh: "还没有人员", en: "lists nobody yet" },
  },
]);
