import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { isOwnReport, OWN_REPORT_LEAD } from "../../../src/domain/tables/own-report";
import { statedDays, titled, titleRowsAbove, titleTop } from "../../../src/domain/tables/table-titles";

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

describe("the days that titles state", () => {
  const stated = (...texts: string[]) => {
    const sheet = drawSheet("指标", [...texts.map((text) => [text]), HEADER]);
    const { term, period } = statedDays(titleRowsAbove(sheet, { top: texts.length, left: 0, right: 2 }));
    const day = (found: typeof term) =>
      found && `${found.cell.row}: ${found.days.start.month}/${found.days.start.day}-${found.days.end?.month}/${found.days.end?.day}`;
    return [day(term), day(period)];
  };

  test.each(["年度服务协议时间", "服务期", "合同时间", "年度服务"])("%s is the term", (word) =>
    expect(stated(`${word}：2024年1月25日至2024年8月31日`)).toEqual(["0: 1/25-8/31", null]),
  );

  test.each(["评估周期", "统计时间", "时间", "服务期评估周期", "协议统计时间", "合同考核周期"])("%s is the period", (word) =>
    expect(stated(`${word}：2024年1月25日至2024年4月30日`)).toEqual([null, "0: 1/25-4/30"]),
  );

  test("two stretches in one title are told apart by the words before each", () => {
    expect(stated("情况表（服务协议期：2024年1月25日至2024年8月31日，评估期：2024年1月25日至2024年4月30日）")).toEqual([
      "0: 1/25-8/31",
      "0: 1/25-4/30",
    ]);
    expect(stated("2024/1/25-2024/4/30（合同期2024/1/25-2024/8/31）")).toEqual(["0: 1/25-8/31", "0: 1/25-4/30"]);
  });

  test("the first of each counts; a title without days states none", () => {
    expect(
      stated("指标完成情况表", "协议：2024/1/25-2024/8/31", "2024/1/25-2024/4/30", "协议：2023/1/1-2023/2/1", "2023/1/1-2023/2/1"),
    ).toEqual(["1: 1/25-8/31", "2: 1/25-4/30"]);
    expect(stated("指标完成情况表")).toEqual([null, null]);
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
  });
});

test("a sheet of our own is known by its first words, and is no station's table", () => {
  expect(isOwnReport(drawSheet("结果", [[`${OWN_REPORT_LEAD}核算结果`]]))).toBe(true);
  expect(isOwnReport(drawSheet("结果", [[`见${OWN_REPORT_LEAD}`]]))).toBe(false);
  expect(isOwnReport(drawSheet("结果", [["社工核算"]]))).toBe(false);
  expect(isOwnReport(drawSheet("结果", [[5]]))).toBe(false);
  expect(isOwnReport(drawSheet("结果", [[null, OWN_REPORT_LEAD]]))).toBe(false);
});
