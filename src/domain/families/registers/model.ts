import type { CalendarDay } from "../../values/calendar";
import type { Quantity, Reading, Table } from "../../tables/model";
import type { ListColumn } from "../../tables/lists/list";
import type { RegisterField, Service } from "../../values/vocabulary/register-headers";
import { present } from "../../values/present";

/** One dated row of a register. */
export interface Entry {
  readonly row: number;
  /** When the service was given, or its case opened; the first day of a stretch. A month alone reads as its first day. */
  readonly day: Reading<CalendarDay>;
  readonly closed: Reading<CalendarDay>;
  /** Whether its status or remark says that it was called off, put off or does not count. */
  readonly calledOff: boolean;
  readonly texts: ReadonlyMap<RegisterField, string>;
  readonly amounts: ReadonlyMap<RegisterField, Quantity>;
}

/** A register: a dated row for each service. */
export interface RegisterTable extends Table {
  readonly kind: "register";
  readonly columns: readonly ListColumn<RegisterField>[];
  /** The service that all its rows are of; null where its rows say so themselves, or nothing does. */
  readonly service: Service | null;
  readonly entries: readonly Entry[];
  readonly totalRow: number | null;
}

/** Whether a table is of this family. */
export function isRegister(table: Table): table is RegisterTable {
  return table.kind === "register";
}

/** The column of a meaning; null where the register has none. */
export function columnOf({ columns }: Pick<RegisterTable, "columns">, field: RegisterField): number | null {
  return columns.find((one) => one.field === field)?.column ?? null;
}

/** The column of the days by which the rows are told apart: of the service, or of a case's opening. A register without either is none. */
export function datedColumn(table: Pick<RegisterTable, "columns">): number {
  return present(columnOf(table, "date") ?? columnOf(table, "opened"), "a column of days");
}
