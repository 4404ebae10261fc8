import type { ListTable } from "../../tables/lists/list";
import type { Table } from "../../tables/model";
import type { BudgetField } from "../../values/vocabulary/budget-headers";

/** A budget: what each heading was granted, what was spent of it and what is left. */
export interface BudgetTable extends ListTable<BudgetField> {
  readonly kind: "budget";
}

/** Whether a table is of this family. */
export function isBudget(table: Table): table is BudgetTable {
  return table.kind === "budget";
}

/** Those of some tables that stand as they are read, which a report may state figures of. */
export function isBudgetAsRead(table: Table): table is BudgetTable {
  return isBudget(table) && table.laidOut === undefined;
}
