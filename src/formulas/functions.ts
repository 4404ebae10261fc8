import { criterion } from "./criterion";
import type { Expression } from "./expression";
import {
  asNumber,
  asText,
  asTruth,
  DIVISION_ERROR,
  ErrorValue,
  finite,
  isArea,
  isBlock,
  NotComputable,
  rounded,
  VALUE_ERROR,
  type Area,
  type Block,
  type Scalar,
  type Value,
} from "./value";
import { firstItem, itemAt } from "../domain/values/present";

/** What a function may ask of the formula that it stands in: its operands' values, singly, laid out in a block, or cell by cell. */
export interface Evaluator {
  value(expression: Expression, inBlock?: boolean): Value;
  single(value: Value): Scalar;
  cells(area: Area): Iterable<Scalar>;
  block(value: Value): Block;
  each(values: readonly Value[], inBlock: boolean, compute: (values: readonly Scalar[]) => Scalar): Value;
  /** Whether an area reaches beyond everything that is written, as whole columns do. */
  isOpen(area: Area): boolean;
  /** Whether an area has rows or cells that SUBTOTAL leaves out. */
  hasLeftOut(area: Area): boolean;
}

type Run = (operands: readonly Expression[], evaluation: Evaluator, inBlock: boolean) => Value;

/** The functions that stations' tables are made of; a formula with any other is not computed here. */
export const FUNCTIONS: Readonly<Record<string, Run>> = {
  SUM: overNumbers((numbers) => finite(numbers.reduce((sum, number) => sum + number, 0))),
  PRODUCT: overNumbers((numbers) => finite(numbers.reduce((product, number) => product * number, numbers.length === 0 ? 0 : 1))),
  AVERAGE: overNumbers((numbers) =>
    numbers.length === 0 ? DIVISION_ERROR : finite(numbers.reduce((sum, number) => sum + number, 0) / numbers.length),
  ),
  MIN: overNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((least, number) => Math.min(least, number)))),
  MAX: overNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((most, number) => Math.max(most, number)))),
  COUNT: counted((value) => typeof value === "number"),
  COUNTA: counted(() => true),
  COUNTIF: (operands, evaluation) => countIfs(operands, evaluation),
  COUNTIFS: (operands, evaluation) => countIfs(operands, evaluation),
  SUMIF: (operands, evaluation) => {
    const [where, wanted, what] = operands;
    return sumIfs(what ?? where, [where, wanted], evaluation);
  },
  SUMIFS: ([what, ...conditions], evaluation) => sumIfs(what, conditions, evaluation),
  // A table's row of totals, and what stands under a filter.
  SUBTOTAL: ([kind, ...areas], evaluation) => {
    const code = kind ? evaluation.single(evaluation.value(kind)) : null;
    const run = typeof code === "number" ? FUNCTIONS[SUBTOTALS[code % 100] ?? ""] : undefined;
    const values = areas.map((area) => evaluation.value(area));
    if (!run || !values.every((value) => isArea(value) && !evaluation.hasLeftOut(value))) throw new NotComputable();
    return run(areas, evaluation, false);
  },
  SUMPRODUCT: (operands, evaluation) => sumProduct(operands.map((operand) => evaluation.block(evaluation.value(operand, true)))),
  ROUND: ofTwo((value, digits) => rounded(value, Math.trunc(digits))),
  ROUNDUP: ofTwo((value, digits) => towards(value, Math.trunc(digits), 1)),
  ROUNDDOWN: ofTwo((value, digits) => towards(value, Math.trunc(digits), -1)),
  INT: ofOne((value) => Math.floor(value)),
  ABS: ofOne((value) => Math.abs(value)),
  MOD: ofTwo((value, by) => {
    // What is left of fractions hangs on how their noise is cut off.
    if (!Number.isSafeInteger(value) || !Number.isSafeInteger(by)) throw new NotComputable();
    return by === 0 ? DIVISION_ERROR : value - by * Math.floor(value / by);
  }),
  IF: (operands, evaluation, inBlock) => {
    if (inBlock || operands.length < 2 || operands.length > 3) throw new NotComputable();
    const truth = asTruth(evaluation.single(evaluation.value(firstItem(operands))));
    if (truth instanceof ErrorValue) return truth;
    const chosen = truth ? itemAt(operands, 1) : operands[2];
    return chosen ? (evaluation.value(chosen) ?? 0) : false;
  },
  IFERROR: ([tried, instead], evaluation, inBlock) => {
    if (inBlock || !tried || !instead) throw new NotComputable();
    const value = evaluation.single(evaluation.value(tried));
    return value instanceof ErrorValue ? evaluation.value(instead) : (value ?? 0);
  },
  AND: truths((values) => values.every(Boolean)),
  OR: truths((values) => values.some(Boolean)),
  NOT: asked((value) => {
    const truth = asTruth(value);
    return truth instanceof ErrorValue ? truth : !truth;
  }),
  TRUE: () => true,
  FALSE: () => false,
  ISNUMBER: asked((value) => typeof value === "number"),
  ISTEXT: asked((value) => typeof value === "string"),
  ISBLANK: asked((value) => value === null),
  ISERROR: asked((value) => value instanceof ErrorValue),
  N: asked((value) => (typeof value === "number" || value instanceof ErrorValue ? value : value === true ? 1 : 0)),
  FIND: (operands, evaluation, inBlock) => {
    if (operands.length !== 2) throw new NotComputable();
    const values = operands.map((operand) => evaluation.value(operand, inBlock));
    return evaluation.each(values, inBlock, (own) => {
      const [wanted, text] = [asText(itemAt(own, 0)), asText(itemAt(own, 1))];
      if (wanted instanceof ErrorValue) return wanted;
      if (text instanceof ErrorValue) return text;
      const at = text.indexOf(wanted);
      return at < 0 ? VALUE_ERROR : at + 1;
    });
  },
  TEXT: (operands, evaluation) => {
    const [value, format] = operands.map((operand) => evaluation.single(evaluation.value(operand)));
    if (value instanceof ErrorValue) return value;
    if (typeof value !== "number" || typeof format !== "string") throw new NotComputable();
    return written(value, format);
  },
};

const SUBTOTALS: Readonly<Record<number, string>> = { 1: "AVERAGE", 2: "COUNT", 3: "COUNTA", 4: "MAX", 5: "MIN", 6: "PRODUCT", 9: "SUM" };

/** A function of all numbers in its operands: cells are asked for numbers alone, values that stand in the formula are made numbers. */
function overNumbers(compute: (numbers: number[]) => Scalar): Run {
  return (operands, evaluation, inBlock) => {
    const numbers: number[] = [];
    for (const operand of operands) {
      const value = evaluation.value(operand, inBlock);
      if (!isArea(value) && !isBlock(value)) {
        const number = asNumber(value);
        if (number instanceof ErrorValue) return number;
        numbers.push(number);
        continue;
      }
      for (const cell of isArea(value) ? evaluation.cells(value) : value.flat()) {
        if (cell instanceof ErrorValue) return cell;
        if (typeof cell === "number") numbers.push(cell);
      }
    }
    return compute(numbers);
  };
}

function counted(counts: (value: Scalar) => boolean): Run {
  return (operands, evaluation) => {
    let count = 0;
    for (const operand of operands) {
      const value = evaluation.value(operand);
      // What stands in the formula itself is counted in ways of its own.
      if (!isArea(value)) throw new NotComputable();
      for (const cell of evaluation.cells(value)) if (counts(cell)) count++;
    }
    return count;
  };
}

/** Which cells of areas of one shape fit all conditions, each an area and its criterion. */
function fitting(conditions: readonly (Expression | undefined)[], evaluation: Evaluator): boolean[] {
  if (conditions.length === 0 || conditions.length % 2 !== 0) throw new NotComputable();
  let fits: boolean[] | null = null;
  for (let index = 0; index < conditions.length; index += 2) {
    const [where, wanted] = [conditions[index], conditions[index + 1]];
    if (!where || !wanted) throw new NotComputable();
    const fit = criterion(evaluation.single(evaluation.value(wanted)));
    const area = evaluation.value(where);
    // Empty cells below everything that is written would count too.
    if (!isArea(area) || (evaluation.isOpen(area) && fit(null))) throw new NotComputable();
    const own = evaluation.block(area).flat().map(fit);
    const before: boolean[] | null = fits;
    if (before && own.length !== before.length) throw new NotComputable();
    fits = before ? own.map((fitting, at) => fitting && itemAt(before, at)) : own;
  }
  return fits ?? [];
}

function countIfs(conditions: readonly Expression[], evaluation: Evaluator): Scalar {
  return fitting(conditions, evaluation).filter(Boolean).length;
}

function sumIfs(what: Expression | undefined, conditions: readonly (Expression | undefined)[], evaluation: Evaluator): Scalar {
  if (!what) throw new NotComputable();
  const fits = fitting(conditions, evaluation);
  const cells = evaluation.block(evaluation.value(what)).flat();
  if (cells.length !== fits.length) throw new NotComputable();
  let sum = 0;
  for (const [at, cell] of cells.entries()) {
    if (!fits[at]) continue;
    if (cell instanceof ErrorValue) return cell;
    if (typeof cell === "number") sum += cell;
  }
  return finite(sum);
}

/** Products of what stands at one place in every block; what is no number counts as 0. */
function sumProduct(blocks: readonly (readonly (readonly Scalar[])[])[]): Scalar {
  const [first] = blocks;
  if (!first) throw new NotComputable();
  let sum = 0;
  for (const [row, cells] of first.entries())
    for (const column of cells.keys()) {
      let product = 1;
      for (const block of blocks) {
        if (block.length !== first.length || firstItem(block).length !== cells.length) return VALUE_ERROR;
        const cell = itemAt(itemAt(block, row), column);
        if (cell instanceof ErrorValue) return cell;
        product *= typeof cell === "number" ? cell : 0;
      }
      sum += product;
    }
  return finite(sum);
}

/** A function of so many numbers, computed value by value. */
function byValue(operandCount: number, compute: (numbers: readonly number[]) => Scalar): Run {
  return (operands, evaluation, inBlock) => {
    if (operands.length !== operandCount) throw new NotComputable();
    const values = operands.map((operand) => evaluation.value(operand, inBlock));
    return evaluation.each(values, inBlock, (own) => {
      const numbers = own.map(asNumber);
      const error = numbers.find((number) => number instanceof ErrorValue);
      if (error) return error;
      const result = compute(numbers as number[]);
      return typeof result === "number" ? finite(result) : result;
    });
  };
}

function ofOne(compute: (value: number) => Scalar): Run {
  return byValue(1, (numbers) => compute(itemAt(numbers, 0)));
}

function ofTwo(compute: (value: number, other: number) => Scalar): Run {
  return byValue(2, (numbers) => compute(itemAt(numbers, 0), itemAt(numbers, 1)));
}

/** A question about one value. */
function asked(answer: (value: Scalar) => Scalar): Run {
  return (operands, evaluation, inBlock) => {
    if (operands.length !== 1) throw new NotComputable();
    return evaluation.each([evaluation.value(firstItem(operands), inBlock)], inBlock, (values) => answer(firstItem(values)));
  };
}

function truths(compute: (values: boolean[]) => boolean): Run {
  return (operands, evaluation) => {
    const values: boolean[] = [];
    for (const operand of operands) {
      const value = evaluation.value(operand);
      const single = !isArea(value);
      for (const cell of isArea(value) ? evaluation.cells(value) : [evaluation.single(value)]) {
        // Texts in cells are passed over.
        if (!single && typeof cell === "string") continue;
        const truth = asTruth(cell);
        if (truth instanceof ErrorValue) return truth;
        values.push(truth);
      }
    }
    return values.length === 0 ? VALUE_ERROR : compute(values);
  };
}

/** Rounds away from zero (1) or towards it (-1). */
function towards(value: number, digits: number, direction: 1 | -1): number {
  const near = rounded(value, digits);
  const [size, there] = [Math.abs(Number(value.toPrecision(15))), Math.abs(near)];
  const step = 10 ** -digits;
  const right = direction === 1 ? (there < size ? there + step : there) : there > size ? there - step : there;
  return Math.sign(value) * rounded(right, digits);
}

/** TEXT with the plain formats of counts and rates: 0, 0.0, #,##0.00, 0.00%. */
function written(value: number, format: string): string {
  const match = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(format);
  if (!match) throw new NotComputable();
  const [, thousands, decimals = "", percent = ""] = match;
  const shown = rounded(percent ? value * 100 : value, decimals.length);
  if (Math.abs(shown) >= 1e15) throw new NotComputable();
  const [whole, fraction] = Math.abs(shown).toFixed(decimals.length).split(".") as [string, string | undefined];
  const grouped = thousands ? whole.replace(/\B(?=(?:\d{3}){1,5}$)/g, ",") : whole;
  return `${shown < 0 ? "-" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}${percent}`;
}
