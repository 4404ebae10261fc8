import { testRule } from "../rule-tester";

const RULE = "attendance/effective-total";

testRule(RULE, "error", [
  { title: "the blank last two cells are filled, not reported", cells: { O14: null, P14: null }, fixed: { O14: 7.5, P14: 7.5 } },
  {
    title: "what either group loses is lost to the whole",
    cells: { J5: null, N9: null },
    findings: [
      ["I14", RULE, 3, 2],
      ["L14", RULE, 3, 2],
      ["O14", RULE, 7.5, 5.5],
    ],
    fixed: { I14: 2, L14: 2, O14: 5.5 },
    says: { zh: ["有效人次总计填写为3，应为2", "0 + 1 + 1 = 2"], en: ["says 3 but should be 2", "0 + 1 + 1 = 2"] },
  },
  {
    title: "a formula that forgets a group is completed",
    cells: { O14: { f: "=O8", v: 5 } },
    findings: [["O14", RULE, 5, 7.5]],
    fixed: { O14: { v: 7.5, f: "=O8+O11" } },
  },
  { title: "a formula of another kind that gives the right figure is left alone", cells: { O14: { f: "=SUM(O5:O6,O9)", v: 7.5 } } },
  {
    title: "a mark that cannot be read leaves its month's total and the sum as they stand",
    cells: { H9: "？", F14: 8, O14: 8 },
    blocked: { F14: ["H9"], O14: ["H9"] },
  },
  {
    title: "a two-year figure that cannot be read leaves the sum of that column alone open",
    cells: { P5: "约2.5", P14: 8 },
    blocked: { P14: ["P5"] },
  },
]);
