import { containsCell, type CellAddress, type CellRange } from "../../../../grid/address";
import { EMPTY, shownCell } from "../../../../grid/cell";
import { laidOutSheet, placedCell, putIn, type PlacedCell, type PlacedRow } from "../../../../grid/laid-out-sheet";
import type { Sheet } from "../../../../grid/sheet";
import type { RowRole } from "../../../../tables/roles";
import { firstItem } from "../../../../values/present";

/** A column of the table as it is read: a month with what is told of it, or anything else. */
export interface LayoutColumn {
  readonly header: PlacedCell;
  /** The headers of a month's marks; none where its marks are of presence alone, null for a column that is no month's. */
  readonly kinds: readonly PlacedCell[] | null;
}

/** One line of the table as it is read: somebody's, or one of sums. */
export interface LayoutLine {
  /** What stands in a column, by its place among them; of a month also by the kind of mark. */
  readonly at: (column: number, kind: number) => PlacedCell | undefined;
  /** True of a line that no kind of mark is named for: of which kind its sums are is not said. */
  readonly alone?: true;
  /** The sums of the line's marks of each kind behind the first; none where it has one sum. */
  readonly sums?: readonly (PlacedCell | undefined)[];
}

/** A table that its sheet lays out otherwise than with a row for each person and columns for each month. */
export interface StaffingParts {
  /** Header and lines as they stand. */
  readonly range: CellRange;
  readonly columns: readonly LayoutColumn[];
  readonly lines: readonly LayoutLine[];
  /** Rows and columns that say what the others are of. */
  readonly labels: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** Rows among them that are no line's: headings, repeated headers. */
  readonly others: ReadonlyMap<number, RowRole>;
  /** True where people stand across and months down. */
  readonly turned: boolean;
  /** The kinds of marks of which each line has a sum of its own, by place: the first is the one in the table's own column of sums. */
  readonly sumsOfKinds: readonly number[] | null;
  /** True where presence is told as a list of months. */
  readonly listed?: true;
  /** Words on somebody for which the table as it is read has no column. */
  readonly unread?: readonly CellAddress[];
}

/** The sheet as the table is read, and where on it the table stands. */
export interface StaffingLayout {
  readonly parts: StaffingParts;
  readonly view: Sheet;
  readonly within: CellRange;
  /** The rows of lines without a kind. */
  readonly alone: ReadonlySet<number>;
  /** The columns of `sumsOfKinds` behind the first. */
  readonly sumColumns: readonly number[];
}

/** Columns right of a table are looked at for words that speak of it: what is put aside stands further off. */
const ASIDE = 5;
/** Rows under a table that may hold its notes. */
const NOTES = 8;

/** Lays the table out with a row for each line and columns for each month, titles above and notes below. */
export function staffingLayout(sheet: Sheet, parts: StaffingParts): StaffingLayout {
  const { range, columns, lines } = parts;
  const starts: number[] = [];
  let width = range.left;
  for (const { kinds } of columns) {
    starts.push(width);
    width += Math.max(1, kinds?.length ?? 1);
  }
  const merges: CellRange[] = [];
  const rows: PlacedRow[] = titleRows(sheet, range, width - 1, merges);
  const header = rows.length;
  rows.push(...headerRows(parts, starts, header, merges));
  const sums = parts.sumsOfKinds?.slice(1) ?? [];
  const first = rows.length;
  for (const line of lines) {
    const row: (PlacedCell | undefined)[] = [];
    columns.forEach(({ kinds }, index) => {
      for (let kind = 0; kind < Math.max(1, kinds?.length ?? 1); kind++) row[(starts[index] ?? 0) + kind] = line.at(index, kind);
    });
    sums.forEach((_, index) => (row[width + ASIDE + index] = line.sums?.[index]));
    rows.push(row);
  }
  rows.push(...notesBelow(sheet, range));
  return {
    parts,
    view: laidOutSheet(sheet, rows, merges),
    within: { top: header, left: range.left, bottom: rows.length - 1, right: width - 1 },
    alone: new Set(lines.flatMap((line, index) => (line.alone ? [first + index] : []))),
    sumColumns: sums.map((_, index) => width + ASIDE + index),
  };
}

/** What stands over the table, at its place; a lone title reaches over it whole. */
function titleRows(sheet: Sheet, { top, left }: CellRange, right: number, merges: CellRange[]): PlacedRow[] {
  return Array.from({ length: top }, (_, row): PlacedRow => {
    const own = sheet.filledColumns(row);
    const [only] = own.length === 1 ? own : [];
    const placed: (PlacedCell | undefined)[] = [];
    if (only !== undefined && shownCell(sheet.cell(row, only)).kind === "text") {
      placed[left] = placedCell(sheet, row, only);
      if (right > left) merges.push({ top: row, left, bottom: row, right });
    } else for (const column of own) placed[column] = placedCell(sheet, row, column);
    return placed;
  });
}

/** Months over the kinds of their marks, everything else merged down; one row where months are marked themselves. */
function headerRows({ columns }: StaffingParts, starts: readonly number[], top: number, merges: CellRange[]): PlacedRow[] {
  const isBare = columns.every(({ kinds }) => kinds === null || kinds.length === 0);
  const [upper, lower]: [(PlacedCell | undefined)[], (PlacedCell | undefined)[]] = [[], []];
  columns.forEach(({ header, kinds }, index) => {
    const left = starts[index] ?? 0;
    upper[left] = header;
    if (isBare) return;
    const right = left + Math.max(1, kinds?.length ?? 1) - 1;
    if (kinds === null) merges.push({ top, left, bottom: top + 1, right });
    else if (right > left) merges.push({ top, left, bottom: top, right });
    for (let column = left; column <= right; column++) {
      if (column > left) upper[column] = putIn(header);
      lower[column] = kinds?.[column - left] ?? putIn(header);
    }
  });
  return isBare ? [upper] : [upper, lower];
}

/** The rows under the table up to two empty ones, at their own columns. */
function notesBelow(sheet: Sheet, { bottom }: CellRange): PlacedRow[] {
  const rows: PlacedRow[] = [];
  for (let row = bottom + 1, blank = 0; row <= bottom + NOTES && blank < 2; row++) {
    const placed = sheet.row(row).map((cell, column) => (cell && cell.kind !== "empty" ? placedCell(sheet, row, column) : undefined));
    blank = placed.some((cell) => cell !== undefined) ? 0 : blank + 1;
    rows.push(placed);
  }
  return rows;
}

/** The first of some cells that holds anything, else the first: what a person reads there. */
export function filledOf(cells: readonly PlacedCell[]): PlacedCell {
  return cells.find(({ cell }) => shownCell(cell).kind !== "empty") ?? firstItem(cells);
}

/** A cell of the line in which nothing is written and nothing may be. */
export function nothingAt(near: PlacedCell): PlacedCell {
  return putIn(near, EMPTY);
}

/** Whether a table's header stands in a range. */
export function standsIn({ range }: StaffingParts, within: CellRange): boolean {
  return containsCell(within, range.top, range.left);
}
