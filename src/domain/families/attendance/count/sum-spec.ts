import type { CellAddress, CellRef } from "../../../grid/address";
import type { Expression } from "../../../tables/expression/expression";
import { Tally } from "../../../values/exact";
import type { AttendanceTable, MonthColumns, SumRow, Unjudged } from "../model";
import { markColumns, type WorkerCount } from "./counts";

/** What one cell of a row of sums is to hold. */
export interface SumSpec {
  readonly meaning: string;
  readonly cell: CellAddress;
  /** null while a contribution is unknown. */
  readonly total: () => number | null;
  /** What some workers contribute. */
  readonly terms: (workers: readonly WorkerCount[]) => readonly Expression[];
  /** Where the groups' own sums stand, where the whole sum is theirs. */
  readonly groups: () => readonly CellRef[] | null;
  readonly blockedBy: () => CellRef[];
  /** Why it is not counted at all, where no cell is to blame. */
  readonly unjudged?: Unjudged | null;
  /** Whether it sums leave that the legend counts as on post, which a station's own count of ticks may leave out. */
  readonly countsLeave?: () => boolean;
  /** Whether what its cell is to hold is only likely. */
  readonly certain?: false;
  /** Whether it sums cells of other sheets too, which no formula of ours names. */
  readonly overSheets?: true;
}

/** Whether a row of sums is a group's or everybody's. */
export type Scope = "group" | "total";

/** The column of a month's figure in a 有效人次 row: that of the merged area over its columns, else the one of them that holds a figure. */
export function effectiveColumn({ sheet }: AttendanceTable, row: number, month: MonthColumns): number {
  const columns = markColumns(month);
  const merge = columns.map((column) => sheet.mergeAt(row, column)).find((found) => found !== null);
  return merge ? merge.left : (columns.find((column) => sheet.cell(row, column).kind !== "empty") ?? month.presence);
}

/** The groups' own cells of which the whole table's sum is the sum, where each group has one in the same column; `effective` is the month of a 有效人次. */
export function groupCells(
  table: AttendanceTable,
  scope: Scope,
  sum: SumRow,
  column: number,
  effective: MonthColumns | null = null,
): CellRef[] | null {
  if (scope !== "total" || sum.over !== null || table.groups.length === 0) return null;
  const cells: CellRef[] = [];
  for (const group of table.groups) {
    const own = group.sums.find(({ kind, month }) => kind === sum.kind && month === sum.month);
    if (!own) return null;
    const merge = table.sheet.mergeAt(own.row, column);
    if (merge && (merge.left !== column || merge.top !== own.row)) return null;
    if (effective && effectiveColumn(table, own.row, effective) !== column) return null;
    cells.push({ sheet: table.sheet.name, row: own.row, column });
  }
  return cells;
}

/** What several counts come to; null while one of them is unknown. */
export function add(values: readonly (number | null)[]): number | null {
  const tally = new Tally();
  for (const value of values) {
    if (value === null) return null;
    tally.add(value);
  }
  return tally.total;
}
