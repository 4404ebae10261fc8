import { shownCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { decimalsOf } from "../values/exact";
import { agrees, statedNumber } from "./agreement";
import type { DerivedCell } from "./expressed-figure";
import type { ShownDigits } from "./figure";

/** So many right rates tell how their column is shown. */
const LEAST_TELLING = 2;
/** A number with more digits is a quotient that nobody rounded. */
const MOST_DIGITS = 4;

/** Tells each rate how the right ones of its column are shown: a wrong 72.9 among 66.7 and 81.5 is written 79.2, not 79.17. */
export function settleColumnDigits(sheet: Sheet, figures: readonly DerivedCell[]): void {
  const columns = new Map<number, DerivedCell[]>();
  for (const figure of figures) if (figure.quantity === "rate") columns.set(figure.column, [...(columns.get(figure.column) ?? []), figure]);
  for (const column of columns.values()) {
    const columnShows = shownBy(sheet, column);
    for (const figure of column) figure.columnShows = columnShows;
  }
}

function shownBy(sheet: Sheet, column: readonly DerivedCell[]): ShownDigits | undefined {
  const shown = column.flatMap((figure) => digitsOf(sheet, figure) ?? []);
  const percent = shown.filter((one) => one.percent);
  const plain = shown.filter((one) => !one.percent);
  const [most, fewer] = percent.length > plain.length ? [percent, plain] : [plain, percent];
  if (most.length < LEAST_TELLING || fewer.length === most.length) return undefined;
  const digits = Math.max(...most.map((one) => one.digits));
  const least = most === percent || column.some(({ inPoints }) => inPoints) ? 1 : 3;
  // Whole numbers are as well what exact quotients come to: they tell of no rounding.
  return digits < least || digits > MOST_DIGITS ? undefined : { percent: most === percent, digits };
}

/** How a rate that is right is shown; null for any other, and for a number under a format that rounds it by itself. */
function digitsOf(sheet: Sheet, figure: DerivedCell): ShownDigits | null {
  const cell = sheet.cell(figure.row, figure.column);
  const shown = shownCell(cell);
  const stated = statedNumber(shown, true);
  if (!stated || figure.value === null || agrees(cell, figure, 0) !== true) return null;
  if (stated.percent) return { percent: true, digits: (stated.digits ?? 2) - 2 };
  if (shown.kind === "number") return shown.format.decimals === null ? { percent: false, digits: decimalsOf(shown.value) } : null;
  return { percent: false, digits: stated.digits ?? 0 };
}
