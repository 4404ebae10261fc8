import { testRule } from "../rule-tester";

const RULE = "indicator/value-missing";

testRule(RULE, "warning", [
  {
    title: "an amount done without a target is half a pair",
    cells: { D4: null },
    findings: [["D4", RULE, null, null]],
    related: [["E4"]],
    says: { zh: ["协议量没有填写", "补填", "“/”"], en: ["The target is missing", "Fill it in", "write /"] },
  },
  {
    title: "a target without an amount done is half a pair",
    cells: { E4: null, K3: null },
    findings: [
      ["K3", RULE, null, null],
      ["E4", RULE, null, null],
    ],
    related: [["J3"], ["D4"]],
    says: { zh: ["完成量没有填写"], en: ["The amount done is missing"] },
  },
  {
    title: "an amount that cannot be read still misses its target",
    cells: { D4: null, E4: "若干" },
    findings: [["D4", RULE, null, null]],
  },
  { title: "a metric that an area does not have is written in neither cell", cells: { D4: null, E4: null, F4: null } },
  { title: "a metric that does not apply needs no amount done", cells: { D4: "/", E4: null, F4: null } },
  { title: "nothing done is an amount", cells: { E4: 0 } },
  { title: "an empty 合计 is filled, not missed", cells: { D5: null } },
]);
