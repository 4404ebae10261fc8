import { settleColumnDigits } from "../../../tables/column-digits";
import { doubtWholeRates } from "../../../tables/whole-rates";
import type { TableFacts, WorkbookFacts } from "../../../tables/facts";
import { formatAddress } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { Localized } from "../../../language";
import type { Indicator, IndicatorAreasTable, IndicatorListTable, IndicatorTable } from "../model";
import type { AppliedPolicy, Quantity } from "../../../tables/model";
import type { DerivedCell } from "../../../tables/expressed-figure";
import { sumScope } from "../../../values/vocabulary/row-labels";
import { toNumber, type Exact } from "../../../values/exact";
import type { DerivedFigure } from "../../../tables/figure";
import { IndicatorCollector, type ItemElsewhere } from "./collector";
import { settlePercentPoints } from "./percent-points";
import { differenceFigures } from "./differences";
import { gradeFigures } from "./grades";
import { meanFigures } from "./means";
import { sumsTaken, type SumsOver } from "./over-sheets";
import { stockPolicies } from "./stocks";
import { capOf, PLAIN, type RateCounting } from "./rate";
import { scoreFigures } from "./scores";

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
  /** What its own figures bear out of how it is to be counted. */
  readonly policies?: readonly AppliedPolicy[];
}

/** The amounts of an indicator that a person enters: target and done, or the periods that the done sums. */
export function enteredAmounts(indicator: Indicator, summed: ReadonlySet<Indicator>): Quantity[] {
  const { target, done, addends } = indicator;
  return summed.has(indicator) ? [target, ...addends.map(({ quantity }) => quantity)] : [target, done];
}

/** A subject whose figures may still be judged. */
type CountedIndicators = Omit<IndicatorSubject, "figures"> & { readonly figures: readonly DerivedCell[] };

/** Computes an indicator table: completions, 合计 of targets and dones, the total of staff. */
export function indicatorSubject(
  table: IndicatorTable,
  facts: Pick<WorkbookFacts, "progress" | "term">,
  counting: RateCounting = countingOf(table),
): IndicatorSubject {
  const earlier = "earlier" in table ? (table.earlier ?? []) : [];
  if (earlier.length === 0) return countedTable(table, facts, counting, table.continued ? "open" : "own");
  const taken = sumsTaken(
    table,
    countedTable(table, facts, counting, "own").figures,
    countedTable(table, facts, counting, "whole").figures,
  );
  const subject = countedTable(table, facts, counting, taken.over);
  if (!taken.proved) for (const figure of subject.figures) if (figure.rule === "indicator/total") figure.certainty = "probable";
  return { ...subject, policies: [...(subject.policies ?? []), ...taken.policies] };
}

function countedTable(
  table: IndicatorTable,
  facts: Pick<WorkbookFacts, "progress" | "term">,
  counting: RateCounting,
  over: SumsOver,
): CountedIndicators {
  const collector = new IndicatorCollector(table.sheet, facts.term?.start.month ?? 1, counting, ownColumns(table), table.meansOfRates);
  const indicators: Indicator[] = [];
  const open = over === "open" ? (table.continued ? CONTINUED : GOES_ON) : null;
  switch (table.kind) {
    case "indicator-areas":
      indicators.push(...countAreas(table, collector, open, over));
      break;
    case "indicator-list": {
      indicators.push(...table.items, ...table.totals);
      const elsewhere = over === "whole" ? itemsElsewhere(table.earlier ?? []) : [];
      for (const group of byRate(table.items)) collector.completion(...group);
      // Sums across first: a sum down its column takes what they must say.
      for (const sums of ["across", "down"] as const)
        for (const total of table.totals) {
          if (total.sums !== sums) continue;
          const own = elsewhere.filter(({ item }) => sums === "down" && sumScope(total.name) !== "group" && standsAlike(item, total));
          collector.total({ total, of: total.of }, sums === "down", total.why ?? (sums === "down" ? open : null), own);
        }
      break;
    }
    default:
      indicators.push(...table.items);
      for (const item of table.items) collector.completion(item);
  }
  settlePercentPoints(table.sheet, collector.figures);
  settleColumnDigits(table.sheet, collector.figures);
  if (counting.cap === null) doubtWholeRates(table.sheet, collector.figures);
  const { completions: completion, summed } = collector;
  const figures = [...collector.figures];
  if (table.kind === "indicator-list") {
    const beside = [...scoreFigures(table, completion), ...differenceFigures(table, figures), ...gradeFigures(table, completion)];
    figures.push(...meanFigures(table, figures), ...beside);
  }
  const policies = stockPolicies(collector.stocks);
  return { table, indicators, figures, completion, summed, progress: facts.progress, ...(policies.length > 0 ? { policies } : {}) };
}

function countAreas(
  table: IndicatorAreasTable,
  collector: IndicatorCollector,
  open: Localized | null,
  over: SumsOver,
): readonly Indicator[] {
  const earlier = over === "whole" ? (table.earlier ?? []) : [];
  table.metrics.forEach(({ items, unread, total, totalOf, subtotals, stationLevel }, index) => {
    for (const group of byRate(items)) collector.completion(...group);
    for (const group of subtotals) collector.total(group, false, group.why ?? open);
    const elsewhere = stationLevel
      ? []
      : earlier.flatMap(({ sheet, metrics }) => (metrics[index]?.items ?? []).map((item) => ({ sheet, item })));
    if (total) collector.total({ total, of: totalOf?.of ?? [...items, ...unread] }, false, totalOf?.why ?? open, elsewhere);
  });
  for (const { total, of, why } of table.staffSubtotals) collector.staffTotal(of, total, why ?? open);
  collector.staffTotal(
    table.areas.map(({ staff }) => staff),
    table.staffTotal,
    open,
    earlier.flatMap(({ sheet, areas }) => areas.flatMap(({ staff }) => (staff ? [{ sheet, quantity: staff, unit: null }] : []))),
  );
  return table.metrics.flatMap(({ items, subtotals, total }) => [
    ...items,
    ...subtotals.map((group) => group.total),
    ...(total ? [total] : []),
  ]);
}

function itemsElsewhere(tables: readonly IndicatorListTable[]): ItemElsewhere[] {
  return tables.flatMap(({ sheet, items }) => items.map((item) => ({ sheet, item })));
}

/** In the same columns, of the same area. */
function standsAlike({ target, done, area }: Indicator, total: Indicator): boolean {
  return target.cell.column === total.target.cell.column && done.cell.column === total.done.cell.column && area === total.area;
}

const CONTINUED = {
  zh: "本表写明是续表，合计可能包括上一页或另一张工作表的数据，无法复算，保持原样。",
  en: "This table says that it is continued from another page or sheet; its totals may take in what stands there and are left as they stand.",
};

const GOES_ON = {
  zh: "前一张工作表上有同样标题、同样表头而没有合计的一部分，看不出这里的合计是否包括它，保持原样。",
  en: "The sheet before holds a part under the same title and header without a total; whether the total here takes it in cannot be told, so it is left as it stands.",
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
