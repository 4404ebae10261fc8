import { formatRange } from "../../../src/domain/grid/address";
import { textCell } from "../../../src/domain/grid/cell";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { recogniseAttendance } from "../../../src/domain/tables/attendance-table";

const read = (rows: DrawnCell[][], merges: string[] = []) =>
  recogniseAttendance(drawSheet("到岗", rows, { merges }), { term: null, halfMonthDay: 15 });

const MARKS = ["人员到位", "社保购买", "工资发放"];
const WORKER = (number: number): DrawnCell[] => [number, `社工0${number}`, "2020/1/1-无固定期", 1, "√", "√", 1, "√", "√", 2];
const HEADER = (first: DrawnCell, second: DrawnCell): DrawnCell[][] => [
  ["序号", "姓名", "合同期限", first, null, null, second, null, null, "人员到岗小计"],
  [null, null, null, ...MARKS, ...MARKS],
];
const TOTAL: DrawnCell[] = ["总计", null, null, 2, 2, 2, 2, 2, 2, 4];

describe("attendance tables as other stations write them", () => {
  test.each([
    ["without the year", "2023年9月", "2023年10月", "9月", "10月"],
    ["with dots, where a number drops the zero of October", "2023年9月", "2023年10月", 2023.9, 2023.1],
    ["with the weight in the first header alone", "2023年9月（计0.5）", "2023年10月", "2023-09", "2023-10"],
  ])("a header repeated with the page may write its months %s", (_, a, b, c, d) => {
    const { tables, refusals } = read([["到岗情况表"], ...HEADER(a, b), WORKER(1), ...HEADER(c, d), WORKER(2), TOTAL]);
    expect(refusals).toEqual([]);
    expect(
      tables.map(({ range, groups }) => [formatRange(range), groups.flatMap(({ workers }) => workers.map(({ name }) => name))]),
    ).toEqual([["A1:J8", ["社工01", "社工02"]]]);
  });

  test("a header with other months is the header of a further table", () => {
    const { tables } = read([["到岗情况表"], ...HEADER("9月", "10月"), WORKER(1), ...HEADER("11月", "12月"), WORKER(2)]);
    expect(tables).toHaveLength(2);
  });

  test.each([
    ["merged down over three rows", ["A2:A4", "B2:B4", "C2:C4", "J2:J4", "D2:F2", "G2:I2"]],
    ["not merged", ["D2:F2", "G2:I2"]],
  ])("a row of years stands above the months, the other headers %s", (_, merges) => {
    const { tables, refusals } = read(
      [
        ["到岗情况表"],
        ["序号", "姓名", "合同期限", "2023年", null, null, "2024年", null, null, "人员到岗小计"],
        [null, null, null, "12月", null, null, "1月"],
        [null, null, null, ...MARKS, ...MARKS],
        WORKER(1),
        WORKER(2),
        TOTAL,
      ],
      merges,
    );
    expect(refusals).toEqual([]);
    expect(tables[0]!.months.map(({ label }) => label)).toEqual(["2023年12月", "2024年1月"]);
    expect(tables[0]!.columns).toMatchObject({ name: 1, contract: 2, subtotal: 9 });
  });

  test.each([[["是否在岗", "是否购买社保", "是否发放工资"]], [["到岗人次", "社保", "工资"]]])("marks headed %s", (marks) => {
    const [above] = HEADER("1月", "2月");
    const { tables } = read([above!, [null, null, null, ...marks, ...marks], WORKER(1)]);
    expect(tables[0]!.months.map(({ presence, insurance, wage }) => [presence, insurance, wage])).toEqual([
      [3, 4, 5],
      [6, 7, 8],
    ]);
  });

  test("a payroll with days of attendance and amounts of money is left alone", () => {
    const { tables, refusals } = read([
      ["2024年3月工资发放表"],
      ["序号", "姓名", "基本工资", "社保", "出勤", "工资"],
      [1, "社工01", 5000, 500, 22, 4500],
      [2, "社工02", 4800, 480, 21, 4320],
      [null, "合计", 9800, 980, null, 8820],
    ]);
    expect(tables).toEqual([]);
    expect(refusals).toMatchObject([{ row: 1, column: 4, leftAlone: true }]);
  });

  test("a tick that a phone draws as a picture is a tick", () => {
    expect(["✓\uFE0F", "✔\uFE0F", "☑\uFE0F"].map((text) => textCell(text).kind)).toEqual(["tick", "tick", "tick"]);
  });
});
