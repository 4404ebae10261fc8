import { formatAddress, type CellAddress } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import { statedNumber } from "../../../tables/agreement";
import { cellTerm } from "./terms";
import { readCount } from "./mark-readings";
import { AS_ENTERED } from "./meanings";
import { add, groupCells, type Scope, type SumSpec } from "./sum-spec";
import type { Summed } from "./sums";
import type { WorkerCount } from "./counts";
import type { Reading } from "../../../tables/model";
import type { AttendanceTable, SumRow, Unjudged } from "../model";

/** A worker was there for no longer than the row's marks say: a two-year entry above that is a slip, and nothing is summed from it. */
function isSlip({ twoYear, effectiveSum, months, earlier = [] }: WorkerCount): boolean {
  if (twoYear.status !== "read" || effectiveSum === null || twoYear.value <= effectiveSum) return false;
  const marked = add([...earlier.flatMap(({ count }) => count.months), ...months].map(({ presence }) => presence));
  return marked !== null && twoYear.value > marked;
}

/** Why a column of two-year presence is not summed: entries of it cannot be right. A sum that agrees with them as it stands is left at that. */
function whyNotSummed({ sheet }: AttendanceTable, workers: readonly WorkerCount[], sum: CellAddress): Unjudged | null {
  const slips = workers.flatMap((count) => (count.twoYearCell && isSlip(count) ? [count.twoYearCell] : []));
  if (slips.length === 0) return null;
  const stands = statedNumber(shownCell(sheet.cell(sum.row, sum.column)), false);
  const total = add(workers.map(({ twoYear }) => countIn(twoYear)));
  if (stands && total !== null && stands.number.equals(total)) return null;
  const cells = slips.map((cell) => ({ sheet: sheet.name, ...cell }));
  const named = cells.slice(0, NAMED).map(formatAddress);
  const more = cells.length - named.length;
  return {
    lacks: "gate",
    why: {
      zh: `${named.join("、")}${more > 0 ? ` 等 ${cells.length} 格` : ""}填写的“从业2年以上”大于本行各月到岗之和，不可能成立，含它的合计暂不复算，保持原样。请先更正所填人次，更正后会一并复算。`,
      en: `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""} says more two-year presence than the row's months come to, which cannot be; what sums it is left as it stands. Correct that entry first.`,
    },
    cells,
  };
}

/** Entries that are named before the rest is only counted. */
const NAMED = 4;

/** 从业2年以上 of a row of sums: what the rows state. */
export function twoYearSum(table: AttendanceTable, { workers }: Summed, sum: SumRow, scope: Scope, column: number): SumSpec {
  const { name } = table.sheet;
  const stated = ({ twoYear }: WorkerCount): number | null => countIn(twoYear);
  return {
    meaning: AS_ENTERED,
    cell: { row: sum.row, column },
    unjudged: whyNotSummed(table, workers, { row: sum.row, column }),
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
