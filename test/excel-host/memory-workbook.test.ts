import { MemoryWorkbook, type SketchedCell } from "./memory-workbook";

/** The value of a formula in D1 of a sheet whose A, B and C columns hold these cells. */
function value(formula: string, rows: readonly (readonly SketchedCell[])[] = ROWS): unknown {
  const workbook = new MemoryWorkbook([{ name: "到岗", rows: rows.map((row, index) => (index === 0 ? [...row, { formula }] : row)) }]);
  return workbook.cellAt("到岗", 0, 3).value;
}

const ROWS: readonly (readonly SketchedCell[])[] = [
  [1, "√", 3.5],
  [0.5, "√", 3.5],
  ["√", null, 2],
  ["——", "√", "2024年4月离职"],
];

test.each([
  ["=SUM(A1:A4)", 1.5],
  ["=ROUND(2/3,4)", 0.6667],
  ['=COUNTIF(A1:A4,"√")*0.5', 0.5],
  ['=SUMIFS(A1:A4,B1:B4,"√")', 1.5],
  ['=SUMIFS(A1:A4,B1:B4,"√",C1:C4,">3")', 1.5],
  ['=COUNTIFS(A1:A4,"√",B1:B4,"√")', 0],
  ['=COUNTIFS(A1:A4,"——",B1:B4,"√")', 1],
  ["=SUMPRODUCT((C1:C3=3.5)*1)", 2],
  ['=SUMPRODUCT((B1:B4="√")*ISERROR(FIND("离职",C1:C4)))', 2],
  ['=IF(AND(ISNUMBER(A1),OR(B1="√",B1="是")),A1,0)', 1],
  ["=到岗!A1+'到岗'!C3", 3],
  ["=A1/0", { error: "#DIV/0!" }],
])("%s is computed as Excel computes it", (formula, expected) => {
  expect(value(formula)).toEqual(expected);
});

test("a formula follows the cells it reads, also through other formulas and other sheets", () => {
  const workbook = new MemoryWorkbook([
    { name: "到岗", rows: [[1, { formula: "=A1*2" }]] },
    { name: "总计", rows: [[{ formula: "=到岗!B1+1" }]] },
  ]);
  expect(workbook.cellAt("总计", 0, 0).value).toBe(3);
  workbook.type("到岗", 0, 0, { value: 10 });
  expect(workbook.cellAt("总计", 0, 0).value).toBe(21);
});

test("a formula that the engine does not know keeps the value it came with", () => {
  expect(new MemoryWorkbook([{ name: "到岗", rows: [[{ formula: "=NOSUCHFUNCTION(1)", value: 7 }]] }]).cellAt("到岗", 0, 0).value).toBe(7);
});
