import { MAX_COLUMNS, placeInSheet, type CellRange } from "../domain/grid/address";
import type { Cell } from "../domain/grid/cell";
import type { Edit, StoredValue } from "../domain/grid/edit";
import type { Sheet } from "../domain/grid/sheet";
import type { Scalar } from "./value";
import { itemAt } from "../domain/values/present";

export const UNKNOWN = Symbol("not known");
export type Fresh = Scalar | typeof UNKNOWN;

/** One sheet while formulas are followed over it: what edits write, and what is known of its formulas by now, each by cell. */
export class SheetState {
  readonly written = new Map<number, StoredValue>();
  readonly stale = new Map<number, boolean>();
  readonly fresh = new Map<number, Fresh>();
  /** By column: the rows of formulas and of written cells, ascending; these are the only cells whose value can change. */
  private readonly movable = new Map<number, number[]>();
  private readonly widened = new Map<number, number>();

  constructor(
    readonly sheet: Sheet,
    edits: readonly Edit[],
  ) {
    for (const row of sheet.rowNumbers) {
      const cells = sheet.row(row);
      for (let column = 0; column < cells.length; column++) if (cells[column]?.kind === "formula") this.addMovable(row, column);
    }
    for (const { row, column, before, after } of edits) {
      const key = placeInSheet(row, column);
      // A formula in place of a right constant moves nothing.
      if (before.value === after.value) this.stale.set(key, false);
      else {
        this.written.set(key, after.value);
        this.widened.set(row, Math.max(this.widened.get(row) ?? 0, column + 1));
        if (sheet.cell(row, column).kind !== "formula") this.addMovable(row, column);
      }
    }
    for (const rows of this.movable.values()) rows.sort((a, b) => a - b);
  }

  cell(row: number, column: number): Cell {
    return this.sheet.cell(row, column);
  }

  isMovable(row: number, column: number): boolean {
    return this.sheet.cell(row, column).kind === "formula" || this.written.has(placeInSheet(row, column));
  }

  /** The cells of a range whose value can change. */
  *movableIn({ top, left, bottom, right }: CellRange): Generator<Place> {
    for (const [column, rows] of this.movable) {
      if (column < left || column > right) continue;
      for (let index = firstFrom(rows, top); index < rows.length && itemAt(rows, index) <= bottom; index++)
        yield { state: this, row: itemAt(rows, index), column };
    }
  }

  /** All formulas that no edit writes. */
  formulas(): Place[] {
    const everywhere = { top: 0, left: 0, bottom: Number.MAX_SAFE_INTEGER, right: MAX_COLUMNS };
    return [...this.movableIn(everywhere)].filter(({ row, column }) => !this.written.has(placeInSheet(row, column)));
  }

  /** The row's cells end here; an edit may fill one to the right of everything that stands in it. */
  widthOf(row: number): number {
    return Math.max(this.sheet.row(row).length, this.widened.get(row) ?? 0);
  }

  private addMovable(row: number, column: number): void {
    const rows = this.movable.get(column);
    if (rows) rows.push(row);
    else this.movable.set(column, [row]);
  }
}

/** A cell of a page. */
export interface Place {
  readonly state: SheetState;
  readonly row: number;
  readonly column: number;
}

function firstFrom(rows: readonly number[], row: number): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (itemAt(rows, middle) < row) from = middle + 1;
    else to = middle;
  }
  return from;
}
