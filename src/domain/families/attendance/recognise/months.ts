import type { Settings } from "../../../settings";
import type { Localized } from "../../../language";
import { compareDays, daysInMonth, type CalendarDay, type DayRange } from "../../../values/calendar";
import { cellText } from "../../../grid/cell";
import type { CellAddress } from "../../../grid/address";
import type { Sheet } from "../../../grid/sheet";
import type { AttendanceBody } from "./body";
import type { AttendanceHeader } from "./header";
import type { HeaderMonth } from "./header-months";
import type { MonthColumns, MonthListColumns } from "../model";
import type { Refusal, StatedDays } from "../../../tables/model";
import { monthInTitle, readMonthCell, stretchInTitle, resolveYears, sameMonthName, type MonthName } from "../../../tables/month-header";
import { statedDays, type StatedTermAndPeriod } from "../../../tables/stated-days";
import { textsBelow } from "../../../tables/table-titles";
import type { TitleRow } from "../../../tables/stated-days";
import { firstItem, itemAt, lastItem, onlyItem, present } from "../../../values/present";

/** What the whole workbook or the settings know that a single table may not say. */
export interface TermContext {
  /** Overrides what titles say. */
  readonly term: DayRange | null;
  /** What another table of the workbook says; for those that say nothing. */
  readonly othersTerm?: DayRange | null;
  /** The period under evaluation that the settings give. */
  readonly period?: DayRange | null;
  readonly halfMonthDay: number;
  /** In what presence is told, where the settings say. */
  readonly presenceIn?: Settings["presenceIn"];
}

/** A table's months with their years and weights, and the days that its titles state. */
interface ReadMonths {
  readonly months: readonly MonthColumns[];
  readonly stated: StatedTermAndPeriod;
  /** The service term, whoever tells it. */
  readonly term: DayRange | null;
  /** Whether the first day of service is known at all. */
  readonly knowsStart: boolean;
}

/** Names the table's months; a refusal where one cannot be read. */
export function readMonths(
  sheet: Sheet,
  header: AttendanceHeader,
  body: AttendanceBody,
  { titles, end, context }: { readonly titles: readonly TitleRow[]; readonly end: number; readonly context: TermContext },
): ReadMonths | Refusal {
  const above = statedDays(titles);
  const below = above.term ? null : termBelow(textsBelow(sheet, header, Math.max(body.lastRow, header.bottom), end));
  const first = { ...above, term: above.term ?? below };
  const start = (context.term ?? first.term?.days ?? first.period?.days ?? context.othersTerm)?.start ?? null;
  const named = header.monthColumn !== null ? monthsDown(sheet, header, body, start) : monthsAcross(sheet, header, titles, start);
  if (!Array.isArray(named)) return named;
  const stated = settled(first, named);
  const term = context.term ?? stated.term?.days ?? context.othersTerm ?? null;
  const begins = (term ?? stated.period?.days)?.start ?? null;
  return { months: weighed(named, begins, context.halfMonthDay), stated, term, knowsStart: begins !== null };
}

/** Under a table only words that leave no doubt name the service term: notes there may tell of anybody's contract. */
function termBelow(texts: readonly TitleRow[]): StatedDays | null {
  return statedDays(texts.filter(({ cell }) => !/劳动|合同/.test(cellText(cell)))).term;
}

/** Days that no word names, and that run on after the table's last month, cannot be the period it covers: they are the agreement's. */
function settled({ term, period }: StatedTermAndPeriod, months: readonly MonthColumns[]): StatedTermAndPeriod {
  if (term || !period || period.named || period.days.end === null) return { term, period };
  const { year, month } = lastItem(months);
  if (year === null) return { term, period };
  const lastDay = { year, month, day: daysInMonth(year, month) };
  return compareDays(period.days.end, lastDay) > 0 ? { term: period, period: null } : { term, period };
}

function monthsAcross(
  sheet: Sheet,
  header: AttendanceHeader,
  titles: readonly TitleRow[],
  start: CalendarDay | null,
): MonthColumns[] | Refusal {
  let months: readonly HeaderMonth[] = header.months;
  const texts = [...titles.map(({ cell }) => cellText(cell)), sheet.name];
  const named = texts.map((text) => stretchInTitle(text) ?? monthInTitle(text)).find((month) => month !== null) ?? null;
  const only = onlyItem(months);
  if (only && only.name.year === null && !named?.stretch && named?.month === only.name.month) {
    // One sheet per month: the header says 12月, the title or the sheet's name of which year.
    months = [{ ...only, name: { ...only.name, year: named.year } }];
  }
  if (header.markColumns) {
    if (!named) {
      return {
        sheet: sheet.name,
        row: header.bottom,
        column: header.markColumns.presence,
        why: {
          zh: "没有读出这张到岗表是哪个月的（在表头、标题和工作表名里都没有认出月份），无法计算。请在表头写上月份，如“2024年1月”。",
          en: "Which month this attendance table is for could not be read (no month is known in its header, title or sheet name). Write the month in the header, e.g. 2024年1月.",
        },
        leftAlone: false,
      };
    }
    months = [{ header: { row: header.bottom, column: header.markColumns.presence }, name: named, ...header.markColumns }];
  }
  const years = resolveYears(
    months.map(({ name }) => name),
    start ?? yearOfTitles(sheet, titles),
  );
  return months.map((month, index) => monthColumns(month, month.name, itemAt(years, index), header.lists));
}

/** A lone year in a title (2024年度 …) serves where neither header nor term has one. */
function yearOfTitles(sheet: Sheet, titles: readonly TitleRow[]): { year: number; month: number } | null {
  for (const text of [...titles.map(({ cell }) => cellText(cell)), sheet.name]) {
    const years = new Set([...text.matchAll(/(20\d{2})年?/g)].map((match) => Number(match[1])));
    if (years.size === 1) return { year: firstItem([...years]), month: 1 };
  }
  return null;
}

function monthColumns(
  columns: Pick<HeaderMonth, "header" | "presence" | "insurances" | "wage" | "contract" | "subtotal">,
  name: MonthName,
  { year, month }: { year: number | null; month: number },
  lists: MonthListColumns,
): MonthColumns {
  const { stretch } = name;
  return {
    header: columns.header,
    label: stretch?.written ?? (year === null ? `${month}月` : `${year}年${month}月`),
    // Days are held against months, not against stretches of them.
    year: stretch ? null : year,
    month,
    ...(stretch ? { stretch: stretch.months, weightUntold: { cell: columns.header, why: ofStretch(stretch.written) } } : {}),
    weight: name.weight ?? stretch?.months ?? 1,
    weightStated: name.weight !== null,
    presence: columns.presence,
    insurance: columns.insurances[0]?.column ?? lists.insurance,
    insurances: columns.insurances,
    wage: columns.wage ?? lists.wage,
    ...(columns.contract === undefined ? {} : { contract: columns.contract }),
    ...(columns.subtotal === undefined ? {} : { subtotal: columns.subtotal }),
  };
}

/** How many months a tick under a quarter stands for is not told. */
function ofStretch(written: string): Localized {
  return {
    zh: `“${written}”是几个月合成的一列，打√的按几个月计不能确定，与它有关的各格保持原样。请填写到岗月数（如3）。`,
    en: `“${written}” is several months in one column: how many of them a tick stands for is not known, so what hangs on it stays as written. Write the number of months (such as 3).`,
  };
}

/** A month whose header states no weight is half a month where service begins late in it, by the term or, where none is known, by the period. */
function weighed(months: readonly MonthColumns[], start: CalendarDay | null, halfMonthDay: number): MonthColumns[] {
  return months.map((month) => {
    const startsLate = start !== null && start.year === month.year && start.month === month.month && start.day > halfMonthDay;
    return startsLate && !month.weightStated && !month.stretch ? { ...month, weight: 0.5 } : month;
  });
}

function monthsDown(sheet: Sheet, header: AttendanceHeader, body: AttendanceBody, start: CalendarDay | null): MonthColumns[] | Refusal {
  const column = present(header.monthColumn, "the column of months of a table whose months stand below one another");
  const names: { name: MonthName; cell: CellAddress }[] = [];
  for (const group of body.groups) {
    for (const worker of group.workers) {
      let position = 0;
      for (const row of worker.rows) {
        const name = readMonthCell(sheet.seen(row, column));
        if (!name) {
          return {
            sheet: sheet.name,
            row,
            column,
            why: {
              zh: "“月份”列的这一格无法读出月份，无法确定这一行属于哪个月。请写成“2024年1月”或“1月”。",
              en: "This cell of the month column cannot be read as a month. Write it as 2024年1月 or 1月.",
            },
            leftAlone: false,
          };
        }
        const known = names.findIndex(({ name: other }) => sameMonthName(other, name));
        if (known >= 0) position = known + 1;
        else names.splice(position++, 0, { name, cell: { row, column } });
      }
    }
  }
  const marks = present(header.markColumns, "the columns of marks of such a table");
  const years = resolveYears(
    names.map(({ name }) => name),
    start,
  );
  return names.map(({ name, cell }, index) => monthColumns({ ...marks, header: cell }, name, itemAt(years, index), header.lists));
}
