import type { StationFigure } from "../../../tables/facts";
import type { Amount } from "../../../tables/lists/amount";
import { toNumber } from "../../../values/exact";
import type { BudgetSubject } from "./figures";

/** What a budget comes to as a whole: its last total, in the unit that its columns share. */
export function budgetTotals({ lines }: BudgetSubject): StationFigure[] {
  const total = lines.findLast(({ line }) => line.role === "total");
  if (!total) return [];
  const { budget, spent } = total;
  if (budget.unit?.factor.equals(spent.unit?.factor ?? budget.unit.factor) === false) return [];
  const one = (name: StationFigure["total"], { value, cell }: Amount): StationFigure[] =>
    value ? [{ total: name, value: toNumber(value), at: cell }] : [];
  const known = budget.value && spent.value ? { budget: budget.value, spent: spent.value } : null;
  return [
    ...one("budget", budget),
    ...one("spent", spent),
    ...(known ? [{ total: "balance" as const, value: toNumber(known.budget.sub(known.spent)), at: null }] : []),
    ...(known && toNumber(known.budget) !== 0
      ? [{ total: "spending-rate" as const, value: toNumber(known.spent.div(known.budget)), at: null }]
      : []),
  ];
}
