import type { DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { judged, moved } from "../judged";

const HEAD: DrawnCell[] = ["服务内容", "指标量", "完成量", "完成率"];
const LINES: readonly (readonly [string, number, number])[] = [
  ["个案", 20, 18],
  ["小组", 4, 4],
  ["活动", 100, 90],
  ["探访", 50, 40],
];

describe("whether rates are shares of one or percent points is told by the column, not by a wrong number", () => {
  const list = (rates: readonly DrawnCell[], head = HEAD[3]!, formats: Record<string, string> = {}) =>
    judged([[...HEAD.slice(0, 3), head], ...LINES.map((line, index): DrawnCell[] => [...line, rates[index]])], { formats }).writes;

  test.each<[string, DrawnCell[], number]>([
    ["a formula's wrong quotient", [0.9, 1, 22.5, 0.8], 0.9],
    ["a number typed in points", [0.9, 1, 85, 0.8], 0.9],
    ["a large one", [0.9, 1, 90_000, 0.8], 0.9],
    ["a share typed among points", [90, 100, 0.85, 80], 90],
    ["a small number of points", [90, 100, 9, 80], 90],
    ["texts of points", ["90", "100", "0.85", "80"], 90],
    ["shares among texts with the sign", ["90%", "100%", 22.5, "80%"], 0.9],
    ["more than whole", [0.9, 1, 150, 0.8], 0.9],
  ])("%s", (_what, rates, right) => {
    expect(list(rates)).toEqual({ D4: right });
  });

  test("percent formats say shares, whatever one cell without the format holds", () => {
    expect(list([0.9, 1, 22.5, 0.8], "完成率", { D2: "0.00%", D3: "0.00%", D5: "0.00%" })).toEqual({ D4: 0.9 });
  });

  test("the header's sign says points where no rate agrees", () => {
    expect(list([null, null, 0.7, null], "完成率(%)")).toMatchObject({ D2: 90, D4: 90 });
  });

  test("in rows of sums and in every triple beside areas alike", () => {
    const head: DrawnCell[] = ["服务片区", "个案", null, null, "小组", null, null];
    const names: DrawnCell[] = [null, "协议量", "完成量", "百分比", "协议量", "完成量", "百分比"];
    const { writes } = judged(
      [
        head,
        names,
        ["片区1", 20, 18, 0.9, 5, 4, 80],
        ["片区2", 10, 10, 1, 4, 4, 100],
        ["片区3", 10, 9, 0.9, 10, 9, 90],
        ["合计", 40, 37, 9.25, 19, 17, 0.7],
      ],
      { merges: ["B1:D1", "E1:G1"] },
    );
    expect(writes).toEqual({ D6: 0.925, G6: 89.47 });
  });
});

describe("nothing is computed from a negative count", () => {
  test.each<[string, DrawnCell, DrawnCell]>([
    ["a negative delivery", 30, -1],
    ["a negative promise", -30, 10],
    ["a small one", 30, -0.5],
    ["both", -30, -10],
    ["a negative number as text", 30, "-1个"],
  ])("%s: its percentage and what sums it stay", (_what, target, done) => {
    const found = judged([
      ["服务内容", "指标量（个）", "完成量（个）", "完成率"],
      ["个案", 20, 10, 0.6],
      ["小组", target, done, 0],
      ["合计", 99, 99, 0],
    ]);
    expect(Object.keys(found.writes)).toEqual(expect.arrayContaining(["D2"]));
    expect(Object.keys(found.writes)).not.toContain("D3");
    expect(Object.keys(found.writes)).not.toContain("D4");
    expect(found.left).toContain("D3");
    expect(found.errors.some((cell) => cell === "B3" || cell === "C3")).toBe(true);
  });

  test("by areas too", () => {
    const found = judged(
      [
        ["服务片区", "个案", null, null],
        [null, "协议量", "完成量", "百分比"],
        ["片区1", 20, 10, 0.5],
        ["片区2", 20, -2, 0],
        ["合计", 40, 12, 0.3],
      ],
      { merges: ["B1:D1"] },
    );
    expect(found.writes).toEqual({});
    expect(found.left).toEqual(expect.arrayContaining(["D4", "C5", "D5"]));
  });

  test("hours and money may be fractions", () => {
    expect(judged([HEAD, ["志愿服务时数", 100, 90.5, 0.8], ["筹集善款（万元）", 10, 9.5, 0.95]]).writes).toEqual({ D2: 0.905 });
  });
});

describe("lists under one another: the last sum may be of all of them", () => {
  const stack = (label: string, last: DrawnCell[], { gap = 0, banner = true, third = false, own = "合计" } = {}): DrawnCell[][] => [
    ...(banner ? [["一、家庭服务"]] : []),
    HEAD,
    ["个案", 10, 9, 0.9],
    ["小组", 4, 4, 1],
    [own, 14, 13, 0.9286],
    ...Array.from({ length: gap }, () => []),
    ...(banner ? [["二、长者服务"]] : []),
    HEAD,
    ["探访", 100, 90, 0.9],
    ["活动", 10, 8, 0.8],
    [own, 110, 98, 0.8909],
    ...(third ? [["三、青少年服务"], HEAD, ["营会", 6, 3, 0.5], [own, 6, 3, 0.5]] : []),
    [label, ...last],
  ];

  test.each<[string, string, object]>([
    ["under banners", "总计", {}],
    ["without banners", "总计", { banner: false, gap: 1 }],
    ["with an empty row between", "全部合计", { gap: 1 }],
    ["called for the station", "全站合计", {}],
    ["with 小计 in each", "合计", { own: "小计" }],
    ["written with a space", "总 计", {}],
  ])("%s", (_what, label, shape) => {
    const rows = stack(label, [124, 111, 0.8952], shape);
    expect(judged(rows)).toMatchObject({ writes: {}, errors: [] });
    expect(judged(moved(rows, 2, 1))).toMatchObject({ writes: {}, errors: [] });
    const slip = stack(label, [124, 110, 0.8952], shape);
    expect(judged(slip).writes).toEqual({ [`C${rows.length}`]: 111 });
  });

  test("of three", () => {
    const rows = stack("总计", [130, 114, 0.8769], { third: true });
    expect(judged(rows).writes).toEqual({});
    expect(judged(stack("总计", [130, 114, 0.95], { third: true })).writes).toEqual({ [`D${rows.length}`]: 0.8769 });
  });

  test("where neither this list nor all of them explain it, it stays", () => {
    const rows = stack("总计", [200, 150, 0.75]);
    const found = judged(rows);
    expect(found.writes).toEqual({});
    expect(found.left).toEqual(expect.arrayContaining([`B${rows.length}`, `C${rows.length}`, `D${rows.length}`]));
  });

  test("one that sums its own list is that list's", () => {
    expect(judged(stack("总计", [110, 98, 0.8909])).writes).toEqual({});
    expect(judged(stack("总计", [110, 97, 0.8909])).writes).toEqual({ C11: 98 });
  });

  test("where the columns differ nothing is summed over both", () => {
    const rows: DrawnCell[][] = [
      HEAD,
      ["个案", 10, 9, 0.9],
      ["合计", 10, 9, 0.9],
      ["服务内容", "单位", "指标量", "完成量", "完成率"],
      ["探访", "次", 100, 90, 0.9],
      ["合计", null, 100, 90, 0.9],
      ["总计", null, 110, 99, 0.9],
    ];
    expect(judged(rows).writes).toEqual({});
  });
});
