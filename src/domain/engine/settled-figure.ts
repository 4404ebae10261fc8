import type { CellRef } from "../grid/address";
import type { StoredValue } from "../grid/edit";
import type { Sheet } from "../grid/sheet";
import type { AuditedFigure } from "../tables/audit";
import type { DerivedFigure, Figure } from "../tables/figure";

/** A figure after guard and evidence, and what became of its cell. */
export interface SettledFigure {
  readonly figure: DerivedFigure;
  readonly outcome: AuditedFigure["outcome"];
  /** True of a right figure whose cell may be rewritten as a formula. */
  readonly mayRewrite: () => boolean;
  /** Where the cell's own formula is right and only shows an outdated value, or none: what it comes to. */
  readonly keeps?: StoredValue;
}

export function placeOf({ name }: Sheet, { row, column }: Figure): CellRef {
  return { sheet: name, row, column };
}
