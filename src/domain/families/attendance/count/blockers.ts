import { formatAddress, type CellAddress, type CellRef } from "../../../grid/address";
import type { AttendanceTable } from "../model";
import { placed, type PlacedMonth, type WorkerCount } from "./counts";
import { readMark } from "./mark-readings";
import { present } from "../../../values/present";

/** The cells of a kind of mark that cannot be read. */
export function unreadable(table: AttendanceTable, months: readonly PlacedMonth[], field: "presence" | "insurance" | "wage"): CellRef[] {
  const cells: CellRef[] = [];
  for (const month of months) {
    if (field === "presence" && month.presence === null) cells.push({ sheet: table.sheet.name, ...unreadPresence(month) });
    if (field === "insurance") cells.push(...unreadableInsurances(table.sheet.name, month));
    if (field === "wage" && month.wage === "unreadable")
      cells.push({ sheet: table.sheet.name, ...present(month.wageCell, "the cell of a wage that cannot be read") });
  }
  return cells;
}

/** The cells that keep the effective presence of some workers from being known, in the months of these indices or in all. */
export function blockers(table: AttendanceTable, workers: readonly WorkerCount[], indices?: readonly number[]): CellRef[] {
  const cells = new Map<string, CellRef>();
  for (const count of workers) {
    if (count.effectiveSum !== null) continue;
    count.months.forEach((month, index) => {
      if (indices && !indices.includes(index)) return;
      if (month.effective !== null) return;
      for (const cell of unreadableInputs(table.sheet.name, table, count, placed(count, month))) cells.set(formatAddress(cell), cell);
    });
  }
  return [...cells.values()];
}

/** The cells that keep a worker's effective presence of a month from being known. */
function unreadableInputs(sheet: string, table: AttendanceTable, count: WorkerCount, month: PlacedMonth): CellRef[] {
  const cells: CellRef[] = [];
  if (month.presence === null) cells.push({ sheet, ...unreadPresence(month) });
  cells.push(...unreadableInsurances(sheet, month), ...openInsurances(sheet, table, month));
  if (month.wage === "unreadable") cells.push({ sheet, ...present(month.wageCell, "the cell of a wage that cannot be read") });
  if (month.contractMark === "unreadable") cells.push({ sheet, ...present(month.contractCell, "the cell of a contract's mark") });
  if (month.underContract === null)
    cells.push({ sheet, row: count.worker.row, column: present(table.columns.contract, "the column of terms that cannot be read") });
  return cells;
}

function unreadableInsurances(sheet: string, { insuranceMarks, insuranceCells }: PlacedMonth): CellRef[] {
  return insuranceCells.filter((_, index) => insuranceMarks[index] === "unreadable").map((cell) => ({ sheet, ...cell }));
}

/** Where an insurance that may be one more (公积金) holds no tick, and all the others do. */
function openInsurances(
  sheet: string,
  { told }: AttendanceTable,
  { month, insurance, insuranceMarks, presenceCell: { row } }: PlacedMonth,
): CellRef[] {
  if (insurance !== "unreadable" || insuranceMarks.includes("unreadable")) return [];
  return (month.openKinds ?? []).filter((column) => readMark(told.seen(row, column)) !== "yes").map((column) => ({ sheet, row, column }));
}

/** The cell to blame for an unknown presence: the mark, or where the month's own weight should be told. */
function unreadPresence({ month, presenceCell }: PlacedMonth): CellAddress {
  return month.weightUntold?.cell ?? presenceCell;
}
