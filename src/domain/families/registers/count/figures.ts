import type { WorkbookFacts } from "../../../tables/facts";
import type { DerivedFigure } from "../../../tables/figure";
import { ListCounter } from "../../../tables/lists/counter";
import { ZERO } from "../../../values/exact";
import type { Amount } from "../../../tables/lists/amount";
import type { DayRange } from "../../../values/calendar";
import type { Entry, RegisterTable } from "../model";

/** Everything the register rules look at. */
export interface RegisterSubject {
  readonly table: RegisterTable;
  readonly figures: readonly DerivedFigure[];
  /** The days that its rows must lie in: those that it states itself, else the service term; null where neither is known. */
  readonly days: DayRange | null;
}

const SUMMED = ["people", "members", "volunteers", "hours", "sessions"] as const;

/** Computes a register: the sums under its columns of people and hours. */
export function registerSubject(table: RegisterTable, facts: Pick<WorkbookFacts, "term">): RegisterSubject {
  const counter = new ListCounter(table);
  if (table.totalRow !== null)
    for (const { field, column } of table.columns) {
      if (!SUMMED.some((one) => one === field)) continue;
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
  return { table, figures: counter.figures, days: table.period?.days ?? table.term?.days ?? facts.term };
}
