import { cellKey } from "../grid/address";
import { shownCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { agrees, statedNumber } from "../tables/agreement";
import { statesFigure } from "../tables/evidence";
import type { Figure } from "../tables/figure";
import type { Table } from "../tables/model";
import { SUM_ROWS } from "../tables/roles";
import { ZERO } from "../values/exact";
import { areCountedTwice } from "./counted-twice";
import { placeOf, type SettledFigure } from "./settled-figure";

/** A row that states fewer sums than this says nothing of what it sums. */
const LEAST = 2;

/**
 * The sums of a row in which none agrees: a person makes a slip in one of them, but seldom in all, so that such a row rather sums something else
 * (合计（不含线上）, without a row on purpose, with one that stands elsewhere). What they should be is then no more than probable, unless the row's own
 * rate is what they should come to, and not what stands there does (the rate was reckoned from them), or all of them count lines and their subtotals.
 */
export function departingSums(table: Table, settled: readonly SettledFigure[]): ReadonlySet<SettledFigure> {
  const { sheet, roles } = table;
  const departing = new Set<SettledFigure>();
  if (!roles) return departing;
  const rows = new Map<number, SettledFigure[]>();
  for (const one of settled) {
    const { figure, outcome, keeps } = one;
    if (!SUM_ROWS.has(roles.rows.get(figure.row) ?? "unread") || !isSum(figure)) continue;
    if (outcome !== "agrees" && outcome !== "differs") continue;
    if (!statesFigure(sheet.cell(figure.row, figure.column), figure)) continue;
    // A formula that comes to the sum is one that agrees.
    rows.set(figure.row, [...(rows.get(figure.row) ?? []), keeps === undefined ? one : { ...one, outcome: "agrees" }]);
  }
  const wrong = new Set(settled.flatMap(({ figure, outcome }) => (outcome === "differs" ? [cellKey(placeOf(sheet, figure))] : [])));
  for (const stated of rows.values()) {
    if (stated.some(({ outcome }) => outcome === "agrees")) continue;
    // What differs because a figure that it is made of differs is the same slip seen again.
    const own = stated.filter(({ figure }) => !figure.explain().inputs.some((input) => wrong.has(cellKey(input))));
    // All of them together, so that nothing is written that would bear the others out the next time.
    if (own.length < LEAST || isBorneOutByRate(sheet, stated, settled) || areCountedTwice(table, stated, settled)) continue;
    for (const one of stated) departing.add(one);
  }
  return departing;
}

/** Whether a rate of the row agrees with the sums as they were computed, and not with what is stated of them. */
function isBorneOutByRate(sheet: Sheet, sums: readonly SettledFigure[], settled: readonly SettledFigure[]): boolean {
  const stated = new Map(
    sums.map(({ figure }) => [
      cellKey(placeOf(sheet, figure)),
      statedNumber(shownCell(sheet.cell(figure.row, figure.column)), false)?.number,
    ]),
  );
  return settled.some(({ figure, outcome }) => {
    if (figure.quantity !== "rate" || outcome !== "agrees" || figure.row !== sums[0]?.figure.row) return false;
    const operands = figure.explain().inputs.map((input) => stated.get(cellKey(input)));
    const [one, other] = operands;
    if (operands.length !== LEAST || !one || !other || one.equals(ZERO) || other.equals(ZERO)) return false;
    const cell = sheet.cell(figure.row, figure.column);
    return [one.div(other), other.div(one)].every((value) => agrees(cell, { value, quantity: "rate", rounding: undefined }, 0) === false);
  });
}

function isSum({ quantity }: Figure): boolean {
  return quantity !== "rate" && quantity !== "label";
}
