import { audit } from "../../../src/domain/engine";
import { formatReference } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import type { Audit } from "../../../src/domain/tables/audit";
import { drawFrom } from "./planted";

const run = (...sheets: readonly Sheet[]): Audit => audit({ sheets }, DEFAULT_SETTINGS);
const told = (...sheets: readonly Sheet[]): unknown[] =>
  run(...sheets)
    .findings.filter(({ rule }) => rule === "relation/broken")
    .map((finding) => [formatReference(finding), finding.expected]);

const sheet = (name: string, rows: readonly (readonly DrawnCell[])[], options: DrawOptions = {}): Sheet => drawSheet(name, rows, options);
const round = (value: number): number => Math.round(value * 100 + 1e-6) / 100;

const draw = drawFrom(41);
const WEIGHTS = [0.3, 0.5, 0.2];
const TEAMS = ["一组", "二组", "三组", "四组", "五组", "六组", "七组"];
const MARKS = TEAMS.map(() => WEIGHTS.map(() => 60 + draw(40)));
const SCORES = MARKS.map((own) => round(own.reduce((sum, mark, index) => sum + mark * WEIGHTS[index]!, 0)));

describe("weights in a row of their own", () => {
  const percents = Object.fromEntries(["B2", "C2", "D2", "E2"].map((cell) => [cell, "0%"]));
  const forms: readonly (readonly [string, readonly (readonly DrawnCell[])[], DrawOptions])[] = [
    [
      "as percentages",
      [
        ["小组", "专业能力", "服务成效", "团队建设", "综合得分"],
        ["权重", ...WEIGHTS, 1],
        ...TEAMS.map((team, index): DrawnCell[] => [team, ...MARKS[index]!, SCORES[index]!]),
      ],
      { formats: percents },
    ],
    [
      "in points of a hundred, below the scores",
      [
        ["小组", "专业能力", "服务成效", "团队建设", "综合得分"],
        ...TEAMS.map((team, index): DrawnCell[] => [team, ...MARKS[index]!, SCORES[index]!]),
        ["权重（%）", 30, 50, 20, 100],
      ],
      {},
    ],
  ];
  test.each(forms)("%s", (_what, rows, options) => {
    expect(told(sheet("考核", rows, options))).toEqual([]);
    const row = rows.findIndex(([label]) => label === "四组");
    expect(told(sheet("考核", rows, { ...options, cells: { [`E${row + 1}`]: SCORES[3]! + 1.8 } }))).toEqual([
      [`考核!E${row + 1}`, SCORES[3]],
    ]);
  });
});

test("weights in a column of their own weigh the rows of each team", () => {
  const rows: DrawnCell[][] = [
    ["项目", "权重", ...TEAMS],
    ...["专业能力", "服务成效", "团队建设"].map((item, index): DrawnCell[] => [item, WEIGHTS[index]!, ...MARKS.map((own) => own[index]!)]),
    ["加权得分", 1, ...SCORES],
  ];
  const formats = { B2: "0%", B3: "0%", B4: "0%", B5: "0%" };
  expect(told(sheet("考核", rows, { formats }))).toEqual([]);
  expect(told(sheet("考核", rows, { formats, cells: { F5: SCORES[3]! - 2.1 } }))).toEqual([["考核!F5", SCORES[3]]]);
});

describe("a score whose formula was taught", () => {
  const rows = (weights: readonly number[], scores: readonly (number | null)[]): DrawnCell[][] => [
    ["小组", "专业能力", "服务成效", "团队建设", "综合得分"],
    ["权重", ...weights],
    ...TEAMS.map((team, index): DrawnCell[] => [team, ...MARKS[index]!, scores[index]!]),
  ];
  const formats = { B2: "0%", C2: "0%", D2: "0%" };
  const teaches = run(sheet("考核", rows(WEIGHTS, SCORES), { formats })).relations.flatMap((kept) => kept.teaches ?? []);
  const audited = (weights: readonly number[], scores: readonly (number | null)[]): Audit =>
    audit({ sheets: [sheet("考核", rows(weights, scores), { formats })] }, { ...DEFAULT_SETTINGS, relations: teaches });
  const written = ({ edits }: Audit): unknown[] => edits.map(({ row, column, after }) => [row, column, after.value]);
  const by = (weights: readonly number[]): number[] =>
    MARKS.map((own) => round(own.reduce((sum, mark, index) => sum + mark * weights[index]!, 0)));

  test("is computed: a wrong one is corrected, an empty one filled in", () => {
    const { findings, edits } = audited(WEIGHTS, [SCORES[0]!, SCORES[1]! + 2, null, ...SCORES.slice(3)]);
    expect(findings.map((finding) => [finding.rule, formatReference(finding), finding.expected])).toEqual([
      ["relation/taught", "考核!E4", SCORES[1]],
    ]);
    expect(written({ edits } as Audit)).toEqual([
      [3, 4, SCORES[1]],
      [4, 4, SCORES[2]],
    ]);
  });

  test("is computed anew by the weights that the sheet states since", () => {
    const anew = by([0.2, 0.4, 0.4]);
    expect(written(audited([0.2, 0.4, 0.4], SCORES))).toEqual(
      anew.flatMap((value, index) => (value === SCORES[index] ? [] : [[index + 2, 4, value]])),
    );
    expect(written(audited([0.2, 0.4, 0.4], anew))).toEqual([]);
  });

  test("is left alone where its figures are neither by these weights nor by those that were taught", () => {
    expect(written(audited([0.2, 0.4, 0.4], by([0.6, 0.1, 0.3])))).toEqual([]);
  });

  test("is computed as it was taught where the weights that stand there come to less than the whole", () => {
    expect(written(audited([0.3, 0.05, 0.2], SCORES))).toEqual([]);
  });
});

describe("cells that stand on another sheet as well", () => {
  const items = ["长者聚会", "义剪", "讲座", "手工坊", "家访", "义诊", "茶会"];
  const detail = items.map(() => [20 + draw(80), 100 + draw(400)]);
  const own = sheet("明细", [
    ["活动", "参与户", "发放物资", "备注数"],
    ...items.map((item, index): DrawnCell[] => [item, ...detail[index]!, draw(30)]),
    ["其他", 3, 8, 1],
  ]);
  const repeated = (cells: Readonly<Record<string, DrawnCell>> = {}): Sheet =>
    sheet(
      "上报",
      [
        ["活动", "发放物资", "参与户", "预计户"],
        ...items.map((item, index): DrawnCell[] => [item, detail[index]![1]!, detail[index]![0]!, 25 + draw(90)]),
      ],
      { cells },
    );

  test("a figure looked up by its label and header that departs is found with what the other sheet says", () => {
    expect(told(own, repeated())).toEqual([]);
    expect(told(own, repeated({ C5: detail[3]![0]! + 9 }))).toEqual([["上报!C5", detail[3]![0]]]);
  });

  test("a row a sheet holds how many entries that sheet has", () => {
    const months = ["1月", "2月", "3月", "4月", "5月", "6月"];
    const counts = months.map((_, index) => 6 + ((index * 5) % 11));
    const sheets = months.map((month, index) =>
      sheet(month, [["户", "金额"], ...Array.from({ length: counts[index]! }, (_, at): DrawnCell[] => [`第${at + 1}户`, 50 + draw(900)])]),
    );
    const form = (cells: Readonly<Record<string, DrawnCell>> = {}): Sheet =>
      sheet("各月", [["月份", "户数"], ...months.map((month, index): DrawnCell[] => [month, counts[index]!])], { cells });
    expect(told(form(), ...sheets)).toEqual([]);
    expect(told(form({ B4: counts[2]! + 2 }), ...sheets)).toEqual([["各月!B4", counts[2]]]);
  });

  test("one sheet a station: the street's sheet adds the cells of the same name up", () => {
    const stations = ["东站", "西站", "南站"].map((name) => ({ name, figures: items.map(() => [10 + draw(60), 30 + draw(300)]) }));
    const heads = ["活动", "参与户", "发放物资"];
    const whole = items.map((_, row) => [0, 1].map((column) => stations.reduce((sum, { figures }) => sum + figures[row]![column]!, 0)));
    const sheets = stations.map(({ name, figures }) =>
      sheet(name, [heads, ...items.map((item, row): DrawnCell[] => [item, ...figures[row]!])]),
    );
    const street = (cells: Readonly<Record<string, DrawnCell>> = {}): Sheet =>
      sheet("全街", [heads, ...items.map((item, row): DrawnCell[] => [item, ...whole[row]!])], { cells });
    expect(told(...sheets, street())).toEqual([]);
    expect(told(...sheets, street({ C3: whole[1]![1]! + 40 }))).toEqual([["全街!C3", whole[1]![1]]]);
  });
});

const TAKEN = [25, 13, 58, 41, 9, 37];

describe("what a person is told", () => {
  test("an operand that may be the wrong one as well is named with its column, and the witnesses are shown", () => {
    const rows: DrawnCell[][] = [
      ["物资", "年初数", "本年领用", "剩余"],
      ...[320, 860, 4700, 1250, 275, 64].map((value, index): DrawnCell[] => [
        `第${index + 1}样`,
        value,
        TAKEN[index]!,
        value - TAKEN[index]!,
      ]),
    ];
    const { findings } = run(sheet("物资", rows, { cells: { D4: 4_462 } }));
    const [finding] = findings.filter(({ rule }) => rule === "relation/broken");
    expect(String(finding!.values["also"])).toMatch(/B4（年初数）、C4（本年领用）/);
    expect(finding!.related.map(formatReference)).toEqual(expect.arrayContaining(["物资!B4", "物资!C4", "物资!D2", "物资!D7"]));
  });

  test("columns of one title are told apart by their letters, all of them", () => {
    const rows: DrawnCell[][] = [
      ["户", "人数", "人数", "合计"],
      ...[32, 86, 47, 125, 27, 64].map((value, index): DrawnCell[] => [`第${index + 1}户`, value, TAKEN[index]!, value + TAKEN[index]!]),
    ];
    const [kept] = run(sheet("表", rows)).relations;
    expect(kept!.words.zh).toBe("人数（B列） + 人数（C列）");
    expect(kept!.teaches!.terms.map(({ title }) => title)).toEqual(["人数（B列）", "人数（C列）"]);
  });
});
