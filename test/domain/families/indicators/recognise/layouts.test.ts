import { audit } from "../../../../../src/domain/engine";
import { formatAddress, formatRange } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../../../../src/domain/settings";

function check(rows: DrawnCell[][], merges: string[] = [], settings: Partial<Settings> = {}) {
  const { tables, findings, edits } = audit({ sheets: [drawSheet("指标", rows, { merges })] }, { ...DEFAULT_SETTINGS, ...settings });
  return {
    tables: tables.map(({ kind, range }) => `${kind} ${formatRange(range)}`),
    findings: findings.map((finding) => [finding.rule, formatAddress(finding), finding.expected]),
    edits: edits.map((edit) => [formatAddress(edit), edit.after.value, edit.after.formula]),
  };
}

test("indicators that run down, with a column of done for every quarter, are counted by the last one and summed in their 合计 row", () => {
  const seen = check([
    ["指标完成情况表"],
    ["序号", "服务内容", "单位", "指标量", "第一季度完成", "第二季度完成", "累计完成", "完成率"],
    [1, "个案", "个", 10, 2, 3, 5, "50%"],
    [2, "小组", "个", 20, 5, 5, 10, "40%"],
    ["合计", null, null, 30, 7, 8, 16, "53%"],
  ]);
  expect(seen.tables).toEqual(["indicator-list A1:H5"]);
  expect(seen.findings).toEqual([
    ["indicator/percentage", "H4", 0.5],
    ["indicator/total", "G5", 15],
    ["indicator/percentage", "H5", 0.5],
  ]);
});

test("areas that stand side by side over indicators that run down have their 合计 across and down", () => {
  const seen = check(
    [
      ["指标完成情况表"],
      ["指标", "片区1", null, null, "片区2", null, null, "合计"],
      [null, ...["协议量", "完成量", "百分比", "协议量", "完成量", "百分比", "协议量", "完成量", "百分比"]],
      ["电访", 10, 5, "60%", 20, 10, "50%", 30, 15, "50%"],
      ["探访", 10, 5, "50%", 20, 10, "50%", 30, 16, "50%"],
      ["合计", 20, 10, "50%", 41, 20, "50%", 60, null, "50%"],
    ],
    ["A2:A3", "B2:D2", "E2:G2", "H2:J2"],
  );
  expect(seen.tables).toEqual(["indicator-list A1:J6"]);
  expect(seen.findings).toEqual([
    ["indicator/percentage", "D4", 0.5],
    ["indicator/total", "I5", 15],
    ["indicator/total", "E6", 40],
  ]);
  expect(seen.edits).toEqual([
    ["D4", 0.5, null],
    ["I5", 15, null],
    ["E6", 40, null],
    ["I6", 30, null],
  ]);
});

test("a column of percent points without the sign keeps that form, as a constant and as a formula", () => {
  const rows: DrawnCell[][] = [
    ["服务内容", "指标量", "完成量", "完成率（%）"],
    ["电访", 38, 24, 60],
    ["小组", 48, 24, 50],
    ["活动", 3, 2, 66.7],
  ];
  expect(check(rows).findings).toEqual([["indicator/percentage", "D2", 63.2]]);
  expect(check(rows).edits).toEqual([["D2", 63.2, null]]);
  expect(check(rows, [], { writeMode: "formulas" }).edits[0]).toEqual(["D2", 63.2, "=ROUND(100*C2/B2,1)"]);
});

test("an amount that is only approximate is not taken for a number", () => {
  const seen = check([
    ["服务内容", "指标量", "完成量", "百分比"],
    ["小组", 48, "约24", "50%"],
    ["活动", "不少于3场", "2场", "66.67%"],
  ]);
  expect(seen.findings).toEqual([["indicator/value-unreadable", "C2", null]]);
  expect(seen.edits).toEqual([]);
});
