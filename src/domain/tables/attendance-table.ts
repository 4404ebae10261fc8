import type { DayRange } from "../calc/calendar";
import { containsCell, type CellAddress, type CellRange } from "../grid/address";
import { cellText, EMPTY, shownCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { rowsFrom, readBody, type AttendanceBody, type BodyGroup } from "./attendance-body";
import { namesPresence, readHeaders, type AttendanceHeader, type HeaderMonth } from "./attendance-header";
import { readRemark } from "./attendance-remark";
import { sumLabel } from "./attendance-vocabulary";
import { readContract } from "./contract";
import { findDayRange } from "./dates";
import { statedDays, titleRowsAbove, titleTop, type TitleRow } from "./table-titles";
import type { AttendanceTable, MonthColumns, Refusal, SumRow, Worker, WorkerGroup } from "./model";
import { monthInTitle, readMonthHeader, resolveYears, type MonthName } from "./month-header";

/** What the whole workbook or the settings know that a single table may not say. */
export interface TermContext {
  /** Overrides what titles say. */
  readonly term: DayRange | null;
  readonly halfMonthDay: number;
}

/** Finds every attendance table of a sheet, wherever it stands. */
export function recogniseAttendance(
  sheet: Sheet,
  context: TermContext,
  within?: CellRange,
): { tables: AttendanceTable[]; refusals: Refusal[] } {
  const tables: AttendanceTable[] = [];
  const refusals: Refusal[] = [];
  const blocks: { header: AttendanceHeader; row: number }[] = [];
  for (const row of sheet.rowNumbers) {
    if (!namesPresence(sheet, row)) continue;
    const { headers, problems } = readHeaders(sheet, row);
    for (const header of headers) {
      if (!within || containsCell(within, header.bottom, header.columns.name)) blocks.push({ header, row });
    }
    for (const problem of problems) {
      if (!within || containsCell(within, problem.cell.row, problem.cell.column)) {
        refusals.push({ sheet: sheet.name, ...problem.cell, why: problem.why, leftAlone: false });
      }
    }
  }
  for (const stack of stackHeaders(
    sheet,
    blocks.map(({ header }) => header),
  )) {
    const table = readTable(sheet, stack, context, within);
    if ("why" in table) refusals.push(table);
    else tables.push(table);
  }
  return { tables, refusals };
}

interface Stack {
  readonly header: AttendanceHeader;
  /** Header blocks that repeat it further down. */
  readonly repeats: AttendanceHeader[];
  end: number;
}

/** Tells a header repeated with the page from the header of a further table. */
function stackHeaders(sheet: Sheet, headers: readonly AttendanceHeader[]): Stack[] {
  const stacks: Stack[] = [];
  for (const header of headers) {
    const above = stacks.findLast((stack) => overlaps(stack.header, header));
    if (above && sameLayout(above.header, header) && !closedBefore(sheet, above, header)) {
      above.repeats.push(header);
    } else {
      if (above) above.end = Math.min(above.end, header.top - titleRowsAbove(sheet, header).length);
      stacks.push({ header, repeats: [], end: Infinity });
    }
  }
  return stacks;
}

function overlaps(a: AttendanceHeader, b: AttendanceHeader): boolean {
  return a.left <= b.right && b.left <= a.right && b.top > a.bottom;
}

function sameLayout(a: AttendanceHeader, b: AttendanceHeader): boolean {
  return (
    JSON.stringify(a.columns) === JSON.stringify(b.columns) &&
    a.months.length === b.months.length &&
    a.monthColumn === b.monthColumn &&
    a.months.every((month, index) => {
      const other = b.months[index]!;
      return month.presence === other.presence && mayBeSameMonth(month.name, other.name);
    })
  );
}

/** A header repeated with the page may write its months another way: without the year, or 2024.1 for October. */
function mayBeSameMonth(a: MonthName, b: MonthName): boolean {
  if (a.year !== null && b.year !== null && a.year !== b.year) return false;
  return a.month === b.month || (a.ambiguous && b.month === 10) || (b.ambiguous && a.month === 10);
}

/** A table is over once its totals stand, or when a further header comes under another title. */
function closedBefore(sheet: Sheet, stack: Stack, next: AttendanceHeader): boolean {
  const { header } = stack;
  // Up to the last repeat it was not over, or that header would not have been a repeat.
  const from = (stack.repeats.at(-1) ?? header).bottom + 1;
  for (const row of rowsFrom(sheet, from, next.top)) {
    for (let column = header.left; column < header.columns.name + 1; column++) {
      const sum = sumLabel(cellText(sheet.cell(row, column)));
      if (sum && (sum.kind === "stable-rate" || sum.scope === "total")) return true;
    }
  }
  const title = titleText(sheet, next);
  if (title !== "") return title !== titleText(sheet, header);
  // One month on each table's own: a header that repeats without any month may still be a second table; the numbering tells.
  return false;
}

function titleText(sheet: Sheet, header: AttendanceHeader): string {
  const rows = titleRowsAbove(sheet, header);
  return rows.map(({ cell }) => cellText(cell)).filter((text) => /表/.test(text))[0] ?? "";
}

function readTable(sheet: Sheet, stack: Stack, context: TermContext, within: CellRange | undefined): AttendanceTable | Refusal {
  const { header } = stack;
  const titles = titleRowsAbove(sheet, header);
  const title = titles.find(({ cell }) => /表/.test(cellText(cell)) && !findDayRange(cellText(cell))) ?? titles[0] ?? null;
  const stated = statedDays(titles);
  const term = context.term ?? stated.term?.days ?? null;
  const skippedRows = new Set<number>();
  for (const repeat of stack.repeats) {
    for (let row = repeat.top; row <= repeat.bottom; row++) skippedRows.add(row);
    for (const { row } of titleRowsAbove(sheet, repeat)) skippedRows.add(row);
  }
  const end = Math.min(stack.end, within ? within.bottom + 1 : Infinity);
  const body = readBody(sheet, header, header.bottom + 1, end, (row) => skippedRows.has(row));
  const months =
    header.monthColumn !== null ? monthsDown(sheet, header, body, term, context) : monthsAcross(sheet, header, titles, term, context);
  if (!Array.isArray(months)) return months;
  const yearOf = (month: number): number | null => months.find((item) => item.month === month)?.year ?? term?.start.year ?? null;
  const groups = body.groups.map((group) => workerGroup(sheet, header, group, months, yearOf));
  if (holdsDaysOrMoney(sheet, groups, months)) {
    return {
      sheet: sheet.name,
      row: header.bottom,
      column: months[0]!.presence,
      why: {
        zh: "这张表的出勤、社保、工资填的是天数或金额，不是社工到岗情况表，不作核算，保持原样。",
        en: "Here attendance, insurance and wage hold days or amounts of money: this is not an attendance table of that kind, and it is left alone.",
      },
      leftAlone: true,
    };
  }
  const totals = body.totals.map((sum) => sumRow(sheet, header, sum, months));
  const stableRate = body.stableRateRow === null ? null : figureCell(sheet, header, body.stableRateRow);
  const top = Math.min(header.top, titleTop(title, stated));
  return {
    kind: "attendance",
    sheet,
    range: { top, left: header.left, bottom: Math.max(body.lastRow, header.bottom), right: header.right },
    title: title ? cellText(title.cell) : null,
    columns: header.columns,
    months,
    groups,
    term: stated.term,
    period: stated.period,
    totals,
    totalRow: totals.find(({ kind }) => kind === "sum")?.row ?? null,
    effectiveTotalRow: totals.find(({ kind }) => kind === "effective")?.row ?? null,
    stableRate,
    monthsDown: header.monthColumn !== null,
  };
}

function monthsAcross(
  sheet: Sheet,
  header: AttendanceHeader,
  titles: readonly TitleRow[],
  term: DayRange | null,
  context: TermContext,
): MonthColumns[] | Refusal {
  let months: readonly HeaderMonth[] = header.months;
  const named = titles.map(({ cell }) => monthInTitle(cellText(cell))).find((month) => month !== null) ?? monthInTitle(sheet.name);
  const only = months.length === 1 ? months[0]! : null;
  if (only && only.name.year === null && named?.month === only.name.month) {
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
          zh: "这张到岗表没有写明是哪个月（表头、标题和工作表名里都没有），无法计算。请在表头写上月份，如“2024年1月”。",
          en: "This attendance table does not say which month it is for (header, title and sheet name are silent). Write the month in the header, e.g. 2024年1月.",
        },
        leftAlone: false,
      };
    }
    months = [{ header: { row: header.bottom, column: header.markColumns.presence }, name: named, ...header.markColumns }];
  }
  const years = resolveYears(
    months.map(({ name }) => name),
    term?.start ?? yearOfTitles(sheet, titles),
  );
  return months.map((month, index) => monthColumns(month, month.name, years[index]!, term, context));
}

/** A payroll or a day count has the same headers, but no tick, and no figure that could be a month's presence. */
function holdsDaysOrMoney(sheet: Sheet, groups: readonly WorkerGroup[], months: readonly MonthColumns[]): boolean {
  let figures = 0;
  for (const { monthRows } of groups.flatMap(({ workers }) => workers)) {
    for (const [index, { presence, insurance, wage }] of months.entries()) {
      for (const column of [presence, insurance, wage]) {
        const cell = column === null ? EMPTY : shownCell(sheet.seen(monthRows[index]!, column));
        if (cell.kind === "empty" || cell.kind === "dash") continue;
        if (cell.kind !== "number" || cell.value <= 1) return false;
        figures++;
      }
    }
  }
  return figures > 1;
}

/** A lone year in a title (2024年度 …) serves where neither header nor term has one. */
function yearOfTitles(sheet: Sheet, titles: readonly TitleRow[]): { year: number; month: number } | null {
  for (const text of [...titles.map(({ cell }) => cellText(cell)), sheet.name]) {
    const years = new Set([...text.matchAll(/(20\d{2})年?/g)].map((match) => Number(match[1])));
    if (years.size === 1) return { year: [...years][0]!, month: 1 };
  }
  return null;
}

function monthColumns(
  columns: Pick<HeaderMonth, "header" | "presence" | "insurance" | "wage">,
  name: MonthName,
  { year, month }: { year: number | null; month: number },
  term: DayRange | null,
  context: TermContext,
): MonthColumns {
  const startsLate = term !== null && term.start.year === year && term.start.month === month && term.start.day > context.halfMonthDay;
  return {
    header: columns.header,
    label: year === null ? `${month}月` : `${year}年${month}月`,
    year,
    month,
    weight: name.weight ?? (startsLate ? 0.5 : 1),
    weightStated: name.weight !== null,
    presence: columns.presence,
    insurance: columns.insurance,
    wage: columns.wage,
  };
}

function monthsDown(
  sheet: Sheet,
  header: AttendanceHeader,
  body: AttendanceBody,
  term: DayRange | null,
  context: TermContext,
): MonthColumns[] | Refusal {
  const column = header.monthColumn!;
  const names: { name: MonthName; cell: CellAddress }[] = [];
  for (const group of body.groups) {
    for (const worker of group.workers) {
      let position = 0;
      for (const row of worker.rows) {
        const name = readMonthAt(sheet, column, row);
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
        const known = names.findIndex(({ name: other }) => sameMonth(other, name));
        if (known >= 0) position = known + 1;
        else names.splice(position++, 0, { name, cell: { row, column } });
      }
    }
  }
  const marks = header.markColumns!;
  const years = resolveYears(
    names.map(({ name }) => name),
    term?.start ?? null,
  );
  return names.map(({ name, cell }, index) => monthColumns({ ...marks, header: cell }, name, years[index]!, term, context));
}

function readMonthAt(sheet: Sheet, column: number, row: number): MonthName | null {
  const cell = shownCell(sheet.seen(row, column));
  if (cell.kind === "number" && Number.isInteger(cell.value) && cell.value >= 1 && cell.value <= 12) {
    return { year: null, month: cell.value, weight: null, rest: "", ambiguous: false };
  }
  return readMonthHeader(cell);
}

function sameMonth(a: MonthName, b: MonthName): boolean {
  return a.month === b.month && a.year === b.year;
}

function workerGroup(
  sheet: Sheet,
  header: AttendanceHeader,
  group: BodyGroup,
  months: readonly MonthColumns[],
  yearOf: (month: number) => number | null,
): WorkerGroup {
  const { columns, monthColumn } = header;
  const workers: Worker[] = group.workers.map(({ rows, name }) => {
    const row = rows[0]!;
    const contract =
      columns.contract === null
        ? ({ status: "absent" } as const)
        : readContract(sheet.seen(row, columns.contract), columns.contractEnd === null ? null : sheet.seen(row, columns.contractEnd));
    const remark = readRemark(columns.remark === null ? { kind: "empty" } : sheet.seen(row, columns.remark), yearOf);
    const monthRows =
      monthColumn === null
        ? sameRow(row, months.length)
        : months.map((month) => rows.find((candidate) => sameMonthColumn(readMonthAt(sheet, monthColumn, candidate), month)) ?? -1);
    return { row, monthRows, name, contract, remark };
  });
  const sums = group.sums.map((sum) => sumRow(sheet, header, sum, months));
  return {
    label: group.label,
    labelCell: group.labelCell,
    certified: group.certified,
    workers,
    subtotalRow: sums.find(({ kind }) => kind === "sum")?.row ?? null,
    effectiveRow: sums.find(({ kind }) => kind === "effective")?.row ?? null,
    sums,
  };
}

/** Months across share the worker's one row. */
function sameRow(row: number, count: number): readonly number[] {
  return new Array<number>(count).fill(row);
}

function sameMonthColumn(name: MonthName | null, month: MonthColumns): boolean {
  return name !== null && name.month === month.month && (name.year === null || name.year === month.year);
}

function sumRow(
  sheet: Sheet,
  header: AttendanceHeader,
  sum: { row: number; kind: "sum" | "effective" },
  months: readonly MonthColumns[],
): SumRow {
  if (header.monthColumn === null) return { ...sum, month: null };
  const name = readMonthAt(sheet, header.monthColumn, sum.row);
  const month = months.findIndex((candidate) => sameMonthColumn(name, candidate));
  return { ...sum, month: month < 0 ? null : month };
}

/** The cell of a one-figure row: the first number right of the labels, else the first cell after them. */
function figureCell(sheet: Sheet, header: AttendanceHeader, row: number): CellAddress {
  let afterLabel = header.left;
  for (let column = header.left; column <= header.right; column++) {
    const cell = sheet.cell(row, column);
    if (cell.kind === "empty") continue;
    const shown = shownCell(cell);
    if (shown.kind === "text" && sumLabel(shown.plain)) {
      const merge = sheet.mergeAt(row, column);
      afterLabel = (merge?.right ?? column) + 1;
      continue;
    }
    return { row, column };
  }
  // Nothing stated: the first cell right of the label, or the first month column where the label is not merged.
  const merge = sheet.mergeAt(row, afterLabel);
  return merge ? { row: merge.top, column: merge.left } : { row, column: Math.max(afterLabel, firstMonthColumn(header)) };
}

function firstMonthColumn(header: AttendanceHeader): number {
  const first = header.markColumns ?? header.months[0]!;
  return Math.min(first.presence, first.insurance ?? Infinity, first.wage ?? Infinity);
}
