import { formatAddress, formatRange, type CellAddress } from "../grid/address";
import type { Sheet } from "../grid/sheet";
import { isTextNumber } from "../grid/text-number";

/** SUM over cells under one another; addition where they are not, or where SUM would pass over a number typed as text. */
export function sumFormula(sheet: Sheet, cells: readonly CellAddress[]): string {
  const first = cells[0]!;
  const unbroken = cells.every(({ row, column }, index) => column === first.column && row === first.row + index);
  const typedAsText = cells.some(({ row, column }) => isTextNumber(sheet.cell(row, column)));
  if (!unbroken || typedAsText) return `=${cells.map(formatAddress).join("+")}${cells.length === 1 ? "+0" : ""}`;
  return `=SUM(${formatRange({ top: first.row, left: first.column, bottom: cells.at(-1)!.row, right: first.column })})`;
}
