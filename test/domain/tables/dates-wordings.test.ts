import type { CalendarDay, DayRange } from "../../../src/domain/values/calendar";
import { numberCell, plainText } from "../../../src/domain/grid/cell";
import { findDayRange, findDayRanges, findMonthDays, findMonthRange, readDay, withWholeYears } from "../../../src/domain/tables/dates";

const day = (value: CalendarDay | null): string => (value ? `${value.year}/${value.month}/${value.day}` : "open");
const stretch = (found: DayRange | null): string | null => found && `${day(found.start)} ${day(found.end)}`;

test("days without a year may be of the months with two digits, and there are none where the year is not known", () => {
  const days = (text: string, year: number | null = 2024) => findMonthDays(text, () => year).map(({ day: found }) => day(found));
  expect(days("12月31日离职，11.30转岗，10/8返岗")).toEqual(["2024/12/31", "2024/11/30", "2024/10/8"]);
  expect(days("12月31日离职", null)).toEqual([]);
});

test("years of two digits are made whole in months of one digit and of two", () => {
  expect(withWholeYears("23.9.1-24.12.31")).toBe("2023.9.1-2024.12.31");
  expect(withWholeYears("23年11月1日")).toBe("2023年11月1日");
});

describe("a stretch of days in one text", () => {
  test.each([
    ["2024/1/25至退休", "2024/1/25 open"],
    ["2024/1/25至法定退休", "2024/1/25 open"],
    ["2024/1/25合同解除", "2024/1/25 open"],
    ["2024/1/25劳动合同终止", "2024/1/25 open"],
    ["2024年1月25日至12月31日", "2024/1/25 2024/12/31"],
    ["2024/1/25-12.5", "2024/1/25 2024/12/5"],
    ["2024年9月1日，次年至8月31日", null],
    ["2024年1月25日至8月311日", null],
    ["2024/1/25和至2024/8/31", null],
  ])("%j is %s", (text, expected) => expect(stretch(findDayRange(plainText(text)))).toBe(expected));

  test.each([["结束"], ["服务终止日期"], ["协议截止时间："], ["项目到期日"], ["合同结束："], ["(终止日期)"]])(
    "the last day in a cell of its own may be labelled %s",
    (label) => {
      expect(findDayRanges(`2024/1/25 ${plainText(label)} 2024/8/31`, " ").map(({ days }) => stretch(days))).toEqual([
        "2024/1/25 2024/8/31",
      ]);
    },
  );

  test.each([["未到期"], ["截止日期前评估"]])("%s labels no last day", (label) => {
    expect(findDayRanges(`2024/1/25 ${label} 2024/8/31`, " ")).toEqual([]);
  });

  test("a day that is not joined with the next one may yet begin a stretch, and so may the next", () => {
    const all = (text: string) => findDayRanges(text, " ").map(({ days }) => stretch(days));
    expect(all("填表2024/1/5，服务2024/1/25-2024/8/31")).toEqual(["2024/1/25 2024/8/31"]);
    expect(all("2024/1/25至8月31日，2024/9/1至12月31日")).toEqual(["2024/1/25 2024/8/31", "2024/9/1 2024/12/31"]);
    expect(all("2024/1/25-2024/8/31，2024/9/1-2024/12/31")).toEqual(["2024/1/25 2024/8/31", "2024/9/1 2024/12/31"]);
    // The second day's words are not the first's.
    expect(all("填表2024/1/5，服务2024/1/25起长期")).toEqual(["2024/1/25 open"]);
    expect(all("2024/1/5-2024/2/5-2024/3/5")).toEqual(["2024/1/5 2024/2/5"]);
  });
});

describe("whole months that a title names", () => {
  test.each([
    ["2024年10月至12月", "2024/10/1 2024/12/31"],
    ["2024年度11月份——12月", "2024/11/1 2024/12/31"],
    ["2024年1月至2025年1月", "2024/1/1 2025/1/31"],
    ["2023年12月到2024年1月", "2023/12/1 2024/1/31"],
  ])("%s", (text, expected) => expect(stretch(findMonthRange(plainText(text)))).toBe(expected));

  test.each([["2024年1月至13月"], ["2024年1月至0月"], ["2023年1月至2024年0月"], ["2024年1月至4月5日"], ["2024年1月至12月31日"]])(
    "%s names none",
    (text) => expect(findMonthRange(plainText(text))).toBeNull(),
  );
});

test("a number of more digits than a day has is no day", () => {
  expect(readDay(numberCell(30_000_101))).toEqual({ status: "unreadable", text: "30000101" });
  expect(readDay(numberCell(22_010_101))).toEqual({ status: "unreadable", text: "22010101" });
});
