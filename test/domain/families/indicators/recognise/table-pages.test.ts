import { formatRange } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import { recogniseIndicators } from "../../../../../src/domain/families/indicators/recognise/table";

const ranges = (rows: DrawnCell[][], options: DrawOptions = {}): string[] =>
  recogniseIndicators(drawSheet("指标", rows, options)).tables.map(
    ({ kind, range }) => `${kind.replace("indicator-", "")} ${formatRange(range)}`,
  );
const list = (name: string): DrawnCell[][] => [
  ["服务内容", "指标量", "完成量", "完成率"],
  [name, 10, 5, "50%"],
];
const PROJECT: DrawnCell[][] = [
  ["指标要求", "完成情况", "完成百分比"],
  ["协议3份", "协议6份", "200%"],
];

describe("a header that returns with the page", () => {
  test("carries a list on over as many pages as there are", () => {
    expect(ranges([...list("甲"), ...list("乙"), ...list("丙"), ...list("丁")])).toEqual(["list A1:D8"]);
    expect(ranges([...list("甲"), ...list("乙"), ...list("丙"), ["别的表"], ...list("丁")])).toEqual(["list A1:D6", "list A7:D9"]);
  });

  test("of a list stands under the same title, or under days alone", () => {
    expect(ranges([["甲情况"], ...list("甲"), ["甲情况"], ...list("乙")])).toEqual(["list A1:D6"]);
    expect(ranges([["甲情况"], ...list("甲"), ["乙情况"], ...list("乙")])).toEqual(["list A1:D3", "list A4:D6"]);
    expect(ranges([["甲情况"], ...list("甲"), ["评估期：2024年1月1日至2024年4月30日"], ...list("乙")])).toEqual(["list A1:D6"]);
  });

  test("of areas may stand under a remark, and has the same metrics throughout", () => {
    const page = (area: string, ...metrics: string[]): DrawnCell[][] => [
      ["片区", ...metrics.flatMap((metric) => [metric, null, null])],
      [null, ...metrics.flatMap(() => ["协议量", "完成量", "百分比"])],
      [area, ...metrics.flatMap(() => [10, 5, "50%"])],
    ];
    expect(ranges([...page("片区1", "探访", "个案"), ...page("片区2", "探访", "个案")])).toEqual(["areas A1:G6"]);
    expect(ranges([...page("片区1", "探访", "个案"), ["续上页"], ...page("片区2", "探访", "个案")])).toEqual(["areas A1:G7"]);
    expect(ranges([...page("片区1", "探访", "个案"), ["乙站情况表"], ...page("片区2", "探访", "个案")])).toEqual([
      "areas A1:G3",
      "areas A4:G7",
    ]);
    expect(ranges([...page("片区1", "探访", "个案"), ...page("片区2", "探访", "小组")])).toEqual(["areas A1:G3", "areas A4:G6"]);
    expect(ranges([...page("片区1", "探访"), ["合计", 10, 5, "50%"], ...page("片区2", "探访")])).toEqual(["areas A1:D4", "areas A5:D7"]);
  });
});

describe("projects under one header after another", () => {
  test("are one table where at most two empty rows part them", () => {
    expect(ranges([...PROJECT, ...PROJECT])).toEqual(["projects A1:C4"]);
    expect(ranges([...PROJECT, [], [], ...PROJECT])).toEqual(["projects A1:C6"]);
    expect(ranges([...PROJECT, [], [], [], ...PROJECT])).toEqual(["projects A1:C2", "projects A6:C7"]);
    expect(ranges([...PROJECT, ["乙表"], ...PROJECT])).toEqual(["projects A1:C2", "projects A3:C5"]);
  });

  test("are one as wide as the widest of them", () => {
    const right = PROJECT.map((row) => [null, ...row]);
    expect(ranges([["甲", ...PROJECT[0]!], ["甲", ...PROJECT[1]!], ...right])).toEqual(["projects A1:D4"]);
    expect(ranges([...right, ["甲", ...PROJECT[0]!], ["甲", ...PROJECT[1]!]])).toEqual(["projects A1:D4"]);
    expect(ranges([...PROJECT, [...PROJECT[0]!, ...PROJECT[0]!], [...PROJECT[1]!, ...PROJECT[1]!]])).toEqual(["projects A1:F4"]);
  });

  test("are no part of what stands beside them, nor of a list below", () => {
    const gap = [null, null, null, null, null, null];
    const rows: DrawnCell[][] = [
      PROJECT[0]!,
      [...PROJECT[1]!, ...gap.slice(0, 3), ...PROJECT[0]!],
      [...gap, ...PROJECT[1]!],
      PROJECT[0]!,
      PROJECT[1]!,
    ];
    expect(ranges(rows)).toEqual(["projects A1:C5", "projects G2:I3"]);
    expect(ranges([PROJECT[0]!, ["协议3份", "协议6份", 2], ...list("电访")])).toEqual(["projects A1:C2", "list A3:D4"]);
  });
});
