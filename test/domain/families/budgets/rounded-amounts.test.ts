import { audit } from "../../../../src/domain/engine";
import { drawSheet, type DrawnCell } from "../../../../src/domain/grid/draw-sheet";
import { formatAddress } from "../../../../src/domain/grid/address";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";

const HEAD: DrawnCell[] = ["科目", "预算", "支出", "结余"];

/** What is told of a budget, and what would be written. */
function told(rows: readonly (readonly DrawnCell[])[]): { findings: string[]; written: string[] } {
  const { findings, edits } = audit({ sheets: [drawSheet("经费", rows)] }, DEFAULT_SETTINGS);
  return { findings: findings.map(formatAddress), written: edits.map(formatAddress) };
}

const SILENT = { findings: [], written: [] };

describe("a budget whose amounts are kept rounded", () => {
  test.each<[string, readonly (readonly DrawnCell[])[]]>([
    [
      "balances of two decimals in 万元 over spending in 元",
      [
        ["经费执行情况表"],
        ["科目", "预算（万元）", "累计支出（元）", "结余（万元）"],
        ["人员经费", 72, 357500.5, 36.25],
        ["活动费", 18, 73260, 10.67],
        ["督导费", 10, 15000, 8.5],
        ["合计", 100, 445760.5, 55.42],
      ],
    ],
    [
      "two decimals beside four",
      [["项目经费（万元）"], HEAD, ["人员经费", 60, 31.2546, 28.75], ["活动经费", 20, 8.1, 11.9], ["合计", 80, 39.3546, 40.65]],
    ],
    ["one decimal", [["项目经费（万元）"], HEAD, ["人员经费", 60, 31.256, 28.7], ["活动经费", 20, 8, 12], ["合计", 80, 39.256, 40.7]]],
    [
      "a total that is the sum of the rounded balances",
      [
        ["项目经费（万元）"],
        HEAD,
        ["人员经费", 60, 31.255, 28.75],
        ["活动经费", 20, 8.255, 11.75],
        ["督导费", 9, 8.255, 0.75],
        ["合计", 89, 47.765, 41.25],
      ],
    ],
    [
      "a total of the unrounded amounts over rounded parts",
      [["项目经费（万元）"], HEAD, ["人员经费", 60, 31.26, 28.74], ["活动经费", 20, 8.25, 11.75], ["合计", 80, 39.5, 40.5]],
    ],
    [
      "a total with more digits than its parts",
      [["项目经费（元）"], HEAD, ["人员经费", 60, 31.26, 28.74], ["活动经费", 20, 8.25, 11.75], ["合计", 80, 39.506, 40.494]],
    ],
    ["whole 万元", [["项目经费（单位：万元）"], HEAD, ["人员经费", 60, 31.2, 29], ["活动经费", 40, 8.3, 32], ["合计", 100, 39.5, 61]]],
  ])("is right: %s", (_title, rows) => {
    expect(told(rows)).toEqual(SILENT);
  });

  test.each<[string, string, DrawnCell]>([
    ["a unit of the last place too much", "D3", 28.75],
    ["two figures changed places", "D3", 27.84],
    ["a total out by more than its parts' rounding", "D5", 40.76],
  ])("is wrong: %s", (_title, cell, value) => {
    const rows = [["项目经费（万元）"], HEAD, ["人员经费", 60, 31.256, 28.74], ["活动经费", 20, 8, 12], ["合计", 80, 39.256, 40.74]];
    const { findings } = audit({ sheets: [drawSheet("经费", rows, { cells: { [cell]: value } })] }, DEFAULT_SETTINGS);
    expect(findings.map(formatAddress)).toEqual([cell]);
  });

  test("in 元, whole yuan are not what is left of jiao", () => {
    const rows = [["项目经费（元）"], HEAD, ["人员经费", 600, 312.5, 287.5], ["活动经费", 200, 80.25, 119.75], ["合计", 800, 393, 407]];
    expect(told(rows).findings).toEqual(["C5", "D5"]);
  });
});
