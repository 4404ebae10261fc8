import type { Alternative } from "../../../tables/family";
import { columnsOf } from "../../../tables/lists/list";
import type { BudgetTable } from "../model";
import { budgetSubject, type BudgetSubject } from "./figures";

/** Other grounds of the balance, where a budget has the columns for them. */
export function budgetAlternatives(table: BudgetTable): Alternative<BudgetSubject>[] {
  const found: Alternative<BudgetSubject>[] = [];
  if (columnsOf(table, "granted").length === 1)
    found.push({
      id: "budget-granted",
      name: { zh: "结余、执行率按已拨款计算", en: "balance and rate from what was granted" },
      count: () => budgetSubject(table, "granted"),
    });
  if (columnsOf(table, "carried").length === 1)
    found.push({
      id: "budget-carried",
      name: { zh: "结余含上年结转", en: "balance with what was carried over" },
      count: () => budgetSubject(table, "carried"),
    });
  return found;
}
