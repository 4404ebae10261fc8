import { formatAddress, type CellAddress, type CellRef } from "../../grid/address";
import { shownCell } from "../../grid/cell";
import type { Sheet } from "../../grid/sheet";
import { isTextNumber } from "../../grid/text-number";
import type { Localized } from "../../language";
import { decimalText, exact, roundHalfUp, toNumber, ZERO, type Exact } from "../../values/exact";
import { parseUnit, sameDimension, type Unit } from "../../values/unit";
import { DerivedFigure, type FigureMarks } from "../derived-figure";
import type { Figure } from "../figure";
import { keptInPoints, rateFormula, storedRate } from "../figure-edit";
import { readQuantity } from "../quantity";
import { sumFormula } from "../sum-formula";
import type { ListTable } from "./list";

/** An amount that a figure is computed from: as it was computed, else as it is stated. */
export interface Amount {
  readonly cell: CellAddress;
  /** null where it is empty or cannot be read. */
  readonly value: Exact | null;
  /** `/`, a dash, or nothing stands there. */
  readonly blank: boolean;
  /** Of a computed one that could not be computed, who is to blame. */
  readonly blockedBy: readonly CellRef[];
  readonly unit: Unit | null;
}

/** A term of a sum: added, or taken away. */
export interface Term {
  readonly amount: Amount;
  readonly minus?: boolean;
}

const WHY = {
  unlike: {
    zh: "参与计算的数据单位不同，无法换算，保持原样。请统一单位。",
    en: "The amounts that this is computed from are in units that do not convert; it is left as it stands. Use one unit.",
  },
  unclear: {
    zh: "有的行没有名称，或看不出哪些行是小计，无法确定这里应合计哪些行，保持原样。请写明各行名称或“小计”。",
    en: "A row has no name, or which rows are sums cannot be told, so it is not clear what this adds up; it is left as it stands. Name the rows, or call the sums 小计.",
  },
} satisfies Record<string, Localized>;

/** Gathers the figures of one list, what is computed first before what is computed from it. */
export class ListCounter {
  readonly figures: DerivedFigure[] = [];
  private readonly computed = new Map<string, Amount>();
  private readonly units: ReadonlyMap<number, Unit | null>;

  constructor(private readonly table: Pick<ListTable, "sheet" | "columns">) {
    this.units = new Map(table.columns.map(({ column, unit }) => [column, unit]));
  }

  private get sheet(): Sheet {
    return this.table.sheet;
  }

  /** What a cell says, or must say where it was computed; a merged area speaks at its first cell alone. */
  amount(row: number, column: number): Amount {
    const known = this.computed.get(formatAddress({ row, column }));
    if (known) return known;
    const cell = { row, column };
    const { reading, unit: word } = readQuantity(this.sheet.cell(row, column), cell);
    const unit = (word === null ? null : parseUnit(word)) ?? this.units.get(column) ?? null;
    const blocked = reading.status === "unreadable" ? [this.ref(cell)] : [];
    const value = reading.status === "read" ? exact(reading.value) : null;
    return { cell, value, blank: reading.status === "empty", blockedBy: blocked, unit };
  }

  /** Whether something stands in a derived cell, or may be put there: not under a merged area. */
  isOpen({ row, column }: CellAddress): boolean {
    const merge = this.sheet.mergeAt(row, column);
    return !merge || (merge.top === row && merge.left === column);
  }

  isEmpty({ row, column }: CellAddress): boolean {
    const { kind } = shownCell(this.sheet.cell(row, column));
    return kind === "empty" || kind === "dash";
  }

  /**
   * The sum or difference of amounts of which at least one is stated; blanks count nothing. Not where all are blank, and a cell that
   * nobody filled stays so while a term of its difference is missing.
   */
  sum(cell: CellAddress, rule: string, terms: readonly Term[], marks: FigureMarks & { readonly unclear?: boolean } = {}): Amount | null {
    const stated = terms.filter(({ amount }) => !amount.blank);
    if (stated.length === 0 || !this.isOpen(cell)) return null;
    if (terms.some(({ minus }) => minus) && stated.length < terms.length && this.isEmpty(cell)) return null;
    const unit = this.units.get(cell.column) ?? commonUnit(stated);
    const factors = stated.map(({ amount }) => factorTo(amount.unit, unit));
    const blockedBy = stated.flatMap(({ amount }) => amount.blockedBy);
    const why = marks.unclear ? WHY.unclear : factors.includes(null) ? WHY.unlike : (marks.why ?? null);
    const value =
      why || blockedBy.length > 0 || stated.some(({ amount }) => amount.value === null)
        ? null
        : stated.reduce((total, { amount, minus }, index) => {
            const part = amount.value!.mul(factors[index]!);
            return minus ? total.sub(part) : total.add(part);
          }, ZERO);
    const plain = factors.every((factor) => factor?.equals(1));
    this.push(
      cell,
      rule,
      "count",
      value,
      blockedBy,
      stated,
      { ...marks, why },
      {
        text: () => sumText(stated, factors, value),
        formula: () => (plain ? this.termsFormula(stated) : null),
      },
    );
    return this.keep(cell, value, blockedBy, unit);
  }

  /** One amount as a share of another, or of several; none where nothing can be divided. */
  rate(cell: CellAddress, rule: string, part: readonly Amount[], whole: readonly Amount[], marks: FigureMarks = {}): Amount | null {
    if (!this.isOpen(cell) || part.every(({ blank }) => blank) || whole.every(({ blank }) => blank)) return null;
    const all = [...part, ...whole].filter(({ blank }) => !blank);
    const unit = commonUnit(all.map((amount) => ({ amount })));
    const factors = new Map(all.map((amount) => [amount, factorTo(amount.unit, unit)]));
    const blockedBy = all.flatMap((amount) => amount.blockedBy);
    const why = [...factors.values()].includes(null) ? WHY.unlike : (marks.why ?? null);
    const known = why === null && blockedBy.length === 0 && all.every(({ value }) => value !== null);
    const total = (amounts: readonly Amount[]): Exact =>
      amounts.reduce((sum, amount) => (amount.blank ? sum : sum.add(amount.value!.mul(factors.get(amount)!))), ZERO);
    if (known && total(whole).compare(ZERO) === 0) return null;
    const value = known ? total(part).div(total(whole)) : null;
    const plain = [...factors.values()].every((factor) => factor?.equals(1));
    this.push(
      cell,
      rule,
      "rate",
      value,
      blockedBy,
      all.map((amount) => ({ amount })),
      { ...marks, why },
      {
        text: (figure) => this.rateText(figure, { part, whole, factors }, value),
        formula: (figure) => {
          const [above, below] = [this.group(part), this.group(whole)];
          return plain && above && below ? rateFormula(this.sheet, figure, `${above}/${below}`) : null;
        },
      },
    );
    return this.keep(cell, value, blockedBy, null);
  }

  /** Any other value with its own words and formula: capped, weighted, the mean of several. */
  figure(
    cell: CellAddress,
    rule: string,
    quantity: "count" | "rate",
    value: Exact | null,
    inputs: readonly Amount[],
    told: { readonly text: (figure: Figure) => string; readonly formula: (figure: Figure) => string | null },
    marks: FigureMarks = {},
  ): Amount | null {
    if (!this.isOpen(cell)) return null;
    const blockedBy = inputs.flatMap((amount) => amount.blockedBy);
    this.push(
      cell,
      rule,
      quantity,
      value,
      blockedBy,
      inputs.map((amount) => ({ amount })),
      marks,
      told,
    );
    return this.keep(cell, value, blockedBy, this.units.get(cell.column) ?? null);
  }

  /** Tells each rate whether its column is kept in percent points: one that can be nothing else says so of all. */
  settleRates(): void {
    const byColumn = new Map<number, DerivedFigure[]>();
    for (const figure of this.figures) byColumn.set(figure.column, [...(byColumn.get(figure.column) ?? []), figure]);
    for (const figures of byColumn.values()) {
      const signed = figures.some(({ inPoints }) => inPoints);
      const kept = figures.filter((figure) => shownCell(this.sheet.cell(figure.row, figure.column)).kind !== "empty");
      const inPoints =
        kept.length === 0 ? signed : kept.some((figure) => keptInPoints(shownCell(this.sheet.cell(figure.row, figure.column)), figure));
      for (const figure of figures) if (figure.quantity === "rate") figure.inPoints = inPoints;
    }
  }

  private push(
    cell: CellAddress,
    rule: string,
    quantity: "count" | "rate",
    value: Exact | null,
    blockedBy: readonly CellRef[],
    terms: readonly Term[],
    marks: FigureMarks,
    { text, formula }: { readonly text: (figure: Figure) => string; readonly formula: (figure: Figure) => string | null },
  ): void {
    const inputs = terms.map(({ amount }) => amount.cell);
    this.figures.push(new DerivedFigure(this.sheet.name, rule, quantity, cell, value, blockedBy, inputs, text, formula, marks));
  }

  private keep(cell: CellAddress, value: Exact | null, blockedBy: readonly CellRef[], unit: Unit | null): Amount {
    const blame = value === null && blockedBy.length === 0 ? [this.ref(cell)] : blockedBy;
    const amount = { cell, value, blank: false, blockedBy: value === null ? blame : [], unit };
    this.computed.set(formatAddress(cell), amount);
    return amount;
  }

  /** =B3-C3, =SUM(B3:B7); null where a term holds its unit as well, which no formula can compute from. */
  private termsFormula(terms: readonly Term[]): string | null {
    if (!terms.every(({ amount }) => this.isNumber(amount))) return null;
    if (!terms.some(({ minus }) => minus))
      return sumFormula(
        this.sheet,
        terms.map(({ amount }) => amount.cell),
      );
    const text = terms.map(({ amount, minus }) => `${minus ? "-" : "+"}${formatAddress(amount.cell)}`).join("");
    return `=${text.replace(/^\+/, "")}`;
  }

  /** A reference, or several in brackets, for use inside a formula. */
  group(amounts: readonly Amount[]): string | null {
    const stated = amounts.filter(({ blank }) => !blank);
    if (!stated.every((amount) => this.isNumber(amount))) return null;
    const cells = stated.map(({ cell }) => formatAddress(cell));
    return cells.length === 1 ? cells[0]! : `(${cells.join("+")})`;
  }

  /** Whether a native formula can compute from a cell once it is right. */
  isNumber({ cell: { row, column }, cell }: Amount): boolean {
    const stored = this.sheet.cell(row, column);
    return shownCell(stored).kind === "number" || isTextNumber(stored) || this.computed.has(formatAddress(cell));
  }

  private rateText(figure: Figure, { part, whole, factors }: ScaledRate, value: Exact | null): string {
    const { points, digits } = storedRate(this.sheet, figure);
    const shown = Math.max(2, points ? digits : digits - 2);
    const result = value ? ` = ${decimalText(toNumber(roundHalfUp(value.mul(100), shown)))}%` : "";
    return `${groupText(part, factors)} ÷ ${groupText(whole, factors)}${result}`;
  }

  private ref(cell: CellAddress): CellRef {
    return { sheet: this.sheet.name, row: cell.row, column: cell.column };
  }
}

/** An amount as a person writes it; ? where it is not known. */
function amountText({ value }: Amount): string {
  return value === null ? "?" : decimalText(toNumber(value));
}

/** Both sides of a rate, and how many of their common unit one of each amount is. */
interface ScaledRate {
  readonly part: readonly Amount[];
  readonly whole: readonly Amount[];
  readonly factors: ReadonlyMap<Amount, Exact | null>;
}

function groupText(amounts: readonly Amount[], factors: ScaledRate["factors"]): string {
  const stated = amounts.filter(({ blank }) => !blank).map((amount) => scaledText(amount, factors.get(amount)));
  const scaled = amounts.some((amount) => factors.get(amount)?.equals(1) === false);
  return stated.length === 1 && !scaled ? stated[0]! : `(${stated.join(" + ")})`;
}

/** 1 × 10000 where one counts 万元 and the other 元. */
function scaledText(amount: Amount, factor: Exact | null | undefined): string {
  return factor && !factor.equals(1) ? `${amountText(amount)} × ${decimalText(toNumber(factor))}` : amountText(amount);
}

function sumText(terms: readonly Term[], factors: readonly (Exact | null)[], value: Exact | null): string {
  const parts = terms.map(({ amount, minus }, index) => {
    return `${index === 0 ? (minus ? "−" : "") : minus ? " − " : " + "}${scaledText(amount, factors[index])}`;
  });
  return `${parts.join("")} = ${value === null ? "?" : decimalText(toNumber(value))}`;
}

/** The unit of the amounts that state one. */
function commonUnit(terms: readonly Term[]): Unit | null {
  return terms.find(({ amount }) => amount.unit !== null)?.amount.unit ?? null;
}

/** What an amount is multiplied by in another unit; null where the two do not convert. An amount without a unit is in the one that is asked for. */
function factorTo(unit: Unit | null, to: Unit | null): Exact | null {
  if (!unit || !to) return exact(1);
  return sameDimension(unit, to) ? unit.factor.div(to.factor) : null;
}
