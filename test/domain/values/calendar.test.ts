import fc from "fast-check";
import {
  addYears,
  calendarDay,
  compareDays,
  dayNumber,
  dayOfSerial,
  daysInMonth,
  formatDay,
  monthIndex,
} from "../../../src/domain/values/calendar";
import { fuzz } from "../../fuzz";

describe("days are counted without clocks and time zones", () => {
  test("an Excel serial is the day that Excel shows", () => {
    expect(dayOfSerial(45316)).toEqual({ year: 2024, month: 1, day: 25 });
    expect(dayOfSerial(45351)).toEqual({ year: 2024, month: 2, day: 29 });
    expect(dayOfSerial(61)).toEqual({ year: 1900, month: 3, day: 1 });
    expect(dayOfSerial(1)).toBeNull();
    expect(dayOfSerial(1e9)).toBeNull();
  });

  test("every serial is one day after the one before, as in the proleptic calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 109_000 }), (serial) => {
        const day = dayOfSerial(serial)!;
        expect(dayNumber(dayOfSerial(serial + 1)!) - dayNumber(day)).toBe(1);
        const date = new Date(Date.UTC(1899, 11, 30 + serial));
        expect([day.year, day.month, day.day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
      }),
      fuzz(100),
    );
  });

  test("a day that does not exist is none", () => {
    expect(calendarDay(2023, 2, 29)).toBeNull();
    expect(calendarDay(2024, 2, 29)).not.toBeNull();
    expect(calendarDay(2024, 13, 1)).toBeNull();
  });

  test("two years after a leap day end on the last of February", () => {
    expect(addYears({ year: 2024, month: 2, day: 29 }, 2)).toEqual({ year: 2026, month: 2, day: 28 });
  });

  test("the first and the last day that Excel and the program know alike", () => {
    expect(dayOfSerial(60)).toBeNull();
    expect(dayOfSerial(60.9)).toBeNull();
    expect(dayOfSerial(61.9)).toEqual({ year: 1900, month: 3, day: 1 });
    expect(dayOfSerial(109_939)).toEqual({ year: 2200, month: 12, day: 31 });
    expect(dayOfSerial(109_939.5)).toEqual({ year: 2200, month: 12, day: 31 });
    expect(dayOfSerial(109_940)).toBeNull();
    expect(dayOfSerial(NaN)).toBeNull();
    expect(dayOfSerial(45657)).toEqual({ year: 2024, month: 12, day: 31 });
    expect(dayOfSerial(45658)).toEqual({ year: 2025, month: 1, day: 1 });
  });

  test.each([
    [2024, 1, 31],
    [2024, 2, 29],
    [2023, 2, 28],
    [1900, 2, 28],
    [2000, 2, 29],
    [2100, 2, 28],
    [2024, 3, 31],
    [2024, 4, 30],
    [2024, 5, 31],
    [2024, 6, 30],
    [2024, 7, 31],
    [2024, 8, 31],
    [2024, 9, 30],
    [2024, 10, 31],
    [2024, 11, 30],
    [2024, 12, 31],
  ])("month %d-%d has %d days, and no day more", (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
    expect(calendarDay(year, month, days)).toEqual({ year, month, day: days });
    expect(calendarDay(year, month, days + 1)).toBeNull();
  });

  test("contracts of 1900 to 2200 are read, others are slips of the pen", () => {
    expect(calendarDay(1900, 1, 1)).not.toBeNull();
    expect(calendarDay(1899, 12, 31)).toBeNull();
    expect(calendarDay(2200, 12, 31)).not.toBeNull();
    expect(calendarDay(2201, 1, 1)).toBeNull();
    expect(calendarDay(2024, 0, 1)).toBeNull();
    expect(calendarDay(2024, 1, 0)).toBeNull();
  });

  test("days compare across months and years", () => {
    const day = (year: number, month: number, date: number) => ({ year, month, day: date });
    expect(compareDays(day(2024, 3, 1), day(2024, 2, 29))).toBe(1);
    expect(compareDays(day(2023, 12, 31), day(2024, 1, 1))).toBe(-1);
    expect(compareDays(day(2024, 2, 29), day(2024, 2, 29))).toBe(0);
    expect(compareDays(day(2001, 1, 1), day(2000, 1, 1))).toBe(366);
    expect(dayNumber(day(0, 3, 1))).toBe(0);
  });

  test("a day is written with two digits for month and day, and months are counted on one line", () => {
    expect(formatDay({ year: 2024, month: 4, day: 5 })).toBe("2024-04-05");
    expect(formatDay({ year: 2024, month: 12, day: 25 })).toBe("2024-12-25");
    expect(monthIndex(2024, 1) - monthIndex(2023, 12)).toBe(1);
    expect(monthIndex(2024, 12) - monthIndex(2024, 1)).toBe(11);
    expect(monthIndex(2024, 1)).toBe(2024 * 12);
    expect(addYears({ year: 2022, month: 3, day: 3 }, 2)).toEqual({ year: 2024, month: 3, day: 3 });
  });
});
