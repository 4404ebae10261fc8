import type { WorkbookFacts } from "../../../tables/facts";
import type { DerivedFigure } from "../../../tables/figure";
import { ListCounter } from "../../../tables/lists/counter";
import { ZERO } from "../../../values/exact";
import type { Amount } from "../../../tables/lists/amount";
import type { DayRange } from "../../../values/calendar";
import type { Entry, RegisterTable } from "../model";
import { countedRows } from "./counted-rows";

/** Everything the register rules look at. */
export interface RegisterSubject {
  readonly table: RegisterTable;
  readonly figures: readonly DerivedFigure[];
  /** The days that its rows must lie in: those that it states itself, else the service term; null where neither is known. */
  readonly days: DayRange | null;
}

const SUMMED = ["people", "members", "volunteers", "hours", "sessions"] as const;

/** Computes a register: the sums under its columns of people and hours, and the number of its rows where the row of sums states it. */
export function registerSubject(table: RegisterTable, facts: Pick<WorkbookFacts, "term">): RegisterSubject {
  const counter = new ListCounter(table);
  if (table.totalRow !== null)
    for (const { field, column } of table.columns) {
      if (!SUMMED.some((one) => one === field)) continue;
      productsBehind(table, counter, column, table.totalRow);
      const amountOf = ({ row }: Entry): Amount => counter.amount(row, column);
      const given = table.entries.filter(({ calledOff }) => !calledOff).map(amountOf);
      const off = table.entries.filter(({ calledOff }) => calledOff).map(amountOf);
      const isOpen = off.some(({ value }) => value !== null && !value.equals(ZERO));
      // Where the sum stands with what was called off, that is what its writer meant.
      const stated = counter.amount(table.totalRow, column).value;
      const whole = [...given, ...off].reduce((sum, { value }) => (value ? sum.add(value) : sum), ZERO);
      const terms = (isOpen && stated?.equals(whole) ? [...given, ...off] : given).map((amount) => ({ amount }));
      counter.sum({ row: table.totalRow, column }, "register/total", terms, {
        meaning: `register/total/${field}`,
        certainty: isOpen ? "probable" : "proved",
      });
    }
  if (table.totalRow !== null) countedRows(table, counter, table.totalRow);
  return { table, figures: counter.figures, days: table.period?.days ?? table.term?.days ?? facts.term };
}

/** Fewer rows than these do not show that a column holds a product. */
const LEAST_PRODUCTS = 2;

/** 人数 × 时长 = 总时数: where at least two thirds of the rows say so and the sum is the sum of these products, a row that says otherwise is the one in doubt. */
function productsBehind({ columns, entries }: RegisterTable, counter: ListCounter, column: number, totalRow: number): void {
  const stated = counter.amount(totalRow, column).value;
  const factors = columns.filter((one) => one.column < column && SUMMED.some((field) => field === one.field));
  if (stated === null || factors.length < 2) return;
  for (const [at, first] of factors.entries())
    for (const second of factors.slice(at + 1)) {
      const rows = entries.map(({ row }) => {
        const [one, other] = [counter.amount(row, first.column), counter.amount(row, second.column)];
        const product = one.value && other.value ? one.value.mul(other.value) : null;
        return { row, one, other, product, own: counter.amount(row, column).value };
      });
      const off = rows.filter(({ product, own }) => product === null || own === null || !product.equals(own));
      if (rows.length - off.length < LEAST_PRODUCTS || off.length * 3 > rows.length || off.length === 0) continue;
      if (!rows.reduce((sum, { product }) => sum.add(product ?? ZERO), ZERO).equals(stated)) continue;
      for (const { row, one, other } of off)
        counter.derive(
          { row, column },
          "register/total",
          "count",
          { kind: "share", of: one.term, share: other.value ?? ZERO },
          [one, other],
          {
            meaning: "register/total/product",
            certainty: "probable",
          },
        );
      return;
    }
}
