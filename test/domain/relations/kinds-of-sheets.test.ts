import { audit } from "../../../src/domain/engine";
import { formatReference } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { drawFrom } from "./planted";

type Told = readonly [cell: string, stated: unknown, expected: unknown];

function relationsIn(...sheets: readonly Sheet[]): Told[] {
  return audit({ sheets }, DEFAULT_SETTINGS)
    .findings.filter(({ rule }) => rule === "relation/broken")
    .map((finding) => [formatReference(finding), finding.stated, finding.expected]);
}

const sheet = (rows: readonly (readonly DrawnCell[])[], options: DrawOptions = {}, name = "表"): Sheet => drawSheet(name, rows, options);

describe("columns that a station keeps beside a known table", () => {
  const rows: DrawnCell[][] = [
    ["服务内容", "单位", "协议量", "完成量", "完成率", "剩余"],
    ["个案服务", "个", 40, 31, 0.775, 9],
    ["小组活动", "节", 64, 50, 0.7813, 14],
    ["社区活动", "场", 30, 12, 0.4, 18],
    ["入户探访", "次", 800, 553, 0.6913, 247],
    ["志愿培训", "次", 12, 7, 0.5833, 5],
    ["督导", "次", 48, 21, 0.4375, 27],
  ];
  const formats = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`E${index + 2}`, "0.00%"]));

  test("a slip among what is left and one in the rate are told once, by the table's own rules", () => {
    const found = audit({ sheets: [sheet(rows, { formats, cells: { E4: 0.45, F5: 274 } })] }, DEFAULT_SETTINGS).findings;
    expect(
      found
        .filter(({ severity }) => severity !== "info")
        .map((finding) => `${finding.rule} ${formatReference(finding)} ${finding.expected}`),
    ).toEqual(["indicator/percentage 表!E4 0.4", "indicator/difference 表!F5 247"]);
  });

  test("the right table is silent", () => expect(relationsIn(sheet(rows, { formats }))).toEqual([]));
});

describe("rows of sums", () => {
  const costs = [
    ["科目", "一月", "二月", "三月"],
    ["一、人员费用"],
    ["薪酬", 52_300, 51_800, 53_150],
    ["培训", 4_120, 3_875, 0],
    ["小计", 56_420, 55_675, 53_150],
    ["二、活动费用"],
    ["物资", 8_236, 9_415, 7_730],
    ["场地", 1_550, 2_075, 1_940],
    ["小计", 9_786, 11_490, 9_670],
    ["总计", 66_206, 67_165, 62_820],
  ];

  test("a wrong subtotal and a wrong grand total are each found with their right value", () => {
    expect(relationsIn(sheet(costs, { cells: { C9: 11_940, D10: 68_220 } }))).toEqual([
      ["表!C9", 11_940, 11_490],
      ["表!D10", 68_220, 62_820],
    ]);
  });

  test("an entry that is wrong is not taken for its sums where both of them say so", () => {
    // Both sums were made from the right figure: the one cell explains them.
    expect(relationsIn(sheet(costs, { cells: { B7: 8_326 } }))).toEqual([["表!B9", 9_786, 9_876]]);
  });

  test("right sums are silent, and so is a column of rates or means among them", () => {
    const more = costs.map((row, index) => [...row, index === 0 ? "人均" : row.length > 1 ? 100 + index * 7 : null]);
    expect(relationsIn(sheet(costs), sheet(more, {}, "另表"))).toEqual([]);
  });
});

describe("rows as operands", () => {
  const months = ["项目", "1月", "2月", "3月", "4月", "5月", "6月"];
  const income = [41_200, 38_650, 45_310, 39_975, 40_120, 43_705];
  const spent = [36_480, 40_115, 37_260, 38_840, 41_935, 36_290];
  const left = income.map((value, index) => value - spent[index]!);

  test("months across: what is left is income less spending, and the month that departs is found", () => {
    const rows: DrawnCell[][] = [months, ["收入", ...income], ["支出", ...spent], ["结余", ...left]];
    expect(relationsIn(sheet(rows))).toEqual([]);
    expect(relationsIn(sheet(rows, { cells: { E4: 1_153 } }))).toEqual([["表!E4", 1_153, 1_135]]);
  });
});

describe("between sheets", () => {
  const draw = drawFrom(11);
  const items = ["长者聚会", "义剪", "讲座", "手工坊"];
  const heads = ["活动", "参与户", "物资", "场地数"];
  const months = [1, 2, 3, 4, 5].map(() => items.map(() => heads.slice(1).map(() => 5 + draw(90))));
  const month = (index: number): Sheet => sheet([heads, ...items.map((item, at) => [item, ...months[index]![at]!])], {}, `${index + 1}月`);
  const summed = items.map((item, at) => [
    item,
    ...heads.slice(1).map((_, column) => months.reduce((sum, one) => sum + one[at]![column]!, 0)),
  ]);

  test("a summary adds up the cells of the same name, and the one that departs is found", () => {
    const sheets = months.map((_, index) => month(index));
    const right = Number(summed[2]![1]);
    expect(relationsIn(...sheets, sheet([heads, ...summed], {}, "汇总"))).toEqual([]);
    expect(relationsIn(...sheets, sheet([heads, ...summed], { cells: { B4: right + 9 } }, "汇总"))).toEqual([
      ["汇总!B4", right + 9, right],
    ]);
  });

  test("a row that bears a sheet's name holds what that sheet comes to", () => {
    const sheets = months.map((_, index) => month(index));
    const rows = months.map((one, index) => [
      `${index + 1}月`,
      ...heads.slice(1).map((_, column) => one.reduce((sum, row) => sum + row[column]!, 0)),
    ]);
    const right = Number(rows[3]![2]);
    expect(relationsIn(sheet([["月份", ...heads.slice(1)], ...rows], {}, "各月"), ...sheets)).toEqual([]);
    expect(relationsIn(sheet([["月份", ...heads.slice(1)], ...rows], { cells: { C5: right - 20 } }, "各月"), ...sheets)).toEqual([
      ["各月!C5", right - 20, right],
    ]);
  });

  test("two months of one layout with the same promised figures are no copies of each other", () => {
    const rows = (done: readonly number[]): DrawnCell[][] => [
      ["活动", "计划户", "参与户"],
      ...["长者聚会", "义剪", "讲座", "手工坊", "家访", "义诊"].map((item, index) => [item, 40 + index * 13, done[index]!]),
    ];
    const first = sheet(rows([31, 45, 60, 70, 88, 99]), {}, "1月");
    const second = sheet(rows([29, 47, 61, 73, 84, 97]), { cells: { B4: 70 } }, "2月");
    expect(relationsIn(first, second)).toEqual([]);
  });
});

describe("what is no slip", () => {
  const stock: DrawnCell[][] = [
    ["物资", "年初数", "本年领用", "剩余"],
    ["雨伞", 320, 145, 175],
    ["口罩", 860, 512, 348],
    ["宣传册", 4700, 600, 4100],
    ["环保袋", 1250, 935, 315],
    ["文具", 275, 190, 85],
    ["急救包", 64, 27, 37],
  ];

  test("unlike units are neither added nor taken from each other", () => {
    const rows = stock.map((row, index) => (index === 0 ? ["物资", "年初数（个）", "本年领用（元）", "剩余（个）"] : row));
    expect(relationsIn(sheet(rows, { cells: { D4: 4010 } }))).toEqual([]);
  });

  test("a year's first balance is what was there before", () => {
    const rows: DrawnCell[][] = [["日期", "本期", "累计"]];
    let sum = 4_300;
    [120, 84, 310, 95, 240, 66, 178].forEach((value, index) => rows.push([`第${index + 1}周`, value, (sum += value)]));
    expect(relationsIn(sheet(rows))).toEqual([]);
  });

  test("shares that were rounded by hand so that they make a hundred stay within the rule: most of them are right", () => {
    const values = [133, 267, 401, 95, 310, 74];
    const whole = values.reduce((sum, value) => sum + value, 0);
    const rows: DrawnCell[][] = [
      ["片区", "户数", "占比"],
      ...values.map((value, index) => [`${index + 1}区`, value, Math.round((value / whole) * 1e4) / 1e4]),
    ];
    const formats = Object.fromEntries(values.map((_, index) => [`C${index + 2}`, "0.00%"]));
    expect(relationsIn(sheet(rows, { formats }))).toEqual([]);
  });

  test("two operands left empty break nothing: the one wrong rate among twelve is told, at its own cell", () => {
    const spent = [482, 498, 543, 577, 291, 789, 158, 248, 423, 710, 999, 590];
    const planned = [697, 750, 814, null, 358, 732, 254, null, 821, 931, 1180, 897];
    const rates = spent.map((value, index) => (planned[index] == null ? "74.16%" : `${((value / planned[index]) * 100).toFixed(2)}%`));
    const rows: DrawnCell[][] = [
      ["物资", "领用", "备货", "领用率"],
      ...spent.map((value, index): DrawnCell[] => [`第${index + 1}样`, value, planned[index]!, rates[index]!]),
    ];
    expect(relationsIn(sheet(rows))).toEqual([]);
    expect(relationsIn(sheet(rows, { cells: { D6: "81.82%" } }))).toEqual([["表!D6", "81.82%", 0.8128]]);
  });

  test("a figure over one is the figure itself: a column that mostly repeats another one is no rate", () => {
    const houses = [431, 156, 167, 411, 177, 320, 275, 198, 64, 512, 233, 147, 388, 265, 109, 302];
    const rows: DrawnCell[][] = [
      ["户", "线下", "占比", "完成量"],
      ...houses.map((value, index): DrawnCell[] => [`第${index + 1}户`, value, index % 7 === 3 ? value - 20 : value, 1]),
    ];
    expect(relationsIn(sheet(rows))).toEqual([]);
  });
});
