import type { Sheet } from "../grid/sheet";
import { shownCell, type Cell } from "../grid/cell";
import { agrees, statedNumber } from "./agreement";
import type { DerivedCell } from "./expressed-figure";

/** Exactly 100% where more was done, on more lines than state what they come to above it: a cap that nobody wrote down may well be meant. */
export function doubtWholeRates(sheet: Sheet, figures: readonly DerivedCell[]): void {
  const rates = figures.filter(
    ({ quantity, value }) => quantity === "rate" && typeof value === "object" && value !== null && value.compare(1) > 0,
  );
  const cellOf = ({ row, column }: DerivedCell) => sheet.cell(row, column);
  const isRight = (figure: DerivedCell): boolean => agrees(cellOf(figure), figure, 0) === true;
  const beyond = rates.filter((figure) => isRight(figure) && isStated(cellOf(figure)));
  const whole = rates.filter((figure) => !isRight(figure) && isWhole(cellOf(figure)));
  if (beyond.length > 0 && whole.length <= beyond.length) return;
  for (const figure of whole) figure.certainty = "probable";
}

function isWhole(cell: Cell): boolean {
  const stated = statedNumber(shownCell(cell), true);
  return stated !== null && (stated.number.equals(1) || (!stated.percent && stated.number.equals(100)));
}

function isStated(cell: Cell): boolean {
  return statedNumber(shownCell(cell), true) !== null;
}
