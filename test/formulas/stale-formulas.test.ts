import { staleFormulas, type Names } from "../../src/formulas/stale-formulas";
import { formatReference, parseAddress, parseRange } from "../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../src/domain/grid/draw-sheet";
import { storedContent, type Edit, type StoredValue } from "../../src/domain/grid/edit";
import { Sheet } from "../../src/domain/grid/sheet";

const NO_NAMES: Names = { defined: () => null, table: () => null };

/** The formulas that show something else once the cells hold these values, each with what it shows then. */
function stale(
  sheets: readonly Sheet[],
  changes: Readonly<Record<string, StoredValue>>,
  names: Names = NO_NAMES,
  right: readonly string[] = [],
): Record<string, StoredValue> {
  const edits = Object.entries(changes).map(([address, value]): Edit => {
    const at = parseAddress(address)!;
    const [sheet] = sheets;
    return {
      ...at,
      sheet: sheet!.name,
      before: storedContent(sheet!.cell(at.row, at.column)),
      after: { value, formula: null },
      rule: "test",
    };
  });
  const found = staleFormulas({ sheets }, edits, names, (ref) => right.includes(formatReference(ref)));
  return Object.fromEntries(found.map((formula) => [formatReference(formula), formula.value]));
}

const f = (formula: string, shown: string | number | boolean | null): DrawnCell => ({ f: formula, v: shown });

/** A station's subtotals: A1:A3 hold 1, 2, 3; the formulas under test stand in column C. */
const counts = (formulas: Record<string, DrawnCell>): Sheet =>
  drawSheet(
    "到岗",
    [
      [1, "√"],
      [2, "√"],
      [3, "—"],
    ],
    { cells: formulas },
  );

describe("formulas that hang on a corrected cell", () => {
  test("show their new values, one after the other and on other sheets", () => {
    const sheet = counts({ C1: f("=SUM(A1:A3)", 6), C2: f("=C1*2", 12), D1: f("=A1+1", 2) });
    const summary = drawSheet("汇总 1", [[f("=到岗!C2/4", 3), f('="实到岗"&到岗!C1&"人次"', "实到岗6人次"), f("=到岗!C1>10", false)]]);
    expect(stale([sheet, summary], { A3: 13 })).toEqual({
      "到岗!C1": 16,
      "到岗!C2": 32,
      "'汇总 1'!A1": 8,
      "'汇总 1'!B1": "实到岗16人次",
      "'汇总 1'!C1": true,
    });
  });

  test("that come to what they showed are left alone, and so is everything where only a formula takes a constant's place", () => {
    expect(stale([counts({ C1: f("=MAX(A1:A3)", 3) })], { A1: 2.5 })).toEqual({});
    expect(stale([counts({ C1: f("=SUM(A1:A3)", 6) })], { A3: 3 })).toEqual({});
  });

  test("lose their value where they are not understood, or did not show what they give", () => {
    const sheet = counts({
      C1: f("=VLOOKUP(2,A1:B3,2,0)", "√"),
      C2: f("=SUM(A1:A3)", 99),
      C3: f('="共"&C1', "共√"),
      D1: f("=[1]Sheet1!A1+A3", 7),
      D2: f("=RAND()+A1", 1.5),
    });
    expect(stale([sheet], { A3: 4 })).toEqual({ "到岗!C1": null, "到岗!C2": null, "到岗!C3": null, "到岗!D1": null });
  });

  test("keep what they show where it is known to be right, and count further with it", () => {
    const sheet = counts({ C1: f("=VLOOKUP(2,A1:B3,1,0)", 2), C2: f("=C1+A3", 5) });
    expect(stale([sheet], { A3: 4 }, NO_NAMES, ["到岗!C1"])).toEqual({ "到岗!C2": 6 });
  });

  test("that were never calculated stay so", () => {
    const raw = counts({});
    const uncalculated = new Sheet({
      name: "到岗",
      rows: [
        [
          raw.cell(0, 0),
          raw.cell(0, 1),
          { kind: "formula", formula: "=A1+1", result: { kind: "error", code: "#UNCALCULATED" }, locked: false },
        ],
      ],
    });
    expect(stale([uncalculated], { A1: 5 })).toEqual({ "到岗!C1": null });
  });

  test("pass errors on, and recover from them", () => {
    const sheet = counts({ C1: f("=6/A3", 2), C2: f("=C1+1", 3), C3: f('=IFERROR(C1,"无")', 2), D1: f("=ISERROR(C1)", false) });
    expect(stale([sheet], { A3: 0 })).toEqual({ "到岗!C1": "#DIV/0!", "到岗!C2": "#DIV/0!", "到岗!C3": "无", "到岗!D1": true });
  });

  test("may stand in a circle, or be the last of a chain as long as the sheet, up or down", () => {
    expect(Object.keys(stale([counts({ C1: f("=C2+A1", 1), C2: f("=C1", 1) })], { A1: 2 }))).toContain("到岗!C1");
    const length = 3_000;
    const down = drawSheet("到岗", [
      [1, f("=A1", 1)],
      ...Array.from({ length }, (_, row): DrawnCell[] => [null, f(`=B${row + 1}+1`, row + 2)]),
    ]);
    const up = drawSheet("到岗", [
      ...Array.from({ length }, (_, row): DrawnCell[] => [row === 0 ? 1 : null, f(`=B${row + 2}+1`, length - row + 1)]),
      [null, f("=A1", 1)],
    ]);
    expect(stale([down], { A1: 10 })[`到岗!B${length + 1}`]).toBe(length + 10);
    expect(stale([up], { A1: 10 })["到岗!B1"]).toBe(length + 10);
  });

  test("reach their cells through names and tables, of which only the columns named count", () => {
    const names: Names = {
      defined: (name) => ({ 人次: "到岗!$A$1:$A$3", 一半: "人次合计/2", 人次合计: "到岗!$C$1" })[name] ?? null,
      table: (name) =>
        name === "表1"
          ? { sheet: "到岗", range: parseRange("A1:B3")!, columns: ["人次", "社保 [月]"], headerRows: 0, totalsRows: 1 }
          : null,
    };
    const sheet = counts({
      C1: f("=SUM(人次)", 6),
      C2: f("=一半", 3),
      C3: f("=SUM(表1[人次])", 3),
      D1: f("=COUNTA(表1[社保 '[月']])", 2),
      D2: f("=表1[[#This Row],[人次]]*2", 4),
      D3: f("=SUBTOTAL(109,表1[[人次]:[社保 '[月']]])", 3),
      E1: f("=表1[[#Totals],[人次]]", 3),
    });
    expect(stale([sheet], { A2: 12 }, names)).toEqual({
      "到岗!C1": 16,
      "到岗!C2": 8,
      "到岗!C3": 13,
      "到岗!D2": 24,
      "到岗!D3": 13,
    });
    expect(stale([sheet], { A3: 4 }, names)).toEqual({ "到岗!C1": 7, "到岗!C2": 3.5, "到岗!E1": 4 });
  });

  test("see a cell that an edit fills beyond the end of its row", () => {
    expect(stale([counts({ C3: f("=SUM(A1:Z1)", 1) })], { F1: 4 })).toEqual({ "到岗!C3": 5 });
  });
});

describe("what a formula comes to", () => {
  test.each<[string, string, StoredValue, StoredValue, StoredValue]>([
    ["a sign binds tighter than a power", "=-A1^2", 1, 3, 9],
    ["a percent sign divides", "=A1*50%", 0.5, 3, 1.5],
    ["empty cells count as zero and texts of digits as their numbers", '="2"+A1+Z9', 3, 3, 5],
    ["texts in a range are passed over by a sum", "=SUM(A1:B3)", 6, 3, 8],
    ["ticks are counted where presence is a number", '=SUMPRODUCT((B1:B3="√")*ISNUMBER(A1:A3)*(A1:A3>=2))', 1, 3, 2],
    ["ticks are counted by their text", '=COUNTIF(B1:B3,"√")+A1', 3, 3, 5],
    ["criteria compare numbers", '=COUNTIF(A1:A3,">=2")', 2, 3, 3],
    ["a criterion may hold wildcards", '=COUNTIF(B:B,"*√*")*A1', 2, 3, 6],
    ["sums take the cells whose neighbours fit", '=SUMIF(B1:B3,"√",A1:A3)', 3, 3, 5],
    ["several conditions must all fit", '=COUNTIFS(B1:B3,"√",A1:A3,">1")', 1, 3, 2],
    ["a choice follows its condition", '=IF(AND(A1>2,B1="√"),"够","不够")', "不够", 3, "够"],
    ["rounding is half up as decimals", "=ROUND(1753/800*A1,4)", 2.1913, 3, 6.5738],
    ["a rate in a sentence keeps its digits", '="稳岗率"&TEXT(A1/20,"0.00%")', "稳岗率5.00%", 18, "稳岗率90.00%"],
    ["thousands are grouped", '=TEXT(A1,"#,##0.0")', "1.0", 12345.25, "12,345.3"],
    ["noise of a subtraction is zero", "=A1-0.9-0.1", 0, 1.1, 0.1],
    ["texts are equal whatever their case", '=IF("Ab"="aB",A1,0)', 1, 3, 3],
  ])("%s: %s", (_what, formula, shown, value, expected) => {
    const found = stale([counts({ C1: f(formula, shown) })], { A1: value })["到岗!C1"];
    if (typeof expected === "number") expect(found).toBeCloseTo(expected, 9);
    else expect(found).toBe(expected);
  });

  test.each([
    "=A1+",
    "=SUM(A1:A3",
    "={1,2}*A1",
    "=A1 A2",
    "=SUM((A1,A2))",
    `=${"(".repeat(500)}A1${")".repeat(500)}`,
    "=A1:INDEX(A1:A3,2)",
  ])("%s is not understood, and loses its value if it names a changed cell", (formula) => {
    const sheet = counts({ C1: f(formula, 1) });
    expect(stale([sheet], { A1: 5 })).toEqual({ "到岗!C1": null });
    expect(stale([sheet], { F9: 5 })).toEqual({});
  });
});

describe("a formula whose reference is only known once it is computed", () => {
  const names: Names = {
    defined: (name) => ({ 动态: "OFFSET(到岗!$A$1,0,0,3,1)", 固定: "到岗!$A$1:$A$3", 套名: "动态" })[name] ?? null,
    table: () => null,
  };

  test.each([
    ["INDIRECT", '=INDIRECT("A3")'],
    ["INDIRECT inside a sum", '=SUM(INDIRECT("A"&1):A2)'],
    ["OFFSET", "=SUM(OFFSET(B1,0,-1,3,1))"],
    ["a name made of OFFSET", "=SUM(动态)"],
    ["a name of such a name", "=SUM(套名)"],
    ["INDIRECT under a guard", '=IFERROR(INDIRECT("A3"),0)'],
    ["INDIRECT in a formula that is not understood", '=SUM(INDIRECT("A3") {1,2})'],
    ["a name in a formula that is not understood", "=SUM(固定 A1:A2)"],
  ])("%s hangs on everything, and so does what hangs on it", (_, formula) => {
    const sheet = counts({ C1: f(formula, 6), C2: f("=C1*2", 12), C3: f("=B1", "√") });
    expect(stale([sheet], { A3: 13 }, names)).toEqual({ "到岗!C1": null, "到岗!C2": null });
  });

  test("nothing is taken from it where no value changes, nor where it shows what it should", () => {
    const sheet = counts({ C1: f('=INDIRECT("A3")', 3) });
    expect(stale([sheet], { A3: 3 }, names)).toEqual({});
    expect(stale([sheet], { A3: 13 }, names, ["到岗!C1"])).toEqual({});
  });
});
