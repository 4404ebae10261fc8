import { cellValue, shownCell, UNCALCULATED, type Cell } from "../domain/grid/cell";
import { ErrorValue, NotComputable, type Scalar } from "./value";

/** Two doubles that differ by less are one result, computed in another order. */
const NOISE = 1e-9;

/** What a cell shows, as a formula takes it. @throws NotComputable where the file does not say */
export function shownScalar(cell: Cell | undefined): Scalar {
  if (!cell) return null;
  const shown = shownCell(cell);
  if (shown.kind !== "error") return cellValue(shown);
  if (shown.code === UNCALCULATED) throw new NotComputable();
  return new ErrorValue(shown.code);
}

/** Whether a formula that comes to this value shows it already. */
export function isSame(value: Scalar, cell: Cell | undefined): boolean {
  const shown = shownScalar(cell);
  if (typeof value === "number" && typeof shown === "number")
    return value === shown || Math.abs(value - shown) <= NOISE * Math.max(Math.abs(value), Math.abs(shown));
  if (value instanceof ErrorValue) return shown instanceof ErrorValue && shown.code === value.code;
  return value === shown || (value === "" && shown === null);
}
