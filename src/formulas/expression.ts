import type { CellRange } from "../domain/grid/address";

/** A formula taken apart. What is no more than named here (another workbook) can be seen, but not computed. */
export type Expression =
  | { readonly kind: "constant"; readonly value: number | string | boolean }
  | { readonly kind: "error"; readonly code: string }
  | AreaExpression
  | { readonly kind: "outside" }
  | { readonly kind: "name"; readonly name: string; readonly sheet: string | null }
  | TableExpression
  | { readonly kind: "missing" }
  | { readonly kind: "call"; readonly name: string; readonly operands: readonly Expression[] }
  | { readonly kind: "sign"; readonly negative: boolean; readonly operand: Expression }
  | { readonly kind: "percent"; readonly operand: Expression }
  | { readonly kind: "binary"; readonly operator: Operator; readonly left: Expression; readonly right: Expression };

/** Cells of one sheet, or of all sheets from one to another; the formula's own sheet where none is named. */
export interface AreaExpression {
  readonly kind: "area";
  readonly sheet: string | null;
  readonly lastSheet: string | null;
  readonly range: CellRange;
  /** Rows and columns all stand fast (`$`), so that the reference means the same wherever the formula stands. */
  readonly absolute: boolean;
}

/** Columns of a table (ListObject): all of them where none is named. */
export interface TableExpression {
  readonly kind: "table";
  readonly name: string;
  readonly columns: readonly [first: string, last: string] | null;
  /** Which of the table's rows; `row` is the one that the formula stands in. */
  readonly rows: "data" | "all" | "headers" | "totals" | "row";
}

export type Operator = "=" | "<>" | "<" | ">" | "<=" | ">=" | "&" | "+" | "-" | "*" | "/" | "^";

/** Whether a name means the same cells wherever it is used. */
export function isAbsolute(expression: Expression): boolean {
  switch (expression.kind) {
    case "area":
      return expression.absolute && expression.sheet !== null;
    case "sign":
    case "percent":
      return isAbsolute(expression.operand);
    case "binary":
      return isAbsolute(expression.left) && isAbsolute(expression.right);
    case "call":
      return expression.operands.every(isAbsolute);
    default:
      return true;
  }
}
