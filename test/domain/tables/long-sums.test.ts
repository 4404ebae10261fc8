import { addendsOf, arithmeticText } from "../../../src/domain/tables/expression/arithmetic";
import { sumOf, type CellTerm, type Sum } from "../../../src/domain/tables/expression/expression";
import { exact } from "../../../src/domain/values/exact";

/** More addends than these are not told one by one. */
const MOST = 40;

const cell = (value: number, row: number): CellTerm => ({
  kind: "cell",
  at: { sheet: "表", row, column: 3 },
  value: exact(value),
  unit: null,
  native: true,
});

/** The same told plainly: all addends at once, then those that count, then the first of them. */
function plainly(values: readonly number[], total: number): string {
  const shown = values.length > MOST ? values.filter((value) => value !== 0) : values;
  const rest = shown.length > MOST ? ` + … (${shown.length})` : "";
  return `${shown.length === 0 ? "0" : shown.slice(0, MOST).join(" + ")}${rest} = ${total}`;
}

const told = (sum: Sum, total: number): string => arithmeticText(sum, exact(total), { points: false, digits: 2, numberFormat: null });

test.each([
  ["no addend", []],
  ["a few, nothing among them", [1, 0, 0.5]],
  ["just as many as are told", Array.from({ length: MOST }, (_, at) => at % 2)],
  ["one more, few of which count", Array.from({ length: MOST + 1 }, (_, at) => (at % 10 === 0 ? 1 : 0))],
  ["hundreds, all of which count", Array.from({ length: 300 }, () => 0.5)],
  ["hundreds, none of which counts", Array.from({ length: 300 }, () => 0)],
])("the arithmetic of a sum of %s names what counts and how many that are", (_, values) => {
  const total = values.reduce((sum, value) => sum + value, 0);
  const terms = values.map(cell);
  expect(told(sumOf(terms, "rows"), total)).toBe(plainly(values, total));
});

test("a sum of sums tells their addends in their order", () => {
  const values = Array.from({ length: 90 }, (_, at) => at % 3);
  const parts = [0, 30, 60].map((from) => sumOf(values.slice(from, from + 30).map(cell), "rows"));
  expect(addendsOf(sumOf(parts, "rows"))).toHaveLength(90);
  expect(told(sumOf(parts, "rows"), 90)).toBe(plainly(values, 90));
});
