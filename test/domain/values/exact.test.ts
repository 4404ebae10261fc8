import Fraction from "fraction.js";
import { decimalsOf, decimalText, exact, roundHalfUp, Tally, toNumber } from "../../../src/domain/values/exact";

describe("a double is the decimal that a person sees", () => {
  test.each([
    [0, "0"],
    [72, "72"],
    [-3.5, "-3.5"],
    [0.1 + 0.2, "0.3"],
    [0.30000000000000004, "0.3"],
    [1234567.891, "1234567.891"],
    [1e-7, "0.0000001"],
    [-1.5e-7, "-0.00000015"],
    [2.5e-10, "0.00000000025"],
    [1e20, "100000000000000000000"],
    [1e21, "1000000000000000000000"],
    [-1e21, "-1000000000000000000000"],
  ])("%d is written %s", (value, text) => expect(decimalText(value)).toBe(text));

  test.each([
    [72, 0],
    [3.5, 1],
    [-0.25, 2],
    [0.1 + 0.2, 1],
    [1e-7, 7],
    [1e21, 0],
  ])("%d shows %d decimals", (value, digits) => expect(decimalsOf(value)).toBe(digits));

  test("and is computed with as that decimal", () => {
    expect(exact(0.1 + 0.2).equals(new Fraction(3, 10))).toBe(true);
    expect(exact(-7).equals(new Fraction(-7))).toBe(true);
    expect(exact(1e-7).equals(new Fraction(1, 10_000_000))).toBe(true);
  });

  test("a fraction stays the fraction that it is", () => {
    const third = new Fraction(1, 3);
    expect(exact(third)).toBe(third);
  });
});

describe("a half is rounded away from zero, as Excel does", () => {
  test.each([
    [new Fraction(5, 10), 0, 1],
    [new Fraction(-5, 10), 0, -1],
    [new Fraction(49, 100), 0, 0],
    [new Fraction(2005, 1000), 2, 2.01],
    [new Fraction(-2005, 1000), 2, -2.01],
    [new Fraction(-2004, 1000), 2, -2],
    [new Fraction(2, 3), 4, 0.6667],
    [new Fraction(0), 2, 0],
  ])("%s at %d digits is %d", (value, digits, rounded) => expect(roundHalfUp(value, digits).valueOf()).toBe(rounded));
});

test("the quotient of two numbers that are each beyond a double is still a number", () => {
  const beyond = 10n ** 400n;
  expect(toNumber(new Fraction(3n * beyond, beyond))).toBe(3);
  expect(toNumber(new Fraction(-(10n ** 310n) * 2n - 1n, 10n ** 310n))).toBe(-2);
});

describe("a sum of cells", () => {
  const sum = (...values: number[]): Tally => {
    const tally = new Tally();
    values.forEach((value) => tally.add(value));
    return tally;
  };

  test("of nothing is zero", () => {
    expect(sum().total).toBe(0);
    expect(sum().exactTotal.equals(0)).toBe(true);
  });

  test("keeps six decimals, and finer ones beside them", () => {
    expect(sum(0.000001, 0.000002).total).toBe(0.000003);
    expect(sum(0.0000004, 0.0000004).total).toBe(0.0000008);
    expect(sum(1, 0.00000025).exactTotal.equals(new Fraction("1.00000025"))).toBe(true);
  });

  test("keeps every unit of large amounts", () => {
    expect(sum(4_000_000_000, 4_000_000_000, 0.000001).exactTotal.equals(new Fraction("8000000000.000001"))).toBe(true);
    expect(sum(-4_000_000_000, -4_000_000_000, -0.000001).exactTotal.equals(new Fraction("-8000000000.000001"))).toBe(true);
    expect(sum(9e15, 1, 1).total).toBe(9_000_000_000_000_002);
    expect(sum(9e15, 1).exactTotal.equals(9_000_000_000_000_001n)).toBe(true);
  });

  test("keeps every unit of an amount that is added many times, at once or again and again", () => {
    const tally = new Tally();
    for (let time = 0; time < 3; time++) tally.add(400_000_000.000001, 11);
    expect(tally.exactTotal.equals(new Fraction("13200000000.000033"))).toBe(true);
    tally.add(400_000_000.000001, 1001);
    expect(tally.exactTotal.equals(new Fraction("413600000000.001034"))).toBe(true);
    const once = new Tally();
    once.add(400_000_000.000001, 1001);
    expect(once.exactTotal.equals(new Fraction("400400000000.001001"))).toBe(true);
  });

  test("gives and takes", () => {
    expect(sum(1.5, -0.5, -2).total).toBe(-1);
  });
});
