import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { attendanceExample } from "../../../../../src/domain/families/attendance/rules/example-sheet";
import type { Settings } from "../../../../../src/domain/settings";
import { subjectOf } from "../../subject-of";

describe("two years of practice are not proven, nor refuted,", () => {
  const proven = (cells: Record<string, DrawnCell>) => subjectOf(attendanceExample(cells)).workers[0]!.twoYearProven;

  test("where a month that would prove some cannot be read", () => {
    expect(proven({ E5: "2022/2/1-无固定期", J5: "~" })).toBeNull();
    expect(proven({ E5: "2022/2/1-无固定期" })).toBe(2);
  });

  test("where the contract cannot be read, though the worker was absent throughout", () => {
    expect(proven({ E5: "不清", F5: null, I5: null, L5: null })).toBeNull();
  });
});

describe("absent in the last month, a worker", () => {
  const left = (cells: Record<string, DrawnCell>, settings: Partial<Settings> = {}) =>
    subjectOf(attendanceExample({ L5: 0, ...cells }), settings).workers[0]!.leftByPeriodEnd;

  test("without a contract, or with one that begins later, is not known to have left", () => {
    expect(left({ E5: null })).toBe(false);
    expect(left({ E5: "2024/6/1-2026/5/31" })).toBe(false);
  });

  test("whose contract ends on the last day of the period has not left by then", () => {
    const period = { start: { year: 2024, month: 1, day: 25 }, end: { year: 2024, month: 2, day: 29 } };
    expect(left({ E5: "2020/1/1-2024/2/29" }, { period })).toBe(false);
    expect(left({ E5: "2020/1/1-2024/2/28" }, { period })).toBe(true);
  });
});

describe("the two-year figures of months down, each row stating its month's,", () => {
  const HEADER = ["姓名", "合同期限", "月份", "人员到位", "社保购买", "工资发放", "人员到岗小计", "符合从业2年以上的社工到岗小计"];
  const stated = (january: DrawnCell, february: DrawnCell) => {
    const { twoYear, twoYearCell } = subjectOf(
      drawSheet("到岗", [
        HEADER,
        ["社工01", "2020/1/1-无固定期", "2024年1月", 1, "√", "√", 1, january],
        ["社工01", "2020/1/1-无固定期", "2024年2月", 1, "√", "√", 1, february],
      ]),
    ).workers[0]!;
    return [twoYear, twoYearCell];
  };
  const FIRST = { row: 1, column: 7 };

  test("are added, a month without one adding nothing", () => {
    expect(stated(1, 0.5)).toEqual([{ status: "read", value: 1.5 }, FIRST]);
    expect(stated(null, 1)).toEqual([{ status: "read", value: 1 }, FIRST]);
    expect(stated(1, "——")).toEqual([{ status: "read", value: 1 }, FIRST]);
    expect(stated(null, null)).toEqual([{ status: "empty" }, FIRST]);
  });

  test("cannot be read where one of them cannot, and that is the cell to correct", () => {
    expect(stated(1, "若干")).toEqual([
      { status: "unreadable", text: "若干" },
      { row: 2, column: 7 },
    ]);
  });
});

test("a cell that gives the required staff is remembered; a setting leaves none", () => {
  const cell = { sheet: "指标", row: 4, column: 1 };
  expect(subjectOf(attendanceExample(), {}, { requiredStaffCell: cell }).requiredStaffCell).toEqual(cell);
  expect(subjectOf(attendanceExample(), {}, { requiredStaffCell: null }).requiredStaffCell).toBeNull();
});
