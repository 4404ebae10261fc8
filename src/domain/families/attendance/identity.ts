import { identityByLines, namedBy, type TableIdentity } from "../../tables/identity";
import type { AttendanceTable, MonthColumns, SumRow } from "./model";

const monthName = ({ year, month }: MonthColumns): string => `${year ?? ""}-${month}`;

/** A cell of an attendance table is known by the worker or the sum in whose row it stands, and by the month and what is noted of it. */
export function attendanceIdentity(table: AttendanceTable): TableIdentity {
  const { stableRate } = table;
  return identityByLines(rowNames(table), columnNames(table), stableRate ? [[stableRate, "stable-rate"]] : []);
}

function rowNames({ groups, totals, totalRow, effectiveTotalRow, months, monthsDown }: AttendanceTable): Map<number, string | null> {
  const names = new Map<number, string | null>();
  const name = (row: number | null, text: string | null) => {
    if (row !== null && row >= 0 && !names.has(row)) names.set(row, text);
  };
  const monthOf = (index: number | null) => (index === null || !months[index] ? "" : monthName(months[index]));
  const sums = (kind: string, label: string, rows: readonly SumRow[]) => {
    for (const sum of rows) name(sum.row, `${kind}\u0000${namedBy(sum.kind, label) ?? sum.kind}\u0000${monthOf(sum.month)}`);
  };
  for (const { label, workers, subtotalRow, effectiveRow, sums: rows } of groups) {
    for (const worker of workers) {
      // Where months run down, each of a worker's rows is one month's.
      if (monthsDown)
        worker.monthRows.forEach((row, index) =>
          name(row, namedBy("worker", worker.name) && `${namedBy("worker", worker.name)}\u0000${monthOf(index)}`),
        );
      for (const row of [worker.row, worker.figureRow, worker.remarkRow]) name(row, namedBy("worker", worker.name));
    }
    sums("group", label, rows);
    name(subtotalRow, namedBy("subtotal", label) ?? "subtotal");
    name(effectiveRow, namedBy("effective", label) ?? "effective");
  }
  sums("total", "", totals);
  name(totalRow, "total-row");
  name(effectiveTotalRow, "effective-total-row");
  return names;
}

function columnNames({ columns, months, unfilled, monthsDown }: AttendanceTable): Map<number, string> {
  const names = new Map<number, string>();
  const name = (column: number | null, text: string) => {
    if (column !== null && !names.has(column)) names.set(column, text);
  };
  const { name: worker, index, position, qualification, contract, contractEnd, subtotal, twoYear, remark, group } = columns;
  const named = { group, index, worker, position, qualification, contract, contractEnd, subtotal, twoYear, remark };
  for (const [text, column] of Object.entries(named)) name(column, text);
  columns.education.forEach((column, order) => name(column, `education ${order}`));
  for (const month of [...months, ...unfilled]) {
    const of = monthsDown ? "" : monthName(month);
    name(month.presence, `presence ${of}`);
    name(month.insurance, `insurance ${of}`);
    name(month.wage, `wage ${of}`);
  }
  return names;
}
