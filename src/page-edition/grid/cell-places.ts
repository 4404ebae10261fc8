import type { SheetLayout } from "../../adapters/xlsx/looks/sheet-layout";
import type { Sheet } from "../../domain/grid/sheet";
import { itemAt } from "../../domain/values/present";

/** Room beyond the last used row and column, in which a person may write. */
const MARGIN_ROWS = 10;
const MARGIN_COLUMNS = 3;
const FEWEST_ROWS = 30;
const FEWEST_COLUMNS = 12;
const MOST_COLUMNS = 1_000;

/** Where every row and column of a sheet begins, in pixels; hidden ones have no extent. */
export class CellPlaces {
  readonly rows: number;
  readonly columns: number;
  private readonly tops: Float64Array;
  private readonly lefts: Float64Array;

  constructor(sheet: Sheet, look: SheetLayout | undefined) {
    const used = usedSize(sheet);
    this.rows = Math.max(FEWEST_ROWS, used.rows + MARGIN_ROWS);
    this.columns = Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, used.columns + MARGIN_COLUMNS));
    const heights = look?.heights;
    const plainHeight = Math.max(18, look?.rowHeight ?? 20);
    this.tops = starts(this.rows, (row) => (sheet.hiddenRows.has(row) ? 0 : (heights?.get(row) ?? plainHeight)));
    const widths = new Map<number, number>();
    for (const { first, last, width, hidden } of look?.columns ?? []) {
      for (let column = first; column <= Math.min(last, this.columns); column++)
        if (hidden) widths.set(column, 0);
        else if (width !== null) widths.set(column, width + 5);
    }
    this.lefts = starts(this.columns, (column) => (sheet.hiddenColumns.has(column) ? 0 : (widths.get(column) ?? look?.columnWidth ?? 72)));
  }

  get height(): number {
    return itemAt(this.tops, this.rows);
  }

  get width(): number {
    return itemAt(this.lefts, this.columns);
  }

  top(row: number): number {
    return itemAt(this.tops, Math.min(row, this.rows));
  }

  left(column: number): number {
    return itemAt(this.lefts, Math.min(column, this.columns));
  }

  /** The rows that a stretch of the page shows, with a little beyond. */
  rowsIn(from: number, to: number): { readonly first: number; readonly last: number } {
    return { first: Math.max(0, lastUpTo(this.tops, from) - 2), last: Math.min(this.rows - 1, lastUpTo(this.tops, to) + 2) };
  }

  columnsIn(from: number, to: number): { readonly first: number; readonly last: number } {
    return { first: Math.max(0, lastUpTo(this.lefts, from) - 1), last: Math.min(this.columns - 1, lastUpTo(this.lefts, to) + 1) };
  }
}

function usedSize(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  let columns = 0;
  for (const row of sheet.rowNumbers) columns = Math.max(columns, sheet.row(row).length);
  for (const { right } of sheet.merges) columns = Math.max(columns, Math.min(right + 1, MOST_COLUMNS));
  return { rows: (sheet.rowNumbers.at(-1) ?? -1) + 1, columns };
}

function starts(count: number, size: (index: number) => number): Float64Array {
  const places = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) places[index + 1] = itemAt(places, index) + size(index);
  return places;
}

/** The last place that begins at the offset or before it. */
function lastUpTo(places: Float64Array, offset: number): number {
  let from = 0;
  let to = places.length - 1;
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if (itemAt(places, middle) <= offset) from = middle;
    else to = middle - 1;
  }
  return from;
}
