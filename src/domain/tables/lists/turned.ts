import { containsCell, rangesMeet, type CellRange } from "../../grid/address";
import { plainText, shownCell, type Cell } from "../../grid/cell";
import { laidOutSheet, placedCell, putIn, type PlacedCell, type PlacedRow } from "../../grid/laid-out-sheet";
import { askedOnce, type Row } from "../../grid/row-memory";
import type { Sheet } from "../../grid/sheet";
import { ofThing } from "../../values/read-once";
import { placedDays } from "../laid-out";
import { COLUMN_OF_ROW, ROW_OF_COLUMN, type ColumnRole, type RowRole, type TableRoles } from "../roles";
import { titleRowsAbove } from "../table-titles";
import type { ListTable, ListWords } from "./list";
import { readLists } from "./read";

/** Labels stand in the first columns; lists of more lines, or of more columns, are not laid out so. */
const LABEL_COLUMNS = 8;
const MOST_ROWS = 60;
const MOST_COLUMNS = 80;
/** Rows in which such labels are looked for. */
const LOOKED_AT = 500;
/** Rows under a table that may hold its notes. */
const NOTES = 8;

/** Every list of this kind, those whose columns run down (预算, 支出, 执行率 under one another) behind those whose header runs across. */
export function readListsEitherWay<F extends string>(sheet: Sheet, words: ListWords<F>, kind: string, within?: CellRange): ListTable<F>[] {
  const across = readLists(sheet, words, kind, within);
  return [...across, ...listsDown(sheet, words, kind, across, within)];
}

/** The lists whose columns run down and whose lines stand across: each read on the sheet turned by a quarter, and told where it stands. */
function listsDown<F extends string>(
  sheet: Sheet,
  words: ListWords<F>,
  kind: string,
  across: readonly ListTable<F>[],
  within?: CellRange,
): ListTable<F>[] {
  const named = sheet.rowNumbers.filter((row) => row < LOOKED_AT && namesColumn(words)(sheet.row(row)));
  const found: ListTable<F>[] = [];
  for (let column = 0; column < LABEL_COLUMNS && named.length > 1; column++) {
    for (const labels of labelledRows(sheet, words, column, named)) {
      const taken = [...across, ...found].some(({ range }) => rangesMeet(range, labels));
      if (taken || (within && !containsCell(within, labels.top, labels.left))) continue;
      const turned = turnedSheet(sheet, labels);
      const [table] = readLists(turned.view, words, kind, turned.body);
      if (table) found.push(asItStands(sheet, labels, turned.view, table));
    }
  }
  return found;
}

/** Whether one of the first texts of a row names a column of such a list. */
const namesColumn = ofThing(({ mayHead, field }: ListWords): ((cells: Row) => boolean) =>
  askedOnce((cells) =>
    cells
      .slice(0, LABEL_COLUMNS)
      .some((cell) => cell?.kind === "text" && cell.plain.length <= 24 && mayHead.test(cell.plain) && field([cell.plain]) !== null),
  ),
);

/** The blocks of rows without a gap in a column of which two or more name a column of such a list. */
function labelledRows<F extends string>(sheet: Sheet, words: ListWords<F>, column: number, named: readonly number[]): CellRange[] {
  const blocks: CellRange[] = [];
  for (const row of named) {
    if (blocks.some(({ top, bottom }) => row >= top && row <= bottom)) continue;
    const top = lastOf(sheet, row, column, -1);
    const bottom = lastOf(sheet, row, column, 1);
    if (bottom - top >= MOST_ROWS) continue;
    const own = named.filter((other) => other >= top && other <= bottom && namedAt(sheet, words, other, column));
    const right = lastColumn(sheet, top, bottom);
    if (own.length > 1 && right > column + 1 && right - column < MOST_COLUMNS) blocks.push({ top, left: column, bottom, right });
  }
  return blocks;
}

function namedAt<F extends string>(sheet: Sheet, { field }: ListWords<F>, row: number, column: number): boolean {
  const shown = shownCell(sheet.cell(row, column));
  return shown.kind === "text" && field([shown.plain]) !== null;
}

/** How far rows with a label and something right of it reach, up or down; the corner above the labels may be blank. */
function lastOf(sheet: Sheet, from: number, column: number, step: 1 | -1): number {
  let row = from;
  while (row + step >= 0 && isLabelled(sheet, row + step, column)) row += step;
  const corner = row - 1;
  const headed =
    step < 0 &&
    corner >= 0 &&
    sheet.cell(corner, column).kind === "empty" &&
    sheet.filledColumns(corner).filter((at) => at > column).length > 1;
  return headed ? corner : row;
}

function isLabelled(sheet: Sheet, row: number, column: number): boolean {
  if (shownCell(sheet.cell(row, column)).kind !== "text") return false;
  const merge = sheet.mergeAt(row, column);
  return (!merge || merge.right === merge.left) && sheet.filledColumns(row).filter((at) => at > column).length > 1;
}

function lastColumn(sheet: Sheet, top: number, bottom: number): number {
  let right = 0;
  for (let row = top; row <= bottom; row++) right = Math.max(right, sheet.filledColumns(row).at(-1) ?? 0);
  return right;
}

interface TurnedSheet {
  readonly view: Sheet;
  /** Where the turned rows stand on it. */
  readonly body: CellRange;
}

/** The word that stands over labels which nobody headed. */
const CORNER = "项目";

/** The sheet with a row for each of the block's columns, its titles above and its notes below. */
function turnedSheet(sheet: Sheet, { top, left, bottom, right }: CellRange): TurnedSheet {
  const titles = titleRowsAbove(sheet, { top, left, right });
  const rows: PlacedRow[] = titles.map(({ row, column }) => [placedCell(sheet, row, column)]);
  const width = bottom - top;
  const merges: CellRange[] = titles.map((_, row) => ({ top: row, left: 0, bottom: row, right: width }));
  const first = rows.length;
  for (let column = left; column <= right; column++) {
    const placed: (PlacedCell | undefined)[] = [];
    for (let row = top; row <= bottom; row++) {
      const merge = sheet.mergeAt(row, column);
      if (!merge || (merge.top === row && merge.left === column)) placed[row - top] = placedCell(sheet, row, column);
    }
    rows.push(column === left && placed[0]?.cell.kind === "empty" ? [putIn(placed[0], text(CORNER)), ...placed.slice(1)] : placed);
  }
  for (const merge of sheet.merges)
    if (merge.top >= top && merge.bottom <= bottom && merge.left >= left && merge.right <= right)
      merges.push({ top: first + merge.left - left, left: merge.top - top, bottom: first + merge.right - left, right: merge.bottom - top });
  const last = rows.length - 1;
  rows.push([], [], ...notesBelow(sheet, bottom));
  return { view: laidOutSheet(sheet, rows, merges), body: { top: first, left: 0, bottom: last, right: width } };
}

function text(words: string): Cell {
  return { kind: "text", text: words, plain: plainText(words) };
}

/** The texts under the block up to two empty rows, one a row. */
function notesBelow(sheet: Sheet, bottom: number): PlacedRow[] {
  const rows: PlacedRow[] = [];
  for (let row = bottom + 1, blank = 0; row <= bottom + NOTES && blank < 2; row++) {
    const [only] = sheet.filledColumns(row);
    blank = only === undefined ? blank + 1 : 0;
    rows.push(only === undefined || shownCell(sheet.cell(row, only)).kind !== "text" ? [] : [placedCell(sheet, row, only)]);
  }
  return rows;
}

/** The list as it was read, told where it stands. */
function asItStands<F extends string>(sheet: Sheet, labels: CellRange, view: Sheet, table: ListTable<F>): ListTable<F> {
  const { places } = view;
  if (places === null) return table;
  const titles = [...(table.roles?.rows ?? [])].flatMap(([row, role]) => (role === "title" ? [places.at({ row, column: 0 }).row] : []));
  const top = Math.min(labels.top, ...titles);
  return {
    ...table,
    sheet,
    range: { ...labels, top },
    roles: rolesAsTheyStand(labels, view, table, top),
    term: placedDays(places, table.term),
    period: placedDays(places, table.period),
    laidOut: { table, places },
  };
}

function rolesAsTheyStand(labels: CellRange, { places }: Sheet, { roles, range }: ListTable, top: number): TableRoles {
  const rows = new Map<number, RowRole>();
  const columns = new Map<number, ColumnRole>();
  for (let row = top; row <= labels.bottom; row++) rows.set(row, row < labels.top ? "title" : "unread");
  for (let column = labels.left; column <= labels.right; column++) columns.set(column, "unread");
  for (let row = range.top; row <= range.bottom; row++) {
    const role = roles?.rows.get(row) ?? "unread";
    const at = places?.at({ row, column: 0 });
    if (at && role !== "title") columns.set(at.column, COLUMN_OF_ROW[role]);
  }
  for (let column = range.left; column <= range.right; column++)
    rows.set(labels.top + column, ROW_OF_COLUMN[roles?.columns.get(column) ?? "unread"]);
  return { rows, columns };
}
