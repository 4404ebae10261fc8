import type { TableMetrics } from "../../../tables/audit";
import type { TableMeasures } from "../../../tables/measure";
import { Tally } from "../../../values/exact";
import type { RegisterField } from "../../../values/vocabulary/register-headers";
import type { Entry, RegisterTable } from "../model";

/** How many rows of a register are of each kind, area, worker and month, and what they come to. */
export interface RegisterMetrics extends TableMetrics {
  readonly rows: number;
  readonly people: number | null;
  readonly hours: number | null;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byArea: Readonly<Record<string, number>>;
  readonly byWorker: Readonly<Record<string, number>>;
  readonly byMonth: Readonly<Record<string, number>>;
}

/** The columns of a register's figures in the summary of many stations. */
export const registerMeasures: TableMeasures = {
  list: { zh: "台账数据", en: "Registers" },
  tables: { zh: "台账", en: "registers" },
  measures: [
    { id: "rows", title: { zh: "记录数", en: "Rows" }, quantity: "count" },
    { id: "people", title: { zh: "人次", en: "People" }, quantity: "count" },
    { id: "hours", title: { zh: "时数", en: "Hours" }, quantity: "count" },
  ],
};

/** Counts and sums a register by kind, area, worker and month. */
export function registerMetrics(table: RegisterTable): RegisterMetrics {
  const { entries } = table;
  const text = (field: RegisterField) => tallied(entries, ({ texts }) => texts.get(field) ?? null);
  return {
    sheet: table.sheet.name,
    rows: entries.length,
    people: summed(entries, "people"),
    hours: summed(entries, "hours"),
    byKind: text("kind"),
    byArea: text("area"),
    byWorker: text("worker"),
    byMonth: tallied(entries, ({ day }) =>
      day.status === "read" ? `${day.value.year}-${String(day.value.month).padStart(2, "0")}` : null,
    ),
  };
}

function tallied(entries: readonly Entry[], keyOf: (entry: Entry) => string | null): Record<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** null where the register has no such column, or an amount of it cannot be read. */
function summed(entries: readonly Entry[], field: RegisterField): number | null {
  const tally = new Tally();
  for (const { amounts } of entries) {
    const reading = amounts.get(field)?.reading;
    if (!reading || reading.status === "unreadable") return null;
    if (reading.status === "read") tally.add(reading.value);
  }
  return entries.length === 0 ? null : tally.total;
}
