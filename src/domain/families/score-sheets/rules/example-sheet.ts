import { drawSheet, type DrawnCell } from "../../../grid/draw-sheet";
import type { Sheet } from "../../../grid/sheet";

/** A score sheet of three levels in which everything is right: the ground on which rules show their examples. */
export function scoreSheetExample(cells: Readonly<Record<string, DrawnCell>> = {}): Sheet {
  return drawSheet(
    "评分细则",
    [
      ["社工站评估评分表", null, null, null, null, null],
      ["一级指标", "二级指标", "三级指标", "扣分", "得分", "分值"],
      ["项目管理", "人员配备", "到岗情况", 1, 9, 10],
      [null, null, "资质情况", null, 9, 10],
      [null, "制度建设", "档案管理", 1.5, 8.5, 10],
      ["服务成效", "服务指标", "完成情况", 0.5, 9.5, 10],
      [null, null, "服务质量", 6.5, 33.5, 40],
      [null, "满意度", "服务对象满意度", 3, 17, 20],
      ["合计", null, null, 12.5, 86.5, 100],
      ["评估等级", null, null, null, "良好", null],
    ],
    { merges: ["A1:F1", "A3:A5", "B3:B4", "A6:A8", "B6:B7", "A9:C9", "A10:D10"], cells },
  );
}
