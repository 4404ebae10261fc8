import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import type { AttendanceHeader } from "../../../../../src/domain/families/attendance/recognise/header";
import { stackHeaders } from "../../../../../src/domain/families/attendance/recognise/pages";
import type { MonthName } from "../../../../../src/domain/tables/month-header";

const WORDS = ["类型", "姓名", "1月到岗", "1月社保"];

type Changes = Partial<AttendanceHeader> & {
  readonly group?: number | null;
  readonly contract?: number;
  readonly month?: Partial<MonthName>;
};

/** 类型 姓名 | 到岗 社保 in A to D of one row. */
function header(row: number, { group = 0, contract, month, ...changes }: Changes = {}): AttendanceHeader {
  return {
    top: row,
    bottom: row,
    left: 0,
    right: 3,
    columns: {
      group,
      index: null,
      place: null,
      name: 1,
      position: null,
      qualification: null,
      education: [],
      contract: contract ?? null,
      contractEnd: null,
      contractStartOnly: false,
      subtotal: null,
      twoYear: null,
      remark: null,
    },
    firstMark: 2,
    months: [
      {
        header: { row, column: 2 },
        name: { year: null, month: 1, weight: null, rest: "", ambiguous: false, ...month },
        presence: 2,
        insurances: [{ column: 3, label: "社保", kind: null }],
        wage: null,
      },
    ],
    monthColumn: null,
    markColumns: null,
    lists: { insurance: null, wage: null },
    ...changes,
  };
}

/** The rows of the headers of each table, and where it ends. */
const stacks = (rows: DrawnCell[][], headers: AttendanceHeader[]) =>
  stackHeaders(drawSheet("到岗", rows), headers).map((stack) => [
    [stack.header, ...stack.repeats].map(({ top, left }) => `${top}/${left}`).join(" "),
    stack.end,
  ]);

const PEOPLE: DrawnCell[] = ["持证", "社工01", 1, "√"];

/** Whether a second header, four rows under the first, repeats it. */
const repeats = (first: Changes, second: Changes, between: DrawnCell[] = PEOPLE) =>
  stacks([WORDS, PEOPLE, between, PEOPLE, WORDS], [header(0, first), header(4, second)]).length === 1;

describe("a header further down repeats the first", () => {
  test.each<[string, Changes, Changes]>([
    ["it is the same", {}, {}],
    ["its page shows no label of a group", {}, { group: null }],
    ["only its page shows labels of groups", { group: null }, {}],
    ["it leaves the year out", { month: { year: 2024 } }, {}],
    ["it adds the year", {}, { month: { year: 2024 } }],
    ["2024.1 may be October", { month: { year: 2024, ambiguous: true } }, { month: { year: 2024, month: 10 } }],
    ["October may be written 2024.1", { month: { month: 10 } }, { month: { ambiguous: true } }],
  ])("where %s", (_what, first, second) => {
    expect(repeats(first, second)).toBe(true);
    expect(stacks([WORDS, PEOPLE, PEOPLE, PEOPLE, WORDS], [header(0, first), header(4, second)])).toEqual([["0/0 4/0", Infinity]]);
  });

  test.each<[string, Changes, Changes]>([
    ["a contract's column is added", {}, { contract: 4 }],
    ["its groups stand in another column", {}, { group: 4 }],
    ["its months are more", { months: [] }, {}],
    ["its months are fewer", {}, { months: [] }],
    ["its months run down", { monthColumn: 2 }, {}],
    ["its marks stand elsewhere", {}, { months: header(0).months.map((month) => ({ ...month, presence: 3 })) }],
    ["its year is another", { month: { year: 2023 } }, { month: { year: 2024 } }],
    ["its month is another", {}, { month: { month: 2 } }],
    ["its month is neither January nor October", { month: { ambiguous: true } }, { month: { month: 2 } }],
    ["the first month is neither January nor October", { month: { month: 2 } }, { month: { ambiguous: true } }],
    ["it is October plainly", {}, { month: { month: 10 } }],
    ["the first is October plainly", { month: { month: 10 } }, {}],
    [
      "one of two months is another",
      { months: [1, 2].flatMap((month) => header(0, { month: { month } }).months) },
      { months: [1, 3].flatMap((month) => header(0, { month: { month } }).months) },
    ],
  ])("but not where %s", (_what, first, second) => expect(repeats(first, second)).toBe(false));

  test.each<[string, DrawnCell[], boolean]>([
    ["小计", ["小计", null, 1], true],
    ["总计 in a mark", ["持证", "社工01", "总计"], true],
    ["总计", ["总计", null, 1], false],
    ["总计 under the names", [null, "总计", 1], false],
    ["稳岗率", ["稳岗率", null, 1], false],
  ])("as the rows above it say: %s", (_what, between, told) => expect(repeats({}, {}, between)).toBe(told));

  test("whatever sums the first one's title speaks of", () =>
    expect(stacks([["到岗总计表"], WORDS, PEOPLE, PEOPLE, WORDS], [header(1), header(4)])).toEqual([["1/0 4/0", Infinity]]));

  test("under the same title, whose days may be written another way, but not under another's", () => {
    const under = (first: string, second: string) =>
      stacks([[first], WORDS, PEOPLE, PEOPLE, [], [second], WORDS], [header(1), header(6)]).map(([rows]) => rows);
    const days = "（2024年1月1日至2024年1月31日）";
    expect(under("甲站到岗情况表", "甲站到岗情况表")).toEqual(["1/0 6/0"]);
    expect(under(`甲站到岗情况表${days}`, "甲站到岗情况表（2024.1.1-2024.1.31）")).toEqual(["1/0 6/0"]);
    expect(under("甲站到岗情况表", "乙站到岗情况表")).toEqual(["1/0", "6/0"]);
    expect(under(`甲站到岗情况表${days}`, `乙站到岗情况表${days}`)).toEqual(["1/0", "6/0"]);
  });
});

describe("a table ends where the next begins", () => {
  test("with its title, or with its header", () => {
    expect(stacks([WORDS, PEOPLE, [], ["乙站到岗情况表"], [], WORDS], [header(0), header(5)])).toEqual([
      ["0/0", 3],
      ["5/0", Infinity],
    ]);
    expect(stacks([WORDS, PEOPLE, PEOPLE, PEOPLE, WORDS], [header(0), header(4, { contract: 4 })])).toEqual([
      ["0/0", 4],
      ["4/0", Infinity],
    ]);
  });

  test.each<[string, Changes, Changes, number]>([
    ["left of the other", { left: 0, right: 3 }, { left: 5, right: 8 }, Infinity],
    ["right of the other", { left: 5, right: 8 }, { left: 0, right: 3 }, Infinity],
    ["over the other's first column", { left: 0, right: 3 }, { left: 3, right: 6 }, 4],
    ["over the other's last column", { left: 3, right: 6 }, { left: 0, right: 3 }, 4],
  ])("where it stands %s", (_what, first, second, end) =>
    expect(stacks([WORDS, PEOPLE, PEOPLE, PEOPLE, WORDS], [header(0, first), header(4, { contract: 9, ...second })])[0]![1]).toBe(end),
  );
});
