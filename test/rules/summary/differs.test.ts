import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import { attendanceExample } from "../../../src/domain/families/attendance/rules/example-sheet";
import { scoreExample } from "../../../src/domain/families/score/rules/example-sheet";
import { renamed } from "../sheets";
import { testRule } from "../rule-tester";

const RULE = "summary/differs";

const summary = (actual: number, stable: string, score: number, grade: string) =>
  drawSheet("汇总", [
    ["站点", "应到岗人次", "实到岗人次", "稳岗率", "总得分", "等级"],
    ["东街社工站", 7.5, actual, stable, score, grade],
    ["西街社工站", 10, 9, "90.00%", 80, "良好"],
    ["合计", 17.5, actual + 9],
  ]);
const own = [renamed(attendanceExample(), "东街社工站到岗"), renamed(scoreExample(), "东街社工站得分")];

/** No sheet here is of the other station: that is said. */
const WEST = { zh: "西街社工站。", en: "西街社工站." };

testRule(RULE, "warning", [
  {
    title: "figures that the station's own sheets do not give are found, each with its place there",
    sheets: [summary(7, "95.00%", 86.47, "优秀"), ...own],
    settings: { requiredStaff: 3 },
    notRun: WEST,
    findings: [
      ["汇总!C2", RULE, 7, null],
      ["汇总!D2", RULE, "95.00%", null],
      ["汇总!E2", RULE, 86.47, null],
      ["汇总!F2", RULE, "优秀", null],
    ],
    related: [[], ["东街社工站到岗!F15"], ["东街社工站得分!C7"], ["东街社工站得分!C8"]],
    says: { zh: ["东街社工站实到岗人次", "7.5"], en: ["东街社工站实到岗人次", "7.5"] },
  },
  {
    title: "figures that agree are silent, and a station without a sheet is named as not held",
    sheets: [summary(7.5, "100.00%", 86.74, "良好"), ...own],
    settings: { requiredStaff: 3 },
    notRun: WEST,
  },
  {
    title: "two sheets of one station leave open which is meant",
    sheets: [summary(7, "100.00%", 86.74, "良好"), ...own, renamed(attendanceExample(), "东街社工站到岗（旧）")],
    settings: { requiredStaff: 3 },
    notRun: WEST,
  },
]);
