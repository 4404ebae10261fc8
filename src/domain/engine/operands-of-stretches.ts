import { shownCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import type { Settings } from "../settings";
import type { Table } from "../tables/model";
import { statedAmount } from "../tables/quantity";
import { exact } from "../values/exact";
import { doubtText, fitsInstead, isAmount, quotientOf, type AgreeingLines, type DoubtedOperand } from "./operands-by-neighbours";
import type { SettledFigure } from "./settled-figure";

/** So many other lines must add up the same lines of the tables above. */
const FEWEST_LINES = 2;
/** Lines of the same name above, at least: of one alone it would be a copy. */
const FEWEST_STRETCHES = 2;

/**
 * Whether a rate departs only because its target or done does: of a year under its half-years every other line adds up the lines of its name above,
 * and the rate is that of such a sum.
 */
export function doubtedSumOfStretches(
  { sheet, roles, range }: Table,
  { figure, outcome }: SettledFigure,
  agreeing: AgreeingLines,
  settings: Settings,
): DoubtedOperand | null {
  const quotient = outcome === "differs" ? quotientOf(figure) : null;
  const others = agreeing.get(figure.column);
  if (!quotient || !others || others.size < FEWEST_LINES || range.top === 0 || roles?.rows.get(figure.row) !== "item") return null;
  for (const side of ["of", "by"] as const) {
    const operand = quotient[side];
    if (operand.kind !== "cell" || operand.at.sheet !== sheet.name || operand.at.row !== figure.row) continue;
    const { column } = operand.at;
    const sumAt = (row: number): number | null => sumAbove(sheet, row, { left: range.left, top: range.top }, column);
    if (![...others.keys()].every((row) => sumAt(row) === statedAmount(sheet, { row, column }))) continue;
    const sum = sumAt(figure.row);
    const given = sum === null ? null : exact(sum);
    if (given !== null && fitsInstead(sheet.cell(figure.row, figure.column), quotient, { side, given }, settings))
      return { cell: operand.at, why: doubtText(operand, given, others.size, "above") };
  }
  return null;
}

/** What the lines of the same name above a table hold in a column; null where they are fewer than two, or one cannot be read. */
function sumAbove(
  sheet: Sheet,
  row: number,
  { left, top }: { readonly left: number; readonly top: number },
  column: number,
): number | null {
  const name = nameOf(sheet, row, left, column);
  if (name === "") return null;
  const amounts = sheet.rowNumbers
    .filter((other) => other < top && nameOf(sheet, other, left, column) === name)
    .map((other) => statedAmount(sheet, { row: other, column }));
  if (amounts.length < FEWEST_STRETCHES || !amounts.every(isAmount)) return null;
  return Number(amounts.reduce((sum, amount) => sum + amount, 0).toPrecision(12));
}

/** The texts of a row left of a column. */
function nameOf(sheet: Sheet, row: number, left: number, column: number): string {
  const texts: string[] = [];
  for (let at = left; at < column; at++) {
    const shown = shownCell(sheet.seen(row, at));
    if (shown.kind === "text") texts.push(shown.plain);
  }
  return texts.join(" ");
}
