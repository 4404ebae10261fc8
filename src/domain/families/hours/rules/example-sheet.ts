import { drawSheet, type DrawnCell } from "../../../grid/draw-sheet";
import type { Sheet } from "../../../grid/sheet";

/** An hours table in which everything is right: the ground on which rules show their examples. */
export function hoursExample(cells: Readonly<Record<string, DrawnCell>> = {}): Sheet {
  return drawSheet(
    "继续教育",
    [
      ["社工继续教育时数统计表（单位：小时）"],
      ["姓名", "资格证书", "内部培训", "外部培训", "专业督导", "累计时数", "应完成时数", "尚缺时数", "备注"],
      ["社工01", "社会工作师", 52, 26, 12, 90, 90, 0],
      ["社工02", "助理社会工作师", 30, 24, 18, 72, 72, 0],
      ["社工03", "助理社会工作师", 30, 34, 20, 84, 84, 0],
      ["合计", null, 112, 84, 50, 246, 246, 0],
    ],
    { merges: ["A1:I1"], cells },
  );
}
