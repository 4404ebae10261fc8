import type { CellAddress } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { agrees, statedNumber } from "../../../tables/agreement";
import type { DerivedCell } from "../../../tables/expressed-figure";
import { evaluate } from "../../../tables/expression/evaluate";
import type { Quotient } from "../../../tables/expression/expression";
import type { Certainty } from "../../../tables/roles";
import type { Exact } from "../../../values/exact";
import { meanOf, shownRate } from "./means";

/** Rates that a mean is of, at least. */
const LEAST = 2;

/** How the rate of a row of sums is meant, where it is not what the sums come to. */
export interface RateOfSums {
  /** The mean of the rates above; null where it is what the sums come to. */
  readonly mean: Quotient | null;
  readonly certainty: Certainty;
}

/**
 * The rate in a row of sums of which words say that it is the mean of the rates above is held against that; where it is neither the mean nor
 * what the sums come to, what it should be is no more than probable. A mean that its formula alone tells of is what its writer meant and
 * mostly a mistake all the same: what the sums come to is offered. null where nothing speaks of a mean.
 */
export function rateOfSums(
  sheet: Sheet,
  rate: CellAddress,
  quotient: Exact | null,
  rates: readonly DerivedCell[],
  saysMean: boolean,
): RateOfSums | null {
  const cell = sheet.cell(rate.row, rate.column);
  const comesTo = (value: Exact | null): boolean => value !== null && agrees(cell, { value, quantity: "rate" }, 0) === true;
  const own = cell.kind === "formula" && /(?<![\w.])AVERAGE/i.test(cell.formula);
  // By itself a mean in the place of what the sums come to is a slip.
  if (comesTo(quotient) || (!own && !saysMean)) return null;
  const open: RateOfSums = { mean: null, certainty: "probable" };
  if (!saysMean || statedNumber(shownCell(cell), true) === null) return open;
  const known = rates.filter(({ value }) => typeof value === "object" && value !== null);
  if (known.length < LEAST) return open;
  const exactly = meanOf(sheet, known, ({ value }) => value as Exact);
  if (comesTo(evaluate(exactly))) return { mean: exactly, certainty: "proved" };
  const shown = meanOf(sheet, known, (figure) => shownRate(figure, sheet.cell(figure.row, figure.column)));
  const areRight = known.every((figure) => agrees(sheet.cell(figure.row, figure.column), figure, 0) === true);
  return areRight && comesTo(evaluate(shown)) ? { mean: shown, certainty: "proved" } : { ...open, mean: exactly };
}
