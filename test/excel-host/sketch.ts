import { parseAddress } from "../../src/domain/grid/address";
import type { KeptSheet } from "../app/memory-workbook";
import type { SketchedCell, SketchedSheet } from "./memory-workbook";

/** A sheet that a test keeps cell by cell, as the in-memory Excel takes it. */
export function sketch({ name, cells, merges, isProtected }: KeptSheet): SketchedSheet {
  const rows: SketchedCell[][] = [];
  for (const [address, { value, formula, format }] of Object.entries(cells)) {
    const { row, column } = parseAddress(address)!;
    (rows[row] ??= [])[column] = { value, ...(formula ? { formula } : {}), ...(format ? { format } : {}) };
  }
  return {
    name,
    rows: Array.from(rows, (row) => Array.from(row ?? [])),
    merges: (merges ?? []).map((text) => {
      const [first, last] = text.split(":").map((part) => parseAddress(part)!);
      return { top: first!.row, left: first!.column, bottom: last!.row, right: last!.column };
    }),
    ...(isProtected ? { isProtected } : {}),
  };
}
