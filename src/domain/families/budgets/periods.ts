import type { ListColumn } from "../../tables/lists/list";
import type { PeriodLabel } from "../../values/vocabulary/indicator-headers";
import { periodOfHeader, type BudgetField } from "../../values/vocabulary/budget-headers";

type Column = ListColumn<BudgetField>;

/** What was spent in the stretch that a rate names, and what was granted for it; null where either is told nowhere. */
export function operandsOfPeriod(
  columns: readonly Column[],
  rate: Pick<Column, "header">,
): { readonly spent: Column; readonly budget: Column } | null {
  const period = periodOfHeader(rate.header);
  if (!period) return null;
  const of = (...fields: BudgetField[]): Column | undefined =>
    columns.find(({ field, header }) => fields.includes(field) && isPeriod(header, period));
  const [spent, budget] = [of("spent-part", "spent"), of("budget-part", "budget")];
  return spent && budget ? { spent, budget } : null;
}

/** Whether a header names a certain half-year, quarter or month. */
export function isPeriod(header: string, { kind, index }: PeriodLabel): boolean {
  const own = periodOfHeader(header);
  return own?.kind === kind && own.index === index;
}

/** So many stretches of a kind make a year. */
const IN_A_YEAR = { half: 2, quarter: 4, month: 12 } as const;

/** The columns of what was granted for single stretches, where these make the whole year; none where they leave some out. */
export function partsOfYear(columns: readonly Column[]): readonly Column[] {
  const parts = columns.filter(({ field }) => field === "budget-part");
  const periods = parts.flatMap(({ header }) => periodOfHeader(header) ?? []);
  const [first] = periods;
  const whole =
    first !== undefined &&
    periods.every(({ kind }) => kind === first.kind) &&
    new Set(periods.map(({ index }) => index)).size === IN_A_YEAR[first.kind];
  return whole && periods.length === parts.length ? parts : [];
}
