import fc from "fast-check";
import { audit } from "../../src/domain/engine";
import { drawSheet, type DrawnCell } from "../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../src/domain/grid/sheet";
import { compareVersions } from "../../src/domain/report/comparison";
import { AuditedWorkbook } from "../../src/app/audited-workbook";
import { engine } from "../../src/app/engine";
import { comparisonReport } from "../../src/app/report/comparison";
import { comparisonSheets } from "../../src/domain/report/comparison-sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings";
import { fuzz } from "../fuzz";
import { workbooks } from "../properties/drawn-workbooks";
import { renamed, withEmptyColumns, withEmptyRows } from "../properties/moved-sheets";

function version(sheets: readonly Sheet[], settings: Settings = DEFAULT_SETTINGS): AuditedWorkbook {
  const workbook = { sheets };
  return new AuditedWorkbook(workbook, audit(workbook, settings), engine);
}

const HEAD = ["内容", "指标", "完成", "完成率"];
const LIST: readonly (readonly DrawnCell[])[] = [
  ["个案", 10, 8, 0.7],
  ["小组", 4, 4, 1],
  ["活动", 20, 18, 0.9],
  ["探访", 100, 90, 0.9],
];
const list = (rows: readonly (readonly DrawnCell[])[] = LIST, name = "指标"): Sheet => drawSheet(name, [HEAD, ...rows]);
const told = (before: Sheet, after: Sheet): string[] => {
  const { report } = comparisonReport({ name: "中期", audited: version([before]) }, { name: "末期", audited: version([after]) }, "zh");
  return report.lines.map(({ kind, name, from, to }) => [kind, name, from, to].filter((text) => text !== "").join(" "));
};
const changed = (row: number, column: number, value: DrawnCell): DrawnCell[][] =>
  LIST.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell)));

describe("two versions of a workbook", () => {
  test("a wrong percentage that was put right is called corrected, with both values and the finding that is gone", () => {
    const { comparison, report } = comparisonReport(
      { name: "中期", audited: version([list()]) },
      { name: "末期", audited: version([list(changed(0, 3, 0.8))]) },
      "zh",
    );
    expect(report.lines.map(({ kind, name, from, to }) => [kind, name, from, to])).toEqual([["已更正", "个案", "70.00%", "80.00%"]]);
    expect(comparison.findings.gone.map(({ rule }) => rule)).toEqual(["indicator/percentage"]);
    expect(comparison.findings.fresh).toEqual([]);
  });

  test("a right percentage that was made wrong is called so, and its finding is new", () => {
    const after = list(changed(1, 3, 0.5));
    expect(told(list(), after)).toEqual(["改错 小组 100.00% 50.00%"]);
    const { findings } = compareVersions(version([list()]), version([after]));
    expect(findings.fresh.map(({ rule }) => rule)).toEqual(["indicator/percentage"]);
    expect(findings.stayed.map(({ rule }) => rule)).toEqual(["indicator/percentage"]);
  });

  test("an input that was changed, entered or emptied is told as such", () => {
    expect(told(list(), list(changed(2, 2, 19)))).toContain("修改 活动 18 19");
    expect(told(list(changed(2, 2, null)), list())).toContain("新填 活动 空 18");
    expect(told(list(), list(changed(2, 2, null)))).toContain("清空 活动 18 空");
  });

  test("an indicator that came or went is one line, and the others are still compared with themselves", () => {
    const more = [LIST[0]!, ["培训", 6, 6, 1], ...LIST.slice(1)];
    expect(told(list(), list(more))).toEqual(["新增一行 培训（4 格有内容）"]);
    expect(told(list(more), list())).toEqual(["删去一行 培训（4 格有内容）"]);
    expect(compareVersions(version([list()]), version([list(more)])).elsewhere).toEqual([]);
  });

  test("rows in another order, spaces in labels and a renamed sheet are no change", () => {
    const turned = [LIST[3]!, LIST[1]!, LIST[0]!, LIST[2]!].map(([name, ...rest]) => [
      `${String(name)[0]} ${String(name).slice(1)}`,
      ...rest,
    ]);
    expect(told(list(), list(turned, "末期指标"))).toEqual([]);
    expect(compareVersions(version([list()]), version([list(turned, "末期指标")])).elsewhere).toEqual([]);
  });

  test("what stands outside the tables is counted and not passed over", () => {
    const noted = drawSheet("指标", [HEAD, ...LIST, [], ["备注：含线上"]]);
    expect(compareVersions(version([list()]), version([noted])).elsewhere).toEqual([{ sheet: "指标", cells: 1 }]);
  });

  test("a version without a table is never called the same", () => {
    const { report } = comparisonReport(
      { name: "中期", audited: version([list()]) },
      { name: "末期", audited: version([drawSheet("指标", [])]) },
      "zh",
    );
    expect(report.notes).toContain("“末期”中没有识别到可核算的表，两版无从逐格比较。");
    expect(report.lines.map(({ id }) => id)).toEqual(["table-removed"]);
  });

  test("the sheet lists every line under a header that stays in sight", () => {
    const { report } = comparisonReport(
      { name: "中期", audited: version([list()]) },
      { name: "末期", audited: version([list(changed(0, 3, 0.8))]) },
      "en",
    );
    const { rows, frozenRows, filter } = comparisonSheets(report)[0]!;
    expect(rows[frozenRows - 1]!.map((cell) => cell?.value)).toContain("Cell after");
    expect(rows[frozenRows]!.map((cell) => cell?.value)).toEqual([1, "Corrected", "个案", "", "70.00%", "80.00%", "D2", "D2", "指标"]);
    expect(filter).toEqual({ top: frozenRows - 1, left: 0, bottom: frozenRows, right: 8 });
  });
});

describe("whatever the workbook", () => {
  test("inserted rows and columns and renamed sheets change nothing that is compared", () => {
    fc.assert(
      fc.property(workbooks, fc.nat(30), fc.nat(12), ({ sheets, settings }, row, column) => {
        const name = sheets[0]!.name;
        for (const moved of [
          withEmptyRows(sheets, name, 0, 1 + (row % 4)),
          withEmptyColumns(sheets, name, 0, 1 + (column % 3)),
          renamed(
            sheets,
            sheets.map((_, index) => `改名${index}`),
          ),
        ]) {
          const { tables, onlyAfter, onlyBefore } = compareVersions(version(sheets, settings), version(moved.sheets, settings));
          expect([onlyBefore, onlyAfter]).toEqual([[], []]);
          expect(tables.flatMap(({ cells, added, removed }) => [...cells, ...added, ...removed])).toEqual([]);
        }
      }),
      fuzz(15),
    );
  });
});
