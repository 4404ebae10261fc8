/** @jest-environment-options {"apart": true} */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { paragraphsText } from "../../src/cli/report-text";
import { audit } from "../../src/domain/engine";
import { cellText, numberCell, textCell, type Cell } from "../../src/domain/grid/cell";
import { displayFormat } from "../../src/domain/grid/display-format";
import { Sheet, type Workbook } from "../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { checkProseAgainst } from "../../src/prose/check";
import { workOf } from "./work";

/** What has made a pattern run for ever, or might: brackets without end, words of names, numerals, lists, dates, separators. */
const PIECES = (
  "( [ 【 维系 组织 服务 新增志愿者 一 1 1、 3份、 1. 1, 、 ， / - * 至 万 月 1月 2024年1月 2024/1/1 小计 社工 片区一 每个社区 人次 共计1份， 完成个案10个， " +
  "完成个案10个。 百分之 一、二、 其中 分别1、2、3 |1\t [1] “ 《 % 1%"
).split(" ");
/** Excel keeps so many characters in a cell. */
const LONGEST = 32_767;

const station = readWorkbook(XlsxPackage.open(readFileSync(join(__dirname, "../../assets/samples/station-with-slips.xlsx"))));
const right = audit(station, DEFAULT_SETTINGS);

function withCell(sheetIndex: number, row: number, column: number, cell: Cell): Workbook {
  const sheet = station.sheets[sheetIndex]!;
  const rows: (Cell | undefined)[][] = [];
  for (const number of sheet.rowNumbers)
    rows[number] = number === row ? [...sheet.row(number)] : (sheet.row(number) as (Cell | undefined)[]);
  rows[row]![column] = cell;
  const { name, merges, hiddenRows, hiddenColumns } = sheet;
  const changed = new Sheet({ name, rows, merges, hiddenRows, hiddenColumns });
  return { sheets: station.sheets.map((other, index) => (index === sheetIndex ? changed : other)) };
}

/** Cells that hold something, one of each column and of each of the first rows, where titles and headers stand, more sparsely below. */
const places = station.sheets.flatMap((sheet, sheetIndex) =>
  sheet.rowNumbers.flatMap((row) =>
    sheet.row(row).flatMap((cell, column) => (cell && (row < 6 || (row * 5 + column * 3) % 16 === 0) ? [{ sheetIndex, row, column }] : [])),
  ),
);

const percent = displayFormat("0.00%");
const general = displayFormat("General");
const BEYOND: readonly (readonly [string, Cell])[] = [
  ["1E+308 under a percent format", numberCell(1e308, percent)],
  ["1E+308", numberCell(1e308, general)],
  ["-1E+308 with two decimals", numberCell(-1e308, displayFormat("0.00"))],
  ["the least number that there is", numberCell(5e-324, general)],
  ["the same as a percentage", numberCell(5e-324, percent)],
  ["10^15 + 1", numberCell(1e15 + 1, general)],
  ["-0", numberCell(-0, general)],
  ["400 digits of people", textCell(`${"9".repeat(400)}人`)],
  ["400 digits of percent", textCell(`${"9".repeat(400)}%`)],
  ["400 zeros behind the point", textCell(`0.${"0".repeat(400)}1`)],
  ["300 digits in ten thousands", textCell(`${"9".repeat(300)}万元`)],
  ["Infinity%", textCell("Infinity%")],
];

test("a number beyond all counting stops no audit, is read exactly or not at all, and no figure beyond a cell is written", () => {
  places.forEach(({ sheetIndex, row, column }, index) => {
    for (const [what, cell] of [0, 1, 2].map((step) => BEYOND[(index + step * 4) % BEYOND.length]!)) {
      const result = audit(withCell(sheetIndex, row, column, cell), DEFAULT_SETTINGS);
      paragraphsText(result, "zh");
      for (const { after } of result.edits)
        expect([what, typeof after.value !== "number" || Number.isFinite(after.value)]).toEqual([what, true]);
    }
  });
}, 120_000);

test("an amount of a month or of a target that is beyond all counting is unreadable, and what hangs on it is not computed", () => {
  for (const cell of [numberCell(1e308, general), textCell("9".repeat(400)), numberCell(1e15 + 1, general)]) {
    const sheetIndex = station.sheets.findIndex(({ name }) => name.includes("到岗"));
    const result = audit(withCell(sheetIndex, 4, 6, cell), DEFAULT_SETTINGS);
    expect(result.notComputed.some(({ blockedBy }) => blockedBy.some(({ row, column }) => row === 4 && column === 6))).toBe(true);
  }
});

/** A text of so many characters may cost this much work for each of them: every one is looked at by some hundred patterns and by each rule. */
const WORK_A_CHARACTER = 1_500;

test("the longest text that a cell can hold, whatever it repeats, costs its audit and its report work in proportion to it, in fields of all sheets", async () => {
  const told = "2024年，完成专业个案10个，志愿者队伍维系3支，服务服务组织组织维系维系20人次。".repeat(2);
  const costOf = (sheetIndex: number, row: number, column: number, cell: Cell): Promise<number> =>
    workOf(() => {
      const result = audit(withCell(sheetIndex, row, column, cell), DEFAULT_SETTINGS);
      checkProseAgainst(told, result);
      paragraphsText(result, "zh");
    });
  // What all the other cells take; the second time nothing is seen for the first time.
  const { sheetIndex: some, ...at } = places[0]!;
  const asItStands = (): Promise<number> => costOf(some, at.row, at.column, station.sheets[some]!.cell(at.row, at.column));
  await asItStands();
  const others = await asItStands();
  const worst: [number, string][] = [];
  for (const [index, { sheetIndex, row, column }] of places.entries()) {
    const piece = PIECES[index % PIECES.length]!;
    const lead = index % 2 === 0 ? "" : cellText(station.sheets[sheetIndex]!.cell(row, column));
    const text = (lead + piece.repeat(Math.ceil(LONGEST / piece.length))).slice(0, LONGEST);
    const cost = await costOf(sheetIndex, row, column, textCell(text));
    worst.push([Math.round((cost - others) / LONGEST), `${piece} at ${sheetIndex}!${row}:${column}`]);
  }
  worst.sort(([a], [b]) => b - a);
  expect([worst[0], worst[0]![0] < WORK_A_CHARACTER]).toEqual([worst[0], true]);
}, 600_000);

test("a report twice as long takes twice the work, whatever it repeats", async () => {
  for (const piece of PIECES) {
    const times = Math.ceil(400 / piece.length);
    const cost = (count: number): Promise<number> => workOf(() => checkProseAgainst(piece.repeat(count), right));
    await cost(times);
    const [once, twice, fourTimes] = [await cost(times), await cost(2 * times), await cost(4 * times)];
    // What any report costs falls out of the differences. With the square of its length the second would be four times the first.
    const growth = (fourTimes - twice) / (twice - once);
    expect([piece, once, twice, fourTimes, growth < 2.07]).toEqual([piece, once, twice, fourTimes, true]);
  }
}, 600_000);
