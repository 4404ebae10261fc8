import { exact } from "../../../src/domain/values/exact";
import { audit } from "../../../src/domain/engine";
import { formatAddress } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { UNCALCULATED, type Cell } from "../../../src/domain/grid/cell";
import { Sheet } from "../../../src/domain/grid/sheet";
import { attendanceExample } from "../../../src/domain/families/attendance/rules/example-sheet";
import { countText } from "../../../src/domain/tables/figure-reports";
import { indicatorExample } from "../../../src/domain/families/indicators/rules/example-sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";

const told = (sheet: Sheet, cell: string) =>
  audit({ sheets: [sheet] }, { ...DEFAULT_SETTINGS, requiredStaff: 3 })
    .findings.filter((finding) => formatAddress(finding) === cell)
    .map(({ values, expected }) => [values.stated, values.right, values.how, expected]);

/** The example with one cell put in as it is. */
function withCell(sheet: Sheet, row: number, column: number, cell: Cell): Sheet {
  const rows: (Cell | undefined)[][] = [];
  for (const number of sheet.rowNumbers) rows[number] = [...sheet.row(number)];
  rows[row]![column] = cell;
  return new Sheet({ name: sheet.name, rows, merges: sheet.merges });
}

describe("a finding says what stands there and what should", () => {
  test("a percentage as a percentage, whatever its cell shows", () => {
    expect(told(indicatorExample({ F4: 0.6 }), "F4")).toEqual([["60.00%", "50.00%", "10 ÷ 20 = 50%", 0.5]]);
    expect(told(indicatorExample({ F4: "60%" }), "F4")).toEqual([["60%", "50%", "10 ÷ 20 = 50%", 0.5]]);
    expect(told(indicatorExample({ F4: "约六成" }), "F4")).toEqual([]);
  });

  test("percent points as points", () => {
    const sheet = drawSheet("指标", [
      ["服务内容", "指标量", "完成量", "完成率"],
      ["电访", 38, 24, 60],
    ]);
    expect(told(sheet, "D2")).toEqual([["60", "63.16", "24 ÷ 38 = 63.16%", 63.16]]);
  });

  test("a count as a count", () => {
    expect(told(attendanceExample({ O7: 4.5 }), "O7")).toEqual([["4.5", "5", "2.5 + 2.5 = 5", 5]]);
    expect(told(attendanceExample({ O7: "四个半" }), "O7")).toEqual([]);
  });

  test("an error as one; a truth value is no figure, and nothing is said of it", () => {
    const wrong: DrawnCell = true;
    expect(told(attendanceExample({ O7: wrong }), "O7")).toEqual([]);
    expect(told(withCell(attendanceExample(), 6, 14, { kind: "error", code: "#REF!" }), "O7")[0]![0]).toBe("?");
  });

  test("nothing of an empty cell, or of a formula that was never calculated", () => {
    expect(told(attendanceExample({ O7: null }), "O7")).toEqual([]);
    const uncalculated: Cell = { kind: "formula", formula: "=SUM(O5:O6)", result: { kind: "error", code: UNCALCULATED }, locked: false };
    expect(told(withCell(attendanceExample(), 6, 14, uncalculated), "O7")).toEqual([]);
  });

  test("a count has as many decimals as it has", () => {
    expect([countText(72.5), countText(exact(1).div(4)), countText(1e-7)]).toEqual(["72.5", "0.25", "0.0000001"]);
  });
});
