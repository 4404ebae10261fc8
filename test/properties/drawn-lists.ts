import fc from "fast-check";
import { exampleSheet, tableRules } from "../../src/domain/engine/all-rules";
import { EMPTY, numberCell, shownCell, textCell, type Cell, type ValueCell } from "../../src/domain/grid/cell";
import type { Sheet } from "../../src/domain/grid/sheet";
import { redrawn } from "../rules/corrected-sheets";
import { sample, type DrawnWorkbook } from "./drawn-workbooks";

/** Rules over lists: budgets, registers, hours, surveys, score sheets, summaries of stations. */
const LISTED = /^(?:budget|register|hours|survey|scoresheet|summary)\//;

/** Ways in which a station may write a number, or leave it out. */
const WRITTEN: readonly ((value: number) => ValueCell)[] = [
  () => EMPTY,
  () => textCell("/"),
  () => textCell("见附件"),
  () => numberCell(0),
  (value) => textCell(String(value)),
  (value) => textCell(`${value}元`),
  (value) => textCell(`${value / 10_000}万元`),
  (value) => textCell(`${value}小时`),
  (value) => numberCell(value + 1),
  (value) => numberCell(value / 3),
];

const UNITS = ["（元）", "（万元）", "（小时）", "（分钟）", "（人）", "（%）"];

/** One change of a drawn list: its place among the cells that may change, and how. */
const change = fc.record({ place: fc.nat(10_000), way: fc.nat(1_000) });

/** A sheet with some numbers written otherwise, and some headers with a unit behind them. */
function changed(sheet: Sheet, changes: readonly { readonly place: number; readonly way: number }[]): Sheet {
  const rows: (Cell | undefined)[][] = [];
  const open: { row: number; column: number }[] = [];
  for (const row of sheet.rowNumbers) {
    rows[row] = [...sheet.row(row)];
    sheet.row(row).forEach((cell, column) => {
      const header = cell?.kind === "text" && cell.text.length <= 8 && sheet.row(row).filter((other) => other?.kind === "text").length > 3;
      if (header || (cell && shownCell(cell).kind === "number")) open.push({ row, column });
    });
  }
  for (const { place, way } of changes) {
    const { row, column } = open[place % open.length]!;
    const before = sheet.cell(row, column);
    const shown = shownCell(before);
    rows[row]![column] =
      shown.kind === "number"
        ? WRITTEN[way % WRITTEN.length]!(shown.value)
        : textCell(`${shown.kind === "text" ? shown.text : ""}${UNITS[way % UNITS.length]!}`);
  }
  return redrawn(sheet, rows);
}

const examples = tableRules
  .filter(({ id }) => LISTED.test(id))
  .flatMap((rule) => [exampleSheet(rule, rule.right), exampleSheet(rule, rule.wrong)]);
const lists = sample("station-other-tables.xlsx");

/** Lists of every kind, as a station keeps them and with up to six cells written otherwise. */
export const listWorkbooks: fc.Arbitrary<DrawnWorkbook> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc
      .array(change, { maxLength: 6 })
      .map((changes) => ({ ...lists, sheets: lists.sheets.map((sheet) => changed(sheet, changes)) })),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...examples), fc.array(change, { maxLength: 6 }))
      .map(([{ sheet, settings }, changes]) => ({ name: sheet.name, sheets: [changed(sheet, changes)], settings })),
  },
);
