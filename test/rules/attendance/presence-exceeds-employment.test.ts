import { testRule } from "../rule-tester";
import { NO_YEAR } from "../sheets";

const RULE = "attendance/presence-exceeds-employment";
const ABSENT_IN_JANUARY = { F5: 0, G5: null, H5: null } as const;

testRule(RULE, "error", [
  {
    title: "joining on the 16th allows half a month",
    cells: { ...ABSENT_IN_JANUARY, Q5: "2024年2月16日到岗" },
    findings: [["I5", RULE, 1, 0.5]],
    related: [["E5", "Q5"]],
    says: { zh: ["2024年2月", "（2024-02-16）所允许的0.5", "改为0.5"], en: ["2024年2月", "0.5", "2024-02-16", "Check the dates"] },
  },
  { title: "joining on the 15th allows the whole month", cells: { ...ABSENT_IN_JANUARY, Q5: "2024年2月15日到岗" } },
  {
    title: "leaving on the 15th allows half a month",
    cells: { Q5: "2024年3月15日离职" },
    findings: [["L5", RULE, 1, 0.5]],
  },
  { title: "leaving on the 16th allows the whole month", cells: { Q5: "2024年3月16日离职" } },
  {
    title: "a transfer counts as leaving",
    cells: { Q5: "2024年3月10日调岗" },
    findings: [["L5", RULE, 1, 0.5]],
  },
  {
    title: "a month after leaving allows nothing",
    cells: { Q5: "2024年2月20日离职" },
    findings: [["L5", RULE, 1, 0]],
  },
  {
    title: "a month before joining allows nothing, under an older contract too",
    cells: { Q5: "2024年2月1日入职" },
    findings: [["F5", RULE, 0.5, 0]],
  },
  { title: "joining late in a month of half weight takes nothing more away", cells: { Q5: "2024年1月28日入职" } },
  {
    title: "a contract that ends on the 10th allows half of that month",
    cells: { E5: "2020/1/1-2024/3/10" },
    findings: [["L5", RULE, 1, 0.5]],
  },
  { title: "months outside the contract are left to the rule on contracts", cells: { E5: "2024/3/1-2024/12/31" } },
  { title: "half a month of presence after joining late is right", cells: { ...ABSENT_IN_JANUARY, I5: 0.5, Q5: "2024年2月16日到岗" } },
  {
    title: "the day on which half a month begins is the station's own to set",
    cells: { ...ABSENT_IN_JANUARY, Q5: "2024年2月16日到岗" },
    settings: { halfMonthDay: 20 },
  },
  {
    title: "a day after the one that was set allows half a month",
    cells: { ...ABSENT_IN_JANUARY, Q5: "2024年2月21日到岗" },
    settings: { halfMonthDay: 20 },
    findings: [["I5", RULE, 1, 0.5]],
  },
  {
    title: "a date without a year falls in the table's year",
    cells: { ...ABSENT_IN_JANUARY, Q5: "2月16日到岗" },
    findings: [["I5", RULE, 1, 0.5]],
  },
  { title: "presence that cannot be read exceeds nothing", cells: { Q5: "2024年2月20日离职", L5: "?" } },
  {
    title: "with neither contract nor remark nobody's dates are known and the rule does not run",
    withoutColumns: ["E", "Q"],
    notRun: { zh: "不知道入职、离职日期", en: "Neither a contract nor a remark column" },
  },
  {
    title: "months without a year cannot be held against dates",
    cells: { ...NO_YEAR, Q5: "2024年2月20日离职" },
    notRun: { zh: "没有写明年份", en: "name no year" },
  },
]);
