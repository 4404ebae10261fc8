import { audit } from "../../../../../src/domain/engine";
import { formatAddress, formatRange } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../../../../src/domain/settings";

function check(rows: DrawnCell[][], options: DrawOptions = {}, settings: Partial<Settings> = {}) {
  const { tables, refusals, findings, edits, metrics } = audit(
    { sheets: [drawSheet("指标", rows, options)] },
    { ...DEFAULT_SETTINGS, ...settings },
  );
  return {
    tables: tables.map(({ kind, range }) => `${kind} ${formatRange(range)}`),
    refusals: refusals.map((refusal) => formatAddress(refusal)),
    findings: findings.map((finding) => [finding.rule.replace("indicator/", ""), formatAddress(finding), finding.expected]),
    edits: edits.map((edit) => [formatAddress(edit), edit.after.value]),
    progress: metrics.progress,
  };
}

describe("合计 of a table by area", () => {
  const HEAD: DrawnCell[][] = [
    ["序号", "服务片区", "投入社工人数", "探访"],
    [null, null, null, "协议量", "完成量", "百分比"],
  ];
  const MERGES = ["A1:A2", "B1:B2", "C1:C2", "D1:F1"];

  test("may stand in the column of numbers, alone or merged with the areas", () => {
    const rows: DrawnCell[][] = [...HEAD, [1, "片区1", 3, 10, 5, "50%"], [2, "片区2", 4, 10, 6, "60%"], ["合计", null, 7, 20, 12, "55%"]];
    for (const merges of [MERGES, [...MERGES, "A5:B5"]]) {
      expect(check(rows, { merges })).toMatchObject({
        tables: ["indicator-areas A1:F5"],
        refusals: [],
        findings: [["total", "E5", 11]],
      });
    }
  });

  test("may stand on top of the areas", () => {
    const rows: DrawnCell[][] = [...HEAD, [null, "合计", 8, 20, 11, "55%"], [1, "片区1", 3, 10, 5, "50%"], [2, "片区2", 4, 10, 6, "50%"]];
    expect(check(rows, { merges: MERGES })).toMatchObject({
      tables: ["indicator-areas A1:F5"],
      findings: [
        ["total", "C3", 7],
        ["percentage", "F5", 0.6],
      ],
    });
  });

  test("of groups sums each its own areas, and 总计 sums them all", () => {
    const rows: DrawnCell[][] = [
      ...HEAD,
      [1, "片区1", 3, 10, 5, "50%"],
      [2, "片区2", 4, 10, 6, "60%"],
      [null, "小计", 7, 20, 11, "55%"],
      [3, "片区3", 2, 10, 5, "50%"],
      [null, "小计", 3, 10, 6, "50%"],
      [null, "总计", 9, 30, 16, "53.33%"],
    ];
    expect(check(rows, { merges: MERGES }).findings).toEqual([
      ["total", "C7", 2],
      ["total", "E7", 5],
    ]);
  });

  test("counts an area whose staff alone is filled in, and no remark below", () => {
    const rows: DrawnCell[][] = [
      ...HEAD,
      [1, "片区1", 3, 10, 5, "50%"],
      [2, "片区2", "4人", null, null, null],
      [],
      [null, "注：数据截至4月30日"],
    ];
    expect(check(rows, { merges: MERGES })).toMatchObject({ tables: ["indicator-areas A1:F4"], findings: [], refusals: [] });
    expect(check([...rows.slice(0, 4), [], [null, null, null, "说明：以上由社工站提供"]], { merges: MERGES })).toMatchObject({
      tables: ["indicator-areas A1:F4"],
      refusals: [],
    });
  });

  test("counts a promise merged over the areas once, and one percentage of them all from all that was done", () => {
    const rows: DrawnCell[][] = [
      ["服务片区", "个案"],
      [null, "协议量", "完成量", "百分比"],
      ["片区1", 60, 10, "45%"],
      ["片区2", null, 9, null],
      ["片区3", null, 11, null],
      ["合计", 180, 30, "50%"],
    ];
    expect(check(rows, { merges: ["A1:A2", "B1:D1", "B3:B5", "D3:D5"] }).findings).toEqual([
      ["percentage", "D3", 0.5],
      ["total", "B6", 60],
    ]);
  });
});

describe("headers of tables by area", () => {
  test("of one row name metric and column together", () => {
    const rows: DrawnCell[][] = [
      ["指标完成情况表"],
      ["片区", "建档协议量", "建档完成量", "建档百分比", "电访（协议量）", "电访（完成量）", "电访（百分比）"],
      ["片区1", 10, 5, "50%", 10, 4, "50%"],
      ["合计", 10, 5, "50%", 10, 4, "40%"],
    ];
    expect(check(rows)).toMatchObject({ tables: ["indicator-areas A1:G4"], findings: [["percentage", "G3", 0.4]] });
  });

  test("of three rows name what is counted in the middle", () => {
    const rows: DrawnCell[][] = [
      ["片区", "专业个案"],
      [null, "接案", null, null, "结案"],
      [null, "协议量", "完成量", "百分比", "协议量", "完成量", "百分比"],
      ["片区1", 10, 5, "50%", 10, 6, "60%"],
      ["合计", 10, 5, "50%", 10, 6, "60%"],
    ];
    expect(check(rows, { merges: ["A1:A3", "B1:G1", "B2:D2", "E2:G2"] })).toMatchObject({
      tables: ["indicator-areas A1:G5"],
      findings: [["closed-exceeds-opened", "F4", null]],
    });
  });

  test("side by side are two tables, each with its own areas, though one begins a row lower", () => {
    const rows: DrawnCell[][] = [
      ["片区", "电访", null, null, null, "社区", "探访协议量", "探访完成量", "探访百分比"],
      [null, "协议量", "完成量", "百分比", null, "甲社区", 10, 5, "50%"],
      ["片区1", 10, 5, "50%", null, "乙社区", 10, 6, "50%"],
      ["片区2", 10, 5, "50%", null, "合计", 20, 12, "55%"],
      ["合计", 20, 11, "50%"],
    ];
    expect(check(rows, { merges: ["A1:A2", "B1:D1"] })).toMatchObject({
      tables: ["indicator-areas A1:D5", "indicator-areas F1:I4"],
      findings: [
        ["percentage", "I3", 0.6],
        ["total", "H4", 11],
        ["total", "C5", 10],
      ],
    });
  });

  test("without percentages still have sums", () => {
    const rows: DrawnCell[][] = [
      ["片区", "电访"],
      [null, "协议量", "完成量"],
      ["片区1", 10, 5],
      ["片区2", 10, 5],
      ["合计", 20, 11],
    ];
    expect(check(rows, { merges: ["A1:A2", "B1:C1"] })).toMatchObject({
      tables: ["indicator-areas A1:C5"],
      findings: [["total", "C5", 10]],
    });
  });

  test("of a score table below end an area table that has no 合计", () => {
    const rows: DrawnCell[][] = [
      ["片区", "电访"],
      [null, "协议量", "完成量", "百分比"],
      ["片区1", 10, "若干", "待统计"],
      [],
      ["评估方", "分值", "得分"],
      ["监督方", 10, 8.6],
      ["购买方", 20, 19.95],
      ["督导中心", 15, 13],
      ["第三方", 55, 45.19],
      ["总分", 100, 86.74],
    ];
    expect(check(rows, { merges: ["A1:A2", "B1:D1"] })).toMatchObject({
      tables: ["indicator-areas A1:D3", "score A5:C10"],
      findings: [["value-unreadable", "C3", null]],
    });
  });

  test("of another table end the one above, without a row between", () => {
    const rows: DrawnCell[][] = [
      ["片区", "电访"],
      [null, "协议量", "完成量", "百分比"],
      ["片区1", 10, 5, "50%"],
      ["社区", "微心愿", "恒常电访", "活动场次"],
      [null, "收集", "完成情况", "占比"],
      ["甲社区", 4, 3, "75%"],
    ];
    expect(check(rows, { merges: ["A1:A2", "B1:D1"] })).toMatchObject({ tables: ["indicator-areas A1:D3"], findings: [] });
  });
});

describe("lists", () => {
  const LIST: DrawnCell[] = ["类别", "服务内容", "指标量", "完成量", "完成率"];

  test("have 小计 of their groups and one 合计, wherever the label stands", () => {
    const rows: DrawnCell[][] = [
      LIST,
      ["兜底", "电访", 100, 50, "50%"],
      [null, "探访", 50, 50, "100%"],
      [null, "小计", 150, 100, "66.67%"],
      ["治理", "小组", 20, 10, "50%"],
      [null, "活动", 10, 5, "50%"],
      [null, "小计", 30, 16, "50%"],
      ["合计", null, 180, 115, "63.89%"],
    ];
    expect(check(rows, { merges: ["A2:A4", "A5:A7", "A8:B8"] }).findings).toEqual([["total", "D7", 15]]);
  });

  test("have the sums of one service filled in where nobody has worked them out; calls and groups without units are not added up", () => {
    const rows: DrawnCell[][] = [
      LIST,
      [null, "电访", 100, 50, "50%"],
      [null, "小计"],
      [null, "小组", 20, 10, "50%"],
      [null, "小计"],
      ["合计"],
    ];
    expect(check(rows).edits).toEqual([
      ...[
        ["C3", 100],
        ["D3", 50],
        ["E3", 0.5],
      ],
      ...[
        ["C5", 20],
        ["D5", 10],
        ["E5", 0.5],
      ],
    ]);
  });

  test("do not count twice what 其中 takes out of another line", () => {
    const rows: DrawnCell[][] = [LIST, [null, "电访", 100, 50, "50%"], [null, "其中：长者", 40, 20, "50%"], [null, "合计", 100, 50, "50%"]];
    expect(check(rows).findings).toEqual([]);
  });

  test("with the amount of a promise in words and a bare one of what was done", () => {
    const rows: DrawnCell[][] = [LIST, ["党建", "共建", "共建协议3份", "6份", "190%"], [null, "学习", "党史学习4次", 2, "50%"]];
    expect(check(rows).findings).toEqual([["percentage", "E2", 2]]);
  });

  test("whose promise and percentage are merged over two lines are complete by both together", () => {
    const rows: DrawnCell[][] = [LIST, [null, "电访", 100, 50, "70%"], [null, "探访", null, 30, null], [null, "小组", 4, 2, "50%"]];
    expect(check(rows, { merges: ["C2:C3", "E2:E3"] }).findings).toEqual([["percentage", "E2", 0.8]]);
  });

  test("count a promise by the year, numerals with their unit, and money in fractions", () => {
    const rows: DrawnCell[][] = [
      LIST,
      [null, "义诊", "4场/年", "两场", "60%"],
      [null, "筹集善款", 1000.5, 500.25, "50%"],
      [null, "慰问", 3.5, 1, "28.57%"],
    ];
    expect(check(rows).findings).toEqual([
      ["percentage", "E2", 0.5],
      ["count-invalid", "C4", null],
    ]);
  });
});

describe("columns of single periods", () => {
  const HEAD: DrawnCell[][] = [
    ["内容", "指标量", "完成情况", null, null, "完成率"],
    [null, null, "第一季度", "第二季度", "累计", null],
  ];
  const options: DrawOptions = { merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2"] };

  test("add up to 累计, down to the last row", () => {
    const rows: DrawnCell[][] = [...HEAD, ["电访", 10, 2, 3, 6, "50%"], ["探访", 10, 1, null, null, "10%"], ["合计", 20, 3, 4, 6, "30%"]];
    expect(check(rows, options)).toMatchObject({
      tables: ["indicator-list A1:F5"],
      findings: [
        ["total", "E3", 5],
        ["total", "D5", 3],
      ],
      edits: [
        ["E3", 5],
        ["E4", 1],
        ["D5", 3],
      ],
    });
  });

  test("an unreadable one keeps its sum and its percentage as they are", () => {
    const rows: DrawnCell[][] = [...HEAD, ["电访", 10, "若干", 3, 9, "10%"]];
    expect(check(rows, options)).toMatchObject({ findings: [["value-unreadable", "C3", null]], edits: [] });
  });

  test("that begin in the middle of the year do not tell what was done before, unless the term begins there", () => {
    const rows: DrawnCell[][] = [
      ["内容", "指标量", "7月", "8月", "累计完成", "完成率"],
      ["电访", 10, 2, 3, 8, "80%"],
    ];
    expect(check(rows).findings).toEqual([]);
    const start = { year: 2024, month: 7, day: 1 };
    expect(check(rows, {}, { term: { start, end: { year: 2025, month: 6, day: 30 } } }).findings).toEqual([
      ["total", "E2", 5],
      ["percentage", "F2", 0.5],
    ]);
  });

  test("without a column that sums them the table is refused at the first of them", () => {
    const rows: DrawnCell[][] = [
      ["内容", "指标量", "完成情况", null, "完成率"],
      [null, null, "上半年", "下半年", null],
      ["电访", 10, 2, 3, "50%"],
    ];
    expect(check(rows, { merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2"] })).toMatchObject({ tables: [], refusals: ["C2"], findings: [] });
    expect(
      check([
        ["服务内容", "指标量", "完成率"],
        ["电访", 10, "50%"],
      ]),
    ).toMatchObject({ tables: [], refusals: ["C1"] });
  });
});

describe("percent points", () => {
  test("of a column whose header carries the sign stay points, small ones and empty ones too", () => {
    const rows: DrawnCell[][] = [
      ["服务内容", "指标量", "完成量", "完成率（%）"],
      ["电访", 100, 5, 8],
      ["探访", 38, 24, null],
      ["小组", 3, 2, 66.7],
    ];
    expect(check(rows).edits).toEqual([
      ["D2", 5],
      ["D3", 63.16],
    ]);
  });
});

describe("the days in titles", () => {
  const rows = (...titles: string[]): DrawnCell[][] => [
    ...titles.map((title) => [title]),
    ["服务内容", "指标量", "完成量", "完成率"],
    ["电访", 100, 46, "46%"],
  ];
  const year = { start: { year: 2024, month: 1, day: 1 }, end: { year: 2024, month: 12, day: 31 } };

  test("an indicator table alone may state term and period, in two titles or in one", () => {
    expect(check(rows("服务协议期：2024年1月25日至2024年8月31日", "评估期：2024年1月25日至2024年4月30日"))).toMatchObject({
      progress: 3.5 / 7.5,
      findings: [["behind-schedule", "D4", null]],
    });
    expect(check(rows("完成情况表（服务协议期：2024年1月25日至2024年8月31日，评估期：2024年1月25日至2024年4月30日）")).progress).toBe(
      3.5 / 7.5,
    );
  });

  test.each([
    ["2024年上半年指标完成情况表", 0.5],
    ["指标完成情况表（2024年1月-6月）", 0.5],
    ["2024年第三季度指标完成情况表", 0.75],
    ["2024年度指标完成情况表", null],
  ])("%s: progress %d of the year", (title, progress) => expect(check(rows(title), {}, { term: year }).progress).toBe(progress));
});

describe("tables of other trades", () => {
  test.each<[string, DrawnCell[][]]>([
    [
      "sales",
      [
        ["销售员", "目标", "完成", "完成率"],
        ["甲", 100.5, 50, "60%"],
        ["合计", 300, 100, "33%"],
      ],
    ],
    [
      "works",
      [
        ["分部工程", "计划量", "完成量", "完成百分比"],
        ["土建", 100.5, 50, "40%"],
      ],
    ],
    [
      "one's own work",
      [
        ["姓名", "任务数", "完成数", "完成率"],
        ["社工01", 10, 8, "70%"],
      ],
    ],
    [
      "plans",
      [
        ["工作内容", "计划", "进度", "负责人"],
        ["义诊", "3月", "50%", "社工01"],
      ],
    ],
  ])("%s are none of ours", (_, rows) => expect(check(rows)).toMatchObject({ tables: [], refusals: [], findings: [] }));

  test("the same columns under a station's words are ours", () => {
    expect(
      check([["服务指标完成情况表"], ["大类", "计划数", "完成数", "完成率"], ["电访", 10, 8, "70%"], ["合计", 10, 9, "80%"]]),
    ).toMatchObject({
      tables: ["indicator-list A1:D4"],
      findings: [
        ["percentage", "D3", 0.8],
        ["total", "C4", 8],
      ],
    });
  });
});
