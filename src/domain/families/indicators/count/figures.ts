import { doubtWholeRates } from "../../../tables/whole-rates";
import type { TableFacts, WorkbookFacts } from "../../../tables/facts";
import { formatAddress } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { Indicator, IndicatorTable } from "../model";
import type { Quantity } from "../../../tables/model";
import { toNumber, type Exact } from "../../../values/exact";
import type { DerivedFigure } from "../../../tables/figure";
import { IndicatorCollector } from "./collector";
import { capOf, PLAIN, type RateCounting } from "./rate";

/** Everything the indicator rules look at. */
export interface IndicatorSubject {
  readonly table: IndicatorTable;
  readonly indicators: readonly Indicator[];
  readonly figures: readonly DerivedFigure[];
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
export function indicatorSubject(
  table: IndicatorTable,
  facts: Pick<WorkbookFacts, "progress" | "term">,
  counting: RateCounting = countingOf(table),
): IndicatorSubject {
  const collector = new IndicatorCollector(table.sheet, facts.term?.start.month ?? 1, counting, ownColumns(table));
  const indicators: Indicator[] = [];
  const open = table.continued ? CONTINUED : null;
  switch (table.kind) {
    case "indicator-areas":
      for (const { items, unread, total, subtotals } of table.metrics) {
        indicators.push(...items, ...subtotals.map((group) => group.total), ...(total ? [total] : []));
        for (const group of byRate(items)) collector.completion(...group);
        for (const group of subtotals) collector.total(group, false, open);
        if (total) collector.total({ total, of: [...items, ...unread] }, false, open);
      }
      for (const { total, of } of table.staffSubtotals) collector.staffTotal(of, total, open);
      collector.staffTotal(
        table.areas.map(({ staff }) => staff),
        table.staffTotal,
        open,
      );
      break;
    case "indicator-list":
      indicators.push(...table.items, ...table.totals);
      for (const group of byRate(table.items)) collector.completion(...group);
      // Sums across first: a sum down its column takes what they must say.
      for (const sums of ["across", "down"] as const)
        for (const total of table.totals)
          if (total.sums === sums) collector.total({ total, of: total.of }, sums === "down", total.why ?? (sums === "down" ? open : null));
      break;
    default:
      indicators.push(...table.items);
      for (const item of table.items) collector.completion(item);
  }
  collector.settleRates();
  if (counting.cap === null) doubtWholeRates(table.sheet, collector.figures);
  const { figures, completions: completion, summed } = collector;
  return { table, indicators, figures, completion, summed, progress: facts.progress };
}

const CONTINUED = {
  zh: "本表写明是续表，合计可能包括上一页或另一张工作表的数据，无法复算，保持原样。",
  en: "This table says that it is continued from another page or sheet; its totals may take in what stands there and are left as they stand.",
};

/** How a table's own words say that its rates are counted. */
export function countingOf({ rateCap }: IndicatorTable): RateCounting {
  return { ...PLAIN, cap: rateCap === undefined || rateCap === null ? null : capOf(rateCap) };
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

/**
 * 投入社工人数 合计 as it must be, so that correcting it leaves what hangs on it alone; as it is stated where it cannot be computed. Its
 * cell too, where that holds this number already: a formula may refer to it.
 */
export function requiredStaffOf(table: IndicatorTable): NonNullable<TableFacts["staff"]> | null {
  if (table.kind !== "indicator-areas" || !table.staffTotal) return null;
  const total = table.staffTotal;
  const { row, column } = total.cell;
  const figure = indicatorSubject(table, { progress: null, term: null }).figures.find((one) => one.row === row && one.column === column);
  const computed = typeof figure?.value === "object" && figure.value ? toNumber(figure.value) : null;
  const shown = shownCell(table.sheet.cell(row, column));
  const count = computed ?? (total.reading.status === "read" ? total.reading.value : null);
  return {
    count,
    at: total.cell,
    cell: shown.kind === "number" && shown.value === count ? { sheet: table.sheet.name, row, column } : null,
  };
}

/** The station's own columns of a list (权重), and the one behind its last (得分). */
function ownColumns({ kind, roles, range }: IndicatorTable): number[] {
  if (kind !== "indicator-list") return [];
  const own = [...(roles?.columns ?? [])].filter(([, role]) => role === "own" || role === "unread").map(([column]) => column);
  return [...own, range.right + 1];
}
