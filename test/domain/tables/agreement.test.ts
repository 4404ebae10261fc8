import Fraction from "fraction.js";
import fc from "fast-check";
import { agrees, countWithUnit, statedNumber } from "../../../src/domain/tables/agreement";
import { exact, roundHalfUp, Tally, toNumber } from "../../../src/domain/values/exact";
import type { Figure } from "../../../src/domain/tables/figure";
import { numberCell, textCell } from "../../../src/domain/grid/cell";
import { displayFormat } from "../../../src/domain/grid/display-format";
import { fuzz } from "../../fuzz";
import { figureAlone } from "./figure-alone";

const rate = (done: number, target: number): Figure => figureAlone("rate", new Fraction(done, target));
const count = (value: number, more = 0): Figure => figureAlone("count", exact(value).add(more));
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
    // Sixteen digits are more than a cell shows, and all that it stores.
    expect(agrees(numberCell(123456789012.3456), count(0.3456, 123456789012), 0)).toBe(true);
  });

  test("a count is no day of that number", () => {
    expect(agrees(numberCell(48, displayFormat("yyyy-mm-dd")), count(48), 0)).toBe(false);
  });

  test("a figure that was not computed is neither right nor wrong", () => {
    expect(agrees(numberCell(1), figureAlone("count", null), 0)).toBeNull();
  });

  test("within the tolerance a difference is none", () => {
    expect(agrees(textCell("63.2%"), rate(24, 38), 0)).toBe(true);
    expect(agrees(textCell("63.10%"), rate(24, 38), 0.001)).toBe(true);
    expect(agrees(textCell("63.00%"), rate(24, 38), 0.001)).toBe(false);
  });
});

describe("what counts as the same figure, and what does not", () => {
  test("a hundred times a count is another count", () => {
    expect(agrees(numberCell(4850), count(48.5), 0)).toBe(false);
    expect(agrees(numberCell(4850, displayFormat("0.00")), count(48.5), 0)).toBe(false);
    expect(agrees(textCell("4850"), count(48.5), 0)).toBe(false);
  });

  test("a hundred times a percentage with its sign is another percentage", () => {
    expect(agrees(textCell("6316.00%"), rate(24, 38), 0)).toBe(false);
    expect(agrees(percent(63.16), rate(24, 38), 0)).toBe(false);
    expect(agrees(numberCell(63.16, displayFormat("0.00")), rate(24, 38), 0)).toBe(true);
  });

  test("a count with its measure word agrees where stations write one", () => {
    const unit = { ...count(30), mayCarryUnit: true };
    expect(agrees(textCell("30人次"), unit, 0)).toBe(true);
    expect(agrees(textCell("31人次"), unit, 0)).toBe(false);
    expect(agrees(textCell("30人次"), count(30), 0)).toBe(false);
    expect(agrees(textCell("约30人次"), unit, 0)).toBe(false);
    expect(agrees(textCell("30人次左右"), unit, 0)).toBe(false);
  });

  test("a grade agrees with the same word alone", () => {
    const grade: Figure = { ...count(0), quantity: "label", value: "良好" };
    expect(agrees(textCell("良好"), grade, 0)).toBe(true);
    expect(agrees(textCell("良 好"), grade, 0)).toBe(true);
    expect(agrees(textCell("优秀"), grade, 0)).toBe(false);
    expect(agrees(textCell("（非）良好"), grade, 0)).toBe(false);
    expect(agrees(numberCell(86), grade, 0)).toBe(false);
    expect(agrees({ kind: "empty" }, grade, 0)).toBe(false);
  });

  test("neither a truth value nor an error is a figure", () => {
    expect(agrees({ kind: "boolean", value: true }, count(1), 0)).toBe(false);
    expect(agrees({ kind: "error", code: "#REF!" }, count(1), 0)).toBe(false);
    expect(agrees({ kind: "empty" }, count(0), 0)).toBe(false);
  });

  test("a difference as large as the tolerance is still none", () => {
    expect(agrees(textCell("48"), count(48.5), 0.5)).toBe(true);
    expect(agrees(textCell("49"), count(48.5), 0.5)).toBe(true);
    expect(agrees(textCell("47.99"), count(48.5), 0.5)).toBe(false);
  });
});

describe("a stated figure is read with the digits at which it is compared", () => {
  const read = (cell: Parameters<typeof statedNumber>[0], asRate: boolean) => {
    const found = statedNumber(cell, asRate);
    return found && [found.number.valueOf(), found.digits, found.percent];
  };

  test.each([
    ["12", false, [12, null, false]],
    ["12", true, [12, 0, false]],
    ["-12.50", true, [-12.5, 2, false]],
    ["+3", false, [3, null, false]],
    ["1,234.5", false, [1234.5, null, false]],
    ["1,234,567", false, [1234567, null, false]],
    ["63.16%", true, [0.6316, 4, true]],
    ["63%", false, [0.63, 2, true]],
    ["1,23", false, null],
    ["1,abc", false, null],
    ["a12", false, null],
    ["12a", false, null],
    ["*12", false, null],
    ["9".repeat(400), false, null],
    ["30人次", false, null],
    ["√", false, null],
  ] as const)("%j (a rate: %s)", (text, asRate, expected) => expect(read(textCell(text), asRate)).toEqual(expected));

  test("a number is compared at the digits of its format; a quotient under General at nine", () => {
    expect(read(numberCell(0.6316, displayFormat("0.00%")), true)).toEqual([0.6316, 4, true]);
    expect(read(numberCell(48.5, displayFormat("0.0")), false)).toEqual([48.5, 1, false]);
    expect(read(numberCell(48.5), false)).toEqual([48.5, null, false]);
    expect(read(numberCell(0.6316), true)).toEqual([0.6316, 4, false]);
    expect(read(numberCell(24 / 38), true)).toEqual(
      [24 / 38, 9, false].map((part) => (part === 24 / 38 ? exact(24 / 38).valueOf() : part)),
    );
    expect(read({ kind: "empty" }, true)).toBeNull();
    expect(read({ kind: "boolean", value: true }, true)).toBeNull();
  });

  test("a count with its measure word", () => {
    const unit = (text: string) => countWithUnit(textCell(text) as Parameters<typeof countWithUnit>[0]);
    expect(unit("-3.5人次")).toEqual({ number: exact(-3.5), digits: null, percent: false });
    expect(unit("86.74分")?.number.valueOf()).toBe(86.74);
    expect(unit("*3份")).toBeNull();
    expect(unit("3")).toBeNull();
    expect(countWithUnit(numberCell(3) as Parameters<typeof countWithUnit>[0])).toBeNull();
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
      fuzz(100),
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

describe("figures with their words", () => {
  test.each([
    ["30人次", 30],
    ["1,753户", 1753],
    ["得分：86.74分", 86.74],
    ["得分: 86.74", 86.74],
    ["总得分86.74 分", 86.74],
  ])("%s is %d", (text, value) => expect(countWithUnit(textCell(text))!.number.valueOf()).toBe(value));

  test.each(["86.74", "约30人次", "30人次以上的", "得分：", "分"])("%s is none", (text) =>
    expect(countWithUnit(textCell(text))).toBeNull(),
  );

  test.each(["良好", "等级：良好", "评估等级:良好", "良好（80分以上）", "良好等级", "评估等级良好"])("%s is the grade 良好", (text) => {
    const grade: Figure = { ...figureAlone("count", null), quantity: "label", value: "良好" };
    expect(agrees(textCell(text), grade, 0)).toBe(true);
    expect(agrees(textCell(text.replace("良好", "优秀")), grade, 0)).toBe(false);
  });
});
