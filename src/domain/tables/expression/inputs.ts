import { distinctCells, type CellRef } from "../../grid/address";
import type { Expression } from "./expression";

/** Every cell that an expression uses, each once, as they are added; what says whether a mark applies stands behind the marks. */
export function inputsOf(expression: Expression): CellRef[] {
  const cells: CellRef[] = [];
  const told: CellRef[] = [];
  gather(expression, cells, told);
  // Rows of a table are different ones: a large station's sums need not be looked through for a cell named twice.
  if (expression.kind === "sum" && expression.over === "rows" && told.length === 0) return cells;
  return distinctCells([...cells, ...told]);
}

function gather(expression: Expression, cells: CellRef[], told: CellRef[]): void {
  switch (expression.kind) {
    case "number":
      return;
    case "cell":
    case "mark":
    case "tick":
      cells.push(expression.at);
      return;
    case "gated":
      cells.push(expression.of.at, ...expression.gates.map(({ at }) => at));
      if (expression.told) told.push(expression.told);
      return;
    case "sum":
      for (const one of expression.of) {
        // The conditions of a row are its own: a sum over rows names what it adds up.
        if (expression.over === "rows" && one.kind === "gated") cells.push(one.of.at);
        else gather(one, cells, told);
      }
      return;
    case "quotient":
    case "mean":
      gather(expression.of, cells, told);
      gather(expression.by, cells, told);
      return;
    case "weighted":
      cells.push(expression.of.at, expression.weight.at);
      return;
    case "row-count":
      for (const { at } of expression.rows) cells.push(...at);
      return;
    default:
      gather(expression.of, cells, told);
  }
}
