import { audit } from "../../../../../src/domain/engine";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";
import { figuresOf } from "../../figures-of";
import { judged, QUIET } from "../judged";

const HEAD: DrawnCell[] = ["序号", "服务内容", "单位", "指标量", "完成量", "完成率"];

describe("units of one dimension convert", () => {
  test.each<[unit: DrawnCell, target: DrawnCell, done: DrawnCell, rate: number]>([
    ["元", "10万元", "110,000元", 1.1],
    ["元", "10万元", "110000", 1.1],
    ["元", "10万", 110000, 1.1],
    ["万元", 10, "110000元", 1.1],
    ["万元", "10万", "11", 1.1],
    ["元", "5千元", 5500, 1.1],
    ["小时", "10小时", "660分钟", 1.1],
    ["小时", 10, "660分钟", 1.1],
    ["分钟", "10小时", 660, 1.1],
    ["人次", "1万人次", 11000, 1.1],
    ["人次", "1.5万人次", "16500人次", 1.1],
    ["场次", "20场", "22次", 1.1],
    ["名", "20人", "22名", 1.1],
    [null, "10万元", "110000元", 1.1],
    [null, "1小时", "66分钟", 1.1],
  ])("a 单位 of %s: %s and %s", (unit, target, done, rate) => {
    expect(judged([HEAD, [1, "链接资源", unit, target, done, "110%"]])).toMatchObject(QUIET);
    expect(judged([HEAD, [1, "链接资源", unit, target, done, "190%"]])).toMatchObject({ writes: { F2: rate }, errors: ["F2"] });
    expect(
      judged([
        ["服务内容", "单位", "完成量", "指标量", "完成率"],
        ["链接资源", unit, done, target, "190%"],
      ]),
    ).toMatchObject({ writes: { E2: rate } });
  });

  test.each([
    ["指标量(万元)", "完成量(元)", 10, 110000],
    ["指标量（单位：万元）", "完成量（元）", 10, 110000],
    ["目标值（小时）", "完成值（分钟）", 10, 660],
    ["协议量[万人次]", "完成量[人次]", 1, 11000],
    ["指标量/万元", "完成量/元", 10, 110000],
  ])("units in the headers: %s, %s", (target, done, promised, delivered) => {
    expect(
      judged([
        ["服务内容", target, done, "完成率"],
        ["链接资源", promised, delivered, "110%"],
      ]),
    ).toMatchObject(QUIET);
    expect(
      judged([
        ["服务内容", target, done, "完成率"],
        ["链接资源", promised, delivered, "111%"],
      ]),
    ).toMatchObject({ writes: { D2: 1.1 } });
  });

  test("a metric's unit holds for its columns, and a column of units is known without its header", () => {
    const areas: DrawnCell[][] = [
      ["服务片区", "链接资源(万元)", null, null],
      [null, "协议量", "完成量", "百分比"],
      ["片区1", 10, "110000元", "110%"],
      ["合计", 10, "11", "110%"],
    ];
    expect(judged(areas, { merges: ["A1:A2", "B1:D1"] })).toMatchObject(QUIET);
    expect(
      judged([
        ["服务内容", "计数口径", "指标量", "完成量", "完成率"],
        ["链接资源", "元", "10万", 110000, "111%"],
      ]),
    ).toMatchObject({
      writes: { E2: 1.1 },
    });
  });

  test("a formula says the conversion", () => {
    const sheet = drawSheet("指标", [
      ["服务内容", "指标量(万元)", "完成量(元)", "完成率"],
      ["链接资源", 10, 110000, { f: "=C2/B2/100000", v: 0.11 }],
    ]);
    expect(figuresOf(sheet).D2).toEqual([1.1, "110000元 ÷ 10万元 = 110%", "C2 B2", "=ROUND(C2/(B2*10000),4)"]);
    expect(audit({ sheets: [sheet] }, DEFAULT_SETTINGS).edits.map(({ after }) => after)).toEqual([
      { value: 1.1, formula: "=ROUND(C2/(B2*10000),4)", numberFormat: "0.00%" },
    ]);
  });
});

describe("units that differ are never divided", () => {
  test.each([
    ["20人", "30人次"],
    ["4个", "12节"],
    ["10万元", "8小时"],
    ["100户", "300人次"],
    ["12份", "12篇"],
  ])("%s and %s: the rate stays and is said not to be computed", (target, done) => {
    expect(judged([HEAD, [1, "社区服务", null, target, done, "77%"]])).toMatchObject({ ...QUIET, left: ["F2"] });
    expect(judged([HEAD, [1, "社区服务", null, target, done, null]])).toMatchObject({ ...QUIET, left: ["F2"] });
  });

  test("nor a unit of another size beside a bare number", () => {
    for (const [target, done] of [
      ["10万元", 11],
      [10, "110000分钟"],
      ["10万元", 110000],
    ] as const)
      expect(
        judged([
          ["服务内容", "指标量", "完成量", "完成率"],
          ["链接资源", target, done, "77%"],
        ]),
      ).toMatchObject({ writes: {}, errors: [] });
  });

  test("headers that count different things: 协议人数 and 完成人次", () => {
    expect(
      judged([
        ["服务内容", "指标量(人)", "完成量(人次)", "完成率"],
        ["探访", 10, 30, "77%"],
      ]),
    ).toMatchObject({ ...QUIET, left: ["D2"] });
  });
});

describe("totals over rows of different units", () => {
  test.each([
    ["个", "人次"],
    ["节", "场"],
    ["万元", "小时"],
    ["人", "户"],
    ["份", "个"],
  ])("%s and %s: a blank one stays blank and is said, a stated one is not judged", (one, other) => {
    const rows: DrawnCell[][] = [HEAD, [1, "个案服务", one, 60, 30, "50%"], [2, "探访", other, 900, 450, "50%"]];
    expect(judged([...rows, ["合计"]])).toMatchObject({ ...QUIET, left: ["D4", "E4", "F4"] });
    expect(judged([...rows, ["合计", null, null, 960, 480, "50%"]])).toMatchObject(QUIET);
    expect(judged([...rows, ["合计", null, null, 2, 2, "100%"]])).toMatchObject(QUIET);
    expect(judged([["合计"], HEAD, ...rows.slice(1)].slice(1))).toMatchObject(QUIET);
  });

  test("units written with the numbers, in the names, or in the headers' measures", () => {
    const head: DrawnCell[] = ["服务内容", "指标量", "完成量", "完成率"];
    expect(judged([head, ["个案", "60个", "30个", "50%"], ["探访", "900人次", "450人次", "50%"], ["合计"]])).toMatchObject({
      ...QUIET,
      left: ["B4", "C4", "D4"],
    });
    expect(judged([head, ["个案个数", 60, 30, "50%"], ["探访人次", 900, 450, "50%"], ["合计"]])).toMatchObject({
      ...QUIET,
      left: ["B4", "C4", "D4"],
    });
    expect(judged([head, ["个案（个）", 60, 30, "50%"], ["探访（人次）", 900, 450, "50%"], ["合计"]])).toMatchObject({
      ...QUIET,
      left: ["B4", "C4", "D4"],
    });
    // Some rows tell a unit and some do not: a blank is not filled.
    expect(judged([head, ["个案服务", 60, 30, "50%"], ["探访人次", 900, 450, "50%"], ["合计"]])).toMatchObject({
      ...QUIET,
      left: ["B4", "C4", "D4"],
    });
  });

  test("of one unit are summed, whatever words name it, and converted where sizes differ", () => {
    expect(judged([HEAD, [1, "讲座", "场", 6, 3, "50%"], [2, "义诊", "次", 4, 2, "50%"], ["合计", null, null, 11, 5, null]])).toMatchObject(
      {
        writes: { D4: 10, F4: 0.5 },
      },
    );
    expect(
      judged([HEAD, [1, "资金", "万元", 10, 5, "50%"], [2, "物资", "元", 50000, 25000, "50%"], ["合计", null, "万元", 16, 7.5, "50%"]]),
    ).toMatchObject({
      writes: { D4: 15 },
    });
    expect(
      judged([HEAD, [1, "资金", "万元", 10, 5, "50%"], [2, "物资", "元", 50000, 25000, "50%"], ["合计", null, null, null, null, null]])
        .writes,
    ).toEqual({});
  });

  test("weights and scores are no targets", () => {
    const head: DrawnCell[] = ["序号", "指标", "权重", "目标值", "完成值", "完成率", "得分"];
    const rows: DrawnCell[][] = [head, [1, "个案服务", 60, 60, 30, "50%", 30], [2, "探访人次", 40, 900, 450, "50%", 20]];
    expect(judged([...rows, ["合计", null, 100, null, null, null, 50]]).writes).toEqual({});
    expect(judged([...rows, ["合计", null, 100, null, null, null, 55]]).writes).toEqual({});
    const other: DrawnCell[] = ["指标", "分值", "目标值", "完成值", "完成率", "评分"];
    expect(judged([other, ["个案服务", 60, 60, 30, "50%", 30], ["探访", 40, 900, 450, "50%", 20]])).toMatchObject(QUIET);
  });

  test("shares are no counts", () => {
    expect(judged([HEAD, [1, "满意度", "%", 90, 95, "达标"], [2, "个案", "个", 60, 30, "50%"]])).toMatchObject(QUIET);
    expect(judged([HEAD, [1, "满意度", "%", 90, 95, "100%"]])).toMatchObject({ ...QUIET, left: ["F2"] });
  });
});

describe("a row of sums that fills the station's own columns alone", () => {
  const rows = (sums: readonly DrawnCell[]): DrawnCell[][] => [
    ["指标名称", "权重", "目标", "完成", "完成率", "得分"],
    ["成长个案", 0.3, 60, 30, "50%", 15],
    ["家庭个案", 0.7, 10, 5, "50%", 35],
    [...sums],
  ];

  test.each<[string, DrawnCell[]]>([
    ["weights and scores", ["合计", 1, null, null, null, 50]],
    ["weights", ["合计", 1, null, null, null, null]],
    ["scores", ["总计", null, null, null, null, 50]],
  ])("%s: targets and dones stay blank, and it is said", (_columns, sums) => {
    const { edits, notComputed } = audit({ sheets: [drawSheet("指标", rows(sums))] }, DEFAULT_SETTINGS);
    expect(edits).toEqual([]);
    expect(notComputed.map(({ row, column }) => [row, column])).toEqual(
      expect.arrayContaining([
        [3, 2],
        [3, 3],
      ]),
    );
  });

  test("a sum of targets that stands there is held against them", () => {
    expect(judged(rows(["合计", 1, 75, 35, "50%", 50]))).toMatchObject({ writes: { C4: 70 }, errors: ["C4"] });
  });
});
