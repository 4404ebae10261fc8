import { audit } from "../../../src/domain/engine";
import { formatAddress, formatRange } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";

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
