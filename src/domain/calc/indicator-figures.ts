import type { Facts } from "../engine/facts";
import { formatAddress, formatRange, type CellAddress, type CellRef } from "../grid/address";
import { shownCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import type { AreaMetric, Indicator, IndicatorTable, Quantity } from "../tables/model";
import { countWithUnit } from "./agreement";
import { isTextNumber } from "./attendance-metrics";
import { decimalText, exact, roundHalfUp, toNumber, ZERO, type Exact } from "./exact";
import type { Explanation, Figure } from "./figure";

/** Everything the indicator rules look at. */
export interface IndicatorSubject {
  readonly table: IndicatorTable;
  readonly indicators: readonly Indicator[];
  readonly figures: readonly Figure[];
  /** Exact completion by indicator; absent where there is none (no target, not applicable, unreadable). */
  readonly completion: ReadonlyMap<Indicator, Exact>;
  readonly progress: Exact | null;
}

/** Computes an indicator table: completions, 合计 of targets and dones, the total of staff. */
export function indicatorSubject(table: IndicatorTable, facts: Pick<Facts, "progress">): IndicatorSubject {
  const collector = new Collector(table.sheet);
  const indicators: Indicator[] = [];
  switch (table.kind) {
    case "indicator-areas":
      for (const metric of table.metrics) {
        indicators.push(...metric.items, ...(metric.total ? [metric.total] : []));
        for (const item of metric.items) collector.completion(item, item.target, item.done);
        collector.metricTotal(metric);
      }
      collector.staffTotal(
        table.areas.map(({ staff }) => staff),
        table.staffTotal,
      );
      break;
    case "indicator-list":
      indicators.push(...table.items, ...table.totals);
      for (const item of table.items) collector.completion(item, item.target, item.done);
      for (const total of table.totals) {
        const { row, column } = total.target.cell;
        const parts = total.sums === "across" ? table.items : [...table.items, ...table.totals.filter(({ sums }) => sums === "across")];
        const own = parts.filter(({ target: { cell } }) => (total.sums === "across" ? cell.row === row : cell.column === column));
        collector.metricTotal({ name: total.name, measure: null, stationLevel: false, items: own, total });
      }
      break;
    default:
      indicators.push(...table.items);
      for (const item of table.items) collector.completion(item, item.target, item.done);
  }
  return { table, indicators, figures: collector.figures, completion: collector.completions, progress: facts.progress };
}

/** An amount that a figure is computed from: known, or null with the cells to blame. */
interface Amount {
  readonly value: Exact | null;
  readonly blockedBy: readonly CellRef[];
  readonly inputs: readonly CellAddress[];
  /** `24`, `24 + 20 + 15` */
  readonly text: string;
  /** What a native formula may refer to; null where the amount stands inside a text. */
  readonly formula: string | null;
}

/** Empty while its partner is not, and not said to be inapplicable. */
function isMissing(quantity: Quantity, partner: Quantity): boolean {
  return quantity.reading.status === "empty" && !quantity.notApplicable && partner.reading.status !== "empty";
}

class Collector {
  readonly figures: Figure[] = [];
  readonly completions = new Map<Indicator, Exact>();
  /** Sums by address: a sum of sums takes what these must say, not what stands there. */
  private readonly sums = new Map<string, Amount>();

  constructor(private readonly sheet: Sheet) {}

  completion(indicator: Indicator, target: Quantity, done: Quantity): void {
    this.rate(indicator, this.amount(target), this.amount(done));
  }

  metricTotal({ items, total }: AreaMetric): void {
    if (!total) return;
    const target = this.sum(
      items.map((item) => item.target),
      total.target,
      items.filter((item) => isMissing(item.target, item.done)).map((item) => item.target),
    );
    const done = this.sum(
      items.map((item) => item.done),
      total.done,
      items.filter((item) => isMissing(item.done, item.target)).map((item) => item.done),
    );
    this.rate(total, target, done);
  }

  staffTotal(parts: readonly (Quantity | null)[], total: Quantity | null): void {
    const stated = parts.filter((part) => part !== null);
    if (total && stated.length === parts.length && stated.some(({ reading }) => reading.status !== "empty")) this.sum(stated, total);
  }

  private amount(quantity: Quantity): Amount | null {
    const { reading, cell } = quantity;
    const computed = this.sums.get(formatAddress(cell));
    if (computed) return computed;
    if (reading.status === "read") {
      const isNumber = shownCell(this.sheet.cell(cell.row, cell.column)).kind === "number";
      return {
        value: exact(reading.value),
        blockedBy: [],
        inputs: [cell],
        text: decimalText(reading.value),
        formula: isNumber ? formatAddress(cell) : null,
      };
    }
    if (reading.status === "unreadable") {
      return { value: null, blockedBy: [{ sheet: this.sheet.name, ...cell }], inputs: [cell], text: "?", formula: null };
    }
    return null;
  }

  /** The figure of a 合计 cell; null where nothing is summed or the cell says that it does not apply. A missing part is not zero: it blocks. */
  private sum(parts: readonly Quantity[], total: Quantity, missing: readonly Quantity[] = []): Amount | null {
    if (total.notApplicable) return null;
    const amounts = parts.map((part) => this.amount(part)).filter((amount) => amount !== null);
    if (amounts.length === 0 && missing.length === 0) return null;
    const blockedBy = [
      ...amounts.flatMap((amount) => amount.blockedBy),
      ...missing.map(({ cell }) => ({ sheet: this.sheet.name, ...cell })),
    ];
    const value = blockedBy.length > 0 ? null : amounts.reduce((sum, amount) => sum.add(amount.value!), ZERO);
    const inputs = amounts.flatMap((amount) => amount.inputs);
    const text = amounts.map((amount) => amount.text).join(" + ");
    const formula = amounts.length > 0 && amounts.every((amount) => amount.formula !== null) ? sumFormula(this.sheet, inputs) : null;
    this.figures.push(
      new DerivedFigure(
        this.sheet.name,
        "indicator/total",
        "count",
        total.cell,
        value,
        blockedBy,
        inputs,
        `${text} = ${value ? shown(value) : "?"}`,
        () => formula,
      ),
    );
    const address = formatAddress(total.cell);
    const isText = countWithUnit(shownCell(this.sheet.cell(total.cell.row, total.cell.column))) !== null;
    const amount = { value, blockedBy, inputs: [total.cell], text: value ? shown(value) : "?", formula: isText ? null : address };
    this.sums.set(address, amount);
    return amount;
  }

  private rate(indicator: Indicator, target: Amount | null, done: Amount | null): void {
    if (!target || !done) return;
    const blockedBy = [...target.blockedBy, ...done.blockedBy];
    if (target.value && target.value.compare(ZERO) === 0) return;
    const value = target.value && done.value ? done.value.div(target.value) : null;
    if (value) this.completions.set(indicator, value);
    if (!indicator.rate) return;
    const arithmetic = `${done.text} ÷ ${target.text}${value ? ` = ${decimalText(toNumber(roundHalfUp(value.mul(100), 2)))}%` : ""}`;
    const cell = this.sheet.cell(indicator.rate.row, indicator.rate.column);
    const formula = (): string | null => {
      if (!target.formula || !done.formula) return null;
      const shownRate = shownCell(cell);
      const decimals = shownRate.kind === "number" && shownRate.format.kind === "percent" ? (shownRate.format.decimals ?? 2) : 2;
      return `=ROUND(${done.formula}/${target.formula},${decimals + 2})`;
    };
    this.figures.push(
      new DerivedFigure(
        this.sheet.name,
        "indicator/percentage",
        "rate",
        indicator.rate,
        value,
        blockedBy,
        [...done.inputs, ...target.inputs],
        arithmetic,
        formula,
      ),
    );
  }
}

function shown(value: Exact): string {
  return decimalText(toNumber(value));
}

/** SUM over cells under one another; addition where they are not, or where SUM would pass over a number typed as text. */
function sumFormula(sheet: Sheet, cells: readonly CellAddress[]): string {
  const sorted = [...cells].sort((a, b) => a.row - b.row);
  const unbroken = sorted.every(
    (cell, index) => index === 0 || (cell.column === sorted[0]!.column && cell.row === sorted[index - 1]!.row + 1),
  );
  const typedAsText = cells.some(({ row, column }) => isTextNumber(sheet.cell(row, column)));
  if (!unbroken || typedAsText) return `=${sorted.map(formatAddress).join("+")}${sorted.length === 1 ? "+0" : ""}`;
  const first = sorted[0]!;
  return `=SUM(${formatRange({ top: first.row, left: first.column, bottom: sorted.at(-1)!.row, right: first.column })})`;
}

class DerivedFigure implements Figure {
  readonly row: number;
  readonly column: number;
  readonly mayCarryUnit: boolean;

  constructor(
    private readonly sheet: string,
    readonly rule: string,
    readonly quantity: "count" | "rate",
    cell: CellAddress,
    readonly value: Exact | null,
    readonly blockedBy: readonly CellRef[],
    private readonly inputs: readonly CellAddress[],
    private readonly arithmetic: string,
    readonly formula: () => string | null,
  ) {
    this.row = cell.row;
    this.column = cell.column;
    this.mayCarryUnit = quantity === "count";
  }
  explain(): Explanation {
    return { inputs: this.inputs.map((cell) => ({ sheet: this.sheet, ...cell })), arithmetic: this.arithmetic };
  }
}
