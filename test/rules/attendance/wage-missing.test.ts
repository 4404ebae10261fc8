import { testRule } from "../rule-tester";

const RULE = "attendance/wage-missing";

testRule(RULE, "error", [
  {
    title: "a month on post without a wage is a fault",
    cells: { N5: null },
    findings: [["N5", RULE, null, "√"]],
    related: [["L5"]],
    says: { zh: ["2024年3月在岗", "该月不计有效人次", "补√"], en: ["On post in 2024年3月", "does not count", "Tick it"] },
  },
  {
    title: "half a month and a tick as presence need a wage too",
    cells: { F6: "√", H6: "无", L9: 0.5, N9: "×" },
    findings: [
      ["H6", RULE, "无", "√"],
      ["N9", RULE, "×", "√"],
    ],
  },
  { title: "an unticked checkbox is no wage", cells: { K5: false }, findings: [["K5", RULE, false, "√"]] },
  { title: "somebody not on post need not be paid", cells: { L5: 0, N5: null } },
  { title: "a wage mark that cannot be read is not taken for none", cells: { N5: "v?" } },
  { title: "presence that cannot be read claims nothing", cells: { L5: "半天", N5: null } },
  {
    title: "without a wage column the rule does not run",
    withoutColumns: ["H", "K", "N"],
    notRun: { zh: "没有认出“工资发放”列", en: "No wage (工资发放) column is known" },
  },
]);
