import Fraction from "fraction.js";
import fc from "fast-check";
import { agrees } from "../../../src/domain/calc/agreement";
import { exact, roundHalfUp, Tally, toNumber } from "../../../src/domain/calc/exact";
import type { Figure } from "../../../src/domain/calc/figure";
import { numberCell, textCell } from "../../../src/domain/grid/cell";
import { displayFormat } from "../../../src/domain/grid/display-format";

const figure = (quantity: "count" | "rate", value: Fraction | null): Figure => ({
  row: 0,
  column: 0,
  rule: "test",
  quantity,
  value,
  blockedBy: [],
  explain: () => ({ inputs: [], arithmetic: "" }),
  formula: () => null,
});
const rate = (done: number, target: number): Figure => figure("rate", new Fraction(done, target));
const count = (value: number): Figure => figure("count", exact(value));
const percent = (value: number, code = "0.00%") => numberCell(value, displayFormat(code));

describe("a stated figure agrees at the precision that its cell shows", () => {
  test("percentages typed as text", () => {
    expect(agrees(textCell("66.7%"), rate(2, 3), 0)).toBe(true);
    expect(agrees(textCell("66. 67%"), rate(2, 3), 0)).toBe(true);
    expect(agrees(textCell("６６．６７％"), rate(2, 3), 0)).toBe(true);
    expect(agrees(textCell("67%"), rate(2, 3), 0)).toBe(true);
    expect(agrees(textCell("166.00%"), rate(10, 6), 0)).toBe(false);
    expect(agrees(textCell("60.00%"), rate(24, 38), 0)).toBe(false);
  });

  test("percentages stored as numbers", () => {
    expect(agrees(percent(0.6316), rate(24, 38), 0)).toBe(true);
    expect(agrees(percent(24 / 38), rate(24, 38), 0)).toBe(true);
    expect(agrees(percent(0.6), rate(24, 38), 0)).toBe(false);
    expect(agrees(percent(0.63, "0%"), rate(24, 38), 0)).toBe(true);
    expect(agrees(numberCell(24 / 38), rate(24, 38), 0)).toBe(true);
  });

  test("1753 of 800 is 219.13 %: rounded as decimals, never as binary fractions", () => {
    expect(agrees(textCell("219. 13%"), rate(1753, 800), 0)).toBe(true);
    expect(agrees(textCell("219.12%"), rate(1753, 800), 0)).toBe(false);
    expect(agrees(percent(2.19125), rate(1753, 800), 0)).toBe(true);
    expect(toNumber(roundHalfUp(new Fraction(1753, 800), 4))).toBe(2.1913);
  });

  test("percent points without the sign say the same", () => {
    expect(agrees(numberCell(63.16), rate(24, 38), 0)).toBe(true);
    expect(agrees(textCell("60.00"), rate(24, 38), 0)).toBe(false);
  });

  test("a count under General is compared whole: no display rounds it", () => {
    expect(agrees(numberCell(48.5), count(48.5), 0)).toBe(true);
    expect(agrees(numberCell(49), count(48.5), 0)).toBe(false);
    expect(agrees(textCell("48.5"), count(48.5), 0)).toBe(true);
    expect(agrees(numberCell(48.5, displayFormat("0")), count(48.5), 0)).toBe(true);
    expect(agrees(textCell("四十八"), count(48), 0)).toBe(false);
  });

  test("a figure that was not computed is neither right nor wrong", () => {
    expect(agrees(numberCell(1), figure("count", null), 0)).toBeNull();
  });

  test("within the tolerance a difference is none", () => {
    expect(agrees(textCell("63.2%"), rate(24, 38), 0)).toBe(true);
    expect(agrees(textCell("63.10%"), rate(24, 38), 0.001)).toBe(true);
    expect(agrees(textCell("63.00%"), rate(24, 38), 0.001)).toBe(false);
  });
});

describe("sums are exact", () => {
  test("any order of decimals gives the decimal sum, as rationals do", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -99999, max: 99999 }), { maxLength: 200 }),
        fc.integer({ min: 0, max: 4 }),
        (numbers, digits) => {
          const values = numbers.map((number) => Number((number / 10 ** digits).toFixed(digits)));
          const tally = new Tally();
          values.forEach((value) => tally.add(value));
          const expected = values.reduce((sum, value) => sum.add(exact(value)), new Fraction(0));
          expect(tally.total).toBe(expected.valueOf());
          expect(tally.exactTotal.equals(expected)).toBe(true);
        },
      ),
    );
  });

  test("ten times a tenth is one", () => {
    const tally = new Tally();
    for (let i = 0; i < 10; i++) tally.add(0.1);
    expect(tally.total).toBe(1);
  });

  test("values finer than a millionth are kept", () => {
    const tally = new Tally();
    tally.add(0.0000001);
    tally.add(1);
    expect(tally.total).toBe(1.0000001);
  });
});
