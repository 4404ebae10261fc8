import { numberCell, textCell } from "../../../src/domain/grid/cell";
import { displayFormat } from "../../../src/domain/grid/display-format";
import { readMonthHeader, resolveYears } from "../../../src/domain/tables/month-header";

describe("a month header is read however it is written", () => {
  test.each([
    ["2024年1月", 2024, 1, null],
    ["2024年1月(计0.5)", 2024, 1, 0.5],
    ["2024年1月（计0.5）", 2024, 1, 0.5],
    ["2024年\n1月\n（计0.5个月）", 2024, 1, 0.5],
    ["1月", null, 1, null],
    ["12月份", null, 12, null],
    ["1月(计0.5)", null, 1, 0.5],
    ["2024.1", 2024, 1, null],
    ["2024-01", 2024, 1, null],
    ["2024/01", 2024, 1, null],
    ["24年3月", 2024, 3, null],
    ["十一月", null, 11, null],
    ["２０２４年１０月", 2024, 10, null],
  ])("%j is year %s, month %s, weight %s", (text, year, month, weight) => {
    expect(readMonthHeader(textCell(text))).toMatchObject({ year, month, weight });
  });

  test("an Excel date is the month it falls in", () => {
    expect(readMonthHeader(numberCell(45292, displayFormat('yyyy"年"m"月"')))).toMatchObject({ year: 2024, month: 1 });
  });

  test.each([["13月"], ["合计"], ["3月22日"], ["序号"], ["1"]])("%j is no month", (text) =>
    expect(readMonthHeader(textCell(text))).toBeNull(),
  );

  test("2024.1 typed as a number after 2024.9 is October", () => {
    const months = [numberCell(2024.9), numberCell(2024.1), numberCell(2024.11)].map((cell) => readMonthHeader(cell)!);
    expect(resolveYears(months, null).map(({ month }) => month)).toEqual([9, 10, 11]);
  });

  test("months without a year take it from the term and cross the new year", () => {
    const months = ["11月", "12月", "1月"].map((text) => readMonthHeader(textCell(text))!);
    expect(resolveYears(months, { year: 2023, month: 7 }).map(({ year }) => year)).toEqual([2023, 2023, 2024]);
    expect(resolveYears(months, null).map(({ year }) => year)).toEqual([null, null, null]);
  });
});
