import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import { testRule } from "../rule-tester";

const RULE = "scoresheet/weights";

const sheet = (...weights: readonly (string | number)[]) =>
  drawSheet("权重", [
    ["一级指标", "二级指标", "权重", "得分"],
    ...weights.map((weight, index) => [`维度${index}`, `指标${index}`, weight, 80]),
  ]);

testRule(RULE, "warning", [
  {
    title: "weights that come to 90 % are found at the first of them",
    sheets: [sheet("40%", "30%", "20%")],
    findings: [["C2", RULE, "40%", null]],
    related: [["C2", "C3", "C4"]],
    says: { zh: ["90%"], en: ["90 %"] },
  },
  { title: "weights as shares and as points of a hundred come to the whole", sheets: [sheet(40, 35, 25)] },
]);
