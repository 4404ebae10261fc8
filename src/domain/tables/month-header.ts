import { plainText, shownCell, type Cell } from "../grid/cell";
import { dayOfSerial } from "../values/calendar";
import { readMonthText, readWeight, type MonthName } from "../values/vocabulary/month-text";
import { firstItem, itemAt, onlyItem, present } from "../values/present";

export { isWeight, readMonthText, readWeight, type MonthName } from "../values/vocabulary/month-text";

/** Reads a month header: 2024年1月, 1月份, 2024.1, 2024-01, 202401, an Excel date, each with or without （计0.5）; null when it is none. */
export function readMonthHeader(cell: Cell): MonthName | null {
  const shown = shownCell(cell);
  if (shown.kind === "date") {
    const day = dayOfSerial(shown.value);
    return day ? { year: day.year, month: day.month, weight: null, rest: "", ambiguous: false } : null;
  }
  if (shown.kind === "number") {
    const month = readMonthText(String(shown.value));
    return month && month.year !== null ? { ...month, ambiguous: month.month === 1 && /\.1$/.test(String(shown.value)) } : null;
  }
  return shown.kind === "text" ? readMonthText(shown.plain) : null;
}

/** A month in a column of months, where a lone number from 1 to 12 is one. */
export function readMonthCell(cell: Cell): MonthName | null {
  const shown = shownCell(cell);
  if (shown.kind === "number" && Number.isInteger(shown.value) && shown.value >= 1 && shown.value <= 12) {
    return { year: null, month: shown.value, weight: null, rest: "", ambiguous: false };
  }
  return readMonthHeader(shown);
}

export function sameMonthName(a: MonthName, b: MonthName): boolean {
  return a.month === b.month && a.year === b.year;
}

/** The one month that a title or a sheet's name names (2024年1月社工到岗情况统计表, 3月); null when it names none or several. */
export function monthInTitle(title: string): MonthName | null {
  const plain = plainText(title);
  const named = onlyItem([...plain.matchAll(/(?:(\d{4})年)?(\d{1,2})月(?!\d{1,2}日)/g)]);
  if (!named) return null;
  const month = Number(named[2]);
  if (month < 1 || month > 12) return null;
  return {
    year: named[1] === undefined ? null : Number(named[1]),
    month,
    weight: readWeight(plain).weight,
    rest: "",
    ambiguous: false,
  };
}

/**
 * Gives every month its year: what the headers say, carried on from one to the next; else counted from `firstYear`
 * (the service term's). Months may cross a new year.
 */
export function resolveYears(
  months: readonly { readonly year: number | null; readonly month: number; readonly ambiguous: boolean }[],
  termStart: { readonly year: number; readonly month: number } | null,
): { year: number | null; month: number }[] {
  const resolved = months.map(({ year, month }) => ({ year, month }));
  months.forEach((month, index) => {
    // 2024.1 after 2024.9 can only be October, whose zero a number does not keep.
    const previous = resolved[index - 1];
    if (month.ambiguous && previous?.month === 9 && previous.year === month.year) itemAt(resolved, index).month = 10;
  });
  const anchor = resolved.findIndex(({ year }) => year !== null);
  if (anchor < 0) {
    if (!termStart || resolved.length === 0) return resolved;
    const first = firstItem(resolved);
    first.year = first.month >= termStart.month ? termStart.year : termStart.year + 1;
  } else {
    for (let index = anchor - 1; index >= 0; index--) {
      const [month, next] = [itemAt(resolved, index), itemAt(resolved, index + 1)];
      month.year = month.month > next.month ? yearOf(next) - 1 : next.year;
    }
  }
  for (let index = 1; index < resolved.length; index++) {
    const [previous, month] = [itemAt(resolved, index - 1), itemAt(resolved, index)];
    month.year ??= month.month < previous.month ? yearOf(previous) + 1 : previous.year;
  }
  return resolved;
}

/** The year of a month whose neighbour has told it. */
function yearOf({ year }: { readonly year: number | null }): number {
  return present(year, "the year of the month beside");
}
