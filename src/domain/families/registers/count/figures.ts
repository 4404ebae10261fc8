import type { WorkbookFacts } from "../../../tables/facts";
import type { DerivedFigure } from "../../../tables/figure";
import { ListCounter } from "../../../tables/lists/counter";
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
      const terms = table.entries.map(({ row }: Entry) => ({ amount: counter.amount(row, column) }));
      counter.sum({ row: table.totalRow, column }, "register/total", terms, { meaning: `register/total/${field}` });
    }
  return { table, figures: counter.figures, days: table.period?.days ?? table.term?.days ?? facts.term };
}
