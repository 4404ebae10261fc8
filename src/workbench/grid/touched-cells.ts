import type { ICellData, Nullable } from "@univerjs/core";
import type { CellRange } from "../../domain/grid/address";

/** Cells of a change, by row and column. */
export type Cells = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>;

/** The cells whose content, not looks alone, a change touches. */
export function* touchedCells(cells: Cells): Generator<readonly [row: number, column: number]> {
  for (const [row, line] of Object.entries(cells))
    for (const [column, cell] of Object.entries(line ?? {}))
      if (!cell || "v" in cell || "f" in cell || "p" in cell) yield [Number(row), Number(column)];
}

/** The rectangle around them; null where looks alone changed. */
export function contentRange(cells: Cells): CellRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, column] of touchedCells(cells)) {
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

/** Whether any of them holds a formula, so that a calculation follows. */
export function holdsFormula(cells: Cells): boolean {
  return Object.values(cells).some((line) => Object.values(line ?? {}).some((cell) => Boolean(cell && (cell.f || cell.si))));
}
