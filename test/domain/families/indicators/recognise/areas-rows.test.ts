import { formatAddress, formatRange } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import { recogniseIndicators } from "../../../../../src/domain/families/indicators/recognise/table";
import type { IndicatorAreasTable } from "../../../../../src/domain/families/indicators/model";

const read = (rows: DrawnCell[][], options: DrawOptions = {}) => {
  const { tables, refusals } = recogniseIndicators(drawSheet("指标", rows, options));
  return { tables: tables.filter((table): table is IndicatorAreasTable => table.kind === "indicator-areas"), refusals };
};
const one = (rows: DrawnCell[][], options: DrawOptions = {}): IndicatorAreasTable => {
  const { tables, refusals } = read(rows, options);
  expect(refusals).toEqual([]);
  expect(tables).toHaveLength(1);
  return tables[0]!;
};
const labels = (rows: DrawnCell[][], options: DrawOptions = {}): string[] => one(rows, options).areas.map(({ label }) => label);
const HEAD: DrawnCell[][] = [
  ["片区", "探访", null, null, "个案"],
  [null, "协议量", "完成量", "百分比", "协议量", "完成量", "百分比"],
];
const MERGES = ["A1:A2", "B1:D1", "E1:G1"];
const area = (name: DrawnCell): DrawnCell[] => [name, 10, 5, 0.5, 10, 5, 0.5];

describe("the rows of a table by area", () => {
  test("are its areas, one called 表彰社区 and one without figures among them too", () => {
    expect(labels([...HEAD, ["表彰社区"], area("片区2")], { merges: MERGES })).toEqual(["表彰社区", "片区2"]);
    expect(labels([...HEAD, area("片区1"), ["个案统计表"], area("片区2")], { merges: MERGES })).toEqual(["片区1"]);
  });

  test("are as many as hold anything, be it the last percentage alone or figures merged from above in one metric", () => {
    expect(labels([...HEAD, area("片区1"), ["片区2", null, null, null, null, null, 0.5], ["片区3"]], { merges: MERGES })).toEqual([
      "片区1",
      "片区2",
    ]);
    expect(labels([...HEAD, area("片区1"), ["片区2"]], { merges: MERGES })).toEqual(["片区1"]);
    expect(labels([...HEAD, area("片区1"), ["片区2"]], { merges: [...MERGES, "E3:E4", "F3:F4"] })).toEqual(["片区1", "片区2"]);
  });

  test("end behind 合计, while figures without a name among the areas are refused there", () => {
    expect(one([...HEAD, area("片区1"), area("合计"), area(null)], { merges: MERGES }).range.bottom).toBe(3);
    const refused = (...rows: DrawnCell[][]) => read([...HEAD, ...rows], { merges: MERGES }).refusals;
    for (const rows of [
      [area("片区1"), area(null)],
      [area("片区1"), area("小计"), area("片区2"), area(null)],
    ]) {
      const [first, ...others] = refused(...rows);
      expect(others).toEqual([]);
      expect(first).toMatchObject({ row: 1 + rows.length, column: 0, leftAlone: false });
      expect(first!.why.zh).toContain("片区一格是空的");
      expect(first!.why.en).toContain("the cell for its area is empty");
    }
  });

  test("are missing where nothing stands below the header", () => {
    const { refusals } = read(HEAD, { merges: MERGES });
    expect(refusals).toMatchObject([{ row: 1, column: 0, leftAlone: false }]);
    expect(refusals[0]!.why.zh).toContain("没有认出片区行");
    expect(refusals[0]!.why.en).toContain("no area rows are known");
  });

  test("have no subtotals of staff where no staff is told, and a metric merged into 合计 has no total there", () => {
    const table = one([...HEAD, area("片区1"), area("小计"), area("片区2"), area("小计"), area("合计")], { merges: MERGES });
    expect(table.staffSubtotals).toEqual([]);
    expect(table.metrics.map(({ subtotals }) => subtotals.map(({ total }) => formatAddress(total.target.cell)))).toEqual([
      ["B4", "B6"],
      ["E4", "E6"],
    ]);
    const merged = one([...HEAD, area("片区1"), ["合计", 10, 5, 0.5, null, null, null]], {
      merges: [...MERGES, "E3:E4", "F3:F4", "G3:G4"],
    });
    expect(merged.metrics.map(({ total }) => total && formatAddress(total.target.cell))).toEqual(["B4", null]);
    expect(merged.metrics.map(({ subtotals }) => subtotals)).toEqual([[], []]);
  });
});

describe("what a metric is called, and what of it is counted", () => {
  const named = (upper: string, nearest: string | null, target: string): [string, string | null] => {
    const rows: DrawnCell[][] = [
      ["片区", upper],
      ...(nearest === null ? [] : [[null, nearest]]),
      [null, target, "完成量", "百分比"],
      ["片区1", 10, 5, 0.5],
    ];
    const [metric] = one(rows, { merges: [`A1:A${nearest === null ? 2 : 3}`] }).metrics;
    return [metric!.name, metric!.measure];
  };

  test.each<[string, string | null, string, [string, string | null]]>([
    ["专业小组", null, "协议量", ["专业小组", null]],
    ["专业小组", null, "协议节数", ["专业小组", "节数"]],
    ["专业小组", "节数", "协议量", ["专业小组", "节数"]],
    ["专业小组", "恒常", "协议量", ["专业小组恒常", null]],
    ["专业小组", "恒常", "协议节数", ["专业小组恒常", "节数"]],
    ["专业个案", "结案", "协议量", ["专业个案", "结案"]],
    ["专业个案", "接案情况", "协议量", ["专业个案", "接案情况"]],
    ["专业个案", "未结案", "协议量", ["专业个案未结案", null]],
  ])("%s over %s over %s", (upper, nearest, target, expected) => expect(named(upper, nearest, target)).toEqual(expected));

  test("is told by a header of one row, and is empty where nothing stands over it", () => {
    const joined = one([
      ["片区", "小组协议节数", "小组完成节数", "电访协议量", "电访完成量"],
      ["片区1", 10, 5, 10, 5],
    ]);
    expect(joined.metrics.map(({ name, measure }) => [name, measure])).toEqual([
      ["小组", null],
      ["电访", null],
    ]);
    const bare = one([["片区", null, null, null, "个案"], HEAD[1]!, area("片区1")], { merges: ["A1:A2"] });
    expect(bare.metrics.map(({ name }) => name)).toEqual(["", "个案"]);
    expect(formatRange(bare.range)).toBe("A1:G3");
  });
});
