import { testRule } from "../rule-tester";

const RULE = "attendance/insurance-self-paid";

testRule(RULE, "warning", [
  {
    title: "a remark that names no month is reported itself",
    cells: { Q5: "自行购买社保" },
    findings: [["Q5", RULE, "自行购买社保", null]],
    says: { zh: ["“自行购买社保”", "仍计入有效人次", "凭证"], en: ["“自行购买社保”", "still counted", "keep the proof"] },
  },
  {
    title: "a remark that names months is reported at each month's insurance",
    cells: { Q5: "2-3月个人购买社保" },
    findings: [
      ["J5", RULE, "√", null],
      ["M5", RULE, "√", null],
    ],
    related: [["Q5"], ["Q5"]],
  },
  {
    title: "a date in the remark is no month of insurance",
    cells: { Q5: "2024年1月25日入职，2月自己缴纳社保" },
    findings: [["J5", RULE, "√", null]],
  },
  {
    title: "a month that the table does not have is reported at the remark",
    cells: { Q5: "7月自己购买社保" },
    findings: [["Q5", RULE, "7月自己购买社保", null]],
  },
  {
    title: "the worker's own share of an insurance that the organisation pays is nothing unusual",
    cells: { Q5: "社保个人缴纳部分由单位代扣" },
  },
  { title: "a remark that denies it is no such remark", cells: { Q5: "未自行购买社保" } },
  {
    title: "without an insurance column the remark is reported",
    withoutColumns: ["G", "J", "M"],
    cells: { Q6: "2月自己购买社保" },
    findings: [["N6", RULE, "2月自己购买社保", null]],
  },
  {
    title: "without a remark column the rule does not run",
    withoutColumns: ["Q"],
    notRun: { zh: "没有认出“备注”列", en: "No remark (备注) column is known" },
  },
]);
