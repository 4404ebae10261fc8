import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../../../src/domain/grid/sheet";
import { figuresOf } from "../../figures-of";

const HEADER = ["类型", "姓名", "合同期限", "月份", "人员到位", "社保购买", "工资发放", "人员到岗小计", "符合从业2年以上的社工到岗小计"];
const OPEN = "2020/1/1-无固定期";
const FROM_FEBRUARY = "2024/2/1-无固定期";
const YES = ["√", "√"];

const marks = (row: number): string => `IF(AND(F${row}="√",G${row}="√"),IF(ISNUMBER(E${row}),E${row},IF(E${row}="√",1,0)),0)`;

/** 社工02 came in February: the table has no row for January, and each row states its own subtotal. */
const workerByWorker = (cells: Record<string, DrawnCell> = {}): Sheet =>
  drawSheet(
    "到岗",
    [
      HEADER,
      ["持证社工", "社工01", OPEN, "2024年1月", 1, ...YES, 1, 1],
      ["持证社工", "社工01", OPEN, "2024年2月", 1, ...YES, 1, 1],
      ["持证社工", "社工02", FROM_FEBRUARY, "2024年2月", 0.5, ...YES, 0.5, 0],
      [null, "小计", null, null, 2.5, 3, 3, 2.5, 2],
      [null, "持证社工有效人次小计", null, null, 2.5, null, null, 2.5, 2],
      ["社保购买、工资发放、人员到位总计", null, null, null, 2.5, 3, 3, 2.5, 2],
      ["社工站有效人次总计", null, null, null, 2.5, null, null, 2.5, 2],
    ],
    { cells },
  );

describe("months down where each row states its own subtotal", () => {
  test("each row's is that of its month, under the contract that the worker's first row states", () => {
    const { H2, H3, H4 } = figuresOf(workerByWorker());
    expect(H2).toEqual([1, "1 = 1", "E2 F2 G2 C2", `=${marks(2)}`]);
    expect(H3).toEqual([1, "1 = 1", "E3 F3 G3 C2", `=${marks(3)}`]);
    expect(H4).toEqual([0.5, "0.5 = 0.5", "E4 F4 G4 C4", `=${marks(4)}`]);
  });

  test("a month without a row adds nothing to a sum, neither to its cells nor to its formula", () => {
    const { E5, F5, H5, I5, E6, H6 } = figuresOf(workerByWorker());
    expect(E5).toEqual([2.5, "1 + 1 + 0.5 = 2.5", "E2 E3 E4", null]);
    expect(F5).toEqual([3, "1 + 1 + 1 = 3", "F2 F3 F4", '=COUNTIF(F2:F4,"√")']);
    expect(H5).toEqual([2.5, "1 + 1 + 0.5 = 2.5", "H2 H3 H4", "=SUM(H2:H4)"]);
    expect(I5).toEqual([2, "1 + 1 + 0 = 2", "I2 I3 I4", "=SUM(I2:I4)"]);
    expect(E6).toEqual([2.5, "1 + 1 + 0.5 = 2.5", "E2 E3 E4", null]);
    expect(H6).toEqual([2.5, "1 + 1 + 0.5 = 2.5", "H2 H3 H4", "=SUM(H2:H4)"]);
  });

  test("nothing else is computed, and the total of the one group is its own cell", () => {
    const figures = figuresOf(workerByWorker());
    expect(Object.keys(figures).join(" ")).toBe("H2 H3 H4 E5 F5 G5 H5 I5 E6 H6 I6 E7 F7 G7 H7 I7 E8 H8 I8");
    expect(["E7", "F7", "G7", "H7", "I7", "E8", "H8", "I8"].map((cell) => figures[cell]![3]).join(" ")).toBe(
      "=E5 =F5 =G5 =H5 =I5 =E6 =H6 =I6",
    );
  });

  test("a subtotal typed as text is taken for its number by the total of the one group", () => {
    expect(figuresOf(workerByWorker({ H5: "2.5" })).H7![3]).toBe("=H5+0");
  });

  test("a two-year figure that cannot be read is blamed where it stands", () => {
    const figures = figuresOf(workerByWorker({ I3: "若干" }));
    expect([figures.I5![0], figures.I5![4]]).toEqual([null, "I3"]);
  });
});

/** One subtotal per worker, in a merged block; 社工02 has no row for January. */
const blocks = (sums: DrawnCell[][]): Sheet =>
  drawSheet(
    "到岗",
    [
      HEADER.slice(0, 8),
      ["持证社工", "社工01", OPEN, "2024年1月", 1, ...YES, 2],
      [null, null, null, "2024年2月", 1, ...YES],
      [null, "社工02", FROM_FEBRUARY, "2024年2月", 1, ...YES, 1],
      ...sums,
    ],
    { merges: ["A2:A4", "B2:B3", "C2:C3", "H2:H3"] },
  );

describe("months down where a worker states one subtotal", () => {
  test("that of a worker without a row for a month has only the cells that there are, and no formula", () => {
    const figures = figuresOf(blocks([["小计", null, null, null, 3, 3, 3, 3]]));
    expect(Object.keys(figures).join(" ")).toBe("H2 H4 E5 F5 G5 H5");
    expect(figures.H2![3]).toBe(`=${marks(2)}+${marks(3)}`);
    expect(figures.H4).toEqual([1, "0 + 1 = 1", "E4 F4 G4 C4", null]);
    expect(figures.F5).toEqual([3, "1 + 1 + 1 = 3", "F2 F3 F4", '=COUNTIF(F2:F4,"√")']);
    expect(figures.H5).toEqual([3, "2 + 1 = 3", "H2 H4", "=SUM(H2,H4)"]);
  });

  test("sums of single months sum the marks alone: a subtotal is of all months", () => {
    const figures = figuresOf(
      blocks([
        ["小计", null, null, "2024年1月", 1, 1, 1],
        ["小计", null, null, "2024年2月", 2, 2, 2],
      ]),
    );
    expect(Object.keys(figures).join(" ")).toBe("H2 H4 E5 F5 G5 E6 F6 G6");
    expect(figures.E5).toEqual([1, "1 = 1", "E2", '=SUM(E2)+COUNTIF(E2,"√")']);
    expect(figures.E6).toEqual([2, "1 + 1 = 2", "E3 E4", '=SUM(E3:E4)+COUNTIF(E3:E4,"√")']);
  });
});

/** Everybody is named anew in each month: 社工02 left after January, 社工03 came in February. */
const monthByMonth = (cells: Record<string, DrawnCell> = {}, columns = 8): Sheet =>
  drawSheet(
    "到岗",
    [
      HEADER,
      ["持证社工", "社工01", OPEN, "2024年1月", 1, ...YES, 1, 1],
      ["持证社工", "社工02", OPEN, "2024年1月", 1, ...YES, 1, 1],
      ["合计", null, null, null, 2, 2, 2, 2],
      ["有效人次合计", null, null, null, 2, null, null, 2],
      ["持证社工", "社工01", OPEN, "2024年2月", 1, ...YES, 1, 1],
      ["持证社工", "社工03", FROM_FEBRUARY, "2024年2月", 0.5, ...YES, 0.5, 0],
      ["合计", null, null, null, 1.5, 2, 2, 1.5],
      ["有效人次合计", null, null, null, 1.5, null, null, 1.5],
      ["总计", null, null, null, 3.5, 4, 4, 3.5],
    ].map((row) => row.slice(0, columns)),
    { cells },
  );

describe("months down, month by month", () => {
  test("a month's sums are of the rows of that month alone", () => {
    const figures = figuresOf(monthByMonth());
    expect(figures.E4).toEqual([2, "1 + 1 = 2", "E2 E3", '=SUM(E2:E3)+COUNTIF(E2:E3,"√")']);
    expect(figures.H4).toEqual([2, "1 + 1 = 2", "H2 H3", "=SUM(H2:H3)"]);
    expect(figures.E8).toEqual([1.5, "1 + 0.5 = 1.5", "E6 E7", '=SUM(E6:E7)+COUNTIF(E6:E7,"√")']);
    expect(figures.F8).toEqual([2, "1 + 1 = 2", "F6 F7", '=COUNTIF(F6:F7,"√")']);
    expect(figures.H8).toEqual([1.5, "1 + 0.5 = 1.5", "H6 H7", "=SUM(H6:H7)"]);
    expect(figures.E9).toEqual([
      1.5,
      "1 + 0.5 = 1.5",
      "E6 E7",
      '=SUMIFS(E6:E7,F6:F7,"√",G6:G7,"√")+COUNTIFS(E6:E7,"√",F6:F7,"√",G6:G7,"√")',
    ]);
  });

  test("the table's sums are of all months, not of the first month's sum", () => {
    const figures = figuresOf(monthByMonth());
    expect(figures.E10).toEqual([3.5, "1 + 1 + 1 + 0.5 = 3.5", "E2 E6 E3 E7", null]);
    expect(figures.F10).toEqual([4, "1 + 1 + 1 + 1 = 4", "F2 F6 F3 F7", '=COUNTIF(F2:F3,"√")+COUNTIF(F6:F7,"√")']);
    expect(figures.H10).toEqual([3.5, "1 + 1 + 1 + 0.5 = 3.5", "H2 H6 H3 H7", "=SUM(H2:H3,H6:H7)"]);
  });

  test("a month's two-year figure is not computed: what is proven is counted over all months", () => {
    const sums = "E4 F4 G4 H4 E8 F8 G8 H8 E5 H5 E9 H9";
    const own = "H2 H6 H3 H7";
    const figures = (columns: number): string[] => Object.keys(figuresOf(monthByMonth({}, columns))).sort();
    expect(figures(8)).toEqual(`${own} ${sums} E10 F10 G10 H10`.split(" ").sort());
    expect(figures(9)).toEqual(`${own} ${sums} E10 F10 G10 H10 I10`.split(" ").sort());
  });

  test("a mark that cannot be read is blamed on the sums of its month and of the table, not on the next month's", () => {
    const figures = figuresOf(monthByMonth({ F3: "~" }));
    const blamed = Object.fromEntries(Object.entries(figures).flatMap(([cell, [, , , , blame]]) => (blame ? [[cell, blame]] : [])));
    expect(blamed).toEqual({ H3: "F3", F4: "F3", H4: "F3", E5: "F3", H5: "F3", F10: "F3", H10: "F3" });
  });
});

test("a table of months down without anybody in it counts nobody", () => {
  const figures = figuresOf(drawSheet("到岗", [HEADER, ["合计", null, null, null, 0, 0, 0, 0, 0]]));
  expect(figures).toEqual({ H2: [0, "0 = 0", "", null], I2: [0, "0 = 0", "", null] });
});
