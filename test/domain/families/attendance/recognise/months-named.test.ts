import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { recogniseAttendance } from "../../../../../src/domain/families/attendance/recognise/table";

const WORKER = "社工01";

/** A table under titles, with a presence and an insurance column for each of its months. */
const across = (titles: readonly string[], months: readonly string[], name = "到岗") =>
  recogniseAttendance(
    drawSheet(name, [
      ...titles.map((title): DrawnCell[] => [title]),
      ["序号", "姓名", ...months.flatMap((month) => [`${month}到岗`, `${month}社保`])],
      [1, WORKER, ...months.flatMap(() => [1, "√"])],
    ]),
    { term: null, halfMonthDay: 15 },
  );

const only = (...drawn: Parameters<typeof across>) => {
  const { tables, refusals } = across(...drawn);
  expect(refusals).toEqual([]);
  expect(tables).toHaveLength(1);
  return tables[0]!;
};
const labels = (...drawn: Parameters<typeof across>) => only(...drawn).months.map(({ label }) => label);

describe("the year of months that are written without it", () => {
  test.each<[string, string[], string]>([
    ["the title", ["2024年度社工到岗情况统计表"], "到岗"],
    ["a title without 年", ["到岗情况统计表2024"], "到岗"],
    ["the second title", ["社工站", "2024年度到岗"], "到岗"],
    ["the sheet's name", ["到岗情况统计表"], "2024年到岗"],
    ["the sheet's name, where the title has two", ["2023-2024年度到岗情况统计表"], "2024"],
  ])("is that of %s", (_, titles, name) => expect(labels(titles, ["3月", "4月"], name)).toEqual(["2024年3月", "2024年4月"]));

  test("stays unknown where none is said, or two are", () => {
    expect(labels(["到岗情况统计表"], ["3月", "4月"])).toEqual(["3月", "4月"]);
    expect(labels(["2023-2024年度到岗情况统计表"], ["3月", "4月"])).toEqual(["3月", "4月"]);
  });

  test("of a table of one month is that of the month that its title names", () => {
    expect(labels(["2023-2024年度社工站2023年12月到岗情况"], ["12月"])).toEqual(["2023年12月"]);
    expect(labels(["2023-2024年度到岗情况"], ["12月"], "2023年12月")).toEqual(["2023年12月"]);
  });

  test("is not the title's where the header has its own, or where the title's month is another or one of several", () => {
    expect(labels(["2023年12月到岗情况"], ["2024年12月"])).toEqual(["2024年12月"]);
    expect(labels(["2023-2024年度社工站2023年11月到岗情况"], ["12月"])).toEqual(["12月"]);
    expect(labels(["2023-2024年度社工站2023年11月到岗情况"], ["11月", "12月"])).toEqual(["11月", "12月"]);
  });
});

describe("a table whose header names no month", () => {
  test("takes the one that a title or the sheet's name names, and shows it over its presence", () => {
    expect(only(["社工站", "2024年3月到岗情况"], [""]).months).toEqual([
      {
        header: { row: 2, column: 2 },
        label: "2024年3月",
        year: 2024,
        month: 3,
        weight: 1,
        weightStated: false,
        presence: 2,
        insurance: 3,
        insurances: [{ column: 3, label: "社保", kind: null }],
        wage: null,
      },
    ]);
    expect(labels(["到岗情况"], [""], "2024年3月")).toEqual(["2024年3月"]);
    expect(only(["2024年3月（计0.5）到岗情况"], [""]).months).toMatchObject([{ weight: 0.5, weightStated: true }]);
  });

  test("is refused at its presence where none does", () => {
    expect(across(["到岗情况"], [""])).toEqual({
      tables: [],
      refusals: [
        {
          sheet: "到岗",
          row: 1,
          column: 2,
          why: {
            zh: expect.stringContaining("没有读出这张到岗表是哪个月") as string,
            en: expect.stringContaining("Which month") as string,
          },
          leftAlone: false,
        },
      ],
    });
  });
});

describe("days in the title that no word names", () => {
  const stated = (title: string, months: readonly string[]) => {
    const { term, period } = only([title], months);
    return term ? "term" : period ? "period" : "neither";
  };

  test("are the period where they end with the last month, the term where they run on", () => {
    const months = ["2023年9月", "2023年10月", "2023年11月"];
    expect(stated("到岗情况表（2023年9月1日至2023年11月30日）", months)).toBe("period");
    expect(stated("到岗情况表（2023年9月1日至2023年12月1日）", months)).toBe("term");
    expect(stated("到岗情况表（2023年9月1日至2023年10月31日）", months)).toBe("period");
  });

  test("make half a month only of the year in which they begin", () => {
    const { months } = only(["服务期限：2023年9月16日至2024年12月31日"], ["2023年9月", "2024年9月"]);
    expect(months.map(({ label, weight }) => [label, weight])).toEqual([
      ["2023年9月", 0.5],
      ["2024年9月", 1],
    ]);
  });
});

describe("months in a column of their own", () => {
  const down = (...people: DrawnCell[][]) =>
    recogniseAttendance(
      drawSheet("到岗", [
        ["2024年度服务协议时间：2024年1月1日至2024年12月31日"],
        ["姓名", "月份", "到岗", "社保"],
        ...people.flatMap((months, index) =>
          months.map((month, line): DrawnCell[] => [line === 0 ? `社工0${index + 1}` : null, month, 1, "√"]),
        ),
      ]),
      { term: null, halfMonthDay: 15 },
    );
  const named = (...people: DrawnCell[][]) =>
    down(...people).tables[0]!.months.map(({ label, header }) => [label, header.row, header.column]);

  test("stand in their order, those of somebody who has more of them between the others", () => {
    expect(named(["1月", "2月", "4月"], ["1月", "2月", "3月", "4月"])).toEqual([
      ["2024年1月", 2, 1],
      ["2024年2月", 3, 1],
      ["2024年3月", 7, 1],
      ["2024年4月", 4, 1],
    ]);
    expect(named([1, 2], [1, 2])).toEqual([
      ["2024年1月", 2, 1],
      ["2024年2月", 3, 1],
    ]);
  });

  test("are refused at the cell that is none", () => {
    expect(down(["1月", "2月"], ["下月", "2月"])).toEqual({
      tables: [],
      refusals: [
        {
          sheet: "到岗",
          row: 4,
          column: 1,
          why: { zh: expect.stringContaining("无法读出月份") as string, en: expect.stringContaining("month column") as string },
          leftAlone: false,
        },
      ],
    });
  });
});
