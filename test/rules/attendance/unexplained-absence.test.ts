import { testRule } from "../rule-tester";
import { NO_YEAR } from "../sheets";

const RULE = "attendance/unexplained-absence";

testRule(RULE, "warning", [
  {
    title: "a dash under contract without a remark needs an explanation",
    cells: { L5: "——", M5: null, N5: null },
    findings: [["L5", RULE, "——", null]],
    says: { zh: ["2024年3月在合同期内", "没有备注说明", "写明原因"], en: ["Under contract in 2024年3月", "write the reason"] },
  },
  { title: "an insured and paid absence needs one too", cells: { I6: null }, findings: [["I6", RULE, null, null]] },
  { title: "any remark explains", cells: { I5: 0, J5: null, K5: null, Q5: "产假" } },
  {
    title: "a dash in the remark explains nothing",
    cells: { I5: 0, J5: null, K5: null, Q5: "——" },
    findings: [["I5", RULE, 0, null]],
  },
  { title: "a month outside the contract needs no explanation", cells: { E5: "2024/2/1-2024/12/31", F5: 0, G5: null, H5: null } },
  { title: "half a month of presence is no absence", cells: { I5: 0.5 } },
  { title: "presence that cannot be read is no absence", cells: { I5: "?" } },
  { title: "without a readable contract nobody can be said to be absent", cells: { E5: "见附件", I5: 0 } },
  {
    title: "a table without remarks explains nothing",
    withoutColumns: ["Q"],
    cells: { I5: 0 },
    findings: [["I5", RULE, 0, null]],
  },
  {
    title: "without a contract column the rule does not run",
    withoutColumns: ["E"],
    cells: { I5: 0 },
    notRun: { zh: "没有认出“合同期限”列", en: "No contract (合同期限) column is known" },
  },
  {
    title: "months without a year cannot be told to lie within a contract",
    cells: { ...NO_YEAR, I5: 0 },
    notRun: { zh: "没有写明年份", en: "name no year" },
  },
  {
    title: "a period that was set gives the months no year either",
    cells: { ...NO_YEAR, E5: "2024/3/1-无固定期", I5: 0 },
    settings: { period: { start: { year: 2024, month: 1, day: 25 }, end: { year: 2024, month: 3, day: 31 } } },
    notRun: { zh: "没有写明年份", en: "name no year" },
  },
]);
