import type { DerivedFigure } from "../../../tables/figure";
import { halfUnit } from "../../../tables/agreement";
import type { Amount } from "../../../tables/lists/amount";
import { ListCounter } from "../../../tables/lists/counter";
import { columnsOf, type ListColumn, type ListLine } from "../../../tables/lists/list";
import { decimalsOf, toNumber, ZERO, type Exact } from "../../../values/exact";
import type { BudgetField } from "../../../values/vocabulary/budget-headers";
import type { BudgetTable } from "../model";
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
}

/** From what the balance is reckoned, where a budget also tells what was paid in or carried over. */
export type Ground = "budget" | "granted" | "carried";

const ENTERED: readonly BudgetField[] = ["original", "adjustment", "carried", "granted", "budget", "spent-part", "spent"];

/** Computes a budget: sums of headings, what is left, how much of it was spent, what goes beyond it. */
export function budgetSubject(table: BudgetTable, ground: Ground = "budget"): BudgetSubject {
  const count = new BudgetCount(table, ground);
  for (const line of table.lines) if (line.role === "item") count.entry(line);
  for (const line of table.lines) if (line.role !== "item") count.sums(line);
  count.counter.settleRates();
  const budget = firstItem(columnsOf(table, "budget")).column;
  const lines = table.lines.map((line) => ({ line, budget: count.counter.amount(line.row, budget), spent: count.spentOf(line.row) }));
  return { table, figures: count.counter.figures, lines };
}

/** Whether the words over a budget's first heading tell its amounts in 万元 or the like. */
function isScaled({ sheet, range }: BudgetTable): boolean {
  const heads = [0, 1, 2].flatMap((down) => sheet.row(range.top + down));
  return heads.some((cell) => cell?.kind === "text" && /[十百千万亿]元/.test(cell.plain));
}

class BudgetCount {
  readonly counter: ListCounter;
  private readonly budget: ListColumn<BudgetField>;
  private readonly spent: ListColumn<BudgetField> | null;
  private readonly parts: readonly ListColumn<BudgetField>[];

  constructor(
    private readonly table: BudgetTable,
    private readonly ground: Ground,
  ) {
    this.counter = new ListCounter(table, { scaled: isScaled(table) });
    this.budget = firstItem(columnsOf(table, "budget"));
    this.spent = columnsOf(table, "spent")[0] ?? null;
    this.parts = columnsOf(table, "spent-part");
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
    if (this.spent && this.parts.length > 1) {
      const parts = this.parts.map(({ column }) => ({ amount: this.counter.amount(row, column) }));
      this.counter.sum({ row, column: this.spent.column }, "budget/total", parts, { meaning: "budget/total/parts" });
    }
    this.across(row);
  }

  sums(line: ListLine): void {
    const { row, of, unclear } = line;
    for (const field of ENTERED)
      for (const { column } of columnsOf(this.table, field)) {
        const terms = of.map((part) => ({ amount: this.counter.amount(part, column) }));
        this.counter.sum({ row, column }, "budget/total", terms, { unclear });
      }
    this.across(row, of);
  }

  /** What a line's own amounts give: the balance, the rate, the overrun. Of a sum, the balance may be what its lines' rounded ones come to. */
  private across(row: number, of: readonly number[] = []): void {
    if (!this.spent) return;
    const { counter } = this;
    const spent = this.spentOf(row);
    const budget = this.groundOf(row);
    for (const { column } of columnsOf(this.table, "balance"))
      counter.sum({ row, column }, "budget/balance", [...budget.map((amount) => ({ amount })), { amount: spent, minus: true }], {
        ...this.roundedLines(of, column),
      });
    for (const { column, header } of columnsOf(this.table, "rate"))
      if (!spent.blank || !counter.isEmpty({ row, column }))
        counter.rate(
          { row, column },
          "budget/rate",
          [spent],
          this.ground === "carried" ? [counter.amount(row, this.budget.column)] : budget,
          {
            inPoints: header.includes("%"),
          },
        );
    for (const { column } of columnsOf(this.table, "overrun")) this.overrun(row, column, spent);
  }

  private roundedLines(rows: readonly number[], column: number): { rounding?: { slack: Exact } } {
    const digits = Math.max(0, ...rows.map((row) => this.counter.statedDigits({ row, column })));
    const isRounded = rows.some((row) => {
      const { value } = this.counter.amount(row, column);
      return value !== null && decimalsOf(toNumber(value)) > digits;
    });
    return isRounded && digits > 0 ? { rounding: { slack: halfUnit(digits).mul(rows.length) } } : {};
  }

  private groundOf(row: number): Amount[] {
    const at = (field: BudgetField): Amount[] => columnsOf(this.table, field).map(({ column }) => this.counter.amount(row, column));
    const budget = this.counter.amount(row, this.budget.column);
    if (this.ground === "granted") return at("granted");
    return this.ground === "carried" ? [...at("carried"), budget] : [budget];
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
