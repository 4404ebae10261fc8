import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { testRule } from "../rule-tester";

const RULE = "scoresheet/mean";

const sheet = (title: string, cells: Readonly<Record<string, DrawnCell>>) =>
  drawSheet(
    "评委",
    [
      [title],
      ["项目", "评委1", "评委2", "评委3", "评委4", "平均分"],
      ["甲", 80, 85, 90, 60, 82.5],
      ["乙", 70, 76, 80, 85, 78],
      ["丙", 90, 92, 95, 96, 93.5],
    ],
    { cells },
  );

testRule(RULE, "error", [
  {
    title: "a mean without the highest and the lowest that differs is found and corrected",
    sheets: [sheet("评委打分（去掉最高分、最低分）", { F4: 88 })],
    findings: [["F4", RULE, 88, 78]],
    related: [["C4", "D4"]],
    fixed: { F4: 78 },
    says: { zh: ["(76 + 80) ÷ 2 = 78"], en: ["(76 + 80) ÷ 2 = 78"] },
  },
  { title: "right means are silent", sheets: [sheet("评委打分，去掉一个最高分和一个最低分", {})] },
  {
    title: "a plain mean is one of all raters; a rounded one agrees",
    sheets: [sheet("评委打分", { F3: 78.75, F4: 77.8, F5: 93 })],
  },
]);
