import type { CellRange } from "../domain/grid/address";
import type { TableHint } from "../domain/tables/audit";

/** A person's correction of the recognition replaces an earlier one that touches the same range. */
export function withHint(hints: readonly TableHint[], hint: TableHint): TableHint[] {
  return [...hints.filter(({ sheet, range }) => sheet !== hint.sheet || apart(range, hint.range)), hint];
}

function apart(a: CellRange, b: CellRange): boolean {
  return a.top > b.bottom || b.top > a.bottom || a.left > b.right || b.left > a.right;
}
