import type { RegisteredService } from "../../../tables/facts";
import { servicesIn, type RegisterField, type Service } from "../../../values/vocabulary/register-headers";
import type { Entry, RegisterTable } from "../model";
import { present } from "../../../values/present";

/** Of which service a row is: its own words' where the register is of several. */
function serviceOfEntry({ service }: RegisterTable, { texts }: Entry): Service | null {
  if (service !== null) return service;
  for (const field of ["kind", "name"] as const) {
    const [named, ...others] = servicesIn(texts.get(field) ?? "");
    if (named && others.length === 0) return named;
  }
  return null;
}

/** What a register tells of the services that it holds, row by row. */
export function registeredServices(table: RegisterTable): RegisteredService[] {
  const dated = present(
    table.columns.find(({ field }) => field === "date" || field === "opened"),
    "a column of days",
  ).column;
  const named = new Map<string, number>();
  for (const { texts } of table.entries) {
    const name = texts.get("name");
    if (name) named.set(name, (named.get(name) ?? 0) + 1);
  }
  const has = (field: RegisterField): boolean => table.columns.some((one) => one.field === field);
  const sessions = has("session-number") || [...named.values()].some((times) => times > 1);
  const given = table.entries.filter(({ calledOff }) => !calledOff);
  return given.map((entry): RegisteredService => {
    const amount = (field: RegisterField): number | null | undefined => {
      const quantity = entry.amounts.get(field);
      if (!quantity) return undefined;
      return quantity.reading.status === "read" ? quantity.reading.value : quantity.reading.status === "empty" ? 0 : null;
    };
    const written = (field: RegisterField): string | null => (has(field) ? (entry.texts.get(field) ?? "") : null);
    return {
      at: { row: entry.row, column: dated },
      service: serviceOfEntry(table, entry),
      day: entry.day.status === "read" ? entry.day.value : null,
      closed: entry.closed.status === "read" ? entry.closed.value : null,
      closes: has("closed"),
      words: ["kind", "name", "person"].map((field) => entry.texts.get(field as RegisterField) ?? ""),
      name: entry.texts.get("name") ?? null,
      isSession: sessions,
      area: written("area"),
      kind: written("kind"),
      worker: written("worker"),
      people: amount("people"),
      hours: amount("hours"),
      sessions: amount("sessions"),
    };
  });
}
