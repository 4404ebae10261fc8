import { formatAddress, formatRange, type CellAddress, type CellRef } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { GroupTotal, Indicator } from "../model";
import type { Quantity } from "../../../tables/model";
import { countWithUnit } from "../../../tables/agreement";
import { isTextNumber } from "../../../grid/text-number";
import { DerivedFigure } from "../../../tables/derived-figure";
import { decimalText, exact, roundHalfUp, toNumber, ZERO, type Exact } from "../../../values/exact";
import { keptInPoints, rateFormula, storedRate, type StoredRate } from "../../../tables/figure-edit";

/** Each cell once: a target merged over several areas is one promise. */
function distinct(quantities: readonly Quantity[]): Quantity[] {
  return [...new Map(quantities.map((quantity) => [formatAddress(quantity.cell), quantity])).values()];
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

/** Empty, and not said to be inapplicable. */
function isBlank({ reading, notApplicable }: Quantity): boolean {
  return reading.status === "empty" && !notApplicable;
}

/** Gathers the figures of one indicator table: sums before what is computed from them. */
export class IndicatorCollector {
  readonly figures: DerivedFigure[] = [];
  readonly completions = new Map<Indicator, Exact>();
  /** Sums by address: a sum of sums takes what these must say, not what stands there. */
  private readonly sums = new Map<string, Amount>();

  readonly summed = new Set<Indicator>();

  constructor(
    private readonly sheet: Sheet,
    private readonly firstMonth: number,
  ) {}

  /** Of one promise, or of several under one percentage. */
  completion(indicator: Indicator, ...others: readonly Indicator[]): void {
    const all = [indicator, ...others];
    for (const one of all) {
      if (!this.isSummed(one)) continue;
      this.summed.add(one);
      this.sum(
        one.addends.map(({ quantity }) => quantity),
        one.done,
      );
    }
    // What is merged over several and not complete cannot be told for all of them.
    if (all.some((one) => this.lacksTarget(one) || this.lacksDone(one))) return;
    this.rate(indicator, this.together(all.map(({ target }) => target)), this.together(all.map(({ done }) => done)));
  }

  private together(quantities: readonly Quantity[]): Amount | null {
    const amounts = distinct(quantities).flatMap((quantity) => this.amount(quantity) ?? []);
    const [first] = amounts;
    if (!first || amounts.length === 1) return first ?? null;
    const text = amounts.map((amount) => amount.text).join(" + ");
    const formulas = amounts.map(({ formula }) => formula);
    return {
      value: amounts.reduce<Exact | null>((sum, { value }) => (sum && value ? sum.add(value) : null), ZERO),
      blockedBy: amounts.flatMap(({ blockedBy }) => blockedBy),
      inputs: amounts.flatMap(({ inputs }) => inputs),
      text: `(${text})`,
      formula: formulas.every((formula) => formula !== null) ? `(${formulas.join("+")})` : null,
    };
  }

  total({ total, of }: GroupTotal): void {
    const target = this.sum(
      of.map((item) => item.target),
      total.target,
      of.filter((item) => this.lacksTarget(item)).map((item) => item.target),
    );
    const done = this.sum(
      of.map((item) => item.done),
      total.done,
      of.filter((item) => this.lacksDone(item)).map((item) => item.done),
    );
    if (of.some((item) => this.summed.has(item)))
      total.addends.forEach(({ quantity }, index) => {
        const period = of.map(({ addends }) => addends[index]!.quantity);
        this.sum(period, quantity);
      });
    this.rate(total, target, done);
  }

  /** Empty while something was done. */
  private lacksTarget(item: Indicator): boolean {
    return isBlank(item.target) && (item.done.reading.status !== "empty" || this.summed.has(item));
  }

  /** Empty while something was promised; what its periods add up to is there. */
  private lacksDone(item: Indicator): boolean {
    return isBlank(item.done) && item.target.reading.status !== "empty" && !this.summed.has(item);
  }

  /** Periods add up to the done where they begin with the term: the quarters before the first column are not there to be added. */
  private isSummed({ addends }: Indicator): boolean {
    const first = addends[0];
    if (!first || addends.every(({ quantity: { reading } }) => reading.status === "empty")) return false;
    return first.index === 1 || (first.kind === "month" && first.index === this.firstMonth);
  }

  staffTotal(parts: readonly (Quantity | null)[], total: Quantity | null): void {
    if (total)
      this.sum(
        parts.flatMap((part) => part ?? []),
        total,
      );
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
    const amounts = distinct(parts).flatMap((part) => this.amount(part) ?? []);
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
        () => `${text} = ${value ? shown(value) : "?"}`,
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
    const quotient = target.formula && done.formula ? `${done.formula}/${target.formula}` : null;
    const sheet = this.sheet;
    this.figures.push(
      new DerivedFigure(
        sheet.name,
        "indicator/percentage",
        "rate",
        indicator.rate,
        value,
        blockedBy,
        [...done.inputs, ...target.inputs],
        (figure) => `${done.text} ÷ ${target.text}${value ? ` = ${quotientText(value, storedRate(sheet, figure))}%` : ""}`,
        (figure) => quotient && rateFormula(sheet, figure, quotient),
        indicator.rateSigned,
      ),
    );
  }

  /** Tells each figure whether its column is kept in percent points: one rate that can be nothing else says so of all, and so does the header's sign. */
  settleRates(): void {
    const columns = new Map<number, DerivedFigure[]>();
    for (const figure of this.figures) columns.set(figure.column, [...(columns.get(figure.column) ?? []), figure]);
    for (const column of columns.values()) {
      const inPoints = column.some((figure) => {
        const shown = shownCell(this.sheet.cell(figure.row, figure.column));
        return shown.kind !== "empty" && keptInPoints(shown, figure);
      });
      for (const figure of column) figure.inPoints = inPoints;
    }
  }
}

/** In percent, with two decimals or as many more as the cell shows. */
function quotientText(value: Exact, { points, digits }: StoredRate): string {
  return decimalText(toNumber(roundHalfUp(value.mul(100), Math.max(2, points ? digits : digits - 2))));
}

function shown(value: Exact): string {
  return decimalText(toNumber(value));
}

/** SUM over cells under one another; addition where they are not, or where SUM would pass over a number typed as text. */
function sumFormula(sheet: Sheet, cells: readonly CellAddress[]): string {
  const first = cells[0]!;
  const unbroken = cells.every(({ row, column }, index) => column === first.column && row === first.row + index);
  const typedAsText = cells.some(({ row, column }) => isTextNumber(sheet.cell(row, column)));
  if (!unbroken || typedAsText) return `=${cells.map(formatAddress).join("+")}${cells.length === 1 ? "+0" : ""}`;
  return `=SUM(${formatRange({ top: first.row, left: first.column, bottom: cells.at(-1)!.row, right: first.column })})`;
}
