import { drawSheet, type DrawnCell } from "../../../grid/draw-sheet";
import type { Sheet } from "../../../grid/sheet";

/** Two summaries of stations in which everything is right, beside the budget of one of them. */
export function stationSummaryExample(cells: Readonly<Record<string, DrawnCell>> = {}): Sheet {
  const rates = Object.fromEntries(["D3", "D4", "D5", "D6", "E13", "E14"].map((cell) => [cell, "0.00%"]));
  return drawSheet(
    "东站",
    [
      ["各站到岗与经费汇总表"],
      ["社工站", "应到岗", "实到岗", "到岗率", "预算", "支出"],
      ["东站", 12, 12, 1, 500000, 260000],
      ["西站", 10, 9, 0.9, 400000, 210000],
      ["南站", 10, 9.5, 0.95, 420000, 190000],
      ["合计", 32, 30.5, 0.9531, 1320000, 660000],
      [],
      [],
      ["东站经费预算"],
      ["科目", "预算", "支出", "结余", "执行率"],
      ["人员费用", 400000, 200000, 200000, 0.5],
      ["服务费用", 100000, 60000, 40000, 0.6],
      ["合计", 500000, 260000, 240000, 0.52],
      [],
      ["各站考核得分"],
      ["社工站", "协议指标得分（60分）", "服务质量得分（30分）", "满意度得分（10分）", "总分", "等级"],
      ["东站", 55, 27, 9, 91, "优秀"],
      ["西站", 50, 24, 8, 82, "良好"],
      ["南站", 40, 20, 7, 67, "合格"],
    ],
    { merges: ["A1:F1"], formats: { ...rates, E11: "0.00%", E12: "0.00%" }, cells },
  );
}
