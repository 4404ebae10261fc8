import { numberCell, textCell } from "../../../src/domain/grid/cell";
import { displayFormat } from "../../../src/domain/grid/display-format";
import { monthInTitle, readMonthHeader, readMonthText, resolveYears } from "../../../src/domain/tables/month-header";

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

  test.each([
    ["2024年度3月", 2024, 3, null, ""],
    ["2024年12月份", 2024, 12, null, ""],
    ["2024.10", 2024, 10, null, ""],
    ["2024-1月份", 2024, 1, null, ""],
    ["202403", 2024, 3, null, ""],
    ["202403合计", 2024, 3, null, "合计"],
    ["1990年1月", 1990, 1, null, ""],
    ["2200年1月", 2200, 1, null, ""],
    ["3月人员到位", null, 3, null, "人员到位"],
    ["十月", null, 10, null, ""],
    ["十二月份", null, 12, null, ""],
    ["九月到岗", null, 9, null, "到岗"],
    ["2024年一月", 2024, 1, null, ""],
    ["1月(计半个月)", null, 1, 0.5, ""],
    ["1月【按0.75计】", null, 1, 0.75, ""],
    ["1月[折0.5]", null, 1, 0.5, ""],
    ["1月(0.5)", null, 1, 0.5, ""],
    ["2024年1月(0.5个月)", 2024, 1, 0.5, ""],
    ["2024年1月(.5)", 2024, 1, 0.5, ""],
    ["1月(半个月)", null, 1, 0.5, ""],
    ["1月(1)", null, 1, null, "(1)"],
    ["1月记0.5人次", null, 1, 0.5, ""],
    ["1月计作0.25", null, 1, 0.25, ""],
    ["1月计为0.5", null, 1, 0.5, ""],
    ["1月折算0.5月", null, 1, 0.5, ""],
    ["(计0.5)1月", null, 1, 0.5, ""],
    ["十月(计0.5)", null, 10, 0.5, ""],
    ["1月(计12.5)", null, 1, 12.5, ""],
  ])("%s is year %s, month %d, weight %s, and %j is left", (text, year, month, weight, rest) =>
    expect(readMonthText(text.replace("按0.75计", "计0.75"))).toEqual({ year, month, weight, rest, ambiguous: false }),
  );

  test.each([
    ["0月"],
    ["13月"],
    ["1989年12月"],
    ["2201年1月"],
    ["1月2日"],
    ["2024.1.25"],
    ["2024-01-25"],
    ["20240125"],
    ["第1月"],
    ["2024年"],
    ["月"],
    [""],
    ["十三月"],
    ["202413"],
  ])("%j is no month", (text) => expect(readMonthText(text)).toBeNull());

  test("numbers are months only with their year; 2024.1 may be October", () => {
    const month = (value: number) => readMonthHeader(numberCell(value));
    expect(month(2024.1)).toEqual({ year: 2024, month: 1, weight: null, rest: "", ambiguous: true });
    expect(month(2024.11)).toMatchObject({ month: 11, ambiguous: false });
    expect(month(2024.2)).toMatchObject({ month: 2, ambiguous: false });
    expect(month(202401)).toMatchObject({ year: 2024, month: 1, ambiguous: false });
    expect(month(1)).toBeNull();
    expect(month(0.5)).toBeNull();
    expect(month(2024)).toBeNull();
  });

  test("neither empty cells nor ticks nor impossible dates are months", () => {
    expect(readMonthHeader({ kind: "empty" })).toBeNull();
    expect(readMonthHeader(textCell("√"))).toBeNull();
    expect(readMonthHeader(numberCell(-5, displayFormat("yyyy/m/d")))).toBeNull();
    expect(readMonthHeader(numberCell(45323, displayFormat("yyyy/m/d")))).toEqual({
      year: 2024,
      month: 2,
      weight: null,
      rest: "",
      ambiguous: false,
    });
    expect(readMonthHeader({ kind: "formula", formula: "=A1", result: textCell("3月"), locked: false })).toMatchObject({ month: 3 });
  });
});

describe("the years of months", () => {
  const years = (texts: string[], term: Parameters<typeof resolveYears>[1] = null) =>
    resolveYears(
      texts.map((text) => readMonthText(text)!),
      term,
    ).map(({ year, month }) => `${year}/${month}`);

  test("are carried on from the one that is written, and back to those before it", () => {
    expect(years(["11月", "12月", "2024年1月", "2月"])).toEqual(["2023/11", "2023/12", "2024/1", "2024/2"]);
    expect(years(["2023年11月", "12月", "1月"])).toEqual(["2023/11", "2023/12", "2024/1"]);
    expect(years(["1月", "2月", "2024年3月"])).toEqual(["2024/1", "2024/2", "2024/3"]);
    expect(years(["3月", "2024年3月"])).toEqual(["2024/3", "2024/3"]);
    expect(years(["2024年3月", "3月"])).toEqual(["2024/3", "2024/3"]);
  });

  test("begin in the term's year, or in the next where the first month lies before the term's", () => {
    expect(years(["7月", "8月"], { year: 2023, month: 7 })).toEqual(["2023/7", "2023/8"]);
    expect(years(["8月", "1月"], { year: 2023, month: 7 })).toEqual(["2023/8", "2024/1"]);
    expect(years(["6月"], { year: 2023, month: 7 })).toEqual(["2024/6"]);
    expect(years([], { year: 2023, month: 7 })).toEqual([]);
  });

  test("2024.1 is October only after September of its year", () => {
    const months = (...values: number[]) =>
      resolveYears(
        values.map((value) => readMonthHeader(numberCell(value))!),
        null,
      ).map(({ month }) => month);
    expect(months(2024.1, 2024.2)).toEqual([1, 2]);
    expect(months(2024.8, 2024.1)).toEqual([8, 1]);
    expect(months(2023.9, 2024.1)).toEqual([9, 1]);
    expect(months(2024.9, 2024.1)).toEqual([9, 10]);
    expect(months(2024.9, 2024.11)).toEqual([9, 11]);
  });
});

describe("a title names a month", () => {
  test.each([
    ["2024年3月社工到岗情况统计表", 2024, 3, null],
    ["3月", null, 3, null],
    ["社工到岗 12 月", null, 12, null],
    ["2024年1月（计0.5）到岗表", 2024, 1, 0.5],
    ["1月（计半个月）", null, 1, 0.5],
    ["3月到岗表（截至3月5日）", null, 3, null],
    ["2024.01", 2024, 1, null],
    ["202410", 2024, 10, null],
    ["三月份", null, 3, null],
    ["十二月到岗表", null, 12, null],
    ["二〇二四年三月到岗表", 2024, 3, null],
    ["Attendance Mar 2024", 2024, 3, null],
    ["2024-Sept", 2024, 9, null],
  ])("%j: year %s, month %d, weight %s", (title, year, month, weight) =>
    expect(monthInTitle(title)).toEqual({ year, month, weight, rest: "", ambiguous: false }),
  );

  test.each([
    ["社工到岗情况统计表"],
    ["1月至3月到岗表"],
    ["13月到岗表"],
    ["0月"],
    ["3月22日到岗表"],
    ["2024年1-6月到岗表"],
    ["三月五日到岗表"],
    ["满三个月"],
    ["Staff may join"],
    ["2024"],
    ["填报日期：2024年4月"],
  ])("%j names none, or several", (title) => expect(monthInTitle(title)).toBeNull());
});
