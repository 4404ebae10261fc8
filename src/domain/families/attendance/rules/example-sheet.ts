import { drawSheet, type DrawnCell } from "../../../grid/draw-sheet";
import type { Sheet } from "../../../grid/sheet";

const OPEN = "2020/1/1-无固定期";
const KINDS: DrawnCell[] = ["人员到位", "社保购买", "工资发放"];
const MARKS: DrawnCell[] = [0.5, "√", "√", 1, "√", "√", 1, "√", "√"];

/** A small attendance table whose every figure is right, with three workers required: the ground on which rules show their examples. */
export function attendanceExample(cells: Readonly<Record<string, DrawnCell>> = {}): Sheet {
  return drawSheet(
    "到岗",
    [
      ["社工到岗情况统计表"],
      ["年度服务协议时间：2024年1月25日至2024年8月31日"],
      [
        ...["类型", "序号", "姓名", "资质", "合同期限"],
        ...["2024年1月（计0.5）", null, null, "2024年2月", null, null, "2024年3月", null, null],
        ...["人员到岗小计", "符合从业2年以上的社工到岗小计", "备注"],
      ],
      [null, null, null, null, null, ...KINDS, ...KINDS, ...KINDS],
      ["持证社工", 1, "社工01", "中级社工师", OPEN, ...MARKS, 2.5, 2.5],
      [null, 2, "社工02", "助理社工师", OPEN, ...MARKS, 2.5, 2.5],
      [null, "小计", null, null, null, 1, 2, 2, 2, 2, 2, 2, 2, 2, 5, 5],
      [null, "持证社工有效人次小计", null, null, null, 1, null, null, 2, null, null, 2, null, null, 5, 5],
      ["非持证社工", 3, "社工03", "社会工作专业", OPEN, ...MARKS, 2.5, 2.5],
      [null, "小计", null, null, null, 0.5, 1, 1, 1, 1, 1, 1, 1, 1, 2.5, 2.5],
      [null, "非持证社工有效人次小计", null, null, null, 0.5, null, null, 1, null, null, 1, null, null, 2.5, 2.5],
      ["总计"],
      ["社保购买、工资发放、人员到位总计", null, null, null, null, 1.5, 3, 3, 3, 3, 3, 3, 3, 3, 7.5, 7.5],
      ["社工站有效人次总计", null, null, null, null, 1.5, null, null, 3, null, null, 3, null, null, 7.5, 7.5],
      ["社工站稳岗率", null, null, null, null, 1],
    ],
    {
      merges: [
        ...["A1:Q1", "A2:Q2", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:H3", "I3:K3", "L3:N3", "O3:O4", "P3:P4", "Q3:Q4"],
        ...["A5:A8", "A9:A11", "A12:Q12", "F15:Q15"],
        ...["F8:H8", "I8:K8", "L8:N8", "F11:H11", "I11:K11", "L11:N11", "F14:H14", "I14:K14", "L14:N14"],
      ],
      formats: { F15: "0.00%" },
      cells,
    },
  );
}

/** What the example's agreement requires. */
export const ATTENDANCE_EXAMPLE_SETTINGS = { requiredStaff: 3 } as const;
