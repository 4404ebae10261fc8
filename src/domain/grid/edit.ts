import type { CellRef } from "./address";
import { cellValue, type Cell } from "./cell";

export type StoredValue = string | number | boolean | null;

/** What a cell stores: the value it shows, and the formula (leading `=`) that gave it, if one did. */
export interface StoredContent {
  readonly value: StoredValue;
  readonly formula: string | null;
}

/** One cell's change. It is applied only where the cell still holds `before`; a stale edit is refused. */
export interface Edit extends CellRef {
  readonly before: StoredContent;
  readonly after: StoredContent & {
    /** Set where the number format must change with the content (a percentage typed as text becomes a number). */
    readonly numberFormat?: string;
  };
  /** The rule whose figure this writes. */
  readonly rule: string;
}

export function storedContent(cell: Cell): StoredContent {
  return { value: cellValue(cell), formula: cell.kind === "formula" ? cell.formula : null };
}

export function sameContent(a: StoredContent, b: StoredContent): boolean {
  // A formula's shown value moves with its inputs; what it is, is the formula.
  return a.formula === null && b.formula === null ? a.value === b.value : a.formula === b.formula;
}
