import { monthsWhere, placed, type PlacedMonth, type WorkerCount, type WorkerMonth } from "../count/counts";
import type { CellAddress } from "../../../grid/address";
import type { Report } from "../../../tables/rule";

/** One report a cell that lists months: all the months that it lacks are said at once. */
export function* listedReports(
  workers: readonly WorkerCount[],
  lacks: (month: WorkerMonth) => boolean,
  cellOf: (month: PlacedMonth) => CellAddress,
): Iterable<Report> {
  const byWorker = new Map<WorkerCount, PlacedMonth[]>();
  for (const { count, counted } of monthsWhere(workers, lacks)) {
    const months = byWorker.get(count) ?? [];
    if (months.length === 0) byWorker.set(count, months);
    months.push(placed(count, counted));
  }
  for (const months of byWorker.values()) {
    yield {
      ...cellOf(months[0]!),
      values: {
        month: months.map(({ month }) => month.label).join("、"),
        already: months.every(({ presence }) => presence === 0) ? "yes" : "no",
      },
      related: months.map(({ presenceCell }) => presenceCell),
    };
  }
}
