import type { DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { judged, moved, QUIET } from "../judged";

const HEAD: DrawnCell[] = ["序号", "服务内容", "单位", "指标量", "完成量", "完成率"];
const CASE: DrawnCell[] = [1, "个案服务", "个", 60, 30, "50%"];
const GROUP: DrawnCell[] = [2, "小组服务", "个", 10, 5, "50%"];
const TOTAL: DrawnCell[] = ["合计", null, null, 70, 35, "50%"];

const TEXTS = [
  "注:探访含重点对象440人次",
  "注1：个案60个，完成30个",
  "备注：完成量以系统登记为准，共35个",
  "说明：1.小组以节数计；2.合计70个",
  "填表说明:完成率=完成量/指标量*100%",
  "※ 数据截至2024年6月30日，累计35个",
  "以上数据截至6月30日,探访440人次",
  "数据来源：民政局系统，导出3次，35条",
  "统计口径：按人次，不含外展12次。",
];
const SIGNATURES = [
  "填表人:      审核人:      填表日期:2024年7月2日",
  "制表：社工01　　复核：社工02　　2024年7月2日",
  "站长签字：          日期：2024.7.2",
  "单位（盖章）：      负责人：    联系电话：020-12345678",
  "审核意见：同意，共35个",
];
const BANNERS = ["一、专业服务", "（二）社区活动(共3项)", "第一部分 专业服务60分", "三、志愿服务：不少于300小时", "I、个案类5项"];

describe("a note of a list, whatever numbers stand in it, is a note", () => {
  test.each(TEXTS)("%s: merged over the table, in its first cell, at the names, behind a blank row, between the lines", (text) => {
    const rows = [HEAD, CASE, GROUP, TOTAL];
    expect(judged([...rows, [text]], { merges: ["A5:F5"] })).toMatchObject(QUIET);
    expect(judged([...rows, [text]])).toMatchObject(QUIET);
    expect(judged([...rows, [null, text]], { merges: ["B5:F5"] })).toMatchObject(QUIET);
    expect(judged([...rows, [], [text]], { merges: ["A6:F6"] })).toMatchObject(QUIET);
    expect(judged([HEAD, CASE, [text], GROUP, TOTAL], { merges: ["A3:F3"] })).toMatchObject(QUIET);
    expect(judged(moved([...rows, [text]], 3, 2), { merges: ["C8:H8"] })).toMatchObject(QUIET);
    expect(judged([...rows, [text]], { merges: ["A5:F7"] })).toMatchObject(QUIET);
  });

  test("what follows a note between the lines is read all the same", () => {
    for (const text of TEXTS)
      expect(judged([HEAD, CASE, [text], [2, "小组服务", "个", 10, 5, "60%"], TOTAL], { merges: ["A3:F3"] })).toMatchObject({
        writes: { F4: 0.5 },
        errors: ["F4"],
        warnings: [],
      });
  });

  test("told in a remark row whose text is merged over the amounts, or stands in one of them", () => {
    for (const text of ["本期因天气原因取消活动2场", "下半年补足10个", "含线上12次，线下18次"]) {
      expect(judged([HEAD, CASE, [null, "备注", null, text]], { merges: ["D3:F3"] })).toMatchObject(QUIET);
      expect(judged([HEAD, CASE, [null, "备注", null, text]])).toMatchObject(QUIET);
      expect(judged([HEAD, CASE, ["备注", text]], { merges: ["B3:F3"] })).toMatchObject(QUIET);
      expect(judged([HEAD, CASE, ["说明", null, null, text]], { merges: ["A3:C3", "D3:F3"] })).toMatchObject(QUIET);
    }
  });
});

test.each(SIGNATURES)("a line of signatures is no line of the list: %s", (text) => {
  const rows = [HEAD, CASE, GROUP, TOTAL];
  expect(judged([...rows, [text]], { merges: ["A5:F5"] })).toMatchObject(QUIET);
  expect(judged([...rows, [text]])).toMatchObject(QUIET);
  expect(judged([...rows, [null, text]], { merges: ["B5:F5"] })).toMatchObject(QUIET);
  expect(judged([...rows, [], [null, null, null, text]], { merges: ["D6:F6"] })).toMatchObject(QUIET);
});

test("signatures in cells of their own, with days and numbers beside them, are no amounts", () => {
  expect(judged([HEAD, CASE, GROUP, ["填表人：", "社工01", "审核人：", "社工02", "日期：", 45475]])).toMatchObject(QUIET);
  expect(judged([HEAD, CASE, GROUP, ["制表：社工01", null, null, "审核：社工02", null, "2024年7月2日"]])).toMatchObject(QUIET);
});

describe("a banner opens a section and counts for nothing", () => {
  test.each(BANNERS)("%s: merged over all, in one cell, numbered apart", (text) => {
    const lines: DrawnCell[][] = [CASE, GROUP, TOTAL];
    expect(judged([HEAD, [text], ...lines], { merges: ["A2:F2"] })).toMatchObject(QUIET);
    expect(judged([HEAD, [text], ...lines])).toMatchObject(QUIET);
    expect(judged([HEAD, ["一", text], ...lines], { merges: ["B2:F2"] })).toMatchObject(QUIET);
    expect(judged([HEAD, ["一", text], ...lines], { merges: ["B2:C2", "D2:F2"] })).toMatchObject(QUIET);
    expect(judged([HEAD, [text], CASE, ["二、其他"], GROUP, TOTAL], { merges: ["A2:F2", "A4:F4"] })).toMatchObject(QUIET);
  });

  test("and never hides a slip below it", () => {
    for (const text of BANNERS)
      expect(judged([HEAD, [text], [1, "个案服务", "个", 60, 30, "60%"]], { merges: ["A2:F2"] })).toMatchObject({ writes: { F3: 0.5 } });
  });

  test("between areas it is no area", () => {
    const rows: DrawnCell[][] = [
      ["服务片区", "投入社工人数", "个案", null, null],
      [null, null, "协议量", "完成量", "百分比"],
      ["一、南片（共1个）"],
      ["片区1", 3, 10, 5, "50%"],
      ["二、北片"],
      ["片区2", 3, 10, 5, "50%"],
      ["合计", 6, 20, 10, "50%"],
    ];
    const merges = ["A1:A2", "B1:B2", "C1:E1", "A3:E3", "A5:E5"];
    expect(judged(rows, { merges })).toMatchObject(QUIET);
    expect(judged(rows, { merges: merges.slice(0, 3) })).toMatchObject(QUIET);
  });
});

describe("one text merged over target, done and rate tells a promise in words", () => {
  const TOLD = ["打造品牌项目1个,获区级以上表彰2次", "按计划推进", "已建立3项制度，共12条", "2024年3月完成", "100%"];

  test.each(TOLD)("%s", (text) => {
    expect(judged([HEAD, CASE, [2, "特色项目", "个", text]], { merges: ["D3:F3"] })).toMatchObject(QUIET);
    expect(judged([HEAD, CASE, [2, "特色项目", "个", text], GROUP], { merges: ["D3:F3"] })).toMatchObject(QUIET);
    expect(judged([HEAD, [1, "特色项目", "个", text], CASE, GROUP, TOTAL], { merges: ["D2:F2"] })).toMatchObject(QUIET);
    expect(judged([HEAD, CASE, [2, "特色项目", "个", text], [3, "品牌", "个"], GROUP], { merges: ["D3:F4"] })).toMatchObject(QUIET);
  });

  test("a number merged over target and done is neither's, and what sums over it is not computed", () => {
    const seen = judged([HEAD, CASE, [2, "小组服务", "个", 10, null, "100%"], TOTAL], { merges: ["D3:E3"] });
    expect(seen.writes).toEqual({});
    expect(seen.errors).toEqual([]);
  });
});

describe("example rows show how to fill the table in", () => {
  test.each(["例", "示例", "（例）", "样例", "填写示例", "例："])("%s in the first column or before the name", (word) => {
    expect(judged([HEAD, [word, "个案服务", "个", 100, 99, "98%"], CASE, GROUP, TOTAL])).toMatchObject(QUIET);
    expect(judged([HEAD, [0, `${word}`, "个", 100, 99, "98%"], CASE, GROUP, TOTAL])).toMatchObject(QUIET);
  });
});

test("a word that no list knows in front of the totals does not make the total count twice", () => {
  const seen = judged([
    HEAD,
    CASE,
    GROUP,
    ["本段数", null, "个", 70, 35, "50%"],
    [4, "活动", "个", 30, 15, "50%"],
    ["合计", null, "个", 100, 50, "50%"],
  ]);
  expect(seen.writes).toEqual({});
});

describe("a section's head may hold what its lines add up to", () => {
  const head = (number: DrawnCell, name: string, ...amounts: DrawnCell[]): DrawnCell[] => [number, name, "个", ...amounts];
  test.each([
    ["一", "二"],
    ["一、", "二、"],
    ["（一）", "（二）"],
    ["第一类", "第二类"],
    ["A", "B"],
  ])("%s and %s: the 合计 does not count them twice", (one, two) => {
    const rows = (total: number, done: number): DrawnCell[][] => [
      HEAD,
      head(one, "专业服务", 80, 40, "50%"),
      [1, "个案", "个", 60, 30, "50%"],
      [2, "小组", "个", 20, 10, "50%"],
      head(two, "志愿服务", 30, 15, "50%"),
      [1, "志愿培训", "个", 20, 10, "50%"],
      [2, "志愿活动", "个", 10, 5, "50%"],
      ["合计", null, "个", total, done, "50%"],
    ];
    expect(judged(rows(110, 55))).toMatchObject(QUIET);
    const slip = judged(rows(111, 55)).writes;
    expect([{}, { D8: 110 }]).toContainEqual(slip);
    expect(judged(rows(111, 56)).writes).not.toHaveProperty("D8", 220);
  });
});

describe("a table that goes on with the page", () => {
  const title: DrawnCell[] = ["指标完成情况统计表"];
  test.each(["指标完成情况统计表（续表）", "续表", "（接上表）", "续表1", "指标完成情况统计表（续）", "（续上页）"])(
    "%s: one table, one 合计",
    (again) => {
      const rows = (done: number): DrawnCell[][] => [title, HEAD, CASE, [again], HEAD, GROUP, ["合计", null, "个", 70, done, "50%"]];
      expect(judged(rows(35))).toMatchObject({ ...QUIET, kinds: ["indicator-list"] });
      expect(judged(rows(36))).toMatchObject({ writes: { E7: 35 }, errors: ["E7"] });
      // Where the first page stands elsewhere, the 合计 may take it in.
      expect(judged([[again], HEAD, GROUP, ["合计", null, "个", 70, 35, "50%"]])).toMatchObject({ ...QUIET, left: ["D4", "E4", "F4"] });
    },
  );
});

describe("words in the rate column", () => {
  test.each([
    ["超额完成", "未完成"],
    ["达标", "进行中"],
    ["已完成", "待推进"],
    ["完成", "未达标"],
    ["已超额", "基本完成"],
    ["√", "×"],
  ])("%s and %s stay", (good, open) => {
    expect(
      judged([HEAD, [1, "个案", "个", 20, 34, good], [2, "小组", "个", 20, 12, open], [3, "活动", "个", 20, 10, "50%"]]),
    ).toMatchObject(QUIET);
  });
});
