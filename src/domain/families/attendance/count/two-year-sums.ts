import { cellTerm } from "./terms";
import { readCount } from "./mark-readings";
import { AS_ENTERED } from "./meanings";
import { add, groupCells, type Scope, type SumSpec } from "./sum-spec";
import type { Summed } from "./sums";
import type { WorkerCount } from "./counts";
import type { Reading } from "../../../tables/model";
import type { AttendanceTable, SumRow } from "../model";

/** 从业2年以上 of a row of sums: what the rows state, also where a row states more than it can be: that is told at the row, and sums follow entries. */
export function twoYearSum(table: AttendanceTable, { workers }: Summed, sum: SumRow, scope: Scope, column: number): SumSpec {
  const { name } = table.sheet;
  const stated = ({ twoYear }: WorkerCount): number | null => countIn(twoYear);
  return {
    meaning: AS_ENTERED,
    cell: { row: sum.row, column },
    total: () => add(workers.map(stated)),
    terms: (some) =>
      some.flatMap((count) =>
        table.figuresPerMonth
          ? monthRowsOf(count).map((row) => cellTerm({ sheet: name, row, column }, countIn(readCount(table.told.cell(row, column)))))
          : cellTerm({ sheet: name, row: count.worker.figureRow, column }, stated(count)),
      ),
    groups: () => groupCells(table, scope, sum, column),
    blockedBy: () =>
      workers.flatMap(({ twoYear, twoYearCell }) =>
        twoYear.status === "unreadable" && twoYearCell ? [{ sheet: name, ...twoYearCell }] : [],
      ),
  };
}

/** What a count adds to a sum: nothing where the cell is empty; null where it cannot be read. */
function countIn(reading: Reading<number>): number | null {
  return reading.status === "read" ? reading.value : reading.status === "empty" ? 0 : null;
}

/** The rows of a worker whose months run down. */
function monthRowsOf({ worker }: WorkerCount): readonly number[] {
  return worker.monthRows.filter((row) => row >= 0);
}
