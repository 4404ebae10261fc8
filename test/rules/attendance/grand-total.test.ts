import { testRule } from "../rule-tester";

const RULE = "attendance/grand-total";

testRule(RULE, "error", [
  { title: "an empty cell of the 总计 is filled, not reported", cells: { G13: null }, fixed: { G13: 3 } },
  {
    title: "presence counts as entered even where the month does not, ticks as ticked",
    cells: { G5: null },
    findings: [
      ["G13", RULE, 3, 2],
      ["O13", RULE, 7.5, 7],
    ],
    fixed: { G13: 2, O13: 7 },
  },
  {
    title: "half a month of presence is half",
    cells: { I5: 0.5 },
    findings: [
      ["I13", RULE, 3, 2.5],
      ["O13", RULE, 7.5, 7],
    ],
    fixed: { I13: 2.5, O13: 7 },
    says: { zh: ["总计填写为3，应为2.5", "0.5 + 1 + 1 = 2.5"], en: ["says 3 but should be 2.5"] },
  },
  {
    title: "a formula that forgets a group is completed",
    cells: { N13: { f: "=N7", v: 2 } },
    findings: [["N13", RULE, 2, 3]],
    fixed: { N13: { v: 3, f: "=N7+N10" } },
  },
  { title: "a total shown without decimals agrees when it is the figure rounded", cells: { O13: 8 }, formats: { O13: "0" } },
  {
    title: "the same total under General must be exact",
    cells: { O13: 8 },
    findings: [["O13", RULE, 8, 7.5]],
    fixed: { O13: 7.5 },
  },
  {
    title: "a wage mark that cannot be read leaves its column and the sum as they stand, presence is still added",
    cells: { K9: "半", I13: 4, K13: 9, O13: 9 },
    findings: [["I13", RULE, 4, 3]],
    fixed: { I13: 3 },
    blocked: { K13: ["K9"], O13: ["K9"] },
  },
  {
    title: "a two-year figure that cannot be read leaves the sum of that column as it stands",
    cells: { P9: "约2", P13: 1 },
    blocked: { P13: ["P9"] },
  },
]);
