import { testRule } from "../rule-tester";
import { NO_YEAR } from "../sheets";

const RULE = "attendance/two-year-below-tenure";

testRule(RULE, "error", [
  { title: "a contract that reaches two years within a month proves nothing for that month", cells: { E5: "2022/3/2-无固定期", P5: 0 } },
  {
    title: "a contract that reaches two years on a month's first day proves that month",
    cells: { E5: "2022/3/1-无固定期", P5: 0.5 },
    findings: [["P5", RULE, 0.5, 1]],
    says: { zh: ["填写为0.5", "已有1人次满2年", "不少于1"], en: ["says 0.5", "the contract alone proves 1", "at least 1"] },
  },
  { title: "what the contract proves exactly is enough", cells: { E5: "2022/3/1-无固定期", P5: 1 } },
  {
    title: "the month in which service began counts by its own first day, not by the service's",
    cells: { E5: "2022/1/20-无固定期", P5: 1.5 },
    findings: [["P5", RULE, 1.5, 2]],
  },
  { title: "an empty cell states nothing, where the contract proves all", cells: { P5: null }, findings: [["P5", RULE, null, 2.5]] },
  { title: "a month of absence proves nothing", cells: { I5: 0, J5: null, K5: null, P5: 1.5 } },
  { title: "without a contract nothing is proven", cells: { E5: null, P5: 0 } },
  { title: "a contract that cannot be read proves nothing", cells: { E5: "见附件", P5: 0 } },
  { title: "a row whose marks cannot be read proves nothing yet", cells: { J5: "~", P5: 0 } },
  { title: "a two-year figure that cannot be read is not taken for 0", cells: { P5: "约2" } },
  {
    title: "without a two-year column the rule does not run",
    withoutColumns: ["P"],
    notRun: { zh: "没有认出“符合从业2年以上的社工到岗小计”列", en: "No two-year column is known" },
  },
  {
    title: "without a contract column the rule does not run",
    withoutColumns: ["E"],
    notRun: { zh: "没有认出“合同期限”列", en: "No contract (合同期限) column is known" },
  },
  {
    title: "months without a year have no tenure",
    cells: { ...NO_YEAR, P5: 0 },
    notRun: { zh: "没有写明年份", en: "name no year" },
  },
]);
