import { countText } from "../../../tables/figure-reports";
import type { RowRule } from "../../../tables/rule";
import type { BudgetLine, BudgetSubject } from "../count/figures";

/** A heading spent more than it was granted. */
export const rule: RowRule<BudgetSubject, BudgetLine> = {
  id: "budget/overspent",
  scope: "row",
  severity: "warning",
  title: { zh: "支出超过预算", en: "More was spent than the budget grants" },
  basis: {
    zh: "各科目支出不应超过其预算；调剂须按协议办理",
    en: "No heading spends more than its budget; shifting money follows the agreement",
  },
  message: {
    zh: ({ label, spent, budget, beyond }) =>
      `“${label}”支出${spent}，超过预算${budget}，超出${beyond}。请核对数据，确属超支的请说明或办理调剂。`,
    en: ({ label, spent, budget, beyond }) =>
      `“${label}” spent ${spent} of a budget of ${budget}, ${beyond} more. Check the figures; if it is so, give the reason or have the budget adjusted.`,
  },
  right: { cells: {} },
  wrong: { cells: { C4: 250000, D4: -50000, E4: 1.25, C7: 640000, D7: 260000, E7: 0.7111 }, at: "C4" },
  *check({ line, budget, spent }) {
    if (line.role !== "item" || !spent.value || !budget.value || budget.value.compare(0) <= 0) return;
    if (spent.unit && budget.unit && !spent.unit.factor.equals(budget.unit.factor)) return;
    if (spent.value.compare(budget.value) <= 0) return;
    const beyond = spent.value.sub(budget.value);
    yield {
      ...spent.cell,
      related: [budget.cell],
      values: { label: line.label, spent: countText(spent.value), budget: countText(budget.value), beyond: countText(beyond) },
    };
  },
};
