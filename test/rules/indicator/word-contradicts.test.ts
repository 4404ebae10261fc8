import { testRule } from "../rule-tester";

const RULE = "indicator/word-contradicts";

testRule(RULE, "warning", [
  {
    title: "未完成 beside 150 % and 达标 beside 50 % are named, and neither is overwritten",
    cells: { E3: 15, F3: "未完成", F4: "达标", E5: 25, F5: 0.8333 },
    findings: [
      ["F3", RULE, "未完成", null],
      ["F4", RULE, "达标", null],
    ],
    related: [
      ["E3", "D3"],
      ["E4", "D4"],
    ],
    says: { zh: ["“未完成”", "150.00%", "15 ÷ 10"], en: ["“未完成”", "150.00%", "15 ÷ 10"] },
  },
  {
    title: "超额完成 of exactly what was promised is named, 达标 of it is right",
    cells: { F3: "超额完成", F4: "未达标" },
    findings: [["F3", RULE, "超额完成", null]],
  },
  {
    title: "words that are true of the figures are right, in traditional characters too",
    cells: { F3: "達標", F4: "尚未完成", I3: "未完成" },
  },
  { title: "a word that no figure contradicts is left to its writer", cells: { F3: "进行中", F4: "待定" } },
  { title: "a word over figures that cannot be read is held against nothing", cells: { D4: "若干", F4: "已完成" } },
]);
