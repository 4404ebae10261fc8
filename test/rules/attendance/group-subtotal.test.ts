import { testRule } from "../rule-tester";

const RULE = "attendance/group-subtotal";

testRule(RULE, "error", [
  { title: "every accepted tick counts, as text, as TRUE, with spaces", cells: { J5: "是", J6: " Y ", K5: true, K6: "☑" } },
  { title: "a tick as presence counts the month's weight, a number as text counts as the number", cells: { F5: "√", I5: "1" } },
  {
    title: "half a month counts half, in its month and in the sum",
    cells: { I6: 0.5 },
    findings: [
      ["I7", RULE, 2, 1.5],
      ["O7", RULE, 5, 4.5],
    ],
    related: [
      ["I5", "I6"],
      ["O5", "O6"],
    ],
    fixed: { I7: 1.5, O7: 4.5 },
    says: { zh: ["小计填写为2，应为1.5", "1 + 0.5 = 1.5"], en: ["says 2 but should be 1.5", "corrected automatically"] },
  },
  {
    title: "the last column sums what the station states in it",
    cells: { P5: 2 },
    findings: [["P7", RULE, 5, 4.5]],
    fixed: { P7: 4.5 },
  },
  { title: "an empty two-year figure adds nothing, and the empty sum is filled", cells: { P9: null, P10: null }, fixed: { P10: 0 } },
  {
    title: "a SUM that misses a row is completed",
    cells: { O7: { f: "=SUM(O5:O5)", v: 2.5 } },
    findings: [["O7", RULE, 2.5, 5]],
    fixed: { O7: { v: 5, f: "=SUM(O5:O6)" } },
  },
  {
    title: "a count of ticks that misses a row is completed",
    cells: { J7: { f: "=COUNTA(J5:J5)", v: 1 } },
    findings: [["J7", RULE, 1, 2]],
    fixed: { J7: { v: 2, f: '=COUNTIF(J5:J6,"√")' } },
  },
  {
    title: "presence that cannot be read leaves its month and the sum as they stand",
    cells: { I5: "半天", I7: 9, O7: 9 },
    blocked: { I7: ["I5"], O7: ["I5"] },
  },
  {
    title: "an insurance mark that cannot be read leaves its column and the sum as they stand, presence is still added",
    cells: { J5: "~", I7: 9, J7: 9, O7: 9 },
    findings: [["I7", RULE, 9, 2]],
    fixed: { I7: 2 },
    blocked: { J7: ["J5"], O7: ["J5"] },
  },
]);
