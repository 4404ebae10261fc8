import type { Facts } from "../engine/facts";
import { formatAddress } from "../grid/address";
import type { Indicator, IndicatorTable, Quantity } from "../tables/model";
import type { Exact } from "./exact";
import type { Figure } from "./figure";
import { IndicatorCollector } from "./indicator-collector";

/** Everything the indicator rules look at. */
export interface IndicatorSubject {
  readonly table: IndicatorTable;
  readonly indicators: readonly Indicator[];
  readonly figures: readonly Figure[];
  /** Exact completion by indicator; absent where there is none (no target, not applicable, unreadable). */
  readonly completion: ReadonlyMap<Indicator, Exact>;
  /** Indicators whose done is the sum of the single periods beside it. */
  readonly summed: ReadonlySet<Indicator>;
  readonly progress: Exact | null;
}

/** The amounts of an indicator that a person enters: target and done, or the periods that the done sums. */
export function enteredAmounts(indicator: Indicator, summed: ReadonlySet<Indicator>): Quantity[] {
  const { target, done, addends } = indicator;
  return summed.has(indicator) ? [target, ...addends.map(({ quantity }) => quantity)] : [target, done];
}

/** Computes an indicator table: completions, 合计 of targets and dones, the total of staff. */
export function indicatorSubject(table: IndicatorTable, facts: Pick<Facts, "progress" | "term">): IndicatorSubject {
  const collector = new IndicatorCollector(table.sheet, facts.term?.start.month ?? 1);
  const indicators: Indicator[] = [];
  switch (table.kind) {
    case "indicator-areas":
      for (const { items, total, subtotals } of table.metrics) {
        indicators.push(...items, ...subtotals.map((group) => group.total), ...(total ? [total] : []));
        for (const group of byRate(items)) collector.completion(...group);
        for (const group of subtotals) collector.total(group);
        if (total) collector.total({ total, of: items });
      }
      for (const { total, of } of table.staffSubtotals) collector.staffTotal(of, total);
      collector.staffTotal(
        table.areas.map(({ staff }) => staff),
        table.staffTotal,
      );
      break;
    case "indicator-list":
      indicators.push(...table.items, ...table.totals);
      for (const group of byRate(table.items)) collector.completion(...group);
      // Sums across first: a sum down its column takes what they must say.
      for (const sums of ["across", "down"] as const)
        for (const total of table.totals) if (total.sums === sums) collector.total({ total, of: total.of });
      break;
    default:
      indicators.push(...table.items);
      for (const item of table.items) collector.completion(item);
  }
  collector.settleRates();
  const { figures, completions: completion, summed } = collector;
  return { table, indicators, figures, completion, summed, progress: facts.progress };
}

/** Promises whose one percentage is merged over them are completed together. */
function byRate(items: readonly Indicator[]): [Indicator, ...Indicator[]][] {
  const groups = new Map<string, [Indicator, ...Indicator[]]>();
  items.forEach((item, index) => {
    const key = item.rate ? formatAddress(item.rate) : `#${index}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  });
  return [...groups.values()];
}
