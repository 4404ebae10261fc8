import type { ListTable } from "../../tables/lists/list";
import type { StatedGrades } from "../../tables/stated-grades";
import type { Table } from "../../tables/model";
import type { SummaryField } from "../../values/vocabulary/summary-headers";

/** A summary of stations: a row each, with the figures that each station's own tables give. */
export interface StationSummary extends ListTable<SummaryField> {
  /** Of stations, or of presence by area, month or person. */
  readonly kind: "station-summary" | "presence-summary";
  /** The grades that another sheet sets, where this one sets none. */
  readonly stated?: StatedGrades;
}

/** Whether a table is of this family. */
export function isStationSummary(table: Table): table is StationSummary {
  return table.kind === "station-summary" || table.kind === "presence-summary";
}
