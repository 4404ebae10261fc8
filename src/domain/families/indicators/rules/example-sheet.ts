import { drawSheet, type DrawnCell } from "../../../grid/draw-sheet";
import type { Sheet } from "../../../grid/sheet";

/** A small table by area whose every figure is right: the ground on which rules show their examples. */
export function indicatorExample(cells: Readonly<Record<string, DrawnCell>> = {}): Sheet {
  return drawSheet(
    "指标",
    [
      ["服务片区", "投入社工人数", null, "困难群众探访", null, null, "专业个案", null, null, null, null, null],
      [null, null, null, "协议量", "完成量", "百分比", "协议接案数", "接案完成数", "百分比", "协议结案数", "完成量", "百分比"],
      ["片区1", 6, null, 10, 10, 1, 10, 6, 0.6, 10, 5, 0.5],
      ["片区2", 7, null, 20, 10, 0.5, 10, 6, 0.6, 10, 5, 0.5],
      ["合计", 13, null, 30, 20, 0.6667, 20, 12, 0.6, 20, 10, 0.5],
    ],
    {
      merges: ["A1:A2", "B1:B2", "D1:F1", "G1:L1"],
      formats: Object.fromEntries(["F", "I", "L"].flatMap((column) => [3, 4, 5].map((row) => [`${column}${row}`, "0.00%"]))),
      cells,
    },
  );
}
