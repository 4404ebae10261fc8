import { formatAddress, formatRange, type CellAddress } from "../../grid/address";
import type { Sheet } from "../../grid/sheet";
import { isTextNumber } from "../../grid/text-number";

/** Rows as unbroken runs, so that a range never takes in a header repeated in the middle. */
export function runs(rows: readonly number[]): { top: number; bottom: number }[] {
  const found: { top: number; bottom: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && row === last.bottom + 1) last.bottom = row;
    else found.push({ top: row, bottom: row });
  }
  return found;
}

/** The cells of a column over some rows, as ranges. */
export function columnRanges(rows: readonly number[], column: number): string[] {
  return runs(rows).map(({ top, bottom }) => formatRange({ top, bottom, left: column, right: column }));
}

/** Cells added one by one: unlike SUM, addition takes a number typed as text for the number it is. */
export function plus(cells: readonly CellAddress[]): string {
  return `${cells.map(formatAddress).join("+")}${cells.length === 1 ? "+0" : ""}`;
}

/** Whether SUM would pass over one of the cells: it holds a number as text. */
export function sumPassesOver(sheet: Sheet, cells: readonly CellAddress[]): boolean {
  return cells.some(({ row, column }) => isTextNumber(sheet.cell(row, column)));
}
