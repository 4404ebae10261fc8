import { drawSheet, type DrawnCell } from "../../../grid/draw-sheet";
import type { Sheet } from "../../../grid/sheet";

/** A budget in which everything is right: the ground on which rules show their examples. */
export function budgetExample(cells: Readonly<Record<string, DrawnCell>> = {}): Sheet {
  const rates = { E3: "0.00%", E4: "0.00%", E5: "0.00%", E6: "0.00%", E7: "0.00%" };
  return drawSheet(
    "经费",
    [
      ["项目经费预算执行情况表"],
      ["科目", "预算", "支出", "结余", "执行率"],
      ["人员费用", 600000, 350000, 250000, 0.5833],
      ["服务费用", 200000, 120000, 80000, 0.6],
      ["督导培训", 60000, 30000, 30000, 0.5],
      ["办公费用", 40000, 10000, 30000, 0.25],
      ["合计", 900000, 510000, 390000, 0.5667],
    ],
    { merges: ["A1:E1"], formats: rates, cells },
  );
}
