import { testRule } from "../rule-tester";
import { NO_YEAR } from "../sheets";

const RULE = "attendance/remark-conflict";
const ABSENT_IN_JANUARY = { F5: 0, G5: null, H5: null } as const;
const ABSENT_IN_MARCH = { L5: 0, M5: null, N5: null } as const;

testRule(RULE, "warning", [
  { title: "a remark without dates contradicts nothing", cells: { Q5: "表现优秀" } },
  {
    title: "nobody leaves before joining",
    cells: { ...ABSENT_IN_JANUARY, Q5: "2024年3月1日入职，2024年2月20日离职" },
    findings: [["Q5", RULE, "2024年3月1日入职，2024年2月20日离职", null]],
    related: [[]],
    says: { zh: ["离职日期2024-02-20早于入职日期2024-03-01", "请核对"], en: ["2024-02-20 is before the joining date 2024-03-01", "Check"] },
  },
  {
    title: "presence before the joining date contradicts it, and the months are named",
    cells: { Q5: "2024年3月1日到岗" },
    findings: [["Q5", RULE, "2024年3月1日到岗", null]],
    related: [["F5", "I5"]],
    says: { zh: ["2024年1月、2024年2月已有到岗记录"], en: ["already show presence"] },
  },
  {
    title: "presence after the leaving date contradicts it",
    cells: { Q6: "2024年1月31日离职" },
    findings: [["Q6", RULE, "2024年1月31日离职", null]],
    related: [["I6", "L6"]],
  },
  { title: "somebody may leave after the table's months", cells: { Q5: "2024年4月2日离职" } },
  { title: "insurance and wage of a month before joining are no presence", cells: { F5: 0, Q5: "2024年2月1日入职" } },
  {
    title: "joining before the contract begins, within the table's months, contradicts the contract",
    cells: { ...ABSENT_IN_JANUARY, E5: "2024/2/10-2025/2/9", Q5: "2024年2月5日入职" },
    findings: [["Q5", RULE, "2024年2月5日入职", null]],
    says: { zh: ["早于合同开始日2024-02-10"], en: ["before the contract's start 2024-02-10"] },
  },
  { title: "an old joining date goes with a renewed contract", cells: { E5: "2024/1/25-2024/12/31", Q5: "2022年5月1日入职" } },
  {
    title: "leaving after the contract ended contradicts the contract",
    cells: { ...ABSENT_IN_MARCH, E5: "2020/1/1-2024/2/29", Q5: "2024年4月20日离职" },
    findings: [["Q5", RULE, "2024年4月20日离职", null]],
    says: { zh: ["晚于合同结束日2024-02-29"], en: ["after the contract's end 2024-02-29"] },
  },
  { title: "a contract that cannot be read contradicts no date", cells: { E5: "见附件", Q5: "2019年5月1日入职" } },
  {
    title: "months without a year cannot be held against the remark, the contract still can",
    cells: { ...NO_YEAR, Q5: "2019年5月1日离职" },
    findings: [["Q5", RULE, "2019年5月1日离职", null]],
    notRun: { zh: "没有写明年份", en: "name no year" },
  },
  {
    title: "without a remark column the rule does not run",
    withoutColumns: ["Q"],
    notRun: { zh: "没有认出“备注”列", en: "No remark (备注) column is known" },
  },
]);
