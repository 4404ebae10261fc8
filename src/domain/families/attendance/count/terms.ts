import type { CellRef } from "../../../grid/address";
import type { CellTerm, GatedTerm, MarkTerm, TickTerm } from "../../../tables/expression/expression";
import { exact } from "../../../values/exact";
import type { AttendanceTable } from "../model";
import { insuranceColumns, monthRow, type TickState, type WorkerCount, type WorkerMonth } from "./counts";
import { itemAt } from "../../../values/present";

/** Whether a mark counts; null where it cannot be read. */
function tickedOf(mark: TickState): boolean | null {
  return mark === "unreadable" ? null : mark === "yes";
}

/** A worker's presence of a month as it was entered. */
export function presenceTerm(
  { sheet }: AttendanceTable,
  { worker }: WorkerCount,
  { index, month, presence }: WorkerMonth,
  native = true,
): MarkTerm {
  const at = { sheet: sheet.name, row: monthRow(worker, index), column: month.presence };
  return { kind: "mark", at, value: presence, weight: month.weight, native };
}

/** The tick of a worker's month in one of its columns. */
export function tickTerm(
  { sheet }: AttendanceTable,
  { worker }: WorkerCount,
  { index }: WorkerMonth,
  column: number,
  mark: TickState,
): TickTerm {
  return { kind: "tick", at: { sheet: sheet.name, row: monthRow(worker, index), column }, ticked: tickedOf(mark) };
}

/** 有效人次 of a worker's month: the presence, where insurance and wage are ticked and a contract runs. */
export function effectiveTerm(table: AttendanceTable, count: WorkerCount, counted: WorkerMonth, native = true): GatedTerm {
  const { month, insuranceMarks, wage, contractMark, underContract } = counted;
  const { lists, columns, sheet } = table;
  const gates = insuranceColumns(month).map((column, index) => tickTerm(table, count, counted, column, itemAt(insuranceMarks, index)));
  if (month.wage !== null) gates.push(tickTerm(table, count, counted, month.wage, wage));
  if (month.contract !== undefined) gates.push(tickTerm(table, count, counted, month.contract, contractMark));
  return {
    kind: "gated",
    of: presenceTerm(table, count, counted, native),
    gates,
    applies: underContract,
    told: columns.contract === null ? null : { sheet: sheet.name, row: count.worker.row, column: columns.contract },
    judged: table.unjudged === null && table.presenceUnit !== "day",
    native: lists.insurance === null && lists.wage === null && !lists.kinds,
  };
}

/** The number of a cell as it is read, or as it must be. */
export function cellTerm(at: CellRef, value: number | null): CellTerm {
  return { kind: "cell", at, value: value === null ? null : exact(value), unit: null, native: true };
}
