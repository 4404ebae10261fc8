import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { headerField } from "../../../../../src/domain/families/attendance/recognise/vocabulary";
import { monthAbove, readHeaderMonths, type Found } from "../../../../../src/domain/families/attendance/recognise/header-months";

/** The months over the marks of the last row drawn; the header begins in row `top`. */
const read = (rows: DrawnCell[][], merges: string[] = [], top = 0) => {
  const sheet = drawSheet("到岗", rows, { merges });
  const row = rows.length - 1;
  const marks = rows[row]!.flatMap((text, column): Found[] => {
    const field = typeof text === "string" ? headerField(text) : null;
    return field ? [{ column, field: field.field, label: String(text), ownMonth: field.month }] : [];
  });
  return readHeaderMonths(sheet, row, top, marks);
};

const months = (...drawn: Parameters<typeof read>) => {
  const found = read(...drawn);
  if ("why" in found) throw new Error(found.why.en);
  return found.months.map(({ header, name, presence, insurances, wage }) => [
    [header.row, header.column],
    [name.year, name.month, name.weight],
    [presence, insurances[0]?.column ?? null, wage],
  ]);
};

const problem = (...drawn: Parameters<typeof read>) => {
  const found = read(...drawn);
  if (!("why" in found)) throw new Error("no problem");
  return [found.cell, found.why.zh, found.why.en];
};

const MIXED = [expect.stringContaining("既有单月又有季度"), expect.stringContaining("beside quarters")];
const NO_MONTH = [expect.stringContaining("月份无法读出") as string, expect.stringContaining("month above") as string];

describe("marks belong to the month", () => {
  test("that they name themselves", () => {
    expect(months([["1月到岗", "1月社保", "2月到岗", "2月工资"]])).toEqual([
      [
        [0, 0],
        [null, 1, null],
        [0, 1, null],
      ],
      [
        [0, 2],
        [null, 2, null],
        [2, null, 3],
      ],
    ]);
  });

  test("that stands over them, merged or not", () => {
    const rows = [
      ["1月", null, null, "2月", null],
      ["到岗", "社保", "工资", "到岗", "社保"],
    ];
    const expected = [
      [
        [0, 0],
        [null, 1, null],
        [0, 1, 2],
      ],
      [
        [0, 3],
        [null, 2, null],
        [3, 4, null],
      ],
    ];
    expect(months(rows)).toEqual(expected);
    expect(months(rows, ["A1:C1", "D1:E1"])).toEqual(expected);
  });

  test("of their own year, and of their own number", () => {
    expect(months([["2023年1月到岗", "2023年1月社保", "2024年1月到岗", "2024年1月社保"]]).map(([, name]) => name)).toEqual([
      [2023, 1, null],
      [2024, 1, null],
    ]);
    // Presence and insurance of different months are no one month's.
    expect(months([["2023年1月到岗", "2024年1月社保", "2024年1月到岗"]]).map(([, , marks]) => marks)).toEqual([
      [0, null, null],
      [2, 1, null],
    ]);
    expect(problem([["1月到岗", "2月社保"]])[0]).toEqual({ row: 0, column: 1 });
    expect(problem([["2023年1月到岗", "2024年1月社保"]])[0]).toEqual({ row: 0, column: 1 });
  });

  test("last named, where a mark of another kind has none", () => {
    expect(months([["1月到岗", "社保", "工资"]])).toEqual([
      [
        [0, 0],
        [null, 1, null],
        [0, 1, 2],
      ],
    ]);
  });
});

describe("a group of marks without a month", () => {
  test("or with a quarter among months is told, at the cell where it belongs", () => {
    expect(
      problem(
        [
          ["1月", null, "一季度", null],
          ["到岗", "社保", "到岗", "社保"],
        ],
        ["A1:B1", "C1:D1"],
      ),
    ).toEqual([{ row: 0, column: 2 }, ...MIXED]);
    expect(
      problem(
        [
          ["1月", null, null, null],
          [null, null, null, null],
          ["到岗", "社保", "到岗", "社保"],
        ],
        ["A1:B2", "C1:D2"],
      ),
    ).toEqual([{ row: 0, column: 2 }, ...NO_MONTH]);
    expect(
      problem([
        ["一组", null, "1月", null],
        ["到岗", "社保", "到岗", "社保"],
      ]),
    ).toEqual([{ row: 0, column: 0 }, ...NO_MONTH]);
  });

  test("is asked for it in its own row where the header has no other", () => {
    expect(problem([["到岗", "社保", "到岗", "社保"]])).toEqual([{ row: 0, column: 0 }, ...NO_MONTH]);
    expect(problem([["说明"], ["到岗", "社保", "1月到岗"]], ["A1:C1"], 1)).toEqual([{ row: 1, column: 0 }, ...NO_MONTH]);
  });

  test("may stand alone: the title or the sheet's name says which month it is", () => {
    expect(months([["到岗", "社保", "工资"]])).toEqual([]);
  });
});

test("a month without presence is told of", () => {
  expect(problem([["1月到岗", "1月社保", "2月社保", "2月工资"]])).toEqual([
    { row: 0, column: 2 },
    expect.stringContaining("人员到位"),
    expect.stringContaining("presence"),
  ]);
});

describe("the month over a column", () => {
  const above = (rows: DrawnCell[][], column: number, merges: string[] = [], top = 0) => {
    const found = monthAbove(drawSheet("到岗", rows, { merges }), rows.length - 1, top, column);
    return found && [found.name.year, found.name.month, found.name.weight, found.cell.row, found.cell.column];
  };

  test("is looked for up to three empty columns to the left, and not behind another text", () => {
    const rows = [["1月", null, null, null, null], ["到岗"]];
    expect([1, 2, 3, 4].map((column) => above(rows, column))).toEqual([
      [null, 1, null, 0, 0],
      [null, 1, null, 0, 0],
      [null, 1, null, 0, 0],
      null,
    ]);
    expect(above([["1月", "备注", null], ["到岗"]], 2)).toBeNull();
    expect(above([["1月", "备注"], ["到岗"]], 1)).toBeNull();
    expect(above([["1月", null, null], ["到岗"]], 2, ["A1:B1"])).toBeNull();
  });

  test("is not the month of a title that names the table, but may have other words behind it", () => {
    expect(above([["2024年1月社工到岗情况表"], ["到岗"]], 0)).toBeNull();
    expect(above([["2024年1月表现"], ["到岗"]], 0)).toEqual([2024, 1, null, 0, 0]);
    expect(above([["2024年1月情况"], ["到岗"]], 0)).toEqual([2024, 1, null, 0, 0]);
  });

  test("has the weight that a row below it states, where it states none itself", () => {
    expect(above([["1月"], ["计0.5"], ["到岗"]], 0)).toEqual([null, 1, 0.5, 0, 0]);
    expect(above([["1月(计0.25)"], ["计0.5"], ["到岗"]], 0)).toEqual([null, 1, 0.25, 0, 0]);
    expect(above([["1月"], ["说明计0.5"], ["到岗"]], 0)).toEqual([null, 1, null, 0, 0]);
    expect(above([["1月"], ["说明"], ["计0.5"], ["到岗"]], 0)).toEqual([null, 1, 0.5, 0, 0]);
  });

  test.each([["2023年"], ["2023年度"], ["2023"]])("has the year that a row above it states as %s, where it states none itself", (year) => {
    expect(above([[year], ["12月"], ["到岗"]], 0)).toEqual([2023, 12, null, 1, 0]);
    expect(above([[year], ["2024年12月"], ["到岗"]], 0)).toEqual([2024, 12, null, 1, 0]);
    expect(above([[year], ["12月"], ["到岗"]], 0, [], 1)).toEqual([null, 12, null, 1, 0]);
  });

  test.each([["自2023年"], ["2023年考勤"], ["说明"]])("has no year from %s", (text) =>
    expect(above([[text], ["12月"], ["到岗"]], 0)).toEqual([null, 12, null, 1, 0]),
  );
});
