import { audit } from "../../../src/domain/engine";
import { attendanceExample, ATTENDANCE_EXAMPLE_SETTINGS } from "../../../src/domain/families/attendance/rules/example-sheet";
import { indicatorExample } from "../../../src/domain/families/indicators/rules/example-sheet";
import { scoreExample } from "../../../src/domain/families/score/rules/example-sheet";
import { formatAddress, parseAddress, parseRange } from "../../../src/domain/grid/address";
import { UNCALCULATED, type Cell } from "../../../src/domain/grid/cell";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { Sheet } from "../../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import { WorkbookFormulas } from "../../../src/formulas/formula-values";
import type { Names } from "../../../src/formulas/stale-formulas";

const TABLE = { sheet: "指标", range: parseRange("D2:L5")!, columns: [..."甲乙丙丁戊己庚辛壬"], headerRows: 1, totalsRows: 1 };
const NAMES: Names = {
  defined: (name) => (name === "完成区" ? "指标!$E$3:$E$4" : null),
  table: (name) => (name === "T1" ? TABLE : null),
};
const SETTINGS: Settings = { ...DEFAULT_SETTINGS, ...ATTENDANCE_EXAMPLE_SETTINGS };

/** The same sheet with one formula without a value, as a program writes it that does not compute. */
function without(sheet: Sheet, address: string, formula: string): Sheet {
  const at = parseAddress(address)!;
  const rows: (readonly (Cell | undefined)[])[] = [];
  for (const row of sheet.rowNumbers) rows[row] = sheet.row(row);
  const own = [...rows[at.row]!];
  own[at.column] = { kind: "formula", formula, result: { kind: "error", code: UNCALCULATED }, locked: false };
  rows[at.row] = own;
  return new Sheet({ name: sheet.name, rows, merges: sheet.merges });
}

function check(sheet: Sheet, settings: Settings = SETTINGS) {
  const workbook = { sheets: [sheet], formulas: new WorkbookFormulas({ sheets: [sheet] }, NAMES) };
  const { edits, findings, notComputed } = audit(workbook, settings);
  return {
    edits: edits.map((edit) => [formatAddress(edit), edit.after.value, edit.after.formula]),
    findings: findings
      .filter(({ rule }) => !/schedule|staff-mismatch/.test(rule))
      .map((one) => [formatAddress(one), one.severity, one.fix !== null]),
    uncomputed: notComputed.map(formatAddress),
  };
}

describe("a right formula of the user's own is never replaced, whatever it showed last", () => {
  const f = (formula: string, v: number) => ({ f: formula, v });
  test.each([
    ["a plain sum", indicatorExample({ D5: f("=SUM(D3:D4)", 25) }), "D5", 30, "=SUM(D3:D4)"],
    ["a sum of a table's column", indicatorExample({ D5: f("=SUBTOTAL(109,T1[甲])", 25) }), "D5", 30, "=SUBTOTAL(109,T1[甲])"],
    ["a sum of a name", indicatorExample({ E5: f("=SUM(完成区)", 15) }), "E5", 20, "=SUM(完成区)"],
    ["a guarded quotient", indicatorExample({ F4: f('=IFERROR(E4/D4,"—")', 0.4) }), "F4", 0.5, '=IFERROR(E4/D4,"—")'],
    ["a rounded quotient", indicatorExample({ F4: f("=ROUND(E4/D4,2)", 0.4) }), "F4", 0.5, "=ROUND(E4/D4,2)"],
    ["a sum of effective months", attendanceExample({ O5: f("=F5+1+1", 2) }), "O5", 2.5, "=F5+1+1"],
    ["a total of scores", scoreExample({ C7: f("=SUM(C3:C6)", 80) }), "C7", 86.74, "=SUM(C3:C6)"],
  ])("%s with an outdated value", (_, sheet, cell, value, formula) => {
    const { edits, findings } = check(sheet);
    expect(edits).toEqual([[cell, expect.closeTo(value, 9), formula]]);
    // It is an error that the sheet shows something else.
    expect(findings.map(([at]) => at)).toContain(cell);
  });

  test.each([
    ["a sum", indicatorExample(), "D5", 30, "=SUBTOTAL(9,D3:D4)"],
    ["a quotient", indicatorExample(), "F4", 0.5, "=IF(D4=0,0,E4/D4)"],
    ["a sum of sums", attendanceExample(), "O13", 7.5, "=SUM(O7,O10)"],
    ["a total of scores", scoreExample(), "C7", 86.74, "=C3+C4+C5+C6"],
    ["a grade", scoreExample(), "C8", "良好", '=IF(C7>=90,"优秀",IF(C7>=80,"良好","合格"))'],
  ])("%s without a value", (_, sheet, cell, value, formula) => {
    expect(check(without(sheet, cell, formula))).toMatchObject({
      edits: [[cell, typeof value === "number" ? expect.closeTo(value, 9) : value, formula]],
      findings: [],
      uncomputed: [],
    });
  });

  test("nor where a word of another sheet has been taught", () => {
    const taught: Settings = { ...SETTINGS, words: [{ kind: "mark", word: "勤", means: "yes" }] };
    expect(check(indicatorExample({ D5: f("=SUBTOTAL(109,T1[甲])", 25) }), taught).edits).toEqual([["D5", 30, "=SUBTOTAL(109,T1[甲])"]]);
    expect(check(without(indicatorExample({ B3: "勤" }), "D5", "=SUBTOTAL(9,D3:D4)"), taught).edits).toEqual([
      ["D5", 30, "=SUBTOTAL(9,D3:D4)"],
    ]);
  });

  test("nor where what it takes is corrected together with it", () => {
    expect(check(indicatorExample({ D5: 25, F5: f("=E5/D5", 0.8) })).edits).toEqual([
      ["D5", 30, null],
      ["F5", expect.closeTo(2 / 3, 9), "=E5/D5"],
    ]);
  });

  test("formulas without values that hang on one another are each given theirs", () => {
    const sheet = without(without(indicatorExample(), "D5", "=SUM(D3:D4)"), "F5", "=E5/D5");
    expect(check(sheet).edits.map(([cell, , formula]) => [cell, formula])).toEqual([
      ["D5", "=SUM(D3:D4)"],
      ["F5", "=E5/D5"],
    ]);
  });
});

describe("a whole column of formulas with outdated values", () => {
  const rates = (...cells: DrawnCell[]): Sheet =>
    drawSheet("指标", [
      ["内容", "指标量", "完成量", "完成率"],
      ...cells.map((cell, index): DrawnCell[] => [`项目${index + 1}`, 10, index + 1, cell]),
    ]);
  const quotient = (row: number): DrawnCell => ({ f: `=C${row}/B${row}`, v: 0.9 });
  const valuesOf = (sheet: Sheet) => check(sheet).edits.map(([cell, value, formula]) => [cell, value, formula ?? null]);

  test("says by its formulas what it means: each is given its value", () => {
    expect(valuesOf(rates(quotient(2), quotient(3), quotient(4)))).toEqual([
      ["D2", 0.1, "=C2/B2"],
      ["D3", 0.2, "=C3/B3"],
      ["D4", 0.3, "=C4/B4"],
    ]);
  });

  test("is evidence for the numbers typed among them as well", () => {
    expect(valuesOf(rates(quotient(2), 0.8, quotient(4)))).toEqual([
      ["D2", 0.1, "=C2/B2"],
      ["D3", 0.2, null],
      ["D4", 0.3, "=C4/B4"],
    ]);
    expect(valuesOf(rates(quotient(2), 0.8, 0.7))).toEqual([]);
  });

  test("is none where the formulas come to something else, or sum what is typed wrongly", () => {
    expect(valuesOf(rates({ f: "=C2/20", v: 0.9 }, { f: "=C3/20", v: 0.9 }, { f: "=C4/20", v: 0.9 }))).toEqual([]);
    const areas = (first: DrawnCell): Sheet =>
      drawSheet(
        "片区",
        [
          ["服务片区", "个案", null, null, "小组", null, null],
          [null, "协议量", "完成量", "百分比", "协议量", "完成量", "百分比"],
          ["片区1", 10, 5, first, 10, 5, 0.9],
          ["合计", 10, 5, { f: "=D3", v: 0.8 }, 10, 5, { f: "=G3", v: 0.8 }],
        ],
        { merges: ["A1:A2", "B1:D1", "E1:G1"] },
      );
    expect(valuesOf(areas(0.9))).toEqual([]);
  });
});

describe("a formula that is not right", () => {
  test("is replaced as before", () => {
    expect(check(indicatorExample({ D5: { f: "=D3+D3", v: 20 } })).edits).toEqual([["D5", 30, "=SUM(D3:D4)"]]);
    expect(check(without(indicatorExample(), "D5", "=D3*2")).edits).toEqual([["D5", 30, "=SUM(D3:D4)"]]);
  });

  test("nor can be computed here is left to a person: with a value as a probable error, without one as not computed", () => {
    const unknown = '=GETPIVOTDATA("x",D3)';
    const shown = check(indicatorExample({ D5: { f: unknown, v: 25 } }));
    expect(shown.edits).toEqual([]);
    expect(shown.findings).toContainEqual(["D5", "warning", true]);
    expect(check(without(indicatorExample(), "D5", unknown))).toMatchObject({ edits: [], uncomputed: expect.arrayContaining(["D5"]) });
  });
});
