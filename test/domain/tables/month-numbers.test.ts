import fc from "fast-check";
import { numberCell } from "../../../src/domain/grid/cell";
import { displayFormat } from "../../../src/domain/grid/display-format";
import { readMonthHeader } from "../../../src/domain/tables/month-header";
import { readMonthText } from "../../../src/domain/values/vocabulary/month-text";
import { fuzz } from "../../fuzz";

/** What a number says of a year and month, told plainly by its digits. */
function plainly(value: number): string | null {
  const month = readMonthText(String(value));
  return month && month.year !== null ? `${month.year}-${month.month}` : null;
}

test("a number heads a month just where its digits name a year and a month: marks and counts, which are small, do not", () => {
  const numbers = fc.oneof(
    fc.integer({ min: -3000, max: 3000 }),
    fc.integer({ min: -300_000, max: 300_000 }).map((hundredths) => hundredths / 100),
    fc.integer({ min: 199_001, max: 203_012 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(numbers, (value) => {
      const month = readMonthHeader(numberCell(value, displayFormat("General")));
      expect(month && `${month.year}-${month.month}`).toBe(plainly(value));
    }),
    fuzz(2000),
  );
});
