import { audit } from "../../../../../src/domain/engine";
import { formatAddress } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../../../src/domain/grid/sheet";
import { attendanceExample } from "../../../../../src/domain/families/attendance/rules/example-sheet";
import { indicatorExample } from "../../../../../src/domain/families/indicators/rules/example-sheet";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";
import { figuresOf } from "../../figures-of";

describe("the rate's formula counts full subtotals", () => {
  test("of which a worker who was absent for half a month has none", () => {
    const { F15 } = figuresOf(attendanceExample({ I5: 0.5 }));
    expect(F15!.slice(0, 2)).toEqual([0.666666666667, "2 ÷ 3 = 66.67%"]);
    expect(F15![3]).toContain("SUMPRODUCT((O5:O6=2.5)");
  });

  test("and is the count itself in a table without subtotals", () => {
    const rows: DrawnCell[][] = [
      ["姓名", "合同期限", "2024年2月", null, null],
      [null, null, "人员到位", "社保购买", "工资发放"],
      ["社工01", "2020/1/1-无固定期", 1, "√", "√"],
      ["社工02", "2020/1/1-无固定期", 1, "√", "√"],
      ["社工站稳岗率", null, 0.67],
    ];
    const { C5 } = figuresOf(drawSheet("到岗", rows, { merges: ["A1:A2", "B1:B2", "C1:E1"] }));
    expect(C5).toEqual([0.666666666667, "2 ÷ 3 = 66.67%", "A3 A4", "=ROUND(2/3,4)"]);
  });
});

test("whoever left is not stable, whatever their marks: an unreadable one among them is not to blame", () => {
  const { O5, F15 } = figuresOf(attendanceExample({ J5: "~", Q5: "2024年3月20日离职" }));
  expect(O5![4]).toBe("J5");
  expect([F15![0], F15![1], F15![4]]).toEqual([0.666666666667, "2 ÷ 3 = 66.67%", undefined]);
});

describe("the staff required is divided by where it stands", () => {
  const rateOf = (sheets: Sheet[], requiredStaff: number | null = null) => {
    const { figures } = audit({ sheets }, { ...DEFAULT_SETTINGS, requiredStaff });
    const rate = figures.find(({ figure }) => figure.rule === "attendance/stable-rate")!;
    const last = rate.figure.explain().inputs.at(-1)!;
    return [rate.figure.formula()?.replace(/^.*\)\//, "… / "), `${last.sheet} ${formatAddress(last)}`];
  };
  const indicators = indicatorExample({ B3: 1, B4: 2, B5: 3 });

  test("on another sheet", () => expect(rateOf([indicators, attendanceExample()])).toEqual(["… / 指标!B5,4)", "指标 B5"]));

  test("in the settings, which are no cell", () => expect(rateOf([indicators, attendanceExample()], 3)).toEqual(["… / 3,4)", "到岗 Q9"]));

  test("on the same sheet, below the attendance", () => {
    const below = Object.fromEntries(
      indicators.rowNumbers.flatMap((row) =>
        indicators
          .row(row)
          .map((cell, column): [string, DrawnCell] => [
            formatAddress({ row: row + 18, column }),
            cell?.kind === "text" ? cell.text : cell?.kind === "number" ? cell.value : null,
          ]),
      ),
    );
    expect(rateOf([attendanceExample(below)])).toEqual(["… / B23,4)", "到岗 B23"]);
  });
});
