import { columnLetters } from "../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../src/domain/grid/draw-sheet";
import { Sheet } from "../src/domain/grid/sheet";

let state = 7;
const draw = (below: number): number => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return (state >>> 8) % below;
};

/** Rows of a table of figures. Columns in fives: three counts, their sum, and the rate of the first to the sum. */
export function rowsOf(rows: number, columns: number): DrawnCell[][] {
  const table: DrawnCell[][] = [["站点", ...Array.from({ length: columns - 1 }, (_, index) => header(index))]];
  for (let row = 0; row < rows; row++) {
    const cells: DrawnCell[] = [`站点${row + 1}`];
    let sum = 0;
    for (let index = 0; index < columns - 1; index++) {
      if (index % 5 === 3) cells.push(sum);
      else if (index % 5 === 4) {
        cells.push(Math.round((Number(cells.at(-4)) / sum) * 10_000) / 10_000);
        sum = 0;
      } else {
        const count = 1 + draw(5000);
        sum += count;
        cells.push(count);
      }
    }
    table.push(cells);
  }
  return table;
}

const header = (index: number): string => (index % 5 === 3 ? `合计${index}` : index % 5 === 4 ? `占比${index}` : `项目${index}`);

/** Such rows as a sheet; shares show as percentages. */
export function sheetOf(name: string, rows: readonly (readonly DrawnCell[])[]): Sheet {
  const formats: Record<string, string> = {};
  rows[0]!.forEach((title, column) => {
    if (String(title).startsWith("占比"))
      for (let row = 1; row < rows.length; row++) formats[`${columnLetters(column)}${row + 1}`] = "0.00%";
  });
  return drawSheet(name, rows, { formats });
}

/** The same cells in new objects, as a workbook that was read anew. */
export const again = (sheet: Sheet): Sheet =>
  new Sheet({
    name: sheet.name,
    merges: sheet.merges,
    rows: Array.from({ length: (sheet.rowNumbers.at(-1) ?? -1) + 1 }, (_, row) => [...sheet.row(row)]),
  });

/** The sheet after a person typed into a cell: every other row is the same object. */
export const withOneEdit = (sheet: Sheet, row: number, emptied = 1): Sheet => {
  const rows = Array.from({ length: sheet.rowNumbers.at(-1)! + 1 }, (_, at) => sheet.row(at));
  rows[row] = rows[row]!.map((cell, column) => (column === emptied ? undefined : cell));
  return new Sheet({ name: sheet.name, merges: sheet.merges, rows });
};
