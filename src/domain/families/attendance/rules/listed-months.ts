import type { PlacedMonth } from "../count/counts";
import type { CellAddress } from "../../../grid/address";
import type { Report } from "../../../tables/rule";

/** One report of a cell that lists a worker's months: all the months that it lacks are said at once. */
export function* listedReport(lacking: readonly PlacedMonth[], cellOf: (month: PlacedMonth) => CellAddress | null): Iterable<Report> {
  const [first] = lacking;
  const cell = first && cellOf(first);
  if (!cell) return;
  yield {
    ...cell,
    values: {
      month: lacking.map(({ month }) => month.label).join("、"),
      already: lacking.every(({ presence }) => presence === 0) ? "yes" : "no",
    },
    related: lacking.map(({ presenceCell }) => presenceCell),
  };
}
