import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { testRule } from "../rule-tester";

const RULE = "indicator/promise-sum";

function list(...rows: DrawnCell[][]): Sheet[] {
  return [
    drawSheet("总体", [
      ["服务内容", "上年结转", "本年指标", "应完成数", "实际完成", "完成率"],
      ["个案", 3, 30, 33, 29, "87.88%"],
      ["小组", 1, 11, 12, 12, "100%"],
      ["活动", 2, 36, 38, 33, "86.84%"],
      ["走访", 0, 800, 800, 744, "93%"],
      ...rows,
    ]),
  ];
}

testRule(RULE, "warning", [
  {
    title: "the one promise that is not the sum that all others are",
    sheets: list(["宣传", 4, 20, 20, 27, "112.5%"]),
    findings: [["D6", RULE, 20, 24]],
    related: [["C6", "B6"]],
    says: { zh: ["20", "24", "C6、B6"], en: ["20", "24"] },
  },
  { title: "sums that are kept", sheets: list(["宣传", 4, 20, 24, 27, "112.5%"]) },
  { title: "sums that two lines of six break are no sums", sheets: list(["宣传", 4, 20, 20, 27, "112.5%"], ["培训", 2, 10, 10, 9, "75%"]) },
  { title: "words in place of what was carried over", sheets: list(["宣传", "见附件", 20, 20, 27, "112.5%"]) },
]);
