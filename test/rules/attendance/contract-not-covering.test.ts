import { testRule } from "../rule-tester";
import { NO_YEAR } from "../sheets";

const RULE = "attendance/contract-not-covering";

testRule(RULE, "error", [
  { title: "a contract from the month's last day covers the month", cells: { E5: "2024/1/31-2024/12/31" } },
  { title: "a contract to the month's first day covers the month", cells: { E5: "2020/1/1-2024/3/1" } },
  {
    title: "a month after the contract's last day is not covered",
    cells: { E5: "2020/1/1-2024/2/29" },
    findings: [["L5", RULE, 1, 0]],
    related: [["E5"]],
    says: {
      zh: ["2024年3月不在合同期（2020-01-01—2024-02-29）内", "四有", "更新合同期限"],
      en: ["2024年3月 lies outside the contract", "does not count", "update the contract"],
    },
  },
  {
    title: "a contract that ended a day before the service began covers nothing of the first month",
    cells: { E5: "2020/1/1-2024/1/24" },
    findings: [
      ["F5", RULE, 0.5, 0],
      ["I5", RULE, 1, 0],
      ["L5", RULE, 1, 0],
    ],
  },
  {
    title: "a contract that ended on the day the service began covers the first month alone",
    cells: { E5: "2020/1/1-2024/1/25" },
    findings: [
      ["I5", RULE, 1, 0],
      ["L5", RULE, 1, 0],
    ],
  },
  {
    title: "a tick claims presence as a number does",
    cells: { E6: "2020/1/1-2024/2/29", L6: "√" },
    findings: [["L6", RULE, "√", 0]],
  },
  { title: "a month in which no presence is claimed needs no contract", cells: { E5: "2024/2/1-2024/12/31", F5: 0, G5: null, H5: null } },
  { title: "a contract that cannot be read excludes no month", cells: { E5: "同上" } },
  { title: "an open-ended contract covers every month from its first day", cells: { E5: "2024/1/25-无固定期限" } },
  {
    title: "without a contract column the rule does not run",
    withoutColumns: ["E"],
    notRun: { zh: "没有认出“合同期限”列", en: "No contract (合同期限) column is known" },
  },
  {
    title: "months without a year cannot be held against a contract",
    cells: { ...NO_YEAR, E5: "2020/1/1-2024/2/29" },
    notRun: { zh: "没有写明年份", en: "name no year" },
  },
  {
    title: "a period that was set gives the months no year either",
    cells: { ...NO_YEAR, E5: "2020/1/1-2020/2/29" },
    settings: { period: { start: { year: 2024, month: 1, day: 25 }, end: { year: 2024, month: 3, day: 31 } } },
    notRun: { zh: "没有写明年份", en: "name no year" },
  },
]);
