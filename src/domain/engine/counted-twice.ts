import { cellKey } from "../grid/address";
import { shownCell } from "../grid/cell";
import { statedNumber } from "../tables/agreement";
import type { Table } from "../tables/model";
import { ZERO, type Exact } from "../values/exact";
import { placeOf, type SettledFigure } from "./settled-figure";

/** So many sums of parts must agree, that what stands too much is no chance. */
const FEWEST_PARTS = 2;

/**
 * Whether every sum of a row is too high by just what the sums of its parts come to: lines and their subtotals were added up together. The subtotals
 * agree with their lines, so that nothing is left to ask.
 */
export function areCountedTwice(table: Table, sums: readonly SettledFigure[], settled: readonly SettledFigure[]): boolean {
  return sums.every((sum) => {
    const parts = partsOf(table, sum, settled);
    const stated = statedNumber(shownCell(table.sheet.cell(sum.figure.row, sum.figure.column)), false)?.number;
    const { value } = sum.figure;
    if (parts.length < FEWEST_PARTS || !stated || value === null || typeof value !== "object") return false;
    const tooMuch = parts.reduce((sum, part) => sum.add(part), ZERO);
    return !tooMuch.equals(ZERO) && stated.equals(value.add(tooMuch));
  });
}

/** What the right sums in the column of a sum come to that add up a part of what it adds up; nothing where one of them is wrong. */
function partsOf({ sheet }: Table, { figure }: SettledFigure, settled: readonly SettledFigure[]): Exact[] {
  const own = new Set(figure.explain().inputs.map(cellKey));
  const parts: Exact[] = [];
  for (const { figure: part, outcome } of settled) {
    if (part.column !== figure.column || part.row === figure.row || part.quantity === "rate" || part.quantity === "label") continue;
    const isOperand = own.has(cellKey(placeOf(sheet, part)));
    const inputs = part.explain().inputs.map(cellKey);
    if (!isOperand && (inputs.length === 0 || !inputs.every((input) => own.has(input)))) continue;
    if (outcome !== "agrees" || part.value === null || typeof part.value !== "object") return [];
    parts.push(part.value);
  }
  return parts;
}
