import { audit } from "../../../../../src/domain/engine";
import { formatAddress } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../../../src/domain/grid/sheet";
import { attendanceExample } from "../../../../../src/domain/families/attendance/rules/example-sheet";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";
import { figuresOf } from "../../figures-of";

const OPEN = "2020/1/1-无固定期";
const HEADER: DrawnCell[][] = [
  ["类型", "姓名", "合同期限", "2024年2月", null, null, "人员到岗小计"],
  [null, null, null, "人员到位", "社保购买", "工资发放"],
];
const HEADER_MERGES = ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2"];

/** One month, two groups of one worker each; what the cells of the sum rows hold and over which they are merged is the test's. */
const twoGroups = (cells: Record<string, DrawnCell>, merges: string[] = []): Sheet =>
  drawSheet(
    "到岗",
    [
      ...HEADER,
      ["持证社工", "社工01", OPEN, 1, "√", "√", 1],
      [null, "小计", null, 1, 1, 1, 1],
      [null, "持证社工有效人次小计", null, null, null, null, 1],
      ["非持证社工", "社工02", OPEN, 0.5, "√", "√", 0.5],
      [null, "小计", null, 0.5, 1, 1, 0.5],
      [null, "非持证社工有效人次小计", null, null, null, null, 0.5],
      ["社保购买、工资发放、人员到位总计", null, null, 1.5, 2, 2, 1.5],
      ["社工站有效人次总计", null, null, null, null, null, 1.5],
    ],
    { merges: [...HEADER_MERGES, ...merges], cells },
  );
/** The figures of a row, without the subtotals' column. */
const ofRow = (figures: ReturnType<typeof figuresOf>, row: number): string[] =>
  Object.keys(figures).filter((cell) => cell.slice(1) === String(row) && !cell.startsWith("G"));

const EFFECTIVE_OF_BOTH =
  '=SUMIFS(D3,E3,"√",F3,"√")+COUNTIFS(D3,"√",E3,"√",F3,"√")+SUMIFS(D6,E6,"√",F6,"√")+COUNTIFS(D6,"√",E6,"√",F6,"√")';

describe("a month's 有效人次, where its three cells are not merged, stands", () => {
  test("in the first column where none holds a figure", () => {
    const figures = figuresOf(twoGroups({}));
    expect([5, 8, 10].map((row) => ofRow(figures, row))).toEqual([["D5"], ["D8"], ["D10"]]);
    expect(figures.D10).toEqual([1.5, "1 + 0.5 = 1.5", "D3 D6", "=D5+D8"]);
  });

  test("in the one that holds a figure", () => {
    const figures = figuresOf(twoGroups({ E5: 1, F8: 0.5, F10: 1.5 }));
    expect([5, 8, 10].map((row) => ofRow(figures, row))).toEqual([["E5"], ["F8"], ["F10"]]);
    expect(figures.E5).toEqual([1, "1 = 1", "D3", '=SUMIFS(D3,E3,"√",F3,"√")+COUNTIFS(D3,"√",E3,"√",F3,"√")']);
    expect(figuresOf(twoGroups({ F5: 1, F8: 0.5, F10: 1.5 })).F10![3]).toBe("=F5+F8");
  });

  test("in that of the presence where others hold something too", () => {
    const figures = figuresOf(twoGroups({ D5: 1, F5: "——", D8: 0.5, E8: "——" }));
    expect([5, 8].map((row) => ofRow(figures, row))).toEqual([["D5"], ["D8"]]);
  });

  test("elsewhere than the groups' own: the table's is then counted from the marks", () => {
    expect(figuresOf(twoGroups({ F5: 1, F8: 0.5, D10: 1.5 })).D10![3]).toBe(EFFECTIVE_OF_BOTH);
    expect(figuresOf(twoGroups({ D5: 1, D8: 0.5, F10: 1.5 })).F10![3]).toBe(EFFECTIVE_OF_BOTH);
    expect(figuresOf(twoGroups({ D5: 1, F8: 0.5, D10: 1.5 })).D10![3]).toBe(EFFECTIVE_OF_BOTH);
  });
});

describe("a month's 有效人次 in merged cells", () => {
  test("stands in the first of them, in whatever order the marks are", () => {
    const figures = figuresOf(
      twoGroups({ D2: "社保购买", E2: "工资发放", F2: "人员到位", D3: "√", E3: "√", F3: 1, D6: "√", E6: "√", F6: 0.5 }, [
        ...["D5:F5", "D8:F8", "D10:F10"],
      ]),
    );
    expect([5, 8, 10].map((row) => ofRow(figures, row))).toEqual([["D5"], ["D8"], ["D10"]]);
    expect(figures.D10).toEqual([1.5, "1 + 0.5 = 1.5", "F3 F6", "=D5+D8"]);
  });

  test("stands in the first of those that are merged where the presence is not", () => {
    expect(ofRow(figuresOf(twoGroups({}, ["E5:F5"])), 5)).toEqual(["E5"]);
  });

  test("has nothing to do with the merged label of a table without wages", () => {
    const figures = figuresOf(
      drawSheet(
        "到岗",
        [
          ["姓名", "合同期限", "2024年2月到岗", "2024年2月社保", "人员到岗小计"],
          ["社工01", OPEN, 1, "√", 1],
          ["合计", null, 1, 1, 1],
          ["有效人次合计", null, null, null, 1],
        ],
        { merges: ["A4:B4"] },
      ),
    );
    expect(figures.C4).toEqual([null, "? = ?", "C2", null]);
  });
});

describe("a sum row with merged cells", () => {
  test("shows one figure, that of the presence; the table's other sums are then counted from the marks", () => {
    const figures = figuresOf(twoGroups({ D4: 1, E4: null, F4: null }, ["D4:F4"]));
    expect(ofRow(figures, 4)).toEqual(["D4"]);
    expect(figures.D4).toEqual([1, "1 = 1", "D3", '=SUM(D3)+COUNTIF(D3,"√")']);
    expect(figures.D9![3]).toBe("=D4+D7");
    expect(figures.E9![3]).toBe('=COUNTIF(E3,"√")+COUNTIF(E6,"√")');
  });

  test("each of its merged areas shows the first figure that it covers", () => {
    const figures = figuresOf(twoGroups({ F4: null }, ["E4:F4"]));
    expect(ofRow(figures, 4)).toEqual(["D4", "E4"]);
    expect(figures.E4).toEqual([1, "1 = 1", "E3", '=COUNTIF(E3,"√")']);
  });

  test("has none where its cell belongs to the row above: that cell is the sum of the row above", () => {
    // Without a wage the presence counts 1, the 有效人次 0: the one cell of both rows is the 小计's.
    const figures = figuresOf(twoGroups({ F3: null }, ["D4:D5"]));
    expect([4, 5].map((row) => ofRow(figures, row))).toEqual([["D4", "E4", "F4"], []]);
    expect(figures.D4).toEqual([1, "1 = 1", "D3", '=SUM(D3)+COUNTIF(D3,"√")']);
    expect(figures.D9![3]).toBe("=D4+D7");
    expect(figures.D10![3]).toBe(EFFECTIVE_OF_BOTH);
  });
});

describe("sums over few or many", () => {
  const listed = (presence: readonly (number | null)[]): Sheet =>
    drawSheet(
      "到岗",
      [
        ...HEADER,
        ...presence.map((value, index) => [null, `社工${index}`, OPEN, value, "√", "√", value]),
        ["合计", null, null, 0, 0, 0, 0],
        ["有效人次合计", null, null, 0, null, null, 0],
      ],
      { merges: HEADER_MERGES },
    );

  test("exactly forty are all named, who were absent too", () => {
    const { D43 } = figuresOf(listed([...Array<number>(39).fill(1), 0]));
    expect(D43![1]).toBe(`${"1 + ".repeat(39)}0 = 39`);
    const { D44 } = figuresOf(listed([...Array<number>(40).fill(1), 0]));
    expect(D44![1]).toBe(`${"1 + ".repeat(39)}1 = 40`);
  });

  test("many who were all absent come to nothing", () => {
    expect(figuresOf(listed(Array<number>(41).fill(0))).D44!.slice(0, 2)).toEqual([0, "0 = 0"]);
  });

  test("nobody at all comes to nothing, and has no formula", () => {
    expect(figuresOf(listed([]))).toEqual(
      Object.fromEntries(["D3", "E3", "F3", "G3", "D4", "G4"].map((cell) => [cell, [0, "0 = 0", "", null]])),
    );
  });

  test("workers whose types alternate are summed as the rows stand", () => {
    const types = ["持证社工", "非持证社工", "持证社工"];
    const figures = figuresOf(
      drawSheet(
        "到岗",
        [...HEADER, ...types.map((type, index) => [type, `社工${index}`, OPEN, 1, "√", "√", 1]), ["总计", null, null, 3, 3, 3, 3]],
        { merges: HEADER_MERGES },
      ),
    );
    expect(figures.G6).toEqual([3, "1 + 1 + 1 = 3", "G3 G5 G4", "=SUM(G3:G5)"]);
    expect(figures.E6![3]).toBe('=COUNTIF(E3:E5,"√")');
  });
});

describe("what a table does not have is in no figure", () => {
  test("a subtotal without contracts hangs on the marks alone", () => {
    const figures = figuresOf(
      drawSheet(
        "到岗",
        [
          ["姓名", "2024年2月", null, null, "人员到岗小计"],
          [null, "人员到位", "社保购买", "工资发放"],
          ["社工01", 1, "√", "√", 1],
        ],
        { merges: ["A1:A2", "B1:D1", "E1:E2"] },
      ),
    );
    expect(figures.E3!.slice(0, 3)).toEqual([1, "1 = 1", "B3 C3 D3"]);
  });

  test("without insurances presence and wages are summed, and what is effective is left as written", () => {
    const figures = figuresOf(
      drawSheet("到岗", [
        ["姓名", "合同期限", "2024年2月到岗", "2024年2月工资", "人员到岗小计"],
        ["社工01", OPEN, 1, "√", 1],
        ["合计", null, 1, 1, 1],
      ]),
    );
    expect(figures.E2).toEqual([null, "? = ?", "C2 D2 B2", null]);
    expect(figures.C3!.slice(0, 2)).toEqual([1, "1 = 1"]);
    expect(Object.keys(figures).join(" ")).toBe("E2 C3 D3 E3");
  });

  test("there is no stable rate where nobody is required", () => {
    expect(figuresOf(attendanceExample(), { requiredStaff: 0 }).F15).toBeUndefined();
  });
});

test("every figure of an attendance table is a count, but for the stable rate", () => {
  const { figures } = audit({ sheets: [attendanceExample()] }, { ...DEFAULT_SETTINGS, requiredStaff: 3 });
  const rates = figures.filter(({ figure }) => figure.quantity === "rate").map(({ figure }) => formatAddress(figure));
  expect(rates).toEqual(["F15"]);
  expect(figures.filter(({ figure }) => figure.quantity === "count")).toHaveLength(figures.length - 1);
});

describe("a sum row whose cells under the months are all blank", () => {
  const written = (...sums: DrawnCell[][]): string[] =>
    audit(
      {
        sheets: [
          drawSheet("到岗", [...HEADER, ["持证社工", "社工01", OPEN, 1, "√", "√", 1], [null, "社工02", OPEN, 1, "√", "√", 1], ...sums], {
            merges: HEADER_MERGES,
          }),
        ],
      },
      DEFAULT_SETTINGS,
    )
      .edits.map(formatAddress)
      .sort();

  test("is filled there only where it does not state what its people come to", () => {
    expect(written([null, "合计", null, null, null, null, 2])).toEqual([]);
    expect(written([null, "合计", null, null, null, null, 3])).toEqual(["G5"]);
    expect(written(["总计", null, null, null, null, null, 2])).toEqual([]);
    expect(written([null, "小计", null, null, null, null, 2])).toEqual([]);
    expect(written([null, "合计", null, null, null, null, null])).toEqual(["D5", "E5", "F5", "G5"]);
  });

  test("is filled where another of its cells shows that marks are counted there", () => {
    expect(written([null, "合计", null, 2, null, null, 2])).toEqual(["E5", "F5"]);
    expect(written([null, "有效人次合计", null, null, null, null, 2])).toEqual(["D5"]);
  });
});
