import { containsCell, MAX_COLUMNS, placeInSheet, type CellAddress, type CellRange, type CellRef } from "../../src/domain/grid/address";
import { shownCell, type Cell } from "../../src/domain/grid/cell";
import { Sheet } from "../../src/domain/grid/sheet";
import type { AttendanceTable } from "../../src/domain/families/attendance/model";
import type { Table } from "../../src/domain/tables/model";

/** A workbook laid out otherwise, and where each of its cells went. */
export interface Moved {
  readonly sheets: readonly Sheet[];
  place(cell: CellRef): CellRef;
}

type Rows = (Cell | undefined)[][];

/** The same workbook with values in place of formulas, as after "paste values". */
export function pasted(sheets: readonly Sheet[]): Moved {
  const moved = sheets.map((sheet) => rebuilt(sheet, { rows: cellsOf(sheet, (cell) => shownCell(cell)) }));
  return { sheets: moved, place: (cell) => cell };
}

/** Every sheet under another name; `names` by order. */
export function renamed(sheets: readonly Sheet[], names: readonly string[]): Moved {
  const nameOf = (name: string): string => names[sheets.findIndex((sheet) => sheet.name === name)]!;
  return {
    sheets: sheets.map((sheet) => rebuilt(sheet, { name: nameOf(sheet.name) })),
    place: (cell) => ({ ...cell, sheet: nameOf(cell.sheet) }),
  };
}

/** Hides rows and columns of every sheet. */
export function hidden(sheets: readonly Sheet[], rows: readonly number[], columns: readonly number[]): Moved {
  const moved = sheets.map((sheet) => {
    return rebuilt(sheet, { hiddenRows: new Set(rows), hiddenColumns: new Set(columns), isProtected: true });
  });
  return { sheets: moved, place: (cell) => cell };
}

/** Empty rows put in before row `at` of one sheet; merged areas that reach across grow. */
export function withEmptyRows(sheets: readonly Sheet[], name: string, at: number, count: number): Moved {
  const shift = (row: number): number => (row >= at ? row + count : row);
  return inserted(sheets, name, { row: shift, column: (column) => column });
}

/** Empty columns put in before column `at` of one sheet; merged areas that reach across grow. */
export function withEmptyColumns(sheets: readonly Sheet[], name: string, at: number, count: number): Moved {
  return inserted(sheets, name, { row: (row) => row, column: (column) => (column >= at ? column + count : column) });
}

interface Shift {
  row(row: number): number;
  column(column: number): number;
}

function inserted(sheets: readonly Sheet[], name: string, shift: Shift): Moved {
  const move = (sheet: Sheet): Sheet => {
    const rows: Rows = [];
    for (const row of sheet.rowNumbers) {
      const cells: (Cell | undefined)[] = [];
      sheet.row(row).forEach((cell, column) => {
        cells[shift.column(column)] = cell;
      });
      rows[shift.row(row)] = cells;
    }
    const merges = sheet.merges.map(({ top, left, bottom, right }) => ({
      ...{ top: shift.row(top), left: shift.column(left) },
      ...{ bottom: shift.row(bottom), right: shift.column(right) },
    }));
    const comments = movedComments(sheet, ({ row, column }) => ({ row: shift.row(row), column: shift.column(column) }));
    return rebuilt(sheet, { rows, merges, comments });
  };
  return {
    sheets: sheets.map((sheet) => (sheet.name === name ? move(sheet) : sheet)),
    place: (cell) => (cell.sheet === name ? { ...cell, row: shift.row(cell.row), column: shift.column(cell.column) } : cell),
  };
}

/** Each table on a sheet of its own, at its old place, in the old order; what belongs to no table is left out. */
export function split(sheets: readonly Sheet[], tables: readonly Table[]): Moved {
  const parts = tables.map((table, order) => ({ table, name: `${"甲乙丙丁戊己庚辛壬癸"[order] ?? `表${order}`}` }));
  return {
    sheets: parts.map(({ table, name }) => {
      const sheet = sheets.find((candidate) => candidate.name === table.sheet.name)!;
      const inTable = ({ top, left }: { readonly top: number; readonly left: number }): boolean => containsCell(table.range, top, left);
      const rows = cellsOf(sheet, (cell, row, column) => (containsCell(table.range, row, column) ? cell : undefined));
      return rebuilt(sheet, { name, rows, merges: sheet.merges.filter(inTable) });
    }),
    place: (cell) => {
      const part = parts.find(({ table }) => table.sheet.name === cell.sheet && containsCell(table.range, cell.row, cell.column));
      return part ? { ...cell, sheet: part.name } : cell;
    },
  };
}

/**
 * The workers of each group of an attendance table in another order: whole rows change places, but for the group's label, which is drawn
 * once over all of them. `shuffle` reorders the rows of one group.
 */
export function reordered(
  sheets: readonly Sheet[],
  table: AttendanceTable,
  shuffle: (rows: readonly number[]) => readonly number[],
): Moved {
  const target = new Map<number, number>();
  for (const { workers } of table.groups) {
    const rows = workers.map(({ row }) => row);
    shuffle(rows).forEach((row, index) => target.set(row, rows[index]!));
  }
  const name = table.sheet.name;
  const moves = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
    target.has(row) && containsCell(table.range, row, column) && column !== table.columns.group;
  const sheet = sheets.find((candidate) => candidate.name === name)!;
  const rows: Rows = [];
  for (const row of sheet.rowNumbers) {
    sheet.row(row).forEach((cell, column) => {
      (rows[moves({ row, column }) ? target.get(row)! : row] ??= [])[column] = cell;
    });
  }
  const merges = sheet.merges.map((area): CellRange => {
    if (area.top !== area.bottom || !moves({ row: area.top, column: area.left })) return area;
    const row = target.get(area.top)!;
    return { ...area, top: row, bottom: row };
  });
  const comments = movedComments(sheet, (cell) => (moves(cell) ? { ...cell, row: target.get(cell.row)! } : cell));
  return {
    sheets: sheets.map((other) => (other.name === name ? rebuilt(other, { rows, merges, comments }) : other)),
    place: (cell) => (cell.sheet === name && moves(cell) ? { ...cell, row: target.get(cell.row)! } : cell),
  };
}

function cellsOf(sheet: Sheet, map: (cell: Cell, row: number, column: number) => Cell | undefined): Rows {
  const rows: Rows = [];
  for (const row of sheet.rowNumbers) rows[row] = Array.from(sheet.row(row), (cell, column) => cell && map(cell, row, column));
  return rows;
}

function movedComments({ comments }: Sheet, to: (cell: CellAddress) => CellAddress): Map<number, string> {
  return new Map(
    [...comments].map(([place, text]) => {
      const { row, column } = to({ row: Math.floor(place / MAX_COLUMNS), column: place % MAX_COLUMNS });
      return [placeInSheet(row, column), text];
    }),
  );
}

function rebuilt(sheet: Sheet, change: Partial<ConstructorParameters<typeof Sheet>[0]>): Sheet {
  const { name, visibility, isProtected, merges, hiddenRows, hiddenColumns, comments } = sheet;
  const rows = change.rows ?? cellsOf(sheet, (cell) => cell);
  return new Sheet({ name, visibility, isProtected, merges, hiddenRows, hiddenColumns, comments, ...change, rows });
}
