import { containsCell, type CellAddress, type CellRange, type CellRef } from "./address";
import { EMPTY, type Cell } from "./cell";
import type { StoredValue } from "./edit";
import { itemAt } from "../values/present";

export type Visibility = "visible" | "hidden" | "very-hidden";

const NO_COMMENTS: ReadonlyMap<number, string> = new Map<number, string>([]);

/** Merged areas of more rows than this are asked one by one. */
export const TALL_MERGE = 5_000;

/** Where the cells of a sheet that is laid out anew to be read stand in the workbook. */
export interface Places {
  /** The cell that stands there; for what was put in, the one that it was taken from. */
  at(cell: CellAddress): CellRef;
  /** Whether it is that very cell, so that what belongs there may be written into it. */
  isOwn(cell: CellAddress): boolean;
  /** Where a cell of the workbook stands on the sheet as it is laid out; null where it does not. */
  from(cell: CellRef): CellAddress | null;
}

/** What a reader hands over; `rows` may be sparse in both directions and may be shared, but must not change afterwards. */
export interface SheetContent {
  readonly name: string;
  /** Stays when a person renames or moves the sheet, where the reader knows such a one. */
  readonly id?: string;
  /** True where the sheet holds more than can be read: its cells are not known, which is not empty. */
  readonly unread?: boolean;
  readonly visibility?: Visibility;
  /** True when the sheet's protection refuses edits of locked cells. */
  readonly isProtected?: boolean;
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges?: readonly CellRange[];
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  readonly comments?: ReadonlyMap<number, string>;
  /** Only of a sheet that is laid out anew. */
  readonly places?: Places | null;
}

/** An immutable picture of one sheet, addressed from A1 = (0, 0). */
export class Sheet {
  readonly name: string;
  /** The reader's own key of the sheet; its name where it knows no other. */
  readonly id: string;
  readonly unread: boolean;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /**
   * What people wrote beside cells (批注), by `placeInSheet`: the plain text without its author's name, replies joined by line breaks. Notes of the
   * program's own are none. A sheet with other comments is another sheet, though its rows may be the same.
   */
  readonly comments: ReadonlyMap<number, string>;
  /** Where its cells stand in the workbook; null where that is where they are. */
  readonly places: Places | null;
  /** The rows that hold any cell, ascending. */
  readonly rowNumbers: readonly number[];
  private readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  private mergesByRow: Map<number, CellRange[]> | undefined;
  private tallMerges: CellRange[] = [];

  constructor(content: SheetContent) {
    this.name = content.name;
    this.id = content.id ?? content.name;
    this.unread = content.unread ?? false;
    this.visibility = content.visibility ?? "visible";
    this.isProtected = content.isProtected ?? false;
    this.rows = content.rows;
    this.merges = content.merges ?? [];
    this.hiddenRows = content.hiddenRows ?? new Set();
    this.hiddenColumns = content.hiddenColumns ?? new Set();
    this.comments = content.comments ?? NO_COMMENTS;
    this.places = content.places ?? null;
    const rowNumbers: number[] = [];
    // forEach skips holes, so a sheet with a cell in its last row costs no more than its cells.
    this.rows.forEach((row, number) => {
      if (row) rowNumbers.push(number);
    });
    this.rowNumbers = rowNumbers;
  }

  /** The same sheet with something of it otherwise. */
  with(changed: Partial<SheetContent>): Sheet {
    const { name, id, unread, visibility, isProtected, rows, merges, hiddenRows, hiddenColumns, comments, places } = this;
    return new Sheet({ name, id, unread, visibility, isProtected, rows, merges, hiddenRows, hiddenColumns, comments, places, ...changed });
  }

  /** The columns of a row that hold something, left to right. */
  filledColumns(row: number): number[] {
    const columns: number[] = [];
    const cells = this.row(row);
    for (let column = 0; column < cells.length; column++) if ((cells[column] ?? EMPTY).kind !== "empty") columns.push(column);
    return columns;
  }

  /** Whether a row holds nothing from one column to another. */
  isBlank(row: number, { left, right }: Pick<CellRange, "left" | "right">): boolean {
    const cells = this.row(row);
    for (let column = left; column <= right && column < cells.length; column++) if (this.cell(row, column).kind !== "empty") return false;
    return true;
  }

  /** The cell itself; cells covered by a merge are empty except its top-left one. */
  cell(row: number, column: number): Cell {
    return this.rows[row]?.[column] ?? EMPTY;
  }

  /** The stored cells of a row from column A; may be shorter than the sheet is wide. */
  row(row: number): readonly (Cell | undefined)[] {
    return this.rows[row] ?? [];
  }

  /** The merged area that covers the cell, or null. */
  mergeAt(row: number, column: number): CellRange | null {
    if (this.merges.length === 0) return null;
    const inRow = (this.mergesByRow ??= this.indexedMerges()).get(row);
    const last = inRow ? lastUpTo(inRow, column) : undefined;
    if (last && column <= last.right) return last;
    for (const merge of this.tallMerges) if (containsCell(merge, row, column)) return merge;
    return null;
  }

  /** The cell that a person sees at this place: the top-left cell of the merged area that covers it, or the cell itself. */
  seen(row: number, column: number): Cell {
    const merge = this.mergeAt(row, column);
    return merge ? this.cell(merge.top, merge.left) : this.cell(row, column);
  }

  private indexedMerges(): Map<number, CellRange[]> {
    const byRow = new Map<number, CellRange[]>();
    for (const merge of this.merges) {
      // A merge over very many rows is kept apart: listing each of its rows would cost more than asking it.
      if (merge.bottom - merge.top >= TALL_MERGE) {
        this.tallMerges.push(merge);
        continue;
      }
      for (let row = merge.top; row <= merge.bottom; row++) {
        const list = byRow.get(row);
        if (list) list.push(merge);
        else byRow.set(row, [merge]);
      }
    }
    for (const list of byRow.values()) if (list.length > 1) list.sort((a, b) => a.left - b.left);
    return byRow;
  }
}

/** The last of a row's merged areas, left to right, that begins at the column or before it; merged areas do not overlap. */
function lastUpTo(areas: readonly CellRange[], column: number): CellRange | undefined {
  let from = 0;
  let to = areas.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (itemAt(areas, middle).left <= column) from = middle + 1;
    else to = middle;
  }
  return areas[from - 1];
}

/** What a workbook's formulas come to, for whoever can compute them: a file may hold them without their values, or with outdated ones. */
export interface FormulaValues {
  /**
   * The value of the formula in a cell once these cells hold these values (keys: `cellKey`), however outdated what it shows; undefined where
   * that is not known.
   */
  value(ref: CellRef, written: ReadonlyMap<string, StoredValue>): StoredValue | undefined;
}

/** An immutable picture of a workbook, sheets in tab order. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Absent where formulas always show what they come to, as in Excel itself. */
  readonly formulas?: FormulaValues;
}
