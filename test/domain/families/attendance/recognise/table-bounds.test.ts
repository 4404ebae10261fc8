import { formatAddress, parseRange } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { recogniseAttendance } from "../../../../../src/domain/families/attendance/recognise/table";

const OPEN = "2020/1/1-无固定期";
const HEADER = ["姓名", "合同期限", "2024年1月到岗", "2024年1月社保", "2024年1月工资"];
const PERSON: DrawnCell[] = ["社工01", OPEN, 1, "√", "√"];

const read = (rows: DrawnCell[][], { merges = [] as string[], within = "" } = {}) =>
  recogniseAttendance(drawSheet("到岗", rows, { merges }), { term: null, halfMonthDay: 15 }, (within && parseRange(within)) || undefined);
const names = (rows: DrawnCell[][], within = "") =>
  read(rows, { within }).tables.map(({ groups }) => groups.flatMap(({ workers }) => workers.map(({ name }) => name)).join(" "));

describe("the year of a month that a remark names without it", () => {
  const left = (months: string[], term: string) =>
    read([
      ["到岗情况统计表"],
      [term],
      ["姓名", ...months.flatMap((month) => [`${month}到岗`, `${month}社保`]), "备注"],
      ["社工01", ...months.flatMap(() => [1, "√"]), "1月12日离职"],
    ]).tables[0]!.groups[0]!.workers[0]!.remark.left?.year;

  test("is the table's own, though the term has several such months, and the term's last month is one of it", () => {
    expect(left(["2024年1月", "2024年2月"], "服务协议期：2023年1月1日至2024年12月31日")).toBe(2024);
    expect(left(["2023年10月"], "服务协议期：2023年6月1日至2024年1月31日")).toBe(2024);
  });
});

describe("a part of a sheet alone", () => {
  const two = [HEADER, PERSON, [], [], [], ["姓名", "2024年2月到岗", "2024年2月社保"], ["社工02", 1, "√"], ["社工03", 1, "√"]];

  test("gives the tables whose header stands in it, as far down as it reaches", () => {
    expect(names(two)).toEqual(["社工01", "社工02 社工03"]);
    expect(names(two, "A1:E4")).toEqual(["社工01"]);
    expect(names(two, "A6:E7")).toEqual(["社工02"]);
    expect(names(two, "A6:E8")).toEqual(["社工02 社工03"]);
  });

  test("and names no header beside it that cannot be used", () => {
    const nameless = [
      ["序号", "1月到岗", "1月社保"],
      [1, 1, "√"],
    ];
    expect(read(nameless).refusals.map(({ row, column, leftAlone }) => [row, column, leftAlone])).toEqual([[0, 1, false]]);
    expect(read(nameless, { within: "A1:C2" }).refusals).toHaveLength(1);
    expect(read(nameless, { within: "A2:C2" }).refusals).toEqual([]);
  });
});

test("a title repeated with the page is nobody's row", () => {
  const title: DrawnCell[] = ["甲站到岗情况表", null, null, "单位：人次"];
  expect(names([title, HEADER, PERSON, title, HEADER, ["社工02", OPEN, 1, "√", "√"]])).toEqual(["社工01 社工02"]);
});

describe("months without marks", () => {
  test("at the end of the year have not come yet, and nobody has a row for them", () => {
    const header = ["姓名", "合同期限", "2024年1月到岗", "2024年1月社保", "2024年2月到岗", "2024年2月社保"];
    const [table] = read([header, ["社工01", OPEN, 1, "√"], ["社工02", OPEN, 1, "√"]]).tables;
    expect([table!.months.length, table!.unfilled.length]).toEqual([1, 1]);
    expect(table!.groups[0]!.workers.map(({ monthRows }) => monthRows)).toEqual([[1], [2]]);
  });

  test("count all where they run down, though the first of them hold nothing", () => {
    const [table] = read([
      ["姓名", "合同期限", "月份", "人员到位", "社保购买"],
      ["社工01", OPEN, "2024年1月"],
      [null, OPEN, "2024年2月", 1, "√"],
      ["社工02", OPEN, "2024年1月"],
      [null, OPEN, "2024年2月", 1, "√"],
    ]).tables;
    expect([table!.months.length, table!.unfilled.length]).toEqual([2, 0]);
  });
});

describe("days or money in place of marks", () => {
  const told = (...rows: DrawnCell[][]) => {
    const { tables, refusals } = read([HEADER, ...rows.map((row, index): DrawnCell[] => [`社工0${index + 1}`, OPEN, ...row])]);
    return tables.length > 0
      ? "read"
      : refusals.map((one) => `${formatAddress(one)} ${one.leftAlone ? (/天数或金额/.exec(one.why.zh)?.[0] ?? "") : ""}`).join();
  };

  test("leave the table alone, whatever is empty or dashed besides", () => {
    const alone = "C1 天数或金额";
    expect(told([22, 380, 5000])).toBe(alone);
    expect(told([22, null, 5000], ["——", "无", null])).toBe(alone);
    const { refusals } = read([
      ["姓名", "2024年1月到岗", "2024年1月工资"],
      ["社工01", 22, 5000],
    ]);
    expect(refusals.map(({ leftAlone }) => leftAlone)).toEqual([true]);
  });

  test("but one number that may be presence makes it a table, and one large number alone no list of days", () => {
    expect(told([22, 380, 5000], [1, 380, 5000])).toBe("read");
    expect(told([22, 380, 5000], [0.5, 380, 5000])).toBe("read");
    expect(told([22, "√", 5000])).toBe("read");
    expect(told([22])).toBe("read");
  });
});

describe("the cell of the stable rate", () => {
  const rate = (row: DrawnCell[], merges: string[] = [], header = HEADER) => {
    const { stableRate } = read([header, PERSON, row], { merges }).tables[0]!;
    return stableRate && formatAddress(stableRate);
  };

  test("is the first right of the label that holds anything, the last column's too", () => {
    expect(rate(["稳岗率", null, null, 0.9])).toBe("D3");
    expect(rate(["稳岗率", null, null, null, 0.9])).toBe("E3");
  });

  test("where nothing is stated, is the first month's, or the first or merged one right of a merged label", () => {
    expect(rate(["稳岗率"])).toBe("C3");
    expect(rate(["稳岗率"], ["A3:C3"])).toBe("D3");
    expect(rate(["稳岗率"], ["A3:B3", "C3:E3"])).toBe("C3");
    expect(rate(["稳岗率"], ["B3:E3"])).toBe("B3");
  });

  test.each([
    ["社保", ["姓名", "合同期限", "2024年1月社保", "2024年1月到岗", "2024年1月工资"]],
    ["工资", ["姓名", "合同期限", "2024年1月工资", "2024年1月到岗", "2024年1月社保"]],
    ["到岗", ["姓名", "合同期限", "2024年1月到岗", "2024年1月工资"]],
  ])("the first month begins with %s", (_what, header) => expect(rate(["稳岗率"], [], header)).toBe("C3"));
});
