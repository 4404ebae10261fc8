import { testRule } from "../rule-tester";

const RULE = "attendance/effective-subtotal";

testRule(RULE, "error", [
  { title: "an empty 有效人次小计 is filled, not reported", cells: { F8: null, O11: null }, fixed: { F8: 1, O11: 2.5 } },
  { title: "a figure typed as text agrees when it is the right number", cells: { I8: "2" } },
  {
    title: "a wrong figure typed as text becomes a number",
    cells: { I8: "1.5" },
    findings: [["I8", RULE, "1.5", 2]],
    fixed: { I8: 2 },
    says: { zh: ["有效人次小计填写为1.5，应为2", "1 + 1 = 2"], en: ["says 1.5 but should be 2", "1 + 1 = 2"] },
  },
  {
    title: "a month without insurance counts neither in its month nor in the sum",
    cells: { J5: null },
    findings: [
      ["I8", RULE, 2, 1],
      ["O8", RULE, 5, 4],
    ],
    related: [
      ["I5", "I6"],
      ["O5", "O6"],
    ],
    fixed: { I8: 1, O8: 4 },
  },
  {
    title: "a formula that passes over the four conditions is replaced by one that counts them",
    cells: { J5: null, I8: { f: "=SUM(I5:I6)", v: 2 } },
    findings: [
      ["I8", RULE, 2, 1],
      ["O8", RULE, 5, 4],
    ],
    fixed: { I8: { v: 1, f: '=SUMIFS(I5:I6,J5:J6,"√",K5:K6,"√")+COUNTIFS(I5:I6,"√",J5:J6,"√",K5:K6,"√")' }, O8: 4 },
  },
  {
    title: "the last two columns sum the rows' own subtotals and two-year figures",
    cells: { O11: 7, P11: 10.5 },
    findings: [
      ["O11", RULE, 7, 2.5],
      ["P11", RULE, 10.5, 2.5],
    ],
    fixed: { O11: 2.5, P11: 2.5 },
  },
  {
    title: "an error value is no figure and is replaced",
    cells: { L8: "#REF!" },
    findings: [["L8", RULE, "#REF!", 2]],
    fixed: { L8: 2 },
  },
  {
    title: "a mark that cannot be read leaves its month and the sum as they stand",
    cells: { J5: "v?", I8: 9, O8: 9 },
    blocked: { I8: ["J5"], O8: ["J5"] },
  },
  {
    title: "a mark that cannot be read settles nothing where the wage is missing anyway",
    cells: { J5: "v?", K5: null },
    findings: [
      ["I8", RULE, 2, 1],
      ["O8", RULE, 5, 4],
    ],
    fixed: { I8: 1, O8: 4 },
  },
  {
    title: "a contract that cannot be read leaves every month of the group open",
    cells: { E5: "见附件" },
    blocked: { F8: ["E5"], I8: ["E5"], L8: ["E5"], O8: ["E5"] },
  },
  {
    title: "a worker without a contract counts nowhere",
    cells: { E9: null },
    findings: [
      ["F11", RULE, 0.5, 0],
      ["I11", RULE, 1, 0],
      ["L11", RULE, 1, 0],
      ["O11", RULE, 2.5, 0],
    ],
    fixed: { F11: 0, I11: 0, L11: 0, O11: 0 },
  },
]);
