import { drawSheet, type DrawnCell } from "../../../grid/draw-sheet";
import type { Sheet } from "../../../grid/sheet";

/** A survey in which everything is right: the ground on which rules show their examples. */
export function surveyExample(cells: Readonly<Record<string, DrawnCell>> = {}): Sheet {
  const formats = Object.fromEntries(["G4", "G5", "G6", "G7", "D12", "F12"].map((cell) => [cell, "0.00%"]));
  return drawSheet(
    "满意度",
    [
      ["服务满意度调查统计表"],
      [],
      ["调查项目", "非常满意", "满意", "一般", "不满意", "合计", "满意率"],
      ["服务态度", 60, 30, 8, 2, 100, 0.9],
      ["服务内容", 50, 38, 10, 2, 100, 0.88],
      ["服务成效", 45, 40, 12, 3, 100, 0.85],
      ["合计", 155, 108, 30, 7, 300, 0.8767],
      [],
      [],
      ["问卷回收情况"],
      ["服务对象类别", "发放份数", "回收份数", "回收率", "有效份数", "有效率"],
      ["居民", 200, 196, 0.98, 194, 0.9898],
    ],
    { merges: ["A1:G1"], formats, cells },
  );
}
