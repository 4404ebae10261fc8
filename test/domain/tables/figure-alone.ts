import type { Figure } from "../../../src/domain/tables/figure";

/** A figure of a cell by itself, of no table: its value, and the formula that computes it where there is one. */
export function figureAlone(quantity: Figure["quantity"], value: Figure["value"], formula: string | null = null): Figure {
  return {
    row: 0,
    column: 0,
    rule: "test",
    quantity,
    value,
    blockedBy: [],
    explain: () => ({ inputs: [], arithmetic: "" }),
    formula: () => formula,
  };
}
