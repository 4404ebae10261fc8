import type { TableHint } from "../domain/tables/audit";
import { tableKinds } from "../domain/families";

/** Corrections of the recognition as the workbook kept them; what is no such correction is dropped. */
export function readHints(stored: unknown): readonly TableHint[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter(isHint);
}

function isHint(value: unknown): value is TableHint {
  if (typeof value !== "object" || value === null) return false;
  const { sheet, range, kind } = value as Partial<Record<keyof TableHint, unknown>>;
  if (typeof sheet !== "string" || !tableKinds.some((known) => known === kind)) return false;
  if (typeof range !== "object" || range === null) return false;
  const { top, left, bottom, right } = range as Record<string, unknown>;
  return [top, left, bottom, right].every((bound) => Number.isInteger(bound) && (bound as number) >= 0);
}
