import { testRule } from "../rule-tester";

const RULE = "attendance/insurance-missing";

testRule(RULE, "error", [
  { title: "somebody neither on post nor paid needs no insurance", cells: { I5: 0, J5: null, K5: null } },
  {
    title: "a wage paid without insurance is a fault even where the presence is 0 already",
    cells: { I5: 0, J5: "——" },
    findings: [["J5", RULE, "——", "√"]],
    related: [["I5", "K5"]],
    says: { zh: ["2024年2月", "该月到位数本已为0", "补缴"], en: ["2024年2月", "its presence is 0 already", "insure the worker"] },
  },
  {
    title: "presence without insurance is a fault even where no wage was paid",
    cells: { J5: "×", K5: null },
    findings: [["J5", RULE, "×", "√"]],
    says: { zh: ["有效到位按0计"], en: ["its effective presence becomes 0"] },
  },
  {
    title: "half a month, and a tick as presence, need insurance too",
    cells: { F9: "√", G9: null, L6: 0.5, M6: "否" },
    findings: [
      ["M6", RULE, "否", "√"],
      ["G9", RULE, null, "√"],
    ],
  },
  { title: "an unticked checkbox is no insurance", cells: { J5: false }, findings: [["J5", RULE, false, "√"]] },
  { title: "an insurance mark that cannot be read is not taken for none", cells: { J5: "~" } },
  {
    title: "presence that cannot be read does not excuse a paid month",
    cells: { I5: "半", J5: null },
    findings: [["J5", RULE, null, "√"]],
  },
  { title: "presence that cannot be read claims nothing where no wage was paid", cells: { I5: "半", J5: null, K5: null } },
  {
    title: "without an insurance column the rule does not run",
    withoutColumns: ["G", "J", "M"],
    notRun: { zh: "没有认出“社保购买”列", en: "No insurance (社保购买) column is known" },
  },
]);
