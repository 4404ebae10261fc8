import { audit } from "../../../../../src/domain/engine";
import { formatAddress, formatRange } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";

function check(rows: DrawnCell[][]) {
  const { tables, findings } = audit({ sheets: [drawSheet("指标", rows)] }, DEFAULT_SETTINGS);
  return {
    tables: tables.map(({ range }) => formatRange(range)),
    findings: findings.map((finding) => [finding.rule, formatAddress(finding), finding.expected]),
  };
}

const header = (metric: string, fields: DrawnCell[] = ["协议量", "完成量", "百分比"]): DrawnCell[][] => [
  ["服务片区", "投入社工人数", metric],
  [null, null, ...fields],
];
const TITLE: DrawnCell[][] = [["指标完成情况统计表"], ["(2024年1月1日至2024年4月30日)"]];

describe("indicator tables by area as other stations write them", () => {
  test("a header repeated with the page, under its title or without, interrupts one table", () => {
    for (const title of [[], TITLE]) {
      const seen = check([
        ...TITLE,
        ...header("电访"),
        ["片区1", 3, 10, 12, "120%"],
        ...title,
        ...header("电访"),
        ["片区2", 4, 10, 12, "130%"],
        ["片区3", 4, 10, 12, "120%"],
        ["合计", 11, 30, 36, "120%"],
      ]);
      expect(seen).toEqual({ tables: [`A1:E${9 + title.length + 1}`], findings: [["indicator/percentage", `E${8 + title.length}`, 1.2]] });
    }
  });

  test("the same header after a 合计, with another metric or under another title begins a further table", () => {
    const areas: DrawnCell[][] = [
      ["片区1", 3, 10, 12, "120%"],
      ["片区2", 3, 10, 12, "120%"],
    ];
    const total: DrawnCell[] = ["合计", 6, 20, 24, "120%"];
    expect(check([...header("电访"), ...areas, total, ...header("电访"), ...areas, total])).toEqual({
      tables: ["A1:E5", "A6:E10"],
      findings: [],
    });
    expect(check([...header("电访"), ...areas, ...header("探访"), ...areas, total]).tables).toEqual(["A1:E4", "A5:E9"]);
    expect(check([["一月表"], ...header("电访"), ...areas, ["二月表"], ...header("电访"), ...areas, total])).toEqual({
      tables: ["A1:E5", "A6:E11"],
      findings: [],
    });
  });

  test.each(["合计：", "全站合计", "社工站合计", "共计", "总 计"])("a row labelled %s sums the areas", (label) => {
    const seen = check([...header("电访"), ["片区1", 3, 10, 12, "120%"], ["片区2", 3, 10, 12, "120%"], [label, 6, 20, 25, "120%"]]);
    expect(seen.findings).toEqual([["indicator/total", "D5", 24]]);
  });

  test.each([
    ["指标量", "完成量", "完成%"],
    ["年度目标", "累计完成量", "达标率"],
    ["协议指标量", "评估期完成量", "完成百分比"],
  ])("the wording %s | %s | %s", (...fields) => {
    const seen = check([...header("电访", fields), ["片区1", 3, 10, 12, "130%"], ["片区2", 3, 10, 12, "120%"]]);
    expect(seen.findings).toEqual([["indicator/percentage", "E3", 1.2]]);
  });
});

describe("lists as other stations write them", () => {
  const list = (...rows: DrawnCell[][]) => check([["服务内容", "指标要求", "完成情况", "完成率"], ...rows]).findings;

  test("what was done may be told with its verb", () => {
    expect(list(["个案", "60个", "完成30个", "50%"], ["小组", "不少于20节", "已完成10节", "60%"])).toEqual([
      ["indicator/percentage", "D3", 0.5],
    ]);
  });

  test("sentences on both sides that count the same are amounts; a sentence on one side, a rough or another one is not", () => {
    expect(list(["党建", "共建协议3份", "共建协议6份", "190%"])).toEqual([["indicator/percentage", "D2", 2]]);
    expect(list(["党建", "共建协议3份", "约6份", "200%"])).toEqual([
      ["indicator/value-unreadable", "B2", null],
      ["indicator/value-unreadable", "C2", null],
    ]);
    expect(list(["党建", 3, "按计划推进3份协议", "100%"])).toEqual([["indicator/value-unreadable", "C2", null]]);
    expect(list(["培训", "培训居民3场", "服务居民120人次", "100%"])).toHaveLength(2);
  });

  test("shares are not counted: 95% of a satisfaction of 90% may be reached or surpassed", () => {
    expect(list(["满意度", "90%", "95%", "100%"])).toEqual([]);
    const sheet = drawSheet(
      "指标",
      [
        ["服务内容", "指标要求", "完成量", "完成率"],
        ["满意度", 0.9, 0.95, "100%"],
      ],
      {
        formats: { B2: "0%", C2: "0.0%" },
      },
    );
    const { findings, edits, notComputed } = audit({ sheets: [sheet] }, DEFAULT_SETTINGS);
    expect([findings, edits]).toEqual([[], []]);
    // It is read, and said not to be counted: nothing is called unreadable that is not.
    expect(notComputed.map((cell) => [formatAddress(cell), cell.blockedBy, cell.why?.en.slice(0, 25)])).toEqual([
      ["D2", [], "This promise is a share ("],
    ]);
  });

  test("a project's promise by the month with its sum counts the sum, where both count the same", () => {
    const projects = (target: string, done: string): unknown =>
      check([
        ["党建引领", "指标要求", "完成情况", "完成百分比"],
        [null, target, done, "50%"],
      ]).findings;
    expect(projects("每月1次，共12次", "已开展6次")).toEqual([]);
    expect(projects("培训3场，共120人次", "60人次")).toEqual([["indicator/value-unreadable", "B2", null]]);
  });
});
