import type { Sheet } from "../grid/sheet";
import { shownCell, type Cell } from "../grid/cell";
import { agrees, statedNumber } from "./agreement";
import type { DerivedCell } from "./expressed-figure";

/** Exactly 100% where more was done, and no line of the table states more than 100%: a cap that nobody wrote down may well be meant. */
export function doubtWholeRates(sheet: Sheet, figures: readonly DerivedCell[]): void {
  const rates = figures.filter(
    ({ quantity, value }) => quantity === "rate" && typeof value === "object" && value !== null && value.compare(1) > 0,
  );
  const cellOf = ({ row, column }: DerivedCell) => sheet.cell(row, column);
  if (rates.some((figure) => agrees(cellOf(figure), figure, 0) === true && isStated(cellOf(figure)))) return;
  for (const figure of rates) {
    const stated = statedNumber(shownCell(cellOf(figure)), true);
    if (stated && (stated.number.equals(1) || (!stated.percent && stated.number.equals(100)))) figure.certainty = "probable";
  }
}

function isStated(cell: Cell): boolean {
  return statedNumber(shownCell(cell), true) !== null;
}
