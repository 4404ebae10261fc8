import type { CellRef } from "../domain/grid/address";
import type { Expression, Operator } from "./expression";
import { FUNCTIONS, type Evaluator } from "./functions";
import { tableArea, type NamedTable } from "./table-columns";
import {
  asNumber,
  asText,
  compare,
  DIVISION_ERROR,
  ErrorValue,
  finite,
  isArea,
  isBlock,
  NotComputable,
  type Area,
  type Block,
  type Scalar,
  type Value,
} from "./value";
import { firstItem, itemAt } from "../domain/values/present";

/** The cells and names that a formula may ask for. */
export interface CellSource {
  readonly cell: (sheet: string, row: number, column: number) => Scalar;
  /** The rows of a sheet that hold anything, ascending; areas are walked along these. */
  readonly rows: (sheet: string) => readonly number[];
  /** Columns of a row that may hold anything. */
  readonly width: (sheet: string, row: number) => number;
  /** No sheet holds anything from this row on. */
  readonly depth: number;
  readonly name: (name: string, sheet: string) => Expression | null;
  readonly table: (name: string) => NamedTable | null;
  /** Whether an area has rows or cells that SUBTOTAL leaves out: hidden ones, and other SUBTOTALs. */
  readonly hasLeftOut: (area: Area) => boolean;
}

/** Cells of an area laid out as a block; larger ones are not worth it. */
const MAX_BLOCK = 500_000;

/** What one formula comes to. @throws NotComputable where that is not known here */
export class Evaluation implements Evaluator {
  constructor(
    private readonly around: CellSource,
    /** Where the formula stands. */
    private readonly at: CellRef,
  ) {}

  /** The formula's value as its cell shows it: an empty cell that is referred to shows 0. */
  result(expression: Expression): Exclude<Scalar, null> {
    return this.single(this.value(expression)) ?? 0;
  }

  value(expression: Expression, inBlock = false): Value {
    switch (expression.kind) {
      case "constant":
        return expression.value;
      case "error":
        return new ErrorValue(expression.code);
      case "missing":
        return null;
      case "area":
        if (expression.lastSheet !== null) throw new NotComputable();
        return { sheet: expression.sheet ?? this.at.sheet, range: expression.range };
      case "name": {
        const meant = this.around.name(expression.name, expression.sheet ?? this.at.sheet);
        if (!meant) throw new NotComputable();
        return this.value(meant, inBlock);
      }
      case "table": {
        const table = this.around.table(expression.name);
        const range = table && tableArea(expression, table, this.at);
        if (!range) throw new NotComputable();
        return { sheet: table.sheet, range };
      }
      case "sign":
        return this.each([this.value(expression.operand, inBlock)], inBlock, (values) => {
          const value = firstItem(values);
          const number = expression.negative ? asNumber(value) : value;
          return expression.negative && typeof number === "number" ? -number : number;
        });
      case "percent":
        return this.each([this.value(expression.operand, inBlock)], inBlock, (values) => {
          const number = asNumber(firstItem(values));
          return number instanceof ErrorValue ? number : number / 100;
        });
      case "binary": {
        const { operator, left, right } = expression;
        return this.each([this.value(left, inBlock), this.value(right, inBlock)], inBlock, (values) =>
          applied(operator, itemAt(values, 0), itemAt(values, 1)),
        );
      }
      case "call": {
        const run = FUNCTIONS[expression.name];
        if (!run || !Object.hasOwn(FUNCTIONS, expression.name)) throw new NotComputable();
        return run(expression.operands, this, inBlock);
      }
      default:
        throw new NotComputable();
    }
  }

  /** One value, where one is meant; a whole area in such a place means what the formula's own row or column says of it. */
  single(value: Value): Scalar {
    if (isBlock(value)) {
      if (value.length === 1 && firstItem(value).length === 1) return firstItem(firstItem(value));
      throw new NotComputable();
    }
    if (!isArea(value)) return value;
    const { top, left, bottom, right } = value.range;
    if (top !== bottom || left !== right) throw new NotComputable();
    return this.around.cell(value.sheet, top, left);
  }

  /** Every stored cell of an area, row by row. */
  *cells({ sheet, range }: Area): Generator<Scalar> {
    for (const row of this.around.rows(sheet)) {
      if (row < range.top) continue;
      if (row > range.bottom) break;
      const last = Math.min(range.right, this.around.width(sheet, row) - 1);
      for (let column = range.left; column <= last; column++) {
        const value = this.around.cell(sheet, row, column);
        if (value !== null) yield value;
      }
    }
  }

  hasLeftOut(area: Area): boolean {
    return this.around.hasLeftOut(area);
  }

  /** Whether an area reaches beyond everything that is written, as whole columns do. */
  isOpen({ range }: Area): boolean {
    return range.bottom >= this.around.depth;
  }

  /** A value laid out in rows and columns; what lies below everything that is written is left out. */
  block(value: Value): Block {
    if (isBlock(value)) return value;
    if (!isArea(value)) return [[value]];
    const { sheet, range } = value;
    const bottom = Math.min(range.bottom, Math.max(range.top, this.around.depth - 1));
    const [rows, columns] = [bottom - range.top + 1, range.right - range.left + 1];
    if (rows * columns > MAX_BLOCK) throw new NotComputable();
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => this.around.cell(sheet, range.top + row, range.left + column)),
    );
  }

  /** Computes value by value; in a block, values of one row, one column or one cell serve for all. */
  each(values: readonly Value[], inBlock: boolean, compute: (values: readonly Scalar[]) => Scalar): Value {
    if (!inBlock) return compute(values.map((value) => this.single(value)));
    const blocks = values.map((value) => this.block(value));
    const rows = Math.max(...blocks.map((block) => block.length));
    const columns = Math.max(...blocks.map((block) => firstItem(block).length));
    for (const block of blocks)
      if ((block.length !== rows && block.length !== 1) || (firstItem(block).length !== columns && firstItem(block).length !== 1))
        throw new NotComputable();
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) =>
        compute(blocks.map((block) => itemAt(itemAt(block, block.length === 1 ? 0 : row), firstItem(block).length === 1 ? 0 : column))),
      ),
    );
  }
}

function applied(operator: Operator, left: Scalar, right: Scalar): Scalar {
  if (left instanceof ErrorValue) return left;
  if (right instanceof ErrorValue) return right;
  switch (operator) {
    case "&": {
      const [a, b] = [asText(left), asText(right)];
      return a instanceof ErrorValue ? a : b instanceof ErrorValue ? b : a + b;
    }
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
    case ">":
    case "<=":
    case ">=": {
      if (typeof left === "string" && typeof right === "string") throw new NotComputable();
      const order = compare(left, right);
      return order === 0 ? operator.includes("=") : operator.startsWith("<") === order < 0;
    }
    default:
      return arithmetic(operator, asNumber(left), asNumber(right));
  }
}

function arithmetic(operator: "+" | "-" | "*" | "/" | "^", left: number | ErrorValue, right: number | ErrorValue): Scalar {
  if (left instanceof ErrorValue) return left;
  if (right instanceof ErrorValue) return right;
  switch (operator) {
    case "+":
    case "-":
      return sum(left, operator === "+" ? right : -right);
    case "*":
      return finite(left * right);
    case "/":
      return right === 0 ? DIVISION_ERROR : finite(left / right);
    case "^":
      return finite(left ** right);
  }
}

/** Excel takes a sum that is noise beside what was added for zero: 0.3 - 0.1 - 0.2. */
function sum(left: number, right: number): Scalar {
  const total = left + right;
  return Math.abs(total) < Math.abs(left) * 1e-15 ? 0 : finite(total);
}
