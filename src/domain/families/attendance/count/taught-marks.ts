import { shownCell, type Cell } from "../../../grid/cell";
import { marked, sheetWith } from "../../../tables/taught-workbook";
import { ANY_AMOUNT, type TaughtWord } from "../../../values/vocabulary/taught-words";
import type { AttendanceTable } from "../model";
import { amountColumns, statedAmount } from "./amounts";
import { insuranceColumns } from "./counts";

/** The table with the numbers in its insurance and wage columns read as the user said: 1 and 0, or any amount, for yes and no. */
export function withTaughtMarks(table: AttendanceTable, words: readonly TaughtWord[]): AttendanceTable {
  const marks = new Map(words.flatMap((taught) => (taught.kind === "mark" ? [[taught.word, taught.means] as const] : [])));
  if (marks.size === 0) return table;
  const columns = new Set(table.months.flatMap((month) => [...insuranceColumns(month), month.wage, month.contract]));
  const rows = new Set(table.groups.flatMap(({ workers }) => workers.flatMap(({ row, monthRows }) => [row, ...monthRows])));
  const read = (cell: Cell, row: number, column: number): Cell => {
    if (!rows.has(row) || !columns.has(column)) return cell;
    const shown = shownCell(cell);
    const amount = statedAmount(shown);
    if (amount === null) return cell;
    const paid = marks.has(ANY_AMOUNT) ? (amount > 0 ? "yes" : amount === 0 ? "no" : undefined) : undefined;
    const means = (shown.kind === "number" ? marks.get(String(amount)) : undefined) ?? paid;
    return means === undefined ? cell : marked(means, shown.kind === "text" ? shown.plain : String(amount));
  };
  const earlier = table.earlier && {
    ...table.earlier,
    tables: table.earlier.tables.map((other) => withTaughtMarks(other, words)),
  };
  const told = sheetWith(table.told, read);
  return {
    ...table,
    sheet: sheetWith(table.sheet, read),
    told,
    amountColumns: amountColumns(told, [...rows]),
    ...(earlier ? { earlier } : {}),
  };
}
