import { drawSheet, type DrawnCell } from "../../../grid/draw-sheet";
import type { Sheet } from "../../../grid/sheet";

/** A register in which everything is right, beside the indicators whose done it holds: the ground on which rules show their examples. */
export function registerExample(cells: Readonly<Record<string, DrawnCell>> = {}): Sheet {
  return drawSheet(
    "活动台账",
    [
      ["社区活动台账（服务协议时间：2024年1月1日至2024年6月30日）"],
      ["序号", "日期", "活动名称", "类型", "片区", "参加人次", "负责社工", "结束日期"],
      [1, "2024-01-20", "迎新春活动", "社区活动", "片区1", 60, "社工01"],
      [2, "2024-03-05", "学雷锋活动", "社区活动", "片区2", 56, "社工01", "2024-03-06"],
      [3, "2024-03-08", "妇女节活动", "社区活动", "片区1", 40, "社工02", "2024-03-08"],
      [4, "2024-05-01", "劳动节活动", "社区活动", "片区2", 35, "社工01"],
      [5, "2024-06-01", "儿童节活动", "社区活动", "片区1", 45, "社工02"],
      ["合计", null, null, null, null, 236],
      [],
      [],
      ["服务内容", "指标量", "完成量", "完成率"],
      ["社区活动场次", 10, 5, 0.5],
      ["社区活动人次", 400, 236, 0.59],
    ],
    { merges: ["A1:H1"], formats: { D12: "0.00%", D13: "0.00%" }, cells },
  );
}
