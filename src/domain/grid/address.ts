import { groupOfMatch } from "../values/present";

/** A cell's place: zero-based row and column. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; all four bounds are zero-based and inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell of the workbook: a place on a named sheet. */
export interface CellRef extends CellAddress {
  readonly sheet: string;
}

/** Excel's grid ends at XFD1048576. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column letters of a zero-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address without `$`: row 4, column 2 → C5. */
export function formatAddress(address: CellAddress): string {
  return columnLetters(address.column) + String(address.row + 1);
}

/** A1 range without `$`; a single cell is written as one address. */
export function formatRange(range: CellRange): string {
  const first = formatAddress({ row: range.top, column: range.left });
  const last = formatAddress({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** The cell's address with its sheet as Excel writes it: `Sheet!A1`, `'My sheet'!A1`. */
export function formatReference(ref: CellRef): string {
  return `${quoteSheetName(ref.sheet)}!${formatAddress(ref)}`;
}

/** Quotes a sheet's name for use in a formula where Excel demands it. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Reads an A1 address (with or without `$`); null when it is none or lies outside Excel's grid. */
export function parseAddress(text: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!match) return null;
  let column = 0;
  for (const letter of groupOfMatch(match, 1).toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]) - 1;
  return row >= 0 && row < MAX_ROWS && column <= MAX_COLUMNS ? { row, column: column - 1 } : null;
}

/** Reads an A1 range or a single address; null when it is neither. Corners may come in any order. */
export function parseRange(text: string): CellRange | null {
  const [first, last, more] = text.split(":");
  if (first === undefined || more !== undefined) return null;
  const a = parseAddress(first);
  const b = last === undefined ? a : parseAddress(last);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function containsCell(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** Whether two ranges of a sheet have a cell in common. */
export function rangesMeet(one: CellRange, other: CellRange): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** A cell as the key of a map, whatever its sheet is called. */
export function cellKey({ sheet, row, column }: CellRef): string {
  return `${sheet}\u0000${row}\u0000${column}`;
}

/** A cell of one sheet as one number, for looking it up among many. */
export function placeInSheet(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** Each cell once, in the order of first mention. */
export function distinctCells(cells: readonly CellRef[]): CellRef[] {
  return [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()];
}
