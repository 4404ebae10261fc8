import { numberCell, textCell } from "../../../src/domain/grid/cell";
import { displayFormat } from "../../../src/domain/grid/display-format";
import {
  isWeight,
  readMonthCell,
  readMonthHeader,
  readMonthText,
  readWeight,
  sameMonthName,
} from "../../../src/domain/tables/month-header";

test.each("一 二 三 四 五 六 七 八 九 十 十一 十二".split(" ").map((numeral, index) => [numeral, index + 1] as const))(
  "%s月 is month %d",
  (numeral, month) => expect(readMonthText(`${numeral}月`)).toMatchObject({ year: null, month }),
);

describe("a cell in a column of months", () => {
  const plain = (month: number) => ({ year: null, month, weight: null, rest: "", ambiguous: false });

  test("may be a lone number from 1 to 12", () => {
    for (const month of [1, 7, 12]) expect(readMonthCell(numberCell(month))).toEqual(plain(month));
    expect(readMonthCell({ kind: "formula", formula: "=A1+1", result: numberCell(3), locked: false })).toEqual(plain(3));
  });

  test.each([0, 13, 1.5, -1])("is no month with the number %d", (value) => expect(readMonthCell(numberCell(value))).toBeNull());

  test("else reads as a header does", () => {
    expect(readMonthCell(textCell("3月"))).toEqual(plain(3));
    expect(readMonthCell(numberCell(2024.1))).toMatchObject({ year: 2024, month: 1, ambiguous: true });
    expect(readMonthCell(numberCell(45323, displayFormat("yyyy/m/d")))).toMatchObject({ year: 2024, month: 2 });
    // A date is not the number that it is stored as.
    expect(readMonthCell(numberCell(5, displayFormat("yyyy/m/d")))).toBeNull();
    expect(readMonthCell({ kind: "empty" })).toBeNull();
    expect(readMonthCell(textCell("√"))).toBeNull();
  });
});

test("months are the same where both month and year are", () => {
  const name = (text: string) => readMonthText(text)!;
  expect(sameMonthName(name("2024年1月"), name("2024.1"))).toBe(true);
  expect(sameMonthName(name("2024年1月"), name("2023年1月"))).toBe(false);
  expect(sameMonthName(name("2024年1月"), name("2024年2月"))).toBe(false);
  expect(sameMonthName(name("1月"), name("2024年1月"))).toBe(false);
});

test.each([["自2024.1"], ["自202401"], ["编号2024-01"]])("%s does not begin with its month, and is none", (text) =>
  expect(readMonthText(text)).toBeNull(),
);

test("numbers whose month is January are doubtful only where they end in .1", () => {
  expect(readMonthHeader(numberCell(2024.1))?.ambiguous).toBe(true);
  expect(readMonthHeader(numberCell(202401))?.ambiguous).toBe(false);
  expect(readMonthHeader(numberCell(2024.12))?.ambiguous).toBe(false);
  expect(readMonthHeader(numberCell(12))).toBeNull();
});

describe("a weight", () => {
  test("stands alone in its cell", () => {
    expect(isWeight("计0.5")).toBe(true);
    expect(isWeight("(0.5)")).toBe(true);
    expect(isWeight("按半月")).toBe(true);
    expect(isWeight("计0.5,见备注")).toBe(false);
    expect(isWeight("1月(计0.5)")).toBe(false);
    expect(isWeight("1月")).toBe(false);
    expect(isWeight("")).toBe(false);
  });

  test.each<[string, number | null, string]>([
    ["计0.25", 0.25, "计0.25"],
    ["计1个月", 1, "计1个月"],
    ["1月(0.75月)", 0.75, "(0.75月)"],
    ["1月(0.25)", 0.25, "(0.25)"],
    ["1月", null, ""],
  ])("in %s is %s, by the words %j", (text, weight, words) => expect(readWeight(text)).toEqual({ weight, written: words }));
});
