import type { TableHint } from "../domain/tables/audit";
import type { CellRange } from "../domain/grid/address";
import type { TableKind } from "../domain/tables/model";

const KINDS: readonly (TableKind | "none")[] = ["attendance", "indicator-areas", "indicator-list", "indicator-projects", "score", "none"];

/** Corrections of the recognition as the workbook kept them; what is no such correction is dropped. */
export function readHints(stored: unknown): readonly TableHint[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter(isHint);
}

function isHint(value: unknown): value is TableHint {
  if (typeof value !== "object" || value === null) return false;
  const { sheet, range, kind } = value as Partial<Record<keyof TableHint, unknown>>;
  if (typeof sheet !== "string" || !KINDS.some((known) => known === kind)) return false;
  if (typeof range !== "object" || range === null) return false;
  const { top, left, bottom, right } = range as Record<string, unknown>;
  return [top, left, bottom, right].every((bound) => Number.isInteger(bound) && (bound as number) >= 0);
}

/** A person's correction of the recognition replaces an earlier one that touches the same range. */
export function withHint(hints: readonly TableHint[], hint: TableHint): TableHint[] {
  return [...hints.filter(({ sheet, range }) => sheet !== hint.sheet || apart(range, hint.range)), hint];
}

function apart(a: CellRange, b: CellRange): boolean {
  return a.top > b.bottom || b.top > a.bottom || a.left > b.right || b.left > a.right;
}
