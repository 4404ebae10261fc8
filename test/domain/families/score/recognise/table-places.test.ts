import { formatAddress, formatRange, parseRange } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import { recogniseScores } from "../../../../../src/domain/families/score/recognise/table";

const read = (rows: DrawnCell[][], options: DrawOptions = {}, within?: string) => {
  const { tables, refusals } = recogniseScores(drawSheet("得分", rows, options), within ? parseRange(within)! : undefined);
  return {
    tables: tables.map(({ range, title, parts, total, grade }) => ({
      range: formatRange(range),
      title,
      scores: parts.map(({ score: { reading } }) => (reading.status === "read" ? reading.value : reading.status)),
      from: formatAddress(parts[0]!.score.cell),
      total: total && formatAddress(total.cell),
      grade: grade && formatAddress(grade.cell),
    })),
    refusals,
  };
};
const one = (rows: DrawnCell[][], options: DrawOptions = {}) => {
  const { tables } = read(rows, options);
  expect(tables).toHaveLength(1);
  return tables[0]!;
};
const SCORES = [8.6, 19.95, 13, 45.19];
const LABELS = ["监督方", "购买方", "督导中心", "第三方"];
const DOWN: DrawnCell[][] = LABELS.map((label, index) => [label, [10, 20, 15, 55][index]!, SCORES[index]!]);

describe("scores below parts that run across", () => {
  const HEAD: DrawnCell[] = ["项目", ...LABELS, "总分"];
  const row = (name: string | null, total: number | null = 86.74): DrawnCell[] => [name, ...SCORES, total];

  test("stand in the row named 得分, up to six rows below, whatever other numbers stand around it", () => {
    expect(one([HEAD, row("得分"), row("参考")])).toMatchObject({ from: "B2", total: "F2" });
    expect(one([HEAD, row("参考"), row("得分")])).toMatchObject({ from: "B3" });
    expect(one([HEAD, row("甲"), row("乙"), row("丙"), row("丁"), row("戊"), row("得分")])).toMatchObject({ from: "B7" });
    expect(read([HEAD, row("甲"), row("乙"), row("丙"), row("丁"), row("戊"), row("己"), row("得分")]).tables).toHaveLength(7);
    expect(
      one([
        ["项目", null, ...LABELS],
        ["参考", null, ...SCORES],
        ["得分", null, ...SCORES],
      ]),
    ).toMatchObject({ from: "C3" });
  });

  test("are not looked for where 得分 heads the corner or stands under each part", () => {
    expect(
      one([
        ["评估得分", ...LABELS],
        ["甲站", ...SCORES],
      ]),
    ).toMatchObject({ scores: SCORES, from: "B2" });
    expect(
      one([
        ["站点", ...LABELS],
        [null, "得分", "得分", "得分", "得分"],
        ["甲站", ...SCORES],
      ]),
    ).toMatchObject({ scores: SCORES, from: "B3" });
    expect(
      one([
        [null, ...LABELS],
        [null, null, null, "得分", null],
        [null, ...SCORES],
      ]),
    ).toMatchObject({ scores: SCORES, from: "B3" });
  });

  test("may stand up to four rows below the parts, but not above them", () => {
    expect(one([HEAD, [], [], [], row("甲站")])).toMatchObject({ from: "B5" });
    expect(read([HEAD, [], [], [], [], row("甲站")]).tables).toEqual([]);
    expect(one([row("上年"), HEAD, row("甲站")])).toMatchObject({ from: "B3" });
  });

  test("are no caps; a part with all its points, or a word behind the total, makes none", () => {
    expect(one([HEAD, [null, 10, 20, 15, 55, 100], row("甲站")])).toMatchObject({ from: "B3", scores: SCORES });
    expect(read([HEAD, ["甲站", 10, 18, 13, 45, 86], row("乙站")]).tables.map(({ from }) => from)).toEqual(["B2", "B3"]);
    expect(read([HEAD, [...row("甲站"), "高于平均"], row("乙站")]).tables.map(({ from }) => from)).toEqual(["B2", "B3"]);
  });

  test("of several rows are as many tables where their totals are stated, else the last row's", () => {
    expect(read([HEAD, row("甲站"), row("乙站"), row("丙站", null)]).tables.map(({ from }) => from)).toEqual(["B2", "B3"]);
    expect(read([HEAD.slice(0, 5), ["甲站", ...SCORES], ["乙站", ...SCORES]]).tables.map(({ from }) => from)).toEqual(["B3"]);
  });

  test("take in the heads before them, even behind an empty column, and no empty column", () => {
    expect(
      one([
        ["项目", ...LABELS],
        ["得分", ...SCORES],
      ]).range,
    ).toBe("A1:E2");
    expect(
      one([
        ["项目", null, ...LABELS],
        ["得分", null, ...SCORES],
      ]).range,
    ).toBe("A1:F2");
    expect(
      one([
        [null, null, ...LABELS],
        [null, null, ...SCORES],
      ]).range,
    ).toBe("C1:F2");
    expect(one([LABELS, SCORES]).range).toBe("A1:D2");
  });
});

describe("scores beside parts that run down", () => {
  test("are not under a title that says 得分, nor beside a remark that does", () => {
    expect(one([["评估得分"], ...DOWN])).toMatchObject({ from: "C2", scores: SCORES, title: "评估得分" });
    expect(one(DOWN.map((cells, index) => (index === 1 ? [...cells, "评分"] : cells)))).toMatchObject({ from: "C1", scores: SCORES });
  });

  test("stand up to eight columns right of the parts, never left of them", () => {
    const far = (columns: number): DrawnCell[][] =>
      LABELS.map((label, index) => [label, ...Array.from({ length: columns - 1 }, () => null), SCORES[index]!]);
    expect(one(far(8))).toMatchObject({ from: "I1", scores: SCORES });
    expect(read(far(9)).tables).toEqual([]);
    expect(read(LABELS.map((label, index) => [index + 1, label])).tables).toEqual([]);
  });

  test("count as they are, not as they are rounded for the eye", () => {
    expect(one(DOWN, { formats: { C1: "0", C2: "0.0" } }).scores).toEqual(SCORES);
  });

  test("bear the title that names a table or a result, else the first", () => {
    expect(one([["甲街道社工站"], ["评估结果"], ["二〇二四"], ["主体", "上限", "得分"], ...DOWN])).toMatchObject({
      title: "评估结果",
      range: "A2:C8",
    });
    expect(one([["甲街道社工站"], ["二〇二四"], ["主体", "上限", "得分"], ...DOWN]).title).toBe("甲街道社工站");
  });

  test("have their total beside a label two columns before the parts, but not five rows above them", () => {
    const right: DrawnCell[][] = DOWN.map((cells) => [null, null, ...cells]);
    expect(one([...right, ["总分", null, null, 100, 86.74]]).total).toBe("E5");
    expect(one([["总分", 100, 86.74], [], [], [], ...DOWN]).total).toBe("C1");
    expect(one([["总分", 100, 86.74], [], [], [], [], ...DOWN]).total).toBeNull();
  });
});

describe("the grade of parts that run down", () => {
  test("stands in the column of scores, though the words of all grades stand before it", () => {
    expect(one([...DOWN, ["等级", "优秀、良好、合格", "良好"]]).grade).toBe("C5");
  });

  test("or before it where that is empty, but is not the label that lists the grades", () => {
    expect(one([...DOWN, ["等级（优秀、良好、合格）", "良好"]]).grade).toBe("B5");
    expect(one([...DOWN, ["等级"]]).grade).toBe("C5");
  });

  test("or behind its label right of the total, within four rows and four columns", () => {
    const beside = (gap: number, above = 0): DrawnCell[][] => [
      ...DOWN,
      ...Array.from({ length: above }, () => []),
      ["总得分", 100, 86.74, ...Array.from({ length: gap }, () => null), "等级", "良好"],
    ];
    expect(one(beside(0)).grade).toBe("E5");
    expect(one(beside(3)).grade).toBe("H5");
    expect(one(beside(4)).grade).toBeNull();
    expect(one(beside(0, 3)).grade).toBe("E8");
    expect(one(beside(0, 4)).grade).toBeNull();
  });
});

describe("what is looked at", () => {
  test("is the selection alone", () => {
    expect(read(DOWN, {}, "A1:C4").tables).toHaveLength(1);
    expect(read(DOWN, {}, "A1:C3").tables).toEqual([]);
    expect(read(DOWN, {}, "B1:C4").tables).toEqual([]);
  });

  test("is only what stands in one line", () => {
    expect(read(LABELS.map((label, index) => [...Array.from({ length: index }, () => null), label, SCORES[index]!])).tables).toEqual([]);
  });

  test("is a score table all the same where one stands under a sheet of indicator levels", () => {
    const { tables, refusals } = read([["一级指标", "二级指标", "分值"], [], ...DOWN]);
    expect(tables).toHaveLength(1);
    expect(refusals).toEqual([]);
  });
});
