import { formatAddress, formatRange } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import { recogniseScores } from "../../../../../src/domain/families/score/recognise/table";

const read = (rows: DrawnCell[][], options: DrawOptions = {}) => {
  const { tables, refusals } = recogniseScores(drawSheet("得分", rows, options));
  return {
    tables: tables.map(({ range, title, parts, total, grade }) => ({
      range: formatRange(range),
      title,
      parts: parts.map(({ part, label, cap, score }) =>
        [part, label, cap, formatAddress(score.cell), score.reading.status === "read" ? score.reading.value : null].join(" "),
      ),
      total: total && [formatAddress(total.cell), total.reading.status === "read" ? total.reading.value : total.reading.status],
      grade: grade && [formatAddress(grade.cell), grade.text],
    })),
    refusals: refusals.map((refusal) => [formatAddress(refusal), refusal.leftAlone]),
  };
};
const PARTS: DrawnCell[][] = [
  ["监督方评估", 10, 8.6],
  ["购买方评估", 20, 19.95],
  ["督导中心评估", 15, 13],
  ["第三方评估", 55, 45.19],
];
const END: DrawnCell[][] = [
  ["总得分", 100, 86.74],
  ["等级", null, "良好"],
];
const DOWN = [
  "supervisor 监督方评估 10 C1 8.6",
  "purchaser 购买方评估 20 C2 19.95",
  "supervision-centre 督导中心评估 15 C3 13",
  "third-party 第三方评估 55 C4 45.19",
];

describe("a score table that runs down", () => {
  test("without a header takes the last column in which every part has a number", () => {
    expect(read([...PARTS, ...END])).toEqual({
      tables: [{ range: "A1:C6", title: null, parts: DOWN, total: ["C5", 86.74], grade: ["C6", "良好"] }],
      refusals: [],
    });
    expect(read(PARTS.map((row) => [...row, "好"])).tables[0]!.parts).toEqual(DOWN);
    expect(read(PARTS.map((row, index) => [...row, index === 0 ? null : 1])).tables[0]!.parts).toEqual(DOWN);
  });

  test.each(["得分", "评分", "实得分", "分数", "最终得分", "评估得分", "得分（分）"])(
    "takes the column under %s, whatever stands right of it",
    (header) => {
      const { tables } = read([["评估主体", "分值", header, "排名"], ...PARTS.map((row) => [...row, 1]), ["总得分", 100, 86.74, 1]]);
      expect(tables[0]!.parts.map((part) => part.split(" ")[3])).toEqual(["C2", "C3", "C4", "C5"]);
      expect(tables[0]!.total).toEqual(["C6", 86.74]);
    },
  );

  test("takes a header up to three rows above, but none further up", () => {
    const { tables } = read([["主体", "得分", "分值"], [], [], ...PARTS.map(([label, cap, score]) => [label, score, cap])]);
    expect(tables[0]!.parts[0]).toBe("supervisor 监督方评估 10 B4 8.6");
    const further = read([["主体", "得分", "分值"], [], [], [], ...PARTS.map(([label, cap, score]) => [label, score, cap])]);
    expect(further.tables[0]!.parts[0]).toBe("supervisor 监督方评估 10 C5 10");
  });

  test("reads points with their word, and text in the place of a point as unreadable", () => {
    const { tables } = read([
      ["主体", "得分"],
      ["监督方", "8.6分"],
      ["购买方", "19.95"],
      ["督导中心", "待定"],
      ["第三方", "45分"],
    ]);
    expect(tables[0]!.parts).toEqual([
      "supervisor 监督方 10 B2 8.6",
      "purchaser 购买方 20 B3 19.95",
      "supervision-centre 督导中心 15 B4 ",
      "third-party 第三方 55 B5 45",
    ]);
  });

  test.each([
    "总得分",
    "总分",
    "合计",
    "总计",
    "得分合计",
    "总评分",
    "总评得分",
    "综合得分",
    "综合评分",
    "最终得分",
    "总成绩",
    "以上四项合计",
    "评估总得分",
    "总得分：",
    "总得分（100分）",
    "总分数",
  ])("has its total beside %s", (label) => expect(read([...PARTS, [label, 100, 80]]).tables[0]!.total).toEqual(["C5", 80]));

  test.each(["等级", "评估等级", "评定等级", "考核等级", "结果等级", "评级", "等次", "结果", "评估结果", "等级：", "等级（四等）"])(
    "has its grade beside %s",
    (label) => expect(read([...PARTS, [label, null, "优秀"]]).tables[0]).toMatchObject({ total: null, grade: ["C5", "优秀"] }),
  );

  test.each(["总得分说明", "小计", "本次总得分", "等级说明", "本站等级"])("has neither beside %s", (label) =>
    expect(read([...PARTS, [label, 100, 80]]).tables[0]).toMatchObject({ range: "A1:C4", total: null, grade: null }),
  );

  test("finds its total up to four rows below, in the labels' column, one beside it or two before it", () => {
    expect(read([...PARTS, [], [], [], ["总分", 100, 80]]).tables[0]!.total).toEqual(["C8", 80]);
    expect(read([...PARTS, [], [], [], [], ["总分", 100, 80]]).tables[0]!.total).toBeNull();
    expect(read([...PARTS, [null, "总分", 80]]).tables[0]!.total).toEqual(["C5", 80]);
    expect(read([...PARTS.map((row) => [null, ...row]), ["总分", null, 100, 80]]).tables[0]!.total).toEqual(["D5", 80]);
    expect(read([...PARTS.map((row) => [null, null, ...row]), ["总分", null, null, 100, 80]]).tables[0]!.total).toEqual(["E5", 80]);
    expect(read([...PARTS.map((row) => [null, null, null, ...row]), ["总分", null, null, null, 100, 80]]).tables[0]!.total).toBeNull();
  });

  test("has its total and grade where merged cells have theirs", () => {
    const { tables } = read([...PARTS, ["总分", 86.74], ["等级", "良好"]], { merges: ["B5:C5", "B6:C6"] });
    expect(tables[0]).toMatchObject({ total: ["B5", 86.74], grade: ["B6", "良好"] });
  });

  test("begins at its title", () => {
    expect(read([["评估得分表"], ["评估方", "分值", "得分"], ...PARTS]).tables[0]).toMatchObject({ range: "A1:C6", title: "评估得分表" });
    expect(read([["附件"], ["评估结果"], ["评估方", "分值", "得分"], ...PARTS]).tables[0]).toMatchObject({
      range: "A2:C7",
      title: "评估结果",
    });
    expect(read([["附件三"], ["评估方", "分值", "得分"], ...PARTS]).tables[0]).toMatchObject({ range: "A1:C6", title: "附件三" });
  });
});

describe("a score table that runs across", () => {
  const across = (rows: DrawnCell[][]) => read(rows).tables[0];

  test("has its scores in the row named 得分, with the heads before them", () => {
    expect(
      across([
        ["项目", "监督方", "购买方", "督导中心", "第三方", "总分", "等级"],
        ["分值", 10, 20, 15, 55, 100],
        ["得分", 8.6, 19.95, 13, 45.19, 86.74, "良好"],
        ["排名", 1, 1, 1, 1, 1],
      ]),
    ).toMatchObject({ range: "A1:G3", total: ["F3", 86.74], grade: ["G3", "良好"] });
  });

  test("has them in the last row of numbers where none is named", () => {
    expect(
      across([
        ["监督方", "购买方", "督导中心", "第三方"],
        [10, 20, 15, 55],
        [8.6, 19.95, 13, 45.19],
        ["好", 1, 1, 1],
      ]),
    ).toMatchObject({ range: "A1:D3", total: null, grade: null, parts: expect.arrayContaining(["third-party 第三方 55 D3 45.19"]) });
  });
});

describe("no score table", () => {
  test("with fewer than four parts, parts out of line, or nothing that is a score", () => {
    expect(read(PARTS.slice(1)).tables).toEqual([]);
    expect(read([...PARTS.slice(0, 3), [null, ...PARTS[3]!]]).tables).toEqual([]);
    expect(read(PARTS.map(([label]) => [label])).tables).toEqual([]);
    expect(read(PARTS.map(([label]) => [label, "好"])).tables).toEqual([]);
    expect(read([["监督方"], ["购买方"], ["监督方"], ["第三方"]].map((row) => [...row, 1])).tables).toEqual([]);
  });

  test("in labels of more than 24 characters or with points in them, brackets apart", () => {
    const labelled = (label: string) => read([[label, 10, 8.6], ...PARTS.slice(1)]).tables.length;
    expect(labelled(`监督方${"评".repeat(21)}`)).toBe(1);
    expect(labelled(`监督方${"评".repeat(22)}`)).toBe(0);
    expect(labelled("监督方（10分）")).toBe(1);
    expect(labelled("监督方10分")).toBe(0);
  });
});

test("two score tables on one sheet are two", () => {
  const { tables } = read([...PARTS, ...END, [], ...PARTS, ...END]);
  expect(tables.map(({ range }) => range)).toEqual(["A1:C6", "A8:C13"]);
});

describe("the parts in other words", () => {
  const named = (...names: string[]) =>
    read(names.map((name, index) => [name, PARTS[index]![2]!])).tables[0]?.parts.map((part) => part.split(" ")[0]);
  const all = ["supervisor", "purchaser", "supervision-centre", "third-party"];

  test.each([
    [["区民政局", "街道办", "督导中心", "第三方评估机构"]],
    [["监督方（区民政局）", "购买方（镇人民政府/街道办事处）", "市督导中心评分", "第三方专业评估"]],
    [["项目监督方(广州市荔湾区民政局)", "项目购买方(广州市荔湾区岭南街道办事处)评估得分", "督导中心评估得分", "第三方评估"]],
    [["荔湾区民政局", "岭南街道办事处", "市督导中心", "评估机构评分"]],
  ])("%j", (names) => expect(named(...names)).toEqual(all));
});

describe("scores with words", () => {
  test("得分：19.95分 is a score, a total and an agreeing one", () => {
    const rows: DrawnCell[][] = [
      ...PARTS.map(([label, , score]): DrawnCell[] => [label!, `得分：${String(score)} 分`]),
      ["四方评估总得分", "得分: 86.74分"],
    ];
    expect(read(rows).tables[0]).toMatchObject({
      total: ["B5", 86.74],
      parts: expect.arrayContaining(["supervisor 监督方评估 10 B1 8.6"]),
    });
  });

  test.each(["四方评估总得分", "以上四项总得分", "各方合计", "合计得分", "总分值"])("%s is the total", (label) =>
    expect(read([...PARTS, [label, 100, 80]]).tables[0]!.total).toEqual(["C5", 80]),
  );
});

describe("total and grade elsewhere", () => {
  test("above the parts, where their values stand there too", () => {
    const rows: DrawnCell[][] = [["总得分", null, 86.74], ["等级", null, "良好"], ...PARTS];
    expect(read(rows).tables[0]).toMatchObject({ range: "A1:C6", total: ["C1", 86.74], grade: ["C2", "良好"] });
    expect(read([["评估方", "总分", "得分"], ...PARTS]).tables[0]).toMatchObject({ total: null });
  });

  test("the grade behind the total in its row, or in a column before the scores", () => {
    expect(read([...PARTS, ["总分", 100, 86.74, "等级", "良好"]]).tables[0]).toMatchObject({ total: ["C5", 86.74], grade: ["E5", "良好"] });
    expect(read([...PARTS, ["总分", 100, 86.74], ["等级", "良好", null]]).tables[0]).toMatchObject({ grade: ["B6", "良好"] });
  });
});

describe("weighted scores", () => {
  const RAW: DrawnCell[][] = [
    ["监督方", 0.1, 86, 8.6],
    ["购买方", 0.2, 99, 19.8],
    ["督导中心", 0.15, 80, 12],
    ["第三方", 0.55, 82, 45.1],
  ];

  test("count, not the points of a hundred that they come from", () => {
    expect(read([["评估方", "权重", "评分", "折算得分"], ...RAW]).tables[0]!.parts.map((part) => part.split(" ")[3])).toEqual([
      "D2",
      "D3",
      "D4",
      "D5",
    ]);
  });

  test("points of a hundred alone are left alone", () => {
    const alone = RAW.map((row) => row.slice(0, 3));
    expect(read([["评估方", "权重", "得分（百分制）"], ...alone])).toEqual({ tables: [], refusals: [["C1", true]] });
    expect(read([["评估方", "权重", "得分"], ...alone])).toEqual({ tables: [], refusals: [["C1", true]] });
    const slips = PARTS.map(([label, cap]): DrawnCell[] => [label!, cap!, Number(cap) + 1]);
    expect(read(slips).tables).toHaveLength(1);
  });
});

test("several stations under one another are as many tables; caps, ranks and averages are none", () => {
  const { tables } = read([
    ["社工站", "监督方(10分)", "购买方(20分)", "督导中心(15分)", "第三方(55分)", "总分", "等级"],
    ["满分", 10, 20, 15, 55, 100, null],
    ["甲站", 8.6, 19.95, 13, 45.19, 86.74, "良好"],
    ["乙站", 9, 18, 14, 50, 91, "优秀"],
    ["平均", 8.8, 18.98, 13.5, 47.6, 88.87, null],
  ]);
  expect(tables.map(({ total, grade }) => [total, grade])).toEqual([
    [
      ["F3", 86.74],
      ["G3", "良好"],
    ],
    [
      ["F4", 91],
      ["G4", "优秀"],
    ],
  ]);
});

test("a part with several scores is refused at the second of them", () => {
  const rows: DrawnCell[][] = [...PARTS.slice(0, 3), ["第三方", 20, 18], [null, 35, 27.19]];
  expect(read(rows, { merges: ["A4:A5"] })).toEqual({ tables: [], refusals: [["C5", false]] });
});
