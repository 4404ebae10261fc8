import { testRule } from "../rule-tester";

const RULE = "attendance/stable-rate";

const silent = (range: string): string => ["离职", "辞职", "调岗", "调出"].map((word) => `*ISERROR(FIND("${word}",${range}))`).join("");
const FORMULA = `=ROUND((SUMPRODUCT((O5:O6=2.5)${silent("Q5:Q6")})+SUMPRODUCT((O9=2.5)${silent("Q9")}))/3,4)`;

testRule(RULE, "error", [
  { title: "a rate typed as text agrees when it is the right one", cells: { F15: "１００．００％" } },
  {
    title: "a wrong rate typed as text becomes a number with the digits that it showed",
    cells: { F15: "90%" },
    findings: [["F15", RULE, "90%", 1]],
    fixed: { F15: { v: 1, format: "0%" } },
    says: { zh: ["稳岗率填写为90%，应为100%", "3 ÷ 3 = 100%"], en: ["says 90% but should be 100%", "3 ÷ 3 = 100%"] },
  },
  { title: "an empty rate is filled, not reported", cells: { F15: null }, fixed: { F15: { v: 1, format: "0.00%" } } },
  {
    title: "somebody transferred away is not continuously on post, though every month is full",
    cells: { Q5: "2024年3月25日调岗" },
    findings: [["F15", RULE, 1, 0.6667]],
    fixed: { F15: 0.6667 },
    says: { zh: ["100.00%，应为66.67%"], en: ["says 100.00% but should be 66.67%"] },
  },
  { title: "somebody who leaves after the period was continuously on post", cells: { Q5: "2024年4月5日离职" } },
  {
    title: "half a month of absence is enough not to be continuously on post",
    cells: { I5: 0.5 },
    findings: [["F15", RULE, 1, 0.6667]],
    fixed: { F15: 0.6667 },
  },
  { title: "a rate shown with one decimal is compared at one decimal", cells: { I5: 0.5, F15: 0.667 }, formats: { F15: "0.0%" } },
  {
    title: "a rate cut off instead of rounded does not agree",
    cells: { I5: 0.5, F15: 0.666 },
    formats: { F15: "0.0%" },
    findings: [["F15", RULE, 0.666, 0.667]],
    fixed: { F15: 0.667 },
  },
  { title: "a mark that cannot be read leaves the rate as it stands", cells: { J5: "~", F15: 0.5 }, blocked: { F15: ["J5"] } },
  {
    title: "a mark that cannot be read does not matter for somebody who was absent in another month",
    cells: { J5: "~", L5: 0.5 },
    findings: [["F15", RULE, 1, 0.6667]],
    fixed: { F15: 0.6667 },
  },
  {
    title: "a formula that gives another rate is replaced by one that counts the full rows",
    cells: { F15: { f: "=2/3", v: 0.6667 } },
    findings: [["F15", RULE, 0.6667, 1]],
    fixed: { F15: { v: 1, f: FORMULA } },
  },
  {
    title: "without required staff there is no rate to compare and the rule does not run",
    cells: { F15: 0.5 },
    settings: { requiredStaff: null },
    notRun: { zh: "协议要求在岗社工数", en: "staff required by the agreement" },
  },
  { title: "a table without the rate has nothing to compare", withoutRows: [15], settings: { requiredStaff: null } },
]);
