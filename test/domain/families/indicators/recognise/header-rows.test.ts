import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import { readIndicatorHeader } from "../../../../../src/domain/families/indicators/recognise/header";

const read = (rows: DrawnCell[][], options: DrawOptions = {}, row = 0): string | null => {
  const header = readIndicatorHeader(drawSheet("指标", rows, options), row);
  return (
    header &&
    `${header.row}-${header.last}: ${header.triples.map(({ target, done, rate }) => `${target} ${done} ${rate ?? "-"}`).join(", ")}`
  );
};

describe("指标 over a column", () => {
  const over = (...cells: DrawnCell[]): string | null => read([["内容", "指标", "完成量"], ...cells.map((cell) => ["甲", cell, 5])]);

  test("is a promise unless most of the first three cells below it are names", () => {
    expect(over(10, 20, 30)).toBe("0-0: 1 2 -");
    expect(over("电访", "探访", "小组")).toBeNull();
    expect(over(10, "探访", "小组")).toBeNull();
    expect(over("电访", 20, 30)).toBe("0-0: 1 2 -");
    expect(over(10, "探访")).toBe("0-0: 1 2 -");
    expect(over(null, "探访", null)).toBeNull();
    expect(over(10, 20, "小组", "电访", "探访")).toBe("0-0: 1 2 -");
    expect(over("若干", 20, 30, "若干", "若干")).toBe("0-0: 1 2 -");
    expect(over("电访", "探访", 30, 40, 50)).toBeNull();
    expect(over(10, "探访", 30, "小组", "电访")).toBe("0-0: 1 2 -");
  });

  test("is looked at for eight rows below, no further", () => {
    expect(over(...Array.from({ length: 7 }, () => null), "电访")).toBeNull();
    expect(over(...Array.from({ length: 8 }, () => null), "电访")).toBe("0-0: 1 2 -");
    expect(over()).toBe("0-0: 1 2 -");
  });
});

describe("the rows that a header takes", () => {
  const top: DrawnCell[] = ["内容", "指标量", "完成情况", null, null, "完成率"];

  test("reach as far down as its promise is merged, at most three rows", () => {
    expect(read([top, [null, null, "本期完成", "累计完成"]], { merges: ["B1:B2", "C1:D1"] })).toBe("0-1: 1 3 5");
    expect(read([top, [], [null, null, "本期完成", "累计完成"]], { merges: ["B1:B3", "C1:D1"] })).toBe("0-2: 1 3 5");
    expect(read([["指标量", "完成量"]], { merges: ["A1:A4"] })).toBe("0-0: 0 1 -");
    // The promise of the second group is merged further down than that of the first.
    expect(
      read(
        [
          ["指标量", "完成量", "指标量", "完成情况"],
          [null, null, null, "累计完成"],
        ],
        { merges: ["C1:C2"] },
      ),
    ).toBe("0-1: 0 1 -, 2 3 -");
    expect(
      read(
        [
          ["指标量", "完成情况", "指标量", "完成量"],
          [null, "累计完成"],
        ],
        { merges: ["A1:A2"] },
      ),
    ).toBe("0-1: 0 1 -, 2 3 -");
  });

  test("are two without any merge where at least two periods or sums, and words alone, stand below", () => {
    expect(read([top, [null, null, "第一季度", "第二季度", "累计"]])).toBe("0-1: 1 4 5");
    expect(read([top, [null, null, "累计"]])).toBe("0-0: 1 2 5");
    expect(read([top, ["电访", 10, "第一季度", "第二季度", 5]])).toBe("0-0: 1 2 5");
    expect(read([["第一季度", "第二季度", 1], top], {}, 1)).toBe("1-1: 1 2 5");
  });

  test("begin where the promise is named: over its own words in the lower row", () => {
    expect(
      read([
        ["内容", "指标", "完成情况", null, null],
        [null, "指标量", "第一季度", "第二季度", "累计"],
      ]),
    ).toBe("1-1: 1 4 -");
  });

  test("hold no promise where no text names one", () => {
    expect(read([["电访", 10, 5, "50%"]])).toBeNull();
    expect(read([["指标说明", "完成量", "完成率"]])).toBeNull();
    expect(read([["服务协议书", "完成量", "完成率"]])).toBeNull();
    expect(read([["协议量", "备注"]])).toBeNull();
    expect(read([[10, "完成量", "完成率"]])).toBeNull();
  });
});

describe("a header's name merged across columns", () => {
  test("names its first column, and those behind it nothing", () => {
    expect(read([["指标量", "完成量", null, "完成率"]], { merges: ["B1:C1"] })).toBe("0-0: 0 1 3");
    expect(read([["指标量", null, "完成量", "完成率"]], { merges: ["A1:B1"] })).toBe("0-0: 0 2 3");
  });

  test("names a group where single columns are named below it, be it under its last alone", () => {
    const merges = ["A1:A2", "B1:C1", "D1:D2"];
    expect(
      read(
        [
          ["指标量", "完成情况", null, "完成率"],
          [null, "1月", "累计完成"],
        ],
        { merges },
      ),
    ).toBe("0-1: 0 2 3");
    expect(
      read(
        [
          ["指标量", "完成情况", null, "完成率"],
          [null, null, "累计完成"],
        ],
        { merges },
      ),
    ).toBe("0-1: 0 2 3");
    expect(
      read(
        [
          ["指标量", "完成情况", null, "完成率"],
          [null, null, "备注"],
        ],
        { merges },
      ),
    ).toBe(null);
    expect(read([["指标量", "完成情况", null, "完成率"], []], { merges })).toBe("0-1: 0 1 3");
  });

  test("of one column over a name of its own gives way to that", () => {
    expect(
      read(
        [
          ["指标量", "完成情况", "完成率"],
          [null, "备注", null],
        ],
        { merges: ["A1:A2", "C1:C2"] },
      ),
    ).toBeNull();
  });
});
