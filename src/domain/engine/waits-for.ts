import { formatAddress, formatReference, type CellRef } from "../grid/address";
import type { Localized } from "../language";

/** Cells that are named before the rest is only counted. */
const NAMED = 4;

/** Why a figure is left as it stands: what it is computed from is to be settled first. */
export function waitsFor(cells: readonly CellRef[], sheet: string): Localized {
  const named = cells.slice(0, NAMED).map((cell) => (cell.sheet === sheet ? formatAddress(cell) : formatReference(cell)));
  const more = cells.length > NAMED;
  return {
    zh: `所依据的 ${named.join("、")}${more ? ` 等 ${cells.length} 格` : ""} 有待核实，保持原样。请先核对、更正所依据的单元格，更正后会一并复算。`,
    en: `Computed from ${named.join(", ")}${more ? ` and ${cells.length - NAMED} more` : ""}, which is to be settled first; left as it stands until then. Check and correct that first.`,
  };
}
