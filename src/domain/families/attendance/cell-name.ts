import { ofThing } from "../../values/read-once";
import type { CellAddress } from "../../grid/address";
import { cellValue, plainText } from "../../grid/cell";
import type { Localized } from "../../language";
import { asWritten, type CellName } from "../../tables/cell-name";
import type { AttendanceTable, MonthColumns, SumRow, Worker } from "./model";

/** A cell of an attendance table is named by its worker or sum, and by its month. */
export function attendanceCellName(table: AttendanceTable, cell: CellAddress): CellName | null {
  const { stableRate } = table;
  if (stableRate && stableRate.row === cell.row && stableRate.column === cell.column) return { subject: STABLE_RATE, part: null };
  const month = table.monthsDown ? null : (monthAt(table, cell.column) ?? null);
  const part = month ? monthText(month) : null;
  for (const { label, labelCell, workers, subtotalRow, effectiveRow, sums } of table.groups) {
    const worker = workersByRow(workers).get(cell.row);
    if (worker) {
      const number = numberOf(table, worker);
      return {
        subject: workerName(worker),
        part: part ?? monthDown(table, worker.monthRows.indexOf(cell.row)),
        ...(number === "" ? {} : { number }),
      };
    }
    const sum = sumAt(sums, cell.row);
    const kind = sum?.kind ?? (cell.row === subtotalRow ? "sum" : cell.row === effectiveRow ? "effective" : null);
    if (kind) return { subject: ofGroup(label, SUMS[kind]), part: part ?? monthDown(table, sum?.month ?? -1) };
    if (labelCell?.row === cell.row && labelCell.column === cell.column) return { subject: asWritten(label), part: null };
  }
  const total = sumAt(table.totals, cell.row);
  const kind = total?.kind ?? (cell.row === table.totalRow ? "sum" : cell.row === table.effectiveTotalRow ? "effective" : null);
  return kind ? { subject: TOTALS[kind], part: part ?? monthDown(table, total?.month ?? -1) } : null;
}

const STABLE_RATE: Localized = { zh: "稳岗率", en: "Stability rate" };
const SUMS: Readonly<Record<SumRow["kind"], Localized>> = {
  sum: { zh: "小计", en: "subtotal" },
  effective: { zh: "有效人次小计", en: "effective subtotal" },
};
const TOTALS: Readonly<Record<SumRow["kind"], Localized>> = {
  sum: { zh: "总计", en: "Grand total" },
  effective: { zh: "有效人次总计", en: "Effective total" },
};

function ofGroup(label: string, kind: Localized): Localized {
  const plain = label.replace(/\s+/g, "");
  return { zh: plain === "" ? kind.zh : `${plain}${kind.zh}`, en: plain === "" ? kind.en : `${plain} ${kind.en}` };
}

function workerName({ name, row }: Worker): Localized {
  const plain = name.trim();
  return plain === "" ? { zh: `第${row + 1}行`, en: `Row ${row + 1}` } : asWritten(plain);
}

/** What the table's own 序号 column says of a worker; "" where it has none. */
function numberOf({ sheet, columns: { index } }: AttendanceTable, { row }: Worker): string {
  return index === null ? "" : plainText(String(cellValue(sheet.cell(row, index)) ?? ""));
}

/** The workers of a group by the rows that they stand in: every finding asks, and there may be as many findings as workers. */
const workersByRow = ofThing((workers: readonly Worker[]): ReadonlyMap<number, Worker> => {
  const made = new Map<number, Worker>();
  for (const worker of workers) {
    const { row, figureRow, remarkRow, monthRows } = worker;
    for (const own of [row, figureRow, remarkRow, ...monthRows]) if (!made.has(own)) made.set(own, worker);
  }
  return made;
});

function monthAt({ months, unfilled, lists }: AttendanceTable, column: number): MonthColumns | undefined {
  const all = [...months, ...unfilled];
  // A column that tells for a whole row in which months something holds is no month's.
  if (months.length > 1 && (column === lists.insurance || column === lists.wage)) return undefined;
  return all.find(
    ({ presence, insurance, insurances, wage, contract, subtotal }) =>
      presence === column ||
      insurance === column ||
      wage === column ||
      contract === column ||
      subtotal === column ||
      insurances.some((own) => own.column === column),
  );
}

function monthDown({ months, monthsDown }: AttendanceTable, index: number): Localized | null {
  const month = monthsDown ? months[index] : undefined;
  return month ? monthText(month) : null;
}

function monthText({ year, month, stretch, label }: MonthColumns): Localized {
  if (stretch !== undefined) return { zh: label, en: label };
  return year === null
    ? { zh: `${month}月`, en: `month ${month}` }
    : { zh: `${year}年${month}月`, en: `${year}-${String(month).padStart(2, "0")}` };
}

function sumAt(sums: readonly SumRow[], wanted: number): SumRow | undefined {
  return sums.find(({ row }) => row === wanted);
}
