import type { DerivedFigure } from "../../../tables/figure";
import { agrees, halfUnit } from "../../../tables/agreement";
import { shownCell } from "../../../grid/cell";
import type { Amount, Term } from "../../../tables/lists/amount";
import { ListCounter } from "../../../tables/lists/counter";
import { columnsOf, type ListColumn, type ListLine } from "../../../tables/lists/list";
import { decimalsOf, toNumber, ZERO, type Exact } from "../../../values/exact";
import { periodOfHeader, type BudgetField } from "../../../values/vocabulary/budget-headers";
import type { Localized } from "../../../language";
import type { AppliedPolicy } from "../../../tables/model";
import type { BudgetTable } from "../model";
import { isPeriod, operandsOfPeriod, partsOfYear } from "../periods";
import { borneBy, extraColumns, groundDoubt, groundPolicy, groundsOf, isBorne, PLAIN, type Ground } from "./grounds";
import { firstItem } from "../../../values/present";

/** A heading of a budget with its amounts as they count. */
export interface BudgetLine {
  readonly line: ListLine;
  readonly budget: Amount;
  readonly spent: Amount;
}

/** Everything the budget rules look at. */
export interface BudgetSubject {
  readonly table: BudgetTable;
  readonly figures: readonly DerivedFigure[];
  readonly lines: readonly BudgetLine[];
  /** From what balance and rate are reckoned, where other columns have a part in them. */
  readonly policies?: readonly AppliedPolicy[];
}

/** From what each of the two is reckoned. */
export interface Grounds {
  readonly balance: Ground;
  readonly rate: Ground;
}

const ENTERED: readonly BudgetField[] = [
  "before",
  "original",
  "adjustment",
  "carried",
  "granted",
  "budget-part",
  "budget",
  "spent-part",
  "spent",
];

/**
 * Computes a budget: sums of headings, what is left, how much of it was spent, what goes beyond it. Where other amounts stand among these and
 * the plain way does not explain what is stated, in the way that does; where none does, balance and rate are left.
 */
export function budgetSubject(table: BudgetTable): BudgetSubject {
  const plain = countedFrom(table, { balance: PLAIN, rate: PLAIN });
  const extras = extraColumns(table);
  if (extras.length === 0) return plain;
  const policies: AppliedPolicy[] = [];
  const choose = (name: keyof Grounds): Ground | "open" => {
    const rule = `budget/${name}`;
    const first = borneBy(table, plain.figures, rule);
    if (first.stated === 0 || isBorne(first)) return PLAIN;
    const others = groundsOf(extras, rule).map((ground) => ({
      ground,
      borne: borneBy(table, countedFrom(table, { balance: PLAIN, rate: PLAIN, [name]: ground }).figures, rule),
    }));
    const best = others.filter(({ borne }) => isBorne(borne)).sort((a, b) => b.borne.agreeing - a.borne.agreeing)[0];
    if (!best || best.borne.agreeing <= first.agreeing) return "open";
    policies.push(groundPolicy(rule, best.ground, best.borne));
    return best.ground;
  };
  const [balance, rate] = [choose("balance"), choose("rate")];
  const doubt = groundDoubt(extras);
  const counted = countedFrom(
    table,
    { balance: balance === "open" ? PLAIN : balance, rate: rate === "open" ? PLAIN : rate },
    { balance: balance === "open" ? doubt : null, rate: rate === "open" ? doubt : null },
  );
  return policies.length > 0 ? { ...counted, policies } : counted;
}

function countedFrom(table: BudgetTable, grounds: Grounds, doubts: Doubts = { balance: null, rate: null }): BudgetSubject {
  const count = new BudgetCount(table, grounds, doubts);
  for (const line of table.lines) if (line.role === "item") count.entry(line);
  for (const line of table.lines) if (line.role !== "item") count.sums(line);
  count.counter.settleRates();
  const budget = firstItem(columnsOf(table, "budget")).column;
  const lines = table.lines.map((line) => ({ line, budget: count.counter.amount(line.row, budget), spent: count.spentOf(line.row) }));
  return { table, figures: count.counter.figures, lines };
}

/** Why balance or rate cannot be told. */
type Doubts = Readonly<Record<keyof Grounds, Localized | null>>;

/** Whether the words over a budget's first heading tell its amounts in 万元 or the like. */
function isScaled({ sheet, range }: BudgetTable): boolean {
  const heads = [0, 1, 2].flatMap((down) => sheet.row(range.top + down));
  return heads.some((cell) => cell?.kind === "text" && /[十百千万亿]元/.test(cell.plain));
}

/** So few rates of an unlike stretch bear nothing out. */
const LEAST_BORNE_OUT = 3;

class BudgetCount {
  readonly counter: ListCounter;
  private readonly budget: ListColumn<BudgetField>;
  private readonly spent: ListColumn<BudgetField> | null;
  private readonly parts: readonly ListColumn<BudgetField>[];

  constructor(
    private readonly table: BudgetTable,
    private readonly grounds: Grounds,
    private readonly doubts: Doubts,
  ) {
    this.counter = new ListCounter(table, { scaled: isScaled(table) });
    this.budget = firstItem(columnsOf(table, "budget"));
    this.spent = columnsOf(table, "spent")[0] ?? null;
    this.parts = columnsOf(table, "spent-part");
  }

  /** Whether what was granted and what was spent are of the same stretch; half a year's spending is no year's, whatever a rate is called. */
  private get coversAll(): boolean {
    const own = this.spent && periodOfHeader(this.spent.header);
    return !own || columnsOf(this.table, "budget").some(({ header }) => isPeriod(header, own));
  }

  /** Whether three or more of the lines' own rates, and two thirds of what they state, are what was spent of the budget. */
  private isBorneOut(rate: number): boolean {
    const { sheet, lines } = this.table;
    const held = lines.flatMap(({ row, role }): boolean[] => {
      const [spent, budget] = [this.spentOf(row).value, this.counter.amount(row, this.budget.column).value];
      const cell = sheet.cell(row, rate);
      if (role !== "item" || !spent || !budget || budget.equals(ZERO) || shownCell(cell).kind !== "number") return [];
      return [agrees(cell, { value: spent.div(budget), quantity: "rate", rounding: undefined }, 0) === true];
    });
    const agreeing = held.filter(Boolean).length;
    return agreeing >= LEAST_BORNE_OUT && agreeing * 3 >= held.length * 2;
  }

  spentOf(row: number): Amount {
    return this.counter.amount(row, (this.spent ?? firstItem(this.parts)).column);
  }

  entry({ row }: ListLine): void {
    const [original] = columnsOf(this.table, "original");
    const [adjustment] = columnsOf(this.table, "adjustment");
    if (original && adjustment) {
      const [before, change] = [this.counter.amount(row, original.column), this.counter.amount(row, adjustment.column)];
      this.counter.sum({ row, column: this.budget.column }, "budget/total", [{ amount: before }, { amount: change }], {
        meaning: "budget/total/adjusted",
      });
    }
    const granted = partsOfYear(this.table.columns).map(({ column }) => ({ amount: this.counter.amount(row, column) }));
    if (granted.length > 1)
      this.counter.sum({ row, column: this.budget.column }, "budget/total", granted, { meaning: "budget/total/granted-parts" });
    if (this.spent && this.parts.length > 1) {
      const parts = this.parts.map(({ column }) => ({ amount: this.counter.amount(row, column) }));
      this.counter.sum({ row, column: this.spent.column }, "budget/total", parts, { meaning: "budget/total/parts" });
    }
    this.across(row);
  }

  sums(line: ListLine): void {
    const { row, of, unclear } = line;
    for (const field of ENTERED) for (const { column } of columnsOf(this.table, field)) this.sum(line, column, { unclear });
    // What a balance or a rate is reckoned from is summed before these are, whatever its column is called.
    for (const column of this.extraGrounds()) this.sum(line, column, { unclear, meaning: "budget/total/ground" });
    this.across(row, of);
  }

  private sum({ row, of }: ListLine, column: number, marks: Parameters<ListCounter["sum"]>[3]): void {
    const terms = of.map((part) => ({ amount: this.counter.amount(part, column) }));
    this.counter.sum({ row, column }, "budget/total", terms, marks);
  }

  private extraGrounds(): ReadonlySet<number> {
    const known = new Set(columnsOf(this.table, ...ENTERED).map(({ column }) => column));
    const extras = [this.grounds.balance, this.grounds.rate].flatMap(({ extra }) => extra?.column ?? []);
    return new Set(extras.filter((column) => !known.has(column)));
  }

  /** What a line's own amounts give: the balance, the rate, the overrun. Of a sum, the balance may be what its lines' rounded ones come to. */
  private across(row: number, of: readonly number[] = []): void {
    if (!this.spent) return;
    const { counter } = this;
    const spent = this.spentOf(row);
    const balance = [...this.groundOf(row, this.grounds.balance), { amount: spent, minus: true }];
    for (const { column } of columnsOf(this.table, "balance"))
      counter.sum({ row, column }, "budget/balance", balance, { ...this.roundedLines(of, column), why: this.doubts.balance });
    const whole = this.groundOf(row, this.grounds.rate).map(({ amount }) => amount);
    for (const { column, header } of columnsOf(this.table, "rate"))
      if (!spent.blank || !counter.isEmpty({ row, column }))
        counter.rate({ row, column }, "budget/rate", [spent], whole, {
          inPoints: header.includes("%"),
          why: this.doubts.rate,
          certainty: this.coversAll || this.isBorneOut(column) ? "proved" : "probable",
        });
    for (const { column } of columnsOf(this.table, "overrun")) this.overrun(row, column, spent);
    for (const rate of columnsOf(this.table, "rate-part")) this.rateOfPeriod(row, rate);
  }

  /** What was spent in one half-year, quarter or month as a share of what was granted for it. */
  private rateOfPeriod(row: number, rate: ListColumn<BudgetField>): void {
    const operands = operandsOfPeriod(this.table.columns, rate);
    if (!operands) return;
    const [spent, budget] = [operands.spent, operands.budget].map(({ column }) => this.counter.amount(row, column)) as [Amount, Amount];
    const cell = { row, column: rate.column };
    if (spent.blank && this.counter.isEmpty(cell)) return;
    this.counter.rate(cell, "budget/rate", [spent], [budget], {
      inPoints: rate.header.includes("%"),
      meaning: `budget/rate/period/${rate.column}`,
    });
  }

  private roundedLines(rows: readonly number[], column: number): { rounding?: { slack: Exact } } {
    const digits = Math.max(0, ...rows.map((row) => this.counter.statedDigits({ row, column })));
    const isRounded = rows.some((row) => {
      const { value } = this.counter.amount(row, column);
      return value !== null && decimalsOf(toNumber(value)) > digits;
    });
    return isRounded && digits > 0 ? { rounding: { slack: halfUnit(digits).mul(rows.length) } } : {};
  }

  private groundOf(row: number, { how, extra }: Ground): Term[] {
    const budget = { amount: this.counter.amount(row, this.budget.column) };
    if (!extra) return [budget];
    const other = { amount: this.counter.amount(row, extra.column) };
    if (how === "instead") return [other];
    return [budget, how === "taken" ? { ...other, minus: true } : other];
  }

  /** What was spent beyond the budget; a heading that kept to it may stay blank, say 0, or what is left with a minus. */
  private overrun(row: number, column: number, spent: Amount): void {
    const budget = this.counter.amount(row, this.budget.column);
    if (spent.value === null || budget.value === null) return;
    const beyond = spent.value.sub(budget.value);
    const cell = { row, column };
    const stated = this.counter.amount(row, column);
    if (beyond.compare(ZERO) <= 0 && (this.counter.isEmpty(cell) || stated.value?.compare(ZERO) === 0)) return;
    this.counter.sum(cell, "budget/balance", [{ amount: spent }, { amount: budget, minus: true }], { meaning: "budget/balance/overrun" });
  }
}
