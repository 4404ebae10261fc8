import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { statedDays } from "../../../src/domain/tables/stated-days";
import { titleRowsAbove } from "../../../src/domain/tables/table-titles";

const HEADER = ["协议内容", "指标量", "完成量"];

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

  test.each(["服务期限", "服务时间", "服务周期", "服务年限", "项目周期", "项目执行期", "实施期限", "评估机构的服务期"])(
    "%s is the term",
    (word) => expect(stated(`${word}：2024年1月25日至2024年8月31日`)).toEqual(["0: 1/25-8/31", null]),
  );

  test.each(["评估期", "考核期", "统计期间", "填报时间", "服务协议评估期"])("%s is the period", (word) =>
    expect(stated(`${word}：2024年1月25日至2024年4月30日`)).toEqual([null, "0: 1/25-4/30"]),
  );

  test("both may stand in one text, each after or before its own name", () => {
    const both = ["0: 1/25-8/31", "0: 1/25-4/30"];
    expect(stated("服务协议期：2024年1月25日至2024年8月31日    评估周期：2024年1月25日至2024年4月30日")).toEqual(both);
    expect(stated("评估周期2024/1/25-2024/4/30；服务期限2024/1/25-2024/8/31")).toEqual(both);
    expect(stated("2024年1月25日至2024年8月31日（年度服务协议期）")).toEqual(["0: 1/25-8/31", null]);
    expect(stated("服务期：24年1月25日至24年8月31日")).toEqual(["0: 1/25-8/31", null]);
  });

  test("what the title calls its table does not name its days", () => {
    expect(stated("2024年度服务协议社工到岗情况统计表（2024年1月25日至2024年4月30日）")).toEqual([null, "0: 1/25-4/30"]);
    expect(stated("服务协议到岗统计表（协议期2024年1月25日至2024年8月31日）")).toEqual(["0: 1/25-8/31", null]);
  });

  test("without a word of their own, days are an unnamed period", () => {
    const named = (text: string) => statedDays([{ row: 0, column: 0, cell: drawSheet("", [[text]]).cell(0, 0) }]).period?.named;
    expect(named("到岗情况统计表（2024/1/25-2024/4/30）")).toBe(false);
    expect(named("评估期：2024/1/25-2024/4/30")).toBe(true);
  });
});

describe("name and days in cells of their own", () => {
  const stated = (row: DrawnCell[], formats: Record<string, string> = {}) => {
    const sheet = drawSheet("到岗", [row, HEADER], { formats });
    const { term, period } = statedDays(titleRowsAbove(sheet, { top: 1, left: 0, right: 4 }));
    return [term, period].map((found) => found && [found.cell.column, found.days.start.day, found.days.end?.day]);
  };
  const dates = { B1: "yyyy/m/d", C1: "yyyy/m/d", D1: "yyyy/m/d" };

  test("the name stands to the left", () => {
    expect(stated(["服务期限", null, "2024/1/25-2024/8/31"])).toEqual([[2, 25, 31], null]);
    expect(stated(["评估周期：", "2024/1/25-2024/4/30"])).toEqual([null, [1, 25, 30]]);
    expect(stated(["填报单位：甲站", "服务协议期：2024/1/25-2024/8/31"])).toEqual([[1, 25, 31], null]);
    expect(stated(["评估机构：甲", "2024/1/25-2024/8/31", "服务期"])).toEqual([null, [1, 25, 31]]);
  });

  test("first and last day are dates, with or without a word between", () => {
    expect(stated(["服务期限", 45316, "至", 45535], dates)).toEqual([[1, 25, 31], null]);
    expect(stated(["服务期限", 45316, 45535], dates)).toEqual([[1, 25, 31], null]);
    expect(stated(["服务开始日期", 45316, "服务结束日期：", 45535], dates)).toEqual([[1, 25, 31], null]);
    expect(stated(["服务期限", 45316, "填表日期", 45535], dates)).toEqual([null, null]);
  });
});
