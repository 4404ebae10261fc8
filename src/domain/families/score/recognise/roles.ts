import type { CellAddress, CellRange } from "../../../grid/address";
import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { ColumnRole, RowRole, TableRoles } from "../../../tables/roles";
import { roleOfUnknown } from "../../../tables/unknown-column";
import { firstItem } from "../../../values/present";

/** What of a score table is known to stand where. */
export interface ScorePlaces {
  readonly labels: readonly CellAddress[];
  readonly scores: readonly CellAddress[];
  readonly total: CellAddress | null;
  readonly grade: CellAddress | null;
  /** True where the parts run down, each in a row of its own. */
  readonly down: boolean;
  /** The columns (rows, where parts run across) of full marks and weights: read, though nothing is computed there. */
  readonly read: readonly number[];
}

/** The roles of a score table's rows and columns: parts, scores, total and grade by their places, the rest by what stands in it. */
export function scoreRoles(sheet: Sheet, range: CellRange, places: ScorePlaces): TableRoles {
  return places.down ? rolesDown(sheet, range, places) : rolesAcross(sheet, range, places);
}

function rolesDown(sheet: Sheet, range: CellRange, { labels, scores, total, grade, read }: ScorePlaces): TableRoles {
  const items = new Set(labels.map(({ row }) => row));
  const first = Math.min(...items);
  const totals = new Set([total, grade].flatMap((cell) => (cell ? [cell.row] : [])));
  const rows = new Map<number, RowRole>();
  for (let row = range.top; row <= range.bottom; row++) {
    if (items.has(row)) rows.set(row, "item");
    else if (totals.has(row)) rows.set(row, "total");
    else rows.set(row, textsIn(sheet, row, range) === 0 ? "blank" : row < first ? headRole(sheet, row, range) : "unread");
  }
  const known = new Map<number, ColumnRole>([
    ...[...read, firstItem(labels).column].map((column): [number, ColumnRole] => [column, "label"]),
    ...(grade ? [[grade.column, "derived"] as [number, ColumnRole]] : []),
    [firstItem(scores).column, "input"],
  ]);
  const columns = new Map<number, ColumnRole>();
  for (let column = range.left; column <= range.right; column++) {
    const header = lastText(range.top, first, (row) => cellText(sheet.seen(row, column)));
    columns.set(column, known.get(column) ?? roleOfUnknown(sheet, column, header, [...items]));
  }
  return { rows, columns };
}

function rolesAcross(sheet: Sheet, range: CellRange, { labels, scores, total, grade, read }: ScorePlaces): TableRoles {
  const label = firstItem(labels);
  const score = firstItem(scores);
  const rows = new Map<number, RowRole>();
  for (let row = range.top; row <= range.bottom; row++) {
    const texts = textsIn(sheet, row, range);
    if (row === score.row) rows.set(row, "item");
    else if (row <= label.row) rows.set(row, texts === 0 ? "blank" : headRole(sheet, row, range));
    // Between the names of the parts and their scores stand their full marks, and sometimes figures that nobody asked for.
    else rows.set(row, texts === 0 ? "blank" : read.includes(row) || !holdsFigures(sheet, row, labels) ? "header" : "unread");
  }
  const inputs = new Set(scores.map(({ column }) => column));
  const derived = new Set([total, grade].flatMap((cell) => (cell ? [cell.column] : [])));
  const columns = new Map<number, ColumnRole>();
  for (let column = range.left; column <= range.right; column++) {
    if (inputs.has(column)) columns.set(column, "input");
    else if (derived.has(column)) columns.set(column, "derived");
    else if (column < label.column) columns.set(column, "label");
    else columns.set(column, roleOfUnknown(sheet, column, cellText(sheet.seen(label.row, column)), [score.row]));
  }
  return { rows, columns };
}

/** The last text over a column's entries; "" where nothing stands there. */
function lastText(top: number, below: number, textAt: (row: number) => string): string {
  for (let row = below - 1; row >= top; row--) if (textAt(row) !== "") return textAt(row);
  return "";
}

function holdsFigures(sheet: Sheet, row: number, labels: readonly CellAddress[]): boolean {
  return labels.some(({ column }) => shownCell(sheet.cell(row, column)).kind === "number");
}

/** One text alone over a table is its title; several are its header. */
function headRole(sheet: Sheet, row: number, range: CellRange): RowRole {
  return textsIn(sheet, row, range) === 1 ? "title" : "header";
}

function textsIn(sheet: Sheet, row: number, { left, right }: CellRange): number {
  let count = 0;
  for (let column = left; column <= right; column++) if (cellText(sheet.cell(row, column)) !== "") count++;
  return count;
}
