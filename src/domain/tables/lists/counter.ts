import { formatAddress, type CellAddress, type CellRef } from "../../grid/address";
import { shownCell } from "../../grid/cell";
import type { Sheet } from "../../grid/sheet";
import { isTextNumber } from "../../grid/text-number";
import type { Localized } from "../../language";
import { decimalsOf, exact, roundHalfUp, toNumber, ZERO, type Exact } from "../../values/exact";
import { writtenUnit, type WrittenUnit } from "../../values/unit";
import { countWithUnit, halfUnit, statedNumber } from "../agreement";
import { settleColumnDigits } from "../column-digits";
import { DerivedCell, type DerivedCellMarks } from "../expressed-figure";
import { evaluate } from "../expression/evaluate";
import type { CellTerm, Expression, Graded } from "../expression/expression";
import { keptInPoints } from "../figure-edit";
import { doubtWholeRates } from "../whole-rates";
import { readQuantity } from "../quantity";
import { commonUnit, shareOf, sumIn, type Amount, type Term } from "./amount";
import type { ListTable } from "./list";

const WHY = {
  unlike: {
    zh: "参与计算的数据单位不同，无法换算，保持原样。请统一单位。",
    en: "The amounts that this is computed from are in units that do not convert; it is left as it stands. Use one unit.",
  },
  unclear: {
    zh: "有的行没有名称，或看不出哪些行是小计，或前面已有合计、有文字说明某些行不计入而填写的数与各种合计方法都不相符，无法确定这里应合计哪些行，保持原样。请写明各行名称或“小计”。",
    en: "A row has no name, which rows are sums cannot be told, or a total above it or words that leave rows out fit none of the ways to add up, so it is not clear what this adds up; it is left as it stands. Name the rows, or call the sums 小计.",
  },
} satisfies Record<string, Localized>;

type Marks = Omit<DerivedCellMarks, "blockedBy">;

/** Fewer of a scaled unit than these were not rounded to the whole. */
const LEAST_ROUNDED = 10;

/** Gathers the figures of one list, what is computed first before what is computed from it. */
export class ListCounter {
  readonly figures: DerivedCell[] = [];
  private readonly computed = new Map<string, Amount>();
  private readonly units: ReadonlyMap<number, WrittenUnit | null>;

  /** @param money whether its amounts are money whatever their headers say; `scaled` where they are told in 万元 or the like, so that entries are rounded themselves */
  constructor(
    private readonly table: Pick<ListTable, "sheet" | "columns">,
    private readonly money: { readonly scaled: boolean } | null = null,
  ) {
    this.units = new Map(table.columns.map(({ column, unit }) => [column, unit]));
  }

  private get sheet(): Sheet {
    return this.table.sheet;
  }

  /** What a cell says, or must say where it was computed; a merged area speaks at its first cell alone. */
  amount(row: number, column: number): Amount {
    const cell = { row, column };
    const known = this.computed.get(formatAddress(cell));
    if (known) return known;
    const stored = this.sheet.cell(row, column);
    const { reading, unit: word } = readQuantity(stored, cell);
    const unit = writtenUnit(word) ?? this.units.get(column) ?? null;
    const value = reading.status === "read" ? exact(reading.value) : null;
    const native = shownCell(stored).kind === "number" || isTextNumber(stored);
    return {
      cell,
      value,
      blank: reading.status === "empty",
      blockedBy: reading.status === "unreadable" ? [this.ref(cell)] : [],
      unit,
      term: { kind: "cell", at: this.ref(cell), value, unit: unit?.word ?? null, native },
    };
  }

  /** Whether something stands in a derived cell, or may be put there: not under a merged area. */
  private isOpen({ row, column }: CellAddress): boolean {
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
  sum(cell: CellAddress, rule: string, terms: readonly Term[], marks: Marks & { readonly unclear?: boolean } = {}): void {
    const stated = terms.filter(({ amount }) => !amount.blank);
    if (stated.length === 0) return;
    if (terms.some(({ minus }) => minus) && stated.length < terms.length && this.isEmpty(cell)) return;
    const amounts = stated.map(({ amount }) => amount);
    const unit = this.units.get(cell.column) ?? commonUnit(amounts);
    const { how, unlike } = sumIn(stated, unit);
    const why = marks.unclear ? WHY.unclear : unlike ? WHY.unlike : (marks.why ?? null);
    this.derive(cell, rule, "count", how, amounts, { rounding: this.roundingOf(cell, amounts, unit, evaluate(how)), ...marks, why }, unit);
  }

  /** How far rounding may put a sum of money out: its entries are rounded where they are in 万元, or where it has more digits than they. */
  private roundingOf(
    cell: CellAddress,
    amounts: readonly Amount[],
    unit: WrittenUnit | null,
    value: Exact | null,
  ): DerivedCellMarks["rounding"] {
    if (!this.money && unit?.dimension !== "元") return undefined;
    const digits = Math.max(...amounts.map(({ value }) => (value ? decimalsOf(toNumber(value)) : 0)));
    const stated = this.statedDigits(cell);
    const holds = this.amount(cell.row, cell.column).value;
    const scaled = unit ? unit.factor.compare(1) > 0 : this.money?.scaled === true;
    const isRounded =
      digits > 0 && (scaled || stated > digits) && !amounts.some(({ unit: own }) => own && unit && !own.factor.equals(unit.factor));
    if (isRounded && stated > 0) return { slack: halfUnit(digits).mul(amounts.length) };
    // 36万元 may be what is left of 36.25; 2 is not what is left of 1.6, nor 90 of 90.5.
    const isRoundedWhole = holds !== null && (value === null || roundHalfUp(value, 0).equals(holds));
    return { slack: scaled && stated === 0 && isRoundedWhole && holds.abs().compare(LEAST_ROUNDED) >= 0 ? halfUnit(0) : ZERO };
  }

  /** Whether a cell holds such a number, whatever must stand there. */
  states({ row, column }: CellAddress, value: Exact): boolean {
    return statedNumber(shownCell(this.sheet.cell(row, column)), false)?.number.equals(value) === true;
  }

  /** Digits after the decimal point of what stands in a cell. */
  statedDigits({ row, column }: CellAddress): number {
    const stated = statedNumber(shownCell(this.sheet.cell(row, column)), false);
    return stated ? decimalsOf(toNumber(stated.number)) : 0;
  }

  /** One amount as a share of another, or of several; none where nothing can be divided. */
  rate(cell: CellAddress, rule: string, part: readonly Amount[], whole: readonly Amount[], marks: Marks = {}): void {
    const [above, below] = [part, whole].map((amounts) => amounts.filter(({ blank }) => !blank)) as [Amount[], Amount[]];
    if (above.length === 0 || below.length === 0) return;
    const { how, unlike } = shareOf(above, below);
    const why = unlike ? WHY.unlike : (marks.why ?? null);
    if (why === null && evaluate(how.by)?.equals(ZERO)) return;
    this.derive(cell, rule, "rate", how, [...above, ...below], { ...marks, why });
  }

  /** Any derived cell by its expression, blocked while one of its amounts cannot be read. */
  derive(
    cell: CellAddress,
    rule: string,
    quantity: "count" | "rate",
    how: Exclude<Expression, Graded>,
    amounts: readonly Amount[],
    marks: Marks = {},
    unit: WrittenUnit | null = quantity === "count" ? (this.units.get(cell.column) ?? null) : null,
  ): void {
    if (!this.isOpen(cell)) return;
    const blockedBy = amounts.flatMap((amount) => amount.blockedBy);
    const value = marks.why || blockedBy.length > 0 ? null : evaluate(how);
    this.figures.push(new DerivedCell(this.sheet, cell, rule, quantity, value, how, { ...marks, blockedBy }));
    this.keep(cell, value, blockedBy, unit);
  }

  /** Tells each rate how sure it is, and whether its column is kept in percent points: one that can be nothing else says so of all. */
  settleRates(): void {
    const byColumn = new Map<number, DerivedCell[]>();
    for (const figure of this.figures) byColumn.set(figure.column, [...(byColumn.get(figure.column) ?? []), figure]);
    for (const figures of byColumn.values()) {
      const signed = figures.some(({ inPoints }) => inPoints);
      const kept = figures.filter((figure) => shownCell(this.sheet.cell(figure.row, figure.column)).kind !== "empty");
      const inPoints =
        kept.length === 0 ? signed : kept.some((figure) => keptInPoints(shownCell(this.sheet.cell(figure.row, figure.column)), figure));
      for (const figure of figures) if (figure.quantity === "rate") figure.inPoints = inPoints;
    }
    settleColumnDigits(this.sheet, this.figures);
    doubtWholeRates(this.sheet, this.figures);
  }

  /** What is computed from a derived cell takes what it must say; a formula can, once it is right, unless its unit stands with it. */
  private keep(cell: CellAddress, value: Exact | null, blockedBy: readonly CellRef[], unit: WrittenUnit | null): void {
    const blame = blockedBy.length === 0 ? [this.ref(cell)] : blockedBy;
    const native = countWithUnit(shownCell(this.sheet.cell(cell.row, cell.column))) === null;
    const term: CellTerm = { kind: "cell", at: this.ref(cell), value, unit: unit?.word ?? null, native };
    this.computed.set(formatAddress(cell), { cell, value, blank: false, blockedBy: value === null ? blame : [], unit, term });
  }

  private ref(cell: CellAddress): CellRef {
    return { sheet: this.sheet.name, row: cell.row, column: cell.column };
  }
}
