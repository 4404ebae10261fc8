import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { recogniseAttendance } from "../../../../../src/domain/families/attendance/recognise/table";
import type { AttendanceTable } from "../../../../../src/domain/families/attendance/model";

const OPEN = "2020/1/1-无固定期";

/** One table under the given header row, which is row 1. */
function table(header: string[], rows: DrawnCell[][], merges: string[] = []): AttendanceTable {
  const { tables, refusals } = recogniseAttendance(drawSheet("到岗", [header, ...rows], { merges }), { term: null, halfMonthDay: 15 });
  expect(refusals).toEqual([]);
  expect(tables).toHaveLength(1);
  return tables[0]!;
}

const workers = (read: AttendanceTable) => read.groups.flatMap((group) => group.workers);

describe("months down: whose figure a cell beside a row is", () => {
  const SUBTOTAL = ["姓名", "合同期限", "月份", "人员到位", "社保购买", "人员到岗小计"];
  const TWO_YEAR = ["姓名", "合同期限", "月份", "人员到位", "社保购买", "符合从业2年以上的社工到岗小计"];
  const row = (name: string | null, month: string, figure: DrawnCell = null): DrawnCell[] => [name, OPEN, month, 1, "√", figure];

  test.each<[string, DrawnCell[][], boolean]>([
    [
      "one for each worker",
      [row("社工01", "2024年1月", 2), row(null, "2024年2月"), row("社工02", "2024年1月", 1), row(null, "2024年2月")],
      false,
    ],
    ["one for each row", [row("社工01", "2024年1月", 1), row(null, "2024年2月", 1)], true],
    [
      "one for each row of one worker alone",
      [row("社工01", "2024年1月", 1), row(null, "2024年2月", 1), row("社工02", "2024年1月", 1)],
      true,
    ],
    [
      "one for a worker whose last month stands first",
      [row("社工01", "2024年2月", 2), row(null, "2024年1月"), row("社工02", "2024年1月", 1)],
      false,
    ],
    [
      "month by month, one for each row",
      [row("社工01", "2024年1月", 1), row("社工02", "2024年1月", 1), row("社工01", "2024年2月", 1), row("社工02", "2024年2月", 1)],
      true,
    ],
    [
      "month by month, with others' rows between",
      [row("社工01", "2024年1月", 1), row("社工02", "2024年1月"), row("社工01", "2024年2月"), row("社工02", "2024年2月")],
      true,
    ],
    ["one month alone", [row("社工01", "2024年1月", 1), row("社工02", "2024年1月", 1)], false],
  ])("%s", (_what, rows, perMonth) => {
    expect(table(SUBTOTAL, rows).figuresPerMonth).toBe(perMonth);
    expect(table(TWO_YEAR, rows).figuresPerMonth).toBe(perMonth);
  });

  test("a table that states no figure has none per month", () => {
    const read = table(
      ["姓名", "合同期限", "月份", "人员到位", "社保购买"],
      [
        ["社工01", OPEN, "2024年1月", 1, "√"],
        ["社工02", OPEN, "2024年1月", 1, "√"],
        ["社工01", OPEN, "2024年2月", 1, "√"],
        ["社工02", OPEN, "2024年2月", 1, "√"],
      ],
    );
    expect(read.figuresPerMonth).toBe(false);
    expect(workers(read).map(({ figureRow, remarkRow, remark }) => [figureRow, remarkRow, remark.text])).toEqual([
      [1, 1, ""],
      [2, 2, ""],
    ]);
  });

  test("the figure is beside the row that states it, whichever of the two it is", () => {
    const rows = [row("社工01", "2024年1月"), row(null, "2024年2月", 2), row("社工02", "2024年1月"), row(null, "2024年2月")];
    for (const header of [SUBTOTAL, TWO_YEAR]) expect(workers(table(header, rows)).map(({ figureRow }) => figureRow)).toEqual([2, 3]);
    const both = [...SUBTOTAL, TWO_YEAR[5]!];
    expect(workers(table(both, [[...row("社工01", "2024年1月"), 2], row(null, "2024年2月", 2)])).map(({ figureRow }) => figureRow)).toEqual(
      [2],
    );
  });

  test("January of one year is not January of the next; a month that a worker has no row for has none", () => {
    const read = table(SUBTOTAL, [row("社工01", "2024年1月", 2), row(null, "2025年1月"), row("社工02", "2025年1月", 1)]);
    expect(read.months.map(({ label }) => label)).toEqual(["2024年1月", "2025年1月"]);
    expect(workers(read).map(({ monthRows }) => monthRows)).toEqual([
      [1, 2],
      [-1, 3],
    ]);
  });
});

describe("rows of sums", () => {
  const HEADER = ["姓名", "合同期限", "2024年1月到岗", "2024年1月社保", "人员到岗小计"];

  test("the effective one above the plain one is not taken for it", () => {
    const read = table(HEADER, [
      ["社工01", OPEN, 1, "√", 1],
      ["有效人次小计", null, 1, null, 1],
      ["小计", null, 1, 1, 1],
      ["社工站有效人次总计", null, 1, null, 1],
      ["总计", null, 1, 1, 1],
    ]);
    expect(read.groups.map(({ subtotalRow, effectiveRow }) => [subtotalRow, effectiveRow])).toEqual([[3, 2]]);
    expect([read.totalRow, read.effectiveTotalRow]).toEqual([5, 4]);
    expect(read.totals.map(({ month }) => month)).toEqual([null, null]);
  });

  test("where months run down, a sum is of the month that its row names", () => {
    const read = table(
      ["姓名", "合同期限", "月份", "人员到位", "社保购买"],
      [
        ["社工01", OPEN, "2024年1月", 1, "√"],
        [null, OPEN, "2024年2月", 1, "√"],
        ["小计", null, "2024年1月", 1, 1],
        ["小计", null, "2024年2月", 1, 1],
        ["小计", null, "2024年3月", 0, 0],
        ["小计", null, null, 2, 2],
      ],
    );
    expect(read.groups[0]!.sums.map(({ row, month }) => [row, month])).toEqual([
      [3, 0],
      [4, 1],
      [5, null],
      [6, null],
    ]);
  });
});
