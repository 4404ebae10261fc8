import type { PlacedMonth } from "../count/counts";
import type { CellAddress } from "../../../grid/address";
import { lowestText } from "../../../tables/header-question";
import type { Report } from "../../../tables/rule";
import type { AttendanceTable } from "../model";

/** The header of a column that tells in which months something did not hold; null for one that tells in which it did. */
export function deniedBy({ sheet, range, lists, groups }: AttendanceTable, column: number): string | null {
  if (!lists.lacking?.includes(column)) return null;
  const first = Math.min(range.bottom, ...groups.flatMap(({ workers }) => workers.map(({ row }) => row)));
  return lowestText(sheet, range.top, first - 1, column)?.plain ?? null;
}

/** One report of a cell that lists a worker's months: all the months that it lacks are said at once. */
export function* listedReport(
  lacking: readonly PlacedMonth[],
  cellOf: (month: PlacedMonth) => CellAddress | null,
  denied: string | null = null,
): Iterable<Report> {
  const [first] = lacking;
  const cell = first && cellOf(first);
  if (!cell) return;
  yield {
    ...cell,
    values: {
      month: lacking.map(({ month }) => month.label).join("、"),
      already: lacking.every(({ presence }) => presence === 0) ? "yes" : "no",
      ...(denied === null ? {} : { denied }),
    },
    related: lacking.map(({ presenceCell }) => presenceCell),
  };
}
