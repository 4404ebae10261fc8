import { cellKey, placeInSheet, type CellAddress, type CellRange, type CellRef } from "./address";
import { EMPTY, type Cell } from "./cell";
import type { Places, Sheet } from "./sheet";

/** A cell of a sheet that is laid out anew: what it holds, and the cell of the workbook that it is, or was taken from. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly at: CellRef;
  /** Whether it is that very cell. */
  readonly own: boolean;
}

/** The cell as a person sees it there: the top-left one of a merged area. */
export function placedCell(sheet: Sheet, row: number, column: number): PlacedCell {
  const merge = sheet.mergeAt(row, column);
  const at = { sheet: sheet.name, row: merge?.top ?? row, column: merge?.left ?? column };
  return { cell: sheet.cell(at.row, at.column), at, own: true };
}

/** Something put in beside a cell, to be read with it. */
export function putIn({ at }: PlacedCell, cell: Cell = EMPTY): PlacedCell {
  return { cell, at, own: false };
}

/** One row of a sheet that is laid out anew; columns without a cell hold nothing. */
export type PlacedRow = readonly (PlacedCell | undefined)[];

/**
 * The same sheet with its cells in other places, so that a table which is laid out otherwise can be read like any other: what is said of its cells is
 * said at the places where they stand.
 */
export function laidOutSheet(sheet: Sheet, rows: readonly PlacedRow[], merges: readonly CellRange[]): Sheet {
  return sheet.with({
    rows: rows.map((row) => row.map((placed) => (placed && placed.cell.kind !== "empty" ? placed.cell : undefined))),
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    comments: laidOutComments(sheet, rows),
    places: new PlacesOfRows(sheet.name, rows),
  });
}

/** Each comment at every place where its cell stands; what was put in beside a cell has none of its own. */
function laidOutComments({ comments }: Sheet, rows: readonly PlacedRow[]): ReadonlyMap<number, string> {
  if (comments.size === 0) return comments;
  const laidOut = new Map<number, string>();
  rows.forEach((cells, row) => {
    cells.forEach((placed, column) => {
      const comment = placed?.own === true ? comments.get(placeInSheet(placed.at.row, placed.at.column)) : undefined;
      if (comment !== undefined) laidOut.set(placeInSheet(row, column), comment);
    });
  });
  return laidOut;
}

/** Where the cells of the rows of a sheet that is laid out anew stand. */
export class PlacesOfRows implements Places {
  private readonly back = new Map<string, CellAddress>();
  /** Cells that stand at several places: what is merged over several people's lines is nobody's alone. */
  private readonly shared = new Set<string>();
  private readonly known = new Map<number, PlacedCell>();

  constructor(
    readonly name: string,
    readonly rows: readonly PlacedRow[],
  ) {
    rows.forEach((cells, row) => {
      cells.forEach((placed, column) => {
        if (!placed) return;
        this.known.set(placeInSheet(row, column), placed);
        const key = cellKey(placed.at);
        if (placed.own && this.back.has(key)) this.shared.add(key);
        else if (placed.own) this.back.set(key, { row, column });
      });
    });
  }

  at({ row, column }: CellAddress): CellRef {
    return this.near(row, column)?.at ?? { sheet: this.name, row: 0, column: 0 };
  }

  isOwn({ row, column }: CellAddress): boolean {
    const placed = this.known.get(placeInSheet(row, column));
    return placed !== undefined && placed.own && !this.shared.has(cellKey(placed.at));
  }

  from(cell: CellRef): CellAddress | null {
    return this.back.get(cellKey(cell)) ?? null;
  }

  /** The cell there; beyond the row's last one that one, else the nearest above. */
  private near(row: number, column: number): PlacedCell | undefined {
    for (let upper = row; upper >= 0; upper--)
      for (let left = column; left >= 0; left--) {
        const placed = this.known.get(placeInSheet(upper, left));
        if (placed) return placed;
      }
    return undefined;
  }
}
