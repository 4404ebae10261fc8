import type { StationFigure } from "../../../tables/facts";
import type { Amount } from "../../../tables/lists/amount";
import { columnsOf } from "../../../tables/lists/list";
import { toNumber } from "../../../values/exact";
import type { BudgetSubject } from "./figures";

/** What a budget comes to as a whole: its last total, in the unit that its columns share. */
export function budgetTotals({ table, lines }: BudgetSubject): StationFigure[] {
  const total = lines.findLast(({ line }) => line.role === "total");
  if (!total) return [];
  const { budget, spent } = total;
  // Of months each in a column of its own none is what was spent in all.
  const whole = columnsOf(table, "spent").length === 1;
  if (budget.unit?.factor.equals(spent.unit?.factor ?? budget.unit.factor) === false) return [];
  const one = (name: StationFigure["total"], { value, cell }: Amount): StationFigure[] =>
    value ? [{ total: name, value: toNumber(value), at: cell }] : [];
  const known = whole && budget.value && spent.value ? { budget: budget.value, spent: spent.value } : null;
  return [
    ...one("budget", budget),
    ...(whole ? one("spent", spent) : []),
    ...(known ? [{ total: "balance" as const, value: toNumber(known.budget.sub(known.spent)), at: null }] : []),
    ...(known && toNumber(known.budget) !== 0
      ? [{ total: "spending-rate" as const, value: toNumber(known.spent.div(known.budget)), at: null }]
      : []),
  ];
}
