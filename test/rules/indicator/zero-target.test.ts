import { testRule } from "../rule-tester";

const RULE = "indicator/zero-target";

testRule(RULE, "warning", [
  { title: "nothing done towards a target is no target of 0", cells: { E3: 0, F3: 0, E5: 10, F5: 0.3333 } },
  {
    title: "a target of 0 is named, as text with its unit too",
    cells: { D4: "0个", F4: null },
    findings: [["D4", RULE, "0个", null]],
    says: { zh: ["协议量为0", "不存在完成百分比", "“/”"], en: ["The target is 0", "no percentage exists", "Write /"] },
  },
  {
    title: "where every area has a target of 0, the areas are named and 合计 is not",
    cells: { D3: 0, D4: 0, D5: 0 },
    findings: [
      ["D3", RULE, 0, null],
      ["D4", RULE, 0, null],
    ],
  },
  { title: "a metric that does not apply has no target of 0", cells: { D4: "/", E4: "/", F4: "/" } },
  { title: "a target that cannot be read is not 0", cells: { D4: "待定" } },
  { title: "a target that is missing is not 0", cells: { D4: null } },
]);
