import { testRule } from "../rule-tester";
import { contractInTwoColumns } from "../sheets";

const RULE = "attendance/contract-missing";

testRule(RULE, "error", [
  {
    title: "contracts written in any of the accepted ways are read",
    cells: { E5: "2024.1.25至2025.1.24", E6: "20240125-20250124", E9: "2024年1月25日\n至 2025年1月24日" },
  },
  { title: "nobody needs a contract for months in which no presence is claimed", cells: { E5: null, F5: 0, I5: "——", L5: null } },
  {
    title: "a dash in place of a contract is none",
    cells: { E5: "——" },
    findings: [["E5", RULE, "——", null]],
    related: [["F5", "I5", "L5"]],
    says: { zh: ["没有合同期限", "不计有效人次", "补填"], en: ["no contract term is given", "nothing counts", "Fill in"] },
  },
  {
    title: "a contract that cannot be read is not taken for none: the row stays uncomputed",
    cells: { E5: "见附件" },
    findings: [["E5", RULE, "见附件", null]],
    says: { zh: ["“见附件”无法识别", "暂不计算"], en: ["“见附件” cannot be read", "left uncomputed"] },
  },
  {
    title: "one claimed month is enough to need a contract, and it is named",
    cells: { E6: null, F6: 0, I6: "——", L6: "√" },
    findings: [["E6", RULE, null, null]],
    related: [["L6"]],
  },
  {
    title: "a contract from a day that does not exist cannot be read",
    cells: { E9: "2024/2/30-2025/1/1" },
    findings: [["E9", RULE, "2024/2/30-2025/1/1", null]],
  },
  {
    title: "a contract that ends before it begins cannot be read",
    cells: { E9: "2024/8/31-2024/1/25" },
    findings: [["E9", RULE, "2024/8/31-2024/1/25", null]],
  },
  {
    title: "a bare number is no contract",
    cells: { E5: 45000 },
    findings: [["E5", RULE, 45000, null]],
    says: { zh: ["“45000”"], en: ["“45000”"] },
  },
  { title: "presence that cannot be read claims nothing", cells: { E5: null, F5: "?", I5: 0, L5: 0 } },
  {
    title: "a last day that cannot be read makes the whole contract unreadable",
    sheets: [contractInTwoColumns("待定")],
    findings: [["B3", RULE, "2024-01-01", null]],
    says: { zh: ["“待定”"], en: ["“待定”"] },
  },
  {
    title: "without a contract column the rule does not run",
    withoutColumns: ["E"],
    notRun: { zh: "没有认出“合同期限”列", en: "No contract (合同期限) column is known" },
  },
]);
