import type { ListTable } from "../../tables/lists/list";
import type { Table } from "../../tables/model";
import type { HoursField } from "../../values/vocabulary/hours-headers";

/** Hours of supervision, training or continuing education: by person and kind, or session by session. */
export interface HoursTable extends ListTable<HoursField> {
  readonly kind: "hours";
}

/** Whether a table is of this family. */
export function isHours(table: Table): table is HoursTable {
  return table.kind === "hours";
}

/** Those of some tables that stand as they are read, which a report may state figures of. */
export function isHoursAsRead(table: Table): table is HoursTable {
  return isHours(table) && table.laidOut === undefined;
}
