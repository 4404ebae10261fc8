import { testRule } from "../rule-tester";

const RULE = "score/grade";

testRule(RULE, "error", [
  { title: "exactly 90 is 优秀", cells: { C6: 48.45, C7: 90, C8: "优秀" } },
  { title: "89.995 is 良好: a grade is not rounded into", cells: { C6: 48.445, C7: 89.995 } },
  { title: "exactly 80 is 良好", cells: { C6: 38.45, C7: 80 } },
  { title: "exactly 60 is 合格", cells: { C6: 18.45, C7: 60, C8: "合格" } },
  {
    title: "a hundredth below 80 is 合格",
    cells: { C6: 38.44, C7: 79.99 },
    findings: [["C8", RULE, "良好", "合格"]],
    related: [["C3", "C4", "C5", "C6"]],
    fixed: { C8: "合格" },
    says: { zh: ["等级填写为良好，应为合格", "79.99"], en: ["says 良好 but should be 合格"] },
  },
  {
    title: "a hundredth below 60 is 不合格",
    cells: { C6: 18.44, C7: 59.99, C8: "合格" },
    findings: [["C8", RULE, "合格", "不合格"]],
    fixed: { C8: "不合格" },
  },
  { title: "the right total decides, whatever total is stated", cells: { C7: 95 } },
  { title: "a space inside the grade does not matter", cells: { C8: "良 好" } },
  { title: "an empty grade is filled, not reported", cells: { C8: null }, fixed: { C8: "良好" } },
  {
    title: "a formula with other limits is mended",
    cells: { C8: { f: '=IF(C7>=85,"优秀","良好")', v: "优秀" } },
    findings: [["C8", RULE, "优秀", "良好"]],
    fixed: { C8: { v: "良好", f: '=IF(C7>=90,"优秀",IF(C7>=80,"良好",IF(C7>=60,"合格","不合格")))' } },
  },
  {
    title: "a formula over a total typed as text takes it for the number, for to Excel every text is above 90",
    cells: { C7: "86.74", C8: { f: '=IF(C7>=90,"优秀","良好")', v: "优秀" } },
    findings: [["C8", RULE, "优秀", "良好"]],
    fixed: { C8: { v: "良好", f: '=IF((C7+0)>=90,"优秀",IF((C7+0)>=80,"良好",IF((C7+0)>=60,"合格","不合格")))' } },
  },
  {
    title: "a formula over a total with its word becomes the grade, for Excel cannot compare such a text",
    cells: { C7: "86.74分", C8: { f: '=IF(C7>=90,"优秀","良好")', v: "优秀" } },
    findings: [["C8", RULE, "优秀", "良好"]],
    fixed: { C8: "良好" },
  },
  { title: "a part that is missing leaves the grade as it stands", cells: { C3: null, C8: "不合格" }, blocked: { C8: ["C3"] } },
]);
