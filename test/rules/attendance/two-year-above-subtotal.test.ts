import { testRule } from "../rule-tester";

const RULE = "attendance/two-year-above-subtotal";

testRule(RULE, "error", [
  { title: "less than the subtotal is never too much", cells: { P5: 2 } },
  {
    title: "a month that no longer counts takes the upper bound down",
    cells: { J5: null },
    findings: [["P5", RULE, 2.5, 1.5]],
    says: { zh: ["填写为2.5", "人员到岗小计1.5", "不超过1.5"], en: ["says 2.5", "subtotal 1.5", "at most 1.5"] },
  },
  {
    title: "the bound is the recomputed subtotal, not the one that stands there",
    cells: { O5: 3, P5: 3 },
    findings: [["P5", RULE, 3, 2.5]],
  },
  { title: "a figure typed as text is compared as the number", cells: { P6: "3" }, findings: [["P6", RULE, "3", 2.5]] },
  { title: "a dash and an empty cell claim nothing", cells: { P5: "——", P6: null } },
  { title: "a row whose subtotal cannot be computed has no bound", cells: { J5: "~", P5: 9 } },
  { title: "a two-year figure that cannot be read is not compared", cells: { P5: "约9" } },
  {
    title: "without a two-year column the rule does not run",
    withoutColumns: ["P"],
    notRun: { zh: "没有认出“符合从业2年以上的社工到岗小计”列", en: "No two-year column is known" },
  },
]);
