import type { CellAddress, CellRange } from "../../../grid/address";
import { cellText, shownCell } from "../../../grid/cell";
import { askedOnce } from "../../../grid/row-memory";
import type { Sheet } from "../../../grid/sheet";
import { readQuantity } from "../../../tables/quantity";
import type { Refusal } from "../../../tables/model";
import { columnName } from "./header";
import { MAY_PROMISE } from "./triple-reader";

/** Rows and columns in which such a header or such labels are looked for. */
const LOOKED_AT = 500;
const FIRST_COLUMNS = 40;
/** Why a table is not read may be said at one of its rows. */
const TOLD_BELOW = 80;
/** So many figures must stand along a name before it heads figures. */
const LEAST_FIGURES = 2;

type Named = "promised" | "delivered" | "rate";

/**
 * Places that look like an indicator list and were not read: a promise or what was done, named beside a rate, with figures along both.
 * Silence would mean that they were checked.
 */
export function unreadLists(sheet: Sheet, read: readonly CellRange[], told: readonly CellAddress[], within?: CellRange): Refusal[] {
  const open = (row: number, column: number): boolean =>
    !read.some((range) => holds(range, row, column)) && (!within || holds(within, row, column));
  for (const row of sheet.rowNumbers) {
    if (row >= LOOKED_AT) break;
    if (!namesFigures(sheet.row(row)) || told.some((cell) => cell.row >= row - 2 && cell.row <= row + TOLD_BELOW)) continue;
    const at = listIn(sheet, row, open);
    if (at) return [{ sheet: sheet.name, ...at, why: NOT_READ, leftAlone: true, unlessRead: true }];
  }
  return [];
}

const namesFigures = askedOnce((cells) =>
  cells.some((cell) => cell?.kind === "text" && cell.plain.length <= 20 && columnName(cell.plain).field === "rate"),
);

function holds({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function namedAt(sheet: Sheet, row: number, column: number): Named | null {
  const cell = sheet.cell(row, column);
  if (cell.kind !== "text" || cell.plain.length > 20) return null;
  const { field } = columnName(cell.plain);
  if (field === "rate") return "rate";
  if (field === "target" || MAY_PROMISE.test(cell.plain)) return "promised";
  return field === "done" ? "delivered" : null;
}

/** The first name of a list whose names stand in this row side by side, or of which one is the rate and the others stand above or under it. */
function listIn(sheet: Sheet, row: number, open: (row: number, column: number) => boolean): CellAddress | null {
  for (let column = 0; column < FIRST_COLUMNS; column++) {
    if (namedAt(sheet, row, column) !== "rate" || !open(row, column)) continue;
    if (figures(sheet, row, column, 1, 0) >= LEAST_FIGURES)
      for (let other = Math.max(0, column - 4); other <= column + 4; other++)
        if (isOther(sheet, row, other) && open(row, other) && figures(sheet, row, other, 1, 0) >= LEAST_FIGURES)
          return { row, column: Math.min(column, other) };
    if (figures(sheet, row, column, 0, 1) >= LEAST_FIGURES)
      for (let other = Math.max(0, row - 3); other <= row + 3; other++)
        if (isOther(sheet, other, column) && open(other, column) && figures(sheet, other, column, 0, 1) >= LEAST_FIGURES)
          return { row: Math.min(row, other), column };
  }
  return null;
}

/** 指标量, 协议量: words that only a list of promises uses. */
const PROMISED = /协议|合同|指标/;

function isOther(sheet: Sheet, row: number, column: number): boolean {
  const named = namedAt(sheet, row, column);
  return (named === "promised" || named === "delivered") && (named === "delivered" || PROMISED.test(cellText(sheet.cell(row, column))));
}

/** How many of the next cells under a name, or right of it, hold a figure. */
function figures(sheet: Sheet, row: number, column: number, down: number, right: number): number {
  let count = 0;
  for (let step = 1; step <= 6; step++) {
    const at = { row: row + step * down, column: column + step * right };
    const cell = sheet.cell(at.row, at.column);
    const shown = shownCell(cell);
    // 18/20: what was done and what was promised in one cell.
    const both = shown.kind === "text" && /^\d+(?:\.\d+)?\/\d+(?:\.\d+)?$/.test(shown.plain);
    if (both || shown.kind === "number" || (shown.kind === "text" && readQuantity(cell, at).reading.status === "read")) count++;
  }
  return count;
}

const NOT_READ = {
  zh: "这里像指标完成情况表，但没有读成表：请把表头写成“服务内容、指标量、完成量、完成率”，各占一列（或一行），每项指标一行（或一列），再核查。未读部分一律保持原样。",
  en: "This looks like an indicator table, but it could not be read as one. Head its columns (or rows) 服务内容, 指标量, 完成量 and 完成率, one indicator a row (or column), and check again. Nothing of it was changed.",
};
