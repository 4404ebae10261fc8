import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { isOwnReport, OWN_REPORT_LEAD } from "../../../src/domain/tables/own-report";
import { textsBelow, titleAsWritten, titled, titleRowsAbove, titleTop } from "../../../src/domain/tables/table-titles";

const HEADER = ["协议内容", "指标量", "完成量"];
const above = (rows: DrawnCell[][], left = 0) => {
  const header = { top: rows.length, left, right: left + 2 };
  return titleRowsAbove(drawSheet("指标", [...rows, [...Array<null>(left).fill(null), ...HEADER]]), header).map(({ row, column }) => [
    row,
    column,
  ]);
};

describe("the lone texts above a table are its title rows", () => {
  test("from top to bottom, with up to two empty rows between", () => {
    expect(above([["指标完成情况表"], ["统计时间：2024年1月至5月"]])).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(above([["指标完成情况表"], [], []])).toEqual([[0, 0]]);
    expect(above([["指标完成情况表"], [], [], []])).toEqual([]);
    expect(above([["附件1"], [], [], ["指标完成情况表"], [], []])).toEqual([
      [0, 0],
      [3, 0],
    ]);
    expect(above([])).toEqual([]);
  });

  test("up to three texts in a row, but no numbers, no fourth text, no row of sums", () => {
    expect(above([["甲站", "指标完成情况表", "单位：个"]])).toHaveLength(3);
    expect(above([["甲站", "指标", "完成", "情况表"]])).toEqual([]);
    expect(above([["甲站", 5]])).toEqual([]);
    expect(above([["标题表"], ["甲站", 5], ["指标完成情况表"]])).toEqual([[2, 0]]);
    expect(above([["合计"]])).toEqual([]);
    expect(above([["标题表"], ["合计"]])).toEqual([]);
  });

  test("no further up than twelve rows, and not from a table beside", () => {
    const rows = Array.from({ length: 13 }, (_, row): DrawnCell[] => [`第${row}行`]);
    expect(above(rows)[0]).toEqual([1, 0]);
    expect(above([["指标完成情况表", null, null, null, null, "别的", 5]])).toEqual([[0, 0]]);
    expect(above([["指标完成情况表", null, null, "单位"]])).toEqual([
      [0, 0],
      [0, 3],
    ]);
    expect(above([["别的", null, "指标完成情况表"]], 5)).toEqual([[0, 2]]);
    expect(above([["别的", "指标完成情况表"]], 5)).toEqual([]);
  });
});

describe("dates among the titles", () => {
  const formats = { B1: "yyyy/m/d", D1: "yyyy/m/d" };
  const rowsOf = (row: DrawnCell[], more: Record<string, string> = {}) =>
    titleRowsAbove(drawSheet("指标", [row, HEADER], { formats: { ...formats, ...more } }), { top: 1, left: 0, right: 2 }).map(
      ({ column }) => column,
    );

  test("belong to a term or to the day of filling in, two at most; a row of data with a date does not", () => {
    expect(rowsOf(["服务期限", 45316, "至", 45535])).toEqual([0, 1, 2, 3]);
    expect(rowsOf(["填表日期", 45316])).toEqual([0, 1]);
    expect(rowsOf(["社工01", 45316])).toEqual([]);
    expect(rowsOf(["服务期限", 45316, 45400, 45535], { C1: "yyyy/m/d" })).toEqual([]);
  });
});

describe("the last row of a table over a header repeated with the page is no title", () => {
  test.each(["一、持证社工", "（二）非持证社工", "辅助人员"])("%s", (banner) => expect(above([["指标完成情况表"], [banner]])).toEqual([]));

  test.each(["持证社工到岗情况表", "专业社工站", "非持证人员情况"])("but %s is one", (title) => expect(above([[title]])).toHaveLength(1));
});

describe("the lone texts below a table", () => {
  const below = (rows: DrawnCell[][], end = Infinity) =>
    textsBelow(drawSheet("指标", [HEADER, ...rows]), { left: 0, right: 2 }, 0, end).map(({ row, column }) => [row, column]);

  test("up to eight rows down, to where the next table begins or a row is full", () => {
    expect(below([["填表人：社工01", null, "审核"], [], ["说明"]])).toEqual([
      [1, 0],
      [1, 2],
      [3, 0],
    ]);
    expect(below([["说明"], ["标题表"]], 2)).toEqual([[1, 0]]);
    expect(below([...Array.from({ length: 8 }, () => ["说明"]), ["第九行"]])).toHaveLength(8);
    expect(below([["合计", 1, 2]])).toEqual([[1, 0]]);
    const wide = drawSheet("指标", [HEADER, ["甲", "乙", "丙", "丁", "戊"]]);
    expect(textsBelow(wide, { left: 0, right: 4 }, 0, Infinity)).toEqual([]);
  });
});

describe("where a table begins", () => {
  const top = (...texts: string[]) => {
    const sheet = drawSheet("指标", [...texts.map((text) => [text]), HEADER]);
    const { title, range } = titled(sheet, { top: texts.length, left: 0, bottom: texts.length, right: 2 });
    return [title, range.top];
  };

  test("at its title or at the days stated above that; remarks further up are not its own", () => {
    expect(top("指标完成情况表")).toEqual(["指标完成情况表", 0]);
    expect(top("说明", "2024/1/25-2024/4/30", "指标完成情况表")).toEqual(["指标完成情况表", 1]);
    expect(top("说明", "指标完成情况表")).toEqual(["指标完成情况表", 1]);
    expect(top("2024/1/25-2024/4/30", "指标情况")).toEqual(["指标情况", 0]);
    expect(top("2024/1/25-2024/4/30")).toEqual([null, 0]);
    expect(top()).toEqual([null, 0]);
    expect(titleTop(null, { term: null, period: null })).toBe(Infinity);
    // Two rows apart stands what was written under the table above.
    expect(top("2024/1/25-2024/4/30", "", "", "指标完成情况表")).toEqual(["指标完成情况表", 3]);
  });
});

test.each([
  ["Attendance of social\nworkers 2024", "Attendance of social workers 2024"],
  ["社 工 到 岗\n情况统计表", "社工到岗情况统计表"],
])("a title is shown in one line as its sheet writes it, its words apart: %j", (written, shown) => {
  const sheet = drawSheet("指标", [[null], [written], [null], HEADER]);
  const table = titled(sheet, { top: 3, left: 0, bottom: 3, right: 2 });
  expect(titleAsWritten({ sheet, ...table })).toBe(shown);
  expect(titleAsWritten({ sheet, ...table, title: null })).toBeNull();
});

test("a sheet of our own is known by its first words, and is no station's table", () => {
  expect(isOwnReport(drawSheet("结果", [[`${OWN_REPORT_LEAD}核算结果`]]))).toBe(true);
  expect(isOwnReport(drawSheet("结果", [[`见${OWN_REPORT_LEAD}`]]))).toBe(false);
  expect(isOwnReport(drawSheet("结果", [["社工核算"]]))).toBe(false);
  expect(isOwnReport(drawSheet("结果", [[5]]))).toBe(false);
  expect(isOwnReport(drawSheet("结果", [[null, OWN_REPORT_LEAD]]))).toBe(false);
});
