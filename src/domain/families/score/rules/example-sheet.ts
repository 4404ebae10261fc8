import { drawSheet, type DrawnCell } from "../../../grid/draw-sheet";
import type { Sheet } from "../../../grid/sheet";

/** A score table whose total and grade are right: the ground on which rules show their examples. */
export function scoreExample(cells: Readonly<Record<string, DrawnCell>> = {}): Sheet {
  return drawSheet(
    "得分",
    [
      ["评估得分表"],
      ["评估方", "分值", "得分"],
      ["监督方评估", 10, 8.6],
      ["购买方评估", 20, 19.95],
      ["督导中心评估", 15, 13],
      ["第三方评估", 55, 45.19],
      ["总得分", 100, 86.74],
      ["等级", null, "良好"],
    ],
    { merges: ["A1:C1"], cells },
  );
}
