import fc from "fast-check";
import { addYears, calendarDay, dayNumber, dayOfSerial } from "../../../src/domain/calc/calendar";

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
});
