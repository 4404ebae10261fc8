import { audit } from "../../../src/domain/engine";
import { formatAddress } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import type { Audit } from "../../../src/domain/tables/audit";

const run = (rows: readonly (readonly DrawnCell[])[], cells: Readonly<Record<string, DrawnCell>> = {}, name = "表"): Audit =>
  audit({ sheets: [drawSheet(name, rows, { cells })] }, DEFAULT_SETTINGS);
const kinds = ({ tables }: Audit): string[] => tables.map(({ kind }) => kind);
const told = ({ findings }: Audit): unknown[] =>
  findings.filter(({ severity }) => severity !== "info").map((finding) => [formatAddress(finding), finding.rule, finding.expected]);

describe("a register whose header stands there again with the next page", () => {
  const rows: DrawnCell[][] = [
    ["2024年活动一览"],
    ["日期", "活动名称", "人次"],
    ["2024-01-02", "甲活动", 20],
    ["2024-01-09", "乙活动", 30],
    ["日期", "活动名称", "人次"],
    ["2024-02-02", "丙活动", 25],
    ["2024-02-09", "丁活动", 15],
    ["合计", null, 90],
  ];

  test("is one register, and its sum is that of both pages: a right one is never changed", () => {
    const result = run(rows);
    expect([kinds(result), told(result), result.edits]).toEqual([["register"], [], []]);
    expect(told(run(rows, { C8: 40 }))).toEqual([["C8", "register/total", 90]]);
  });

  test("another register of the same columns under a title of its own is another one", () => {
    const second: DrawnCell[][] = [
      ...rows.slice(0, 4),
      ["合计", null, 50],
      [],
      ["2024年下半年活动一览"],
      ...rows.slice(4, 7),
      ["合计", null, 40],
    ];
    const result = run(second);
    expect([kinds(result), told(result), result.edits]).toEqual([["register", "register"], [], []]);
  });
});

test("a table of another kind beside the first, behind an empty column, is read as well", () => {
  const rows: DrawnCell[][] = [
    ["科目", "预算", "支出", "结余", null, "问题", "非常满意", "满意", "一般", "不满意", "合计"],
    ["人员", 100, 40, 60, null, "态度", 10, 5, 3, 2, 20],
    ["活动", 50, 20, 30, null, "环境", 8, 7, 3, 2, 20],
    ["合计", 150, 60, 90, null, "效果", 9, 6, 3, 2, 20],
  ];
  expect([kinds(run(rows)), told(run(rows))]).toEqual([["budget", "survey"], []]);
  expect(told(run(rows, { D3: 33, K3: 21 }))).toEqual([
    ["D3", "budget/balance", 30],
    ["K3", "survey/total", 20],
  ]);
});

test("a budget in English is read", () => {
  const rows: DrawnCell[][] = [
    ["Item", "Budget", "Spent", "Balance"],
    ["Staff", 1000, 400, 600],
    ["Activities", 500, 100, 400],
    ["Office", 200, 150, 50],
    ["Total", 1700, 650, 1050],
  ];
  expect([kinds(run(rows)), told(run(rows))]).toEqual([["budget"], []]);
  expect(told(run(rows, { D4: 60 }))).toEqual([["D4", "budget/balance", 50]]);
});

test("hours by person and month are summed, whatever stands over the months", () => {
  const rows: DrawnCell[][] = [
    ["志愿服务时数统计"],
    ["姓名", "1月", "2月", "3月", "合计时数"],
    ["志愿者甲", 4, 6, 2, 12],
    ["志愿者乙", 3, 3, 3, 9],
    ["合计", 7, 9, 5, 21],
  ];
  expect([kinds(run(rows)), told(run(rows))]).toEqual([["hours"], []]);
  expect(told(run(rows, { E4: 10 }))).toEqual([["E4", "hours/total", 9]]);
});

test("a register whose dates have no year, where nothing tells it, says why it was not read", () => {
  const rows: DrawnCell[][] = [
    ["探访服务记录"],
    ["探访日期", "探访对象", "所属社区", "探访社工"],
    ["1月5日", "甲", "东社区", "社工01"],
    ["2月8日", "乙", "西社区", "社工02"],
    ["3月9日", "丙", "东社区", "社工01"],
  ];
  const { refusals } = run(rows);
  expect(refusals.map((refusal) => [formatAddress(refusal), refusal.leftAlone, refusal.why.zh])).toEqual([
    ["A2", true, expect.stringContaining("没有写年份")],
  ]);
  expect(kinds(run([["2024年探访服务记录"], ...rows.slice(1)]))).toEqual(["register"]);
});
