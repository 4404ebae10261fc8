import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import { testRule } from "../rule-tester";

const RULE = "indicator/value-unreadable";

testRule(RULE, "warning", [
  { title: "one number with words around it is an amount", cells: { D3: "≥10", E3: "共10人次", D4: "不少于20次", E4: "１０" } },
  {
    title: "words instead of a number are named, and what depends on them stays",
    cells: { E4: "若干" },
    findings: [["E4", RULE, "若干", null]],
    says: { zh: ["“若干”无法识别", "保持原样", "填写一个数字"], en: ["“若干” cannot be read", "left as they stand", "Enter one number"] },
  },
  {
    title: "an error value and a tick are no amounts",
    cells: { D3: "#REF!", E4: "√" },
    findings: [
      ["D3", RULE, "#REF!", null],
      ["E4", RULE, "√", null],
    ],
    says: { zh: ["“#REF!”"], en: ["“#REF!”"] },
  },
  {
    title: "the number of an area's workers must be readable too",
    cells: { B3: "六七人" },
    findings: [["B3", RULE, "六七人", null]],
  },
  { title: "a 合计 that cannot be read is compared, not read", cells: { D5: "三十" } },
  { title: "a slash says that the metric does not apply", cells: { D4: "/", E4: "不适用", F4: "/" } },
  {
    title: "a sentence with two amounts of the same kind could mean either",
    sheets: [
      drawSheet("项目", [
        ["指标要求", "完成情况", "完成百分比"],
        ["讲座*3场", "上半年2场、下半年3场", 1],
        ["指标要求", "完成情况", "完成百分比"],
        ["共建协议*3份", "共建协议6份", 2],
      ]),
    ],
    findings: [["B2", RULE, "上半年2场、下半年3场", null]],
  },
]);
