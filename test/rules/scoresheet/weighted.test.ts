import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { testRule } from "../rule-tester";

const RULE = "scoresheet/weighted";

const sheet = (cells: Readonly<Record<string, DrawnCell>>) =>
  drawSheet(
    "加权",
    [
      ["一级指标", "二级指标", "权重", "得分", "加权得分"],
      ["管理", "人员", 0.3, 90, 27],
      ["管理", "财务", 0.2, 85, 17],
      ["成效", "指标", 0.5, 88, 44],
      ["合计", null, null, null, 88],
    ],
    { formats: { C2: "0%", C3: "0%", C4: "0%" }, cells },
  );

testRule(RULE, "error", [
  {
    title: "a weighted score that is not the product is found and corrected; the total counts with the right one",
    sheets: [sheet({ E2: 28 })],
    findings: [["E2", RULE, 28, 27]],
    related: [["D2", "C2"]],
    fixed: { E2: 27 },
    says: { zh: ["90 × 30% = 27"], en: ["90 × 30% = 27"] },
  },
  { title: "right products are silent", sheets: [sheet({})] },
]);
