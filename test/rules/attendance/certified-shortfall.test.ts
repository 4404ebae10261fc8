import { attendanceExample } from "../../../src/domain/families/attendance/rules/example-sheet";
import { indicatorExample } from "../../../src/domain/families/indicators/rules/example-sheet";
import { testRule } from "../rule-tester";
import { NO_GROUPS } from "../sheets";

const RULE = "attendance/certified-shortfall";

testRule(RULE, "error", [
  { title: "certified workers who fill exactly their share are enough", settings: { requiredStaff: 4 } },
  {
    title: "half a person-month less than the share is a shortfall",
    settings: { requiredStaff: 4, certifiedShare: 0.55 },
    findings: [["O7", RULE, 5, null]],
    says: { zh: ["实到岗5人次", "应到岗5.5人次", "缺0.5人次"], en: ["5 person-months", "0.5 fewer than the 5.5 required"] },
  },
  {
    title: "a share that is no round number is compared without rounding",
    settings: { certifiedShare: 0.6667 },
    findings: [["O7", RULE, 5, null]],
    says: { zh: ["应到岗5.00025人次", "缺0.00025人次"], en: ["0.00025 fewer"] },
  },
  {
    title: "a month without insurance counts nothing towards the share, whatever the 小计 still says",
    cells: { J5: null },
    settings: { certifiedShare: 0.6 },
    findings: [["O7", RULE, 5, null]],
    says: { zh: ["实到岗4人次", "缺0.5人次"], en: ["4 person-months"] },
  },
  {
    title: "without a 小计 the shortfall stands at the 有效人次小计",
    withoutRows: [7],
    settings: { certifiedShare: 0.9 },
    findings: [["O8", RULE, 5, null]],
  },
  {
    title: "without any sums the shortfall stands at the group's label",
    withoutRows: [7, 8],
    settings: { certifiedShare: 0.9 },
    findings: [["A5", RULE, "持证社工", null]],
  },
  {
    title: "the staff required may come from the indicator table on another sheet",
    sheets: [attendanceExample(), indicatorExample()],
    settings: { requiredStaff: null },
    findings: [["到岗!O7", RULE, 5, null]],
    says: { zh: ["应到岗16.25人次"], en: ["16.25 required"] },
  },
  {
    title: "an unreadable mark of an uncertified worker does not concern the certified",
    cells: { G9: "~" },
    settings: { certifiedShare: 0.9 },
    findings: [["O7", RULE, 5, null]],
  },
  {
    title: "an unreadable mark of a certified worker keeps the rule from running",
    cells: { G5: "~" },
    settings: { certifiedShare: 0.9 },
    notRun: { zh: "无法识别", en: "cannot be read" },
  },
  { title: "an unreadable mark in a month that is lost anyway settles nothing new", cells: { J5: "~", K5: null } },
  {
    title: "without required staff the rule does not run",
    settings: { requiredStaff: null },
    notRun: { zh: "协议要求在岗社工数", en: "staff required by the agreement" },
  },
  {
    title: "without a share of certified workers the rule does not run",
    settings: { certifiedShare: null },
    notRun: { zh: "持证社工比例", en: "share of certified workers" },
  },
  {
    title: "where no label tells who is certified the rule does not run",
    cells: NO_GROUPS,
    notRun: { zh: "没有区分持证社工与非持证社工", en: "does not tell certified from uncertified" },
  },
]);
