import FormulaParser from "fast-formula-parser";

/** An argument as the engine hands it to a function. */
interface Argument {
  readonly value: unknown;
  readonly isArray?: boolean;
}

type Scalar = (...values: readonly unknown[]) => unknown;

const isGrid = (value: unknown): value is readonly (readonly unknown[])[] => Array.isArray(value) && Array.isArray(value[0]);

/** Applies a function of single values to arrays cell by cell, as Excel does inside SUMPRODUCT. */
function spread(values: readonly unknown[], scalar: Scalar): unknown {
  const grids = values.filter(isGrid);
  if (grids.length === 0) return scalar(...values);
  const rows = Math.max(...grids.map((grid) => grid.length));
  const columns = Math.max(...grids.map((grid) => grid[0]!.length));
  const pick = (value: unknown, row: number, column: number) =>
    isGrid(value) ? value[value.length === 1 ? 0 : row]?.[value[0]!.length === 1 ? 0 : column] : value;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => scalar(...values.map((value) => pick(value, row, column)))),
  );
}

const folded = (value: unknown) => (typeof value === "string" ? value.toLowerCase() : value);

/** The engine's operators take the first cell of an array only, and tell y from Y; with this they take every cell and do not, as in Excel. */
export function computeArrays(parser: FormulaParser): void {
  const single = parser.utils._applyInfix.bind(parser.utils);
  parser.utils._applyInfix = (left, sign, right) =>
    spread([left.val, right.val], (a, b) => {
      const compares = /^[<>=]/.test(sign);
      const operand = (value: unknown) => ({ val: (compares ? folded(value) : value) ?? 0, isArray: false });
      return single(operand(a), sign, operand(b));
    });
}

/** Functions that the engine lacks, or computes for the first cell of an array only. */
export function arrayFunctions(parser: () => FormulaParser): Readonly<Record<string, (...args: readonly Argument[]) => unknown>> {
  const error = (name: string) => new FormulaParser.FormulaError(name);
  const matches = (pairs: readonly Argument[]): boolean[] => {
    const [first] = pairs;
    const cells = (isGrid(first?.value) ? first.value : [[first?.value]]).flat();
    return cells.map((_cell, index) =>
      pairs.every((range, at) => {
        if (at % 2 === 1) return true;
        const condition = FormulaParser.Criteria.parse(pairs[at + 1]?.value);
        const value = (isGrid(range.value) ? range.value : [[range.value]]).flat()[index];
        if (condition.op === "wc") return condition.match === new RegExp(condition.value as RegExp, "i").test(String(value ?? ""));
        if (value === null || value === undefined)
          return condition.op === "=" ? condition.value === "" : condition.op === "<>" && condition.value !== "";
        return parser().utils._applyInfix({ val: value, isArray: false }, condition.op, { val: condition.value, isArray: false }) === true;
      }),
    );
  };
  return {
    ISERROR: ({ value }) => spread([value], (cell) => cell instanceof FormulaParser.FormulaError),
    ISNUMBER: ({ value }) => spread([value], (cell) => typeof cell === "number"),
    FIND: (wanted, within) =>
      spread([wanted?.value, within?.value], (text, whole) => {
        const index = String(whole ?? "").indexOf(String(text ?? ""));
        return index < 0 ? error("#VALUE!") : index + 1;
      }),
    COUNTIF: (...pair) => matches(pair).filter(Boolean).length,
    COUNTIFS: (...pairs) => matches(pairs).filter(Boolean).length,
    SUMIFS: (sums, ...pairs) => {
      const numbers = (isGrid(sums?.value) ? sums.value : [[sums?.value]]).flat();
      return matches(pairs).reduce((sum, hit, index) => sum + (hit && typeof numbers[index] === "number" ? numbers[index] : 0), 0);
    },
  };
}
