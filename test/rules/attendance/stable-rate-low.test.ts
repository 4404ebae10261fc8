import { testRule } from "../rule-tester";

const RULE = "attendance/stable-rate-low";

testRule(RULE, "error", [
  { title: "a rate that equals the threshold is not below it", settings: { minStableRate: 1 } },
  {
    title: "a rate below the threshold is reported where it stands, by the recomputed figure",
    cells: { I5: 0.5 },
    settings: { minStableRate: 0.9 },
    findings: [["F15", RULE, 1, null]],
    says: { zh: ["稳岗率为66.67%", "下限90.00%"], en: ["rate is 66.67%", "threshold 90.00%"] },
  },
  { title: "two thirds are not below 66.66 %", cells: { I5: 0.5 }, settings: { minStableRate: 0.6666 } },
  {
    title: "two thirds are below 66.67 %, though both are shown alike",
    cells: { I5: 0.5 },
    settings: { minStableRate: 0.6667 },
    findings: [["F15", RULE, 1, null]],
  },
  {
    title: "a table that does not state the rate shows it at the total",
    cells: { I5: 0.5 },
    withoutRows: [15],
    settings: { minStableRate: 0.9 },
    findings: [["O13", RULE, 7.5, null]],
  },
  {
    title: "without a threshold there is nothing to compare with",
    cells: { I5: 0.5 },
    notRun: { zh: "未设置最低稳岗率", en: "No lowest stable-post rate is set" },
  },
  {
    title: "without required staff there is no rate",
    settings: { minStableRate: 0.9, requiredStaff: null },
    notRun: { zh: "协议要求在岗社工数", en: "staff required by the agreement" },
  },
  {
    title: "a mark that cannot be read keeps the rule from running",
    cells: { J5: "~" },
    settings: { minStableRate: 1 },
    notRun: { zh: "无法识别", en: "cannot be read" },
  },
]);
