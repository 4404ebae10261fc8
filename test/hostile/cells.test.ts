import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { shiftFormula } from "../../src/adapters/xlsx/shared-formula";
import { audit } from "../../src/domain/engine";
import { cellText, numberCell, plainText, textCell, type Cell } from "../../src/domain/grid/cell";
import { displayFormat } from "../../src/domain/grid/display-format";
import { Sheet, type Workbook } from "../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { readContract } from "../../src/domain/families/attendance/recognise/contract";
import { findDayRange, readDay } from "../../src/domain/tables/dates";
import { readMonthHeader } from "../../src/domain/tables/month-header";
import { readQuantity, readWrittenQuantity } from "../../src/domain/tables/quantity";
import { fuzz } from "../fuzz";

const AT = { row: 0, column: 0 };
/** Excel keeps this many characters in a cell. */
const LONGEST = 32_767;

const FRAGMENTS = [
  ..."1年月日/.-—至到~√×*,，、()（[【%％合计小总第离职社保自",
  ..."2024/1/1 2024年1月25日 无固定期 （计0.5） 3份 共计 1,000 0.5 稳岗率 持证社工 到岗 起至 ０．５ e\u0301 \u202e \u200b \u00a0 \ud83d\ude00 999999999999999999 1e308".split(
    " ",
  ),
];
const fragment = fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 6, unit: "binary" }));
const written = fc.oneof(
  fc.array(fragment, { maxLength: 12 }).map((pieces) => pieces.join("")),
  fc.tuple(fragment, fragment, fc.integer({ min: 2, max: 400 })).map(([piece, end, times]) => `${piece.repeat(times)}${end}`),
  fc.string({ maxLength: 40, unit: "grapheme" }),
);
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(1e300, -1e300, 5e-324, 1e21, 1e22, -0, 0.1 + 0.2, 45_316, 20_240_125),
);
const format = fc.constantFrom(
  "General",
  "0",
  "0.00%",
  "yyyy/m/d",
  "@",
  "0.000000000000000000000000000000000000",
  '"人"0',
  "[红色]0;;",
  `0.${"0".repeat(100_000)}`,
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  written.map(textCell),
  fc.tuple(number, format).map(([value, code]) => numberCell(value, displayFormat(code))),
  fc.constantFrom<Cell>(
    { kind: "error", code: "#REF!" },
    { kind: "boolean", value: true },
    { kind: "formula", formula: "=", result: textCell("√"), locked: true },
  ),
);

/** Everything that reads one cell by itself. */
const readAll = (read: Cell): void => {
  readMonthHeader(read);
  readDay(read);
  readContract(read, null);
  readContract(read, read);
  readQuantity(read, AT);
  readWrittenQuantity(read, AT, "次");
  findDayRange(cellText(read));
};

test("no content of a cell stops the readers of dates, contracts, months and amounts", () => {
  fc.assert(fc.property(cell, readAll), fuzz(3_000));
}, 60_000);

test("the longest text that a cell can hold is read in passing, whatever it repeats", () => {
  for (const piece of FRAGMENTS)
    for (const end of ["", "x", "x2024/2/2", "月"]) {
      const long = `2024/1/1${piece.repeat(Math.ceil(LONGEST / piece.length))}`.slice(0, LONGEST) + end;
      readAll(textCell(long));
      shiftFormula(long, 1, 1);
    }
}, 120_000);

test("days joined by a row of dashes are no term, and take no time to say so", () => {
  expect(findDayRange(plainText(`2024/1/1${"—".repeat(5_000)}或2024/8/31`))).toBeNull();
  expect(findDayRange(plainText(`2024/1/1${"—".repeat(4)}2024/8/31`))).toMatchObject({ start: { year: 2024 }, end: { month: 8 } });
});

const sample = readWorkbook(XlsxPackage.open(readFileSync(join(__dirname, "../../assets/samples/station-with-slips.xlsx"))));

/** The workbook with some cells holding something else. */
function withCells(workbook: Workbook, sheetIndex: number, changes: readonly { row: number; column: number; cell: Cell }[]): Workbook {
  const sheet = workbook.sheets[sheetIndex]!;
  const rows: (Cell | undefined)[][] = [];
  for (const row of sheet.rowNumbers) rows[row] = [...sheet.row(row)];
  for (const { row, column, cell: other } of changes) (rows[row] ??= [])[column] = other;
  const changed = new Sheet({
    name: sheet.name,
    rows,
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
  });
  return { sheets: workbook.sheets.map((other, index) => (index === sheetIndex ? changed : other)) };
}

test("a station's tables with anything at all in some of their cells are audited, and no edit writes what no cell can hold", () => {
  const change = fc.record({ row: fc.nat(40), column: fc.nat(21), cell });
  fc.assert(
    fc.property(
      fc.nat(sample.sheets.length - 1),
      fc.array(change, { minLength: 1, maxLength: 12 }),
      fc.constantFrom("keep" as const, "formulas" as const),
      (index, changes, writeMode) => {
        const { edits } = audit(withCells(sample, index, changes), { ...DEFAULT_SETTINGS, writeMode });
        for (const { after } of edits) if (typeof after.value === "number") expect(Number.isFinite(after.value)).toBe(true);
      },
    ),
    fuzz(150),
  );
}, 120_000);

test("figures beyond the largest number are left as they stand", () => {
  const huge = withCells(sample, 0, [
    { row: 4, column: 9, cell: numberCell(1e308) },
    { row: 5, column: 9, cell: numberCell(1e308) },
    { row: 6, column: 9, cell: textCell("9".repeat(400)) },
  ]);
  for (const { after } of audit(huge, DEFAULT_SETTINGS).edits)
    expect(after.value === null || Number.isFinite(after.value) || typeof after.value === "string").toBe(true);
});
