import { testRule } from "../rule-tester";
import { NO_YEAR } from "../sheets";

const RULE = "attendance/two-year-unproven";

testRule(RULE, "info", [
  {
    title: "what goes beyond the contract needs evidence",
    cells: { E6: "2022/3/1-无固定期" },
    findings: [["P6", RULE, 2.5, null]],
    says: { zh: ["填写为2.5", "可证明1", "留存相应证明"], en: ["says 2.5", "the contract alone proves 1", "Keep evidence"] },
  },
  { title: "what the contract proves exactly needs no evidence", cells: { E6: "2022/3/1-无固定期", P6: 1 } },
  { title: "more than the subtotal is a fault, not a matter of evidence", cells: { E6: "2023/6/1-2025/5/31", P6: 3 } },
  { title: "less than the contract proves is a fault, not a matter of evidence", cells: { P6: 1 } },
  { title: "a contract that cannot be read proves nothing either way", cells: { E6: "见附件" } },
  { title: "a two-year figure that cannot be read claims nothing", cells: { E6: "2023/6/1-2025/5/31", P6: "约2" } },
  { title: "an empty two-year figure claims nothing", cells: { E6: "2023/6/1-2025/5/31", P6: null } },
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
    title: "months without a year have no tenure, which is not the same as none",
    cells: NO_YEAR,
    notRun: { zh: "没有写明年份", en: "name no year" },
  },
]);
