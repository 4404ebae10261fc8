import { testRule } from "../rule-tester";
import { contractInTwoColumns, NO_YEAR } from "../sheets";

const RULE = "attendance/contract-expiring";

testRule(RULE, "info", [
  { title: "open-ended contracts never expire", cells: {} },
  {
    title: "a contract that ends on the sixtieth day after the period is worth knowing",
    cells: { E5: "2020/1/1-2024/5/30" },
    findings: [["E5", RULE, "2020/1/1-2024/5/30", null]],
    says: { zh: ["2024-05-30", "60天", "续签"], en: ["2024-05-30", "60 days after the period", "Renew"] },
  },
  { title: "a contract that ends on the sixty-first day is not yet worth knowing", cells: { E5: "2020/1/1-2024/5/31" } },
  {
    title: "a contract that ends with the period's last day is worth knowing",
    cells: { E9: "2020/1/1-2024/3/31" },
    findings: [["E9", RULE, "2020/1/1-2024/3/31", null]],
    says: { zh: ["0天"], en: ["0 days"] },
  },
  { title: "a contract that ended a day before the period's last day is no expiring one", cells: { E9: "2020/1/1-2024/3/30" } },
  { title: "the number of days is the station's own to set", cells: { E5: "2020/1/1-2024/4/11" }, settings: { expiryDays: 10 } },
  {
    title: "with no days set only the period's last day counts",
    cells: { E5: "2020/1/1-2024/3/31", E6: "2020/1/1-2024/4/1" },
    settings: { expiryDays: 0 },
    findings: [["E5", RULE, "2020/1/1-2024/3/31", null]],
  },
  {
    title: "the contract of somebody who has left does not matter",
    cells: { E5: "2020/1/1-2024/4/30", Q5: "2024年3月20日离职" },
  },
  {
    title: "somebody who leaves after the period still needs a successor",
    cells: { E5: "2020/1/1-2024/4/30", Q5: "2024年4月10日离职" },
    findings: [["E5", RULE, "2020/1/1-2024/4/30", null]],
  },
  {
    title: "a period that was set moves the days: a contract that ended inside it is past",
    cells: { E5: "2020/1/1-2024/4/15" },
    settings: { period: { start: { year: 2024, month: 1, day: 25 }, end: { year: 2024, month: 4, day: 30 } } },
  },
  { title: "a contract that cannot be read has no last day to compare", cells: { E5: "见附件" } },
  {
    title: "where the contract's days stand in two columns the last day's cell is named",
    sheets: [contractInTwoColumns("2024-02-15")],
    findings: [["C3", RULE, "2024-02-15", null]],
    says: { zh: ["15天"], en: ["15 days"] },
  },
  {
    title: "without a contract column the rule does not run",
    withoutColumns: ["E"],
    notRun: { zh: "没有认出“合同期限”列", en: "No contract (合同期限) column is known" },
  },
  {
    title: "months without a year have no last day, so the rule does not run",
    cells: { ...NO_YEAR, E5: "2020/1/1-2024/4/30" },
    notRun: { zh: "没有写明年份", en: "name no year" },
  },
]);
