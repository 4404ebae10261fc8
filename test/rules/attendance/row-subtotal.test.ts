import { attendanceExample } from "../../../src/domain/families/attendance/rules/example-sheet";
import { testRule } from "../rule-tester";
import { asArrayFormula } from "../sheets";

const RULE = "attendance/row-subtotal";

/** What a row's subtotal is as a native formula: presence where insurance and wage are ticked. */
function formula(row: number): string {
  const month = (presence: string, insurance: string, wage: string, weight: number): string =>
    `IF(AND(${insurance}${row}="√",${wage}${row}="√"),IF(ISNUMBER(${presence}${row}),${presence}${row},IF(${presence}${row}="√",${weight},0)),0)`;
  return `=${month("F", "G", "H", 0.5)}+${month("I", "J", "K", 1)}+${month("L", "M", "N", 1)}`;
}

testRule(RULE, "error", [
  { title: "an empty subtotal is filled, not reported", cells: { O5: null }, fixed: { O5: 2.5 } },
  { title: "a subtotal typed as text agrees when it is the right number", cells: { O5: "2.5" } },
  { title: "a subtotal shown without decimals agrees when it is the figure rounded", cells: { O5: 3 }, formats: { O5: "0" } },
  {
    title: "a subtotal with its measure word behind it says another number",
    cells: { O6: "2人次" },
    findings: [["O6", RULE, "2人次", 2.5]],
    fixed: { O6: 2.5 },
  },
  { title: "a subtotal with its measure word behind it agrees when it is the right number", cells: { O6: "2.5人次" } },
  {
    title: "a month without insurance does not count",
    cells: { J5: null },
    findings: [["O5", RULE, 2.5, 1.5]],
    related: [["F5", "G5", "H5", "I5", "J5", "K5", "L5", "M5", "N5", "E5"]],
    fixed: { O5: 1.5 },
    says: { zh: ["本行人员到岗小计填写为2.5，应为1.5", "0.5 + 0 + 1 = 1.5"], en: ["says 2.5 but should be 1.5", "0.5 + 0 + 1 = 1.5"] },
  },
  { title: "a month without a wage does not count", cells: { H6: "——" }, findings: [["O6", RULE, 2.5, 2]], fixed: { O6: 2 } },
  { title: "without a contract nothing counts", cells: { E6: null }, findings: [["O6", RULE, 2.5, 0]], fixed: { O6: 0 } },
  {
    title: "months outside the contract do not count",
    cells: { E6: "2020/1/1-2024/2/29" },
    findings: [["O6", RULE, 2.5, 1.5]],
    fixed: { O6: 1.5 },
  },
  {
    title: "a mark that cannot be read leaves the subtotal as it stands, however wrong",
    cells: { J5: "~", O5: 9 },
    blocked: { O5: ["J5"] },
  },
  { title: "presence that cannot be read leaves the subtotal as it stands", cells: { I5: "半天", O5: 9 }, blocked: { O5: ["I5"] } },
  { title: "a contract that cannot be read leaves the subtotal as it stands", cells: { E5: "同前", O5: 9 }, blocked: { O5: ["E5"] } },
  {
    title: "a mark that cannot be read does not matter in a month of absence",
    cells: { I5: 0, J5: "~" },
    findings: [["O5", RULE, 2.5, 1.5]],
    fixed: { O5: 1.5 },
  },
  { title: "a difference within the tolerance that was set agrees", cells: { O5: 2.6 }, settings: { tolerance: 0.1 } },
  {
    title: "a difference beyond the tolerance that was set does not",
    cells: { O5: 2.6 },
    settings: { tolerance: 0.05 },
    findings: [["O5", RULE, 2.6, 2.5]],
    fixed: { O5: 2.5 },
  },
  {
    title: "a formula that misses a month is replaced by one that counts all conditions",
    cells: { O5: { f: "=F5+I5", v: 1.5 } },
    findings: [["O5", RULE, 1.5, 2.5]],
    fixed: { O5: { v: 2.5, f: formula(5) } },
  },
  {
    title: "part of an array formula is reported and left alone",
    sheets: [asArrayFormula(attendanceExample({ O5: { f: "=F5:F6+I5:I6", v: 1.5 } }), "O5")],
    findings: [["O5", RULE, 1.5, 2.5]],
  },
  {
    title: "when everything is written as formulas, right constants become formulas too",
    settings: { writeMode: "formulas" },
    fixed: { O5: { v: 2.5, f: formula(5) }, O6: { v: 2.5, f: formula(6) }, O9: { v: 2.5, f: formula(9) } },
  },
]);
