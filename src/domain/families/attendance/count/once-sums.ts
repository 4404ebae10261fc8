import type { AttendanceTable, SumRow } from "../model";
import { itemAt } from "../../../values/present";
import type { TickState, WorkerCount } from "./counts";
import { readMark } from "./mark-readings";
import { AS_ENTERED } from "./meanings";
import { add, groupCells, type Scope, type SumSpec } from "./sum-spec";
import { tickCount, type Summed } from "./sums";
import { tickTerm } from "./terms";

/** What a row of sums adds up under columns that stand once for all months: the ticks, where nothing else (a list of months) stands there. */
export function onceSums(table: AttendanceTable, { workers }: Summed, sum: SumRow, scope: Scope): SumSpec[] {
  const { lists, told, sheet, unjudged } = table;
  return [lists.insurance, lists.wage, ...(lists.kinds ?? [])].flatMap((column) => {
    if (column === null || lists.lacking?.includes(column)) return [];
    const mark = ({ worker }: WorkerCount): TickState => readMark(told.seen(worker.row, column));
    if (table.amountColumns.has(column)) return [];
    if (workers.some((count) => mark(count) === "unreadable") || workers.every((count) => mark(count) === "no")) return [];
    return {
      meaning: AS_ENTERED,
      cell: { row: sum.row, column },
      total: () => add(workers.map((count) => tickCount(mark(count)))),
      terms: (some) => some.map((count) => tickTerm(table, count, itemAt(count.months, 0), column, mark(count))),
      groups: () => groupCells(table, scope, sum, column),
      blockedBy: () => [],
      unjudged: unjudged?.lacks === "presence" && sheet.cell(sum.row, column).kind === "empty" ? unjudged : null,
    };
  });
}
