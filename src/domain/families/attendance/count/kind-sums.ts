import { DerivedCell } from "../../../tables/expressed-figure";
import { sumOf, type TickTerm } from "../../../tables/expression/expression";
import type { DerivedFigure } from "../../../tables/figure";
import { exact } from "../../../values/exact";
import type { AttendanceTable, SumOfKind, SumRow } from "../model";
import { insuranceColumns, type TickState, type WorkerCount, type WorkerMonth } from "./counts";
import { AS_ENTERED } from "./meanings";
import { add, groupCells, type Scope, type SumSpec } from "./sum-spec";
import { tickCount, type Summed } from "./sums";
import { tickTerm } from "./terms";
import { itemAt } from "../../../values/present";

interface KindMark {
  readonly month: WorkerMonth;
  readonly column: number;
  readonly mark: TickState;
}

/** The marks of one kind in a worker's months. */
function marksOf({ months }: WorkerCount, { offset }: SumOfKind): KindMark[] {
  return months.flatMap((month): KindMark[] => {
    const column = month.month.presence + offset;
    const insured = insuranceColumns(month.month).indexOf(column);
    if (insured >= 0) return [{ month, column, mark: itemAt(month.insuranceMarks, insured) }];
    if (column === month.month.wage) return [{ month, column, mark: month.wage }];
    return column === month.month.contract ? [{ month, column, mark: month.contractMark }] : [];
  });
}

function total(marks: readonly KindMark[]): number | null {
  return add(marks.map(({ mark }) => tickCount(mark)));
}

function terms(table: AttendanceTable, count: WorkerCount, marks: readonly KindMark[]): TickTerm[] {
  return marks.map(({ month, column, mark }) => tickTerm(table, count, month, column, mark));
}

/** The kinds beside presence, whose sums are the table's own column of subtotals. */
function others({ sumsOfKinds = [] }: AttendanceTable): readonly SumOfKind[] {
  return sumsOfKinds.filter(({ offset }) => offset !== 0);
}

/** The sums of a worker's other kinds of marks: in how many months somebody was insured, and paid. */
export function kindSubtotals(table: AttendanceTable, count: WorkerCount): DerivedFigure[] {
  return others(table).flatMap((kind) => {
    const marks = marksOf(count, kind);
    if (marks.length === 0) return [];
    const sum = total(marks);
    const { row } = count.worker;
    const blockedBy = marks.filter(({ mark }) => mark === "unreadable").map(({ column }) => ({ sheet: table.sheet.name, row, column }));
    return [
      new DerivedCell(
        table.sheet,
        { row, column: kind.column },
        "attendance/row-subtotal",
        "count",
        sum === null ? null : exact(sum),
        sumOf(terms(table, count, marks), "row"),
        { blockedBy, meaning: AS_ENTERED },
      ),
    ];
  });
}

/** What a row of sums adds up of these. */
export function kindSums(table: AttendanceTable, { workers }: Summed, sum: SumRow, scope: Scope): SumSpec[] {
  return others(table).map((kind): SumSpec => {
    const ofAll = (some: readonly WorkerCount[]): KindMark[] => some.flatMap((count) => marksOf(count, kind));
    return {
      meaning: AS_ENTERED,
      cell: { row: sum.row, column: kind.column },
      total: () => total(ofAll(workers)),
      terms: (some) => some.flatMap((count) => terms(table, count, marksOf(count, kind))),
      groups: () => groupCells(table, scope, sum, kind.column),
      blockedBy: () =>
        workers.flatMap((count) =>
          marksOf(count, kind)
            .filter(({ mark }) => mark === "unreadable")
            .map(({ column }) => ({ sheet: table.sheet.name, row: count.worker.row, column })),
        ),
    };
  });
}
