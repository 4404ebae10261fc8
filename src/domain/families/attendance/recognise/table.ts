import type { CalendarDay, DayRange } from "../../../values/calendar";
import { containsCell, type CellAddress, type CellRange } from "../../../grid/address";
import { cellText } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { readBody, type AttendanceBody } from "./body";
import { withFootRows } from "./foot-rows";
import { otherMonthLists } from "./month-marks";
import { namesPresence, readHeaders, type AttendanceHeader } from "./header";
import { readMonths, type TermContext } from "./months";
import { goesOnFromAbove, isContinuation, stackHeaders, tableTitle, type Stack } from "./pages";
import { figuresPerMonth, sumRow, workerGroup } from "./workers";
import { columnSpan, unknownColumns } from "./columns";
import { amountColumns } from "../count/amounts";
import { leavingUntold, unjudged } from "./gate";
import { totalsCountMonths, holdsDaysOrMoney, ofDaysOrMoney, unitOf } from "./presence-unit";
import { figureCell } from "./figure-cell";
import { staffingLayouts } from "./layouts";
import type { StaffingLayout } from "./layouts/layout";
import { refusalAsItStands, standsInLayout, tableAsItStands } from "./layouts/read";
import { attendanceRoles } from "./roles";
import { withMarksRead } from "./ditto";
import { colourLegend, markLegendOf, noteTexts, personWords, saidInNotes, withNotedWeights } from "./notes";
import { halfMonthText, statedHalfMonth, type StatedHalfMonth } from "./half-month";
import { filledMonths } from "./filled-months";
import { toldByColour } from "./told-by-colour";
import { withOpenKinds } from "./open-kinds";
import { statedStaff, toldStaff } from "./stated-staff";
import { withToldBelow, withToldBeside } from "./told-figures";
import { untoldTerm, withUntoldWeight } from "./untold-term";
import type { AttendanceTable, MonthColumns, SumRow, WorkerGroup } from "../model";
import type { Localized } from "../../../language";
import type { AppliedPolicy, Refusal } from "../../../tables/model";
import type { TitleRow } from "../../../tables/stated-days";
import { titleRowsAbove, titleTop } from "../../../tables/table-titles";
import { onlyItem } from "../../../values/present";

interface Recognised {
  tables: AttendanceTable[];
  refusals: Refusal[];
}

/** Finds every attendance table of a sheet, wherever it stands and however it is laid out. */
export function recogniseAttendance(sheet: Sheet, context: TermContext, within?: CellRange): Recognised {
  const { layouts, refusals } = staffingLayouts(sheet, within);
  if (layouts.length === 0 && refusals.length === 0) return readByRows(sheet, context, within);
  const found: Recognised = { tables: [], refusals: [...refusals] };
  const taken: StaffingLayout[] = [];
  for (const layout of layouts) {
    const read = readByRows(layout.view, context, layout.within);
    const [table] = read.tables.length === 1 ? read.tables : [];
    if (table) found.tables.push(tableAsItStands(sheet, layout, table));
    else if (read.refusals.length > 0) found.refusals.push(...read.refusals.map((refusal) => refusalAsItStands(layout, refusal)));
    else continue;
    taken.push(layout);
  }
  const others = readByRows(sheet, context, within);
  found.tables.push(...others.tables.filter(({ range }) => !standsInLayout(taken, range)));
  found.refusals.push(
    ...others.refusals.filter(({ row, column }) => !standsInLayout(taken, { top: row, left: column, bottom: row, right: column })),
  );
  return found;
}

/** The tables with a row for each person, or for each person and month. */
function readByRows(sheet: Sheet, context: TermContext, within?: CellRange): Recognised {
  const tables: AttendanceTable[] = [];
  const refusals: Refusal[] = [];
  const blocks: { header: AttendanceHeader; row: number }[] = [];
  const unusable: number[] = [];
  for (const row of sheet.rowNumbers) {
    if (!namesPresence(sheet, row)) continue;
    const { headers, problems } = readHeaders(sheet, row);
    for (const header of headers) {
      // 到岗 over its months and the row of these months are one header, read once.
      if (blocks.some((known) => overlaps(known.header, row, header))) continue;
      if (!within || containsCell(within, header.bottom, header.columns.name)) blocks.push({ header, row });
    }
    // What stands under a header that cannot be used is not the table's above.
    if (headers.length === 0 && problems.length > 0) unusable.push(row);
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
    for (const row of unusable) if (row > stack.header.bottom) stack.end = Math.min(stack.end, Math.max(row - 1, stack.header.bottom + 1));
    const table = readTable(sheet, stack, context, within);
    if ("why" in table) refusals.push(table);
    else tables.push(table);
  }
  if (tables.length > 0)
    for (const at of otherMonthLists(sheet))
      if (!tables.some(({ range }) => containsCell(range, at.row, at.column)))
        refusals.push({ sheet: sheet.name, ...at, why: LIST_APART, leftAlone: true });
  refusals.push(
    ...toldByColour(sheet, within, [...tables.map(({ range }) => range), ...refusals.map(({ row }) => ({ top: row, bottom: row }))]),
  );
  return { tables, refusals };
}

/** Whether a row is the lower one of a header that was read from the row above it. */
function overlaps({ top, bottom, left, right }: AttendanceHeader, row: number, other: AttendanceHeader): boolean {
  return row > top && row <= bottom && left <= other.right && other.left <= right;
}

const LIST_APART: Localized = {
  zh: "这里是社保或工资的单独名单，没有与到岗表合在一起核算，保持原样。要核算“四有”，请把社保、工资写进到岗表各月的列。",
  en: "This is a list of insurance or wages by itself. It was not audited together with the attendance table and stays as written. To have the four conditions judged, put insurance and wages into the attendance table's months.",
};

/** The year of a month that a remark names without one: the table's own, else the one within the service term; null where there are several or none. */
function yearOfMonth(month: number, months: readonly MonthColumns[], term: DayRange | null): number | null {
  const own = new Set(months.filter((item) => item.month === month).map(({ year }) => year));
  if (own.size > 0) return onlyItem(own);
  if (!term?.end) return null;
  const { start, end } = term;
  const within = [];
  for (let year = start.year; year <= end.year; year++) {
    const index = year * 12 + month;
    if (index >= start.year * 12 + start.month && index <= end.year * 12 + end.month) within.push(year);
  }
  return onlyItem(within);
}

function readTable(sheet: Sheet, stack: Stack, context: TermContext, within: CellRange | undefined): AttendanceTable | Refusal {
  const { header } = stack;
  const titles = titleRowsAbove(sheet, header);
  const title = tableTitle(titles);
  const end = Math.min(stack.end, within ? within.bottom + 1 : Infinity);
  const { body, feet, told: below } = readRows(sheet, stack, end);
  const read = readWithNotes(sheet, header, body, { titles, end, context });
  if ("why" in read) return read;
  const { stated, term, notes, halfMonth, months: weighed, weightCells } = read;
  const top = Math.min(header.top, titleTop(title, stated));
  const goesOn = goesOnFromAbove(sheet, header, top);
  const all = withUntoldWeight(sheet, weighed, read.knowsStart ? null : untoldTerm(sheet, header, goesOn));
  const periodEnd = (context.period ?? stated.period?.days)?.end ?? null;
  const { told, months, groups: own } = readWorkers(sheet, header, body, all, { term, periodEnd, legend: markLegendOf(notes) });
  const continued = body.strangers || isContinuation(titles) || goesOn;
  const groups = continued ? own.map(withDoubtfulSums) : own;
  if (holdsDaysOrMoney(sheet, groups, months, header.lists)) return ofDaysOrMoney(sheet, header, months);
  const totals = body.totals.map((sum) => sumRow(sheet, header, { ...sum, doubtful: continued && sum.over === null }, months));
  const rows = rowsOf(groups);
  const span = columnSpan(sheet, header, rows);
  const unknown = unknownColumns(sheet, header, span, rows);
  const { unit, policies } = unitOf(sheet, header, months, groups, context);
  const extent = { top, left: span.left, bottom: Math.max(body.lastRow, header.bottom, stated.term?.cell.row ?? 0), right: span.right };
  const gated = { sheet, columns: header.columns, lists: header.lists, months, groups, unknown, headerRow: header.bottom };
  const unjudgedBy = unjudged({ ...gated, colours: colourLegend(notes) });
  const judged = withOpenKinds(months, unknown);
  const complete = unjudgedBy === null && judged === months && header.columns.contract !== null && header.columns.remark !== null;
  const roles = attendanceRoles(sheet, header, body, { range: extent, repeats: stack.repeats, unknown, complete });
  const whole = withToldBeside(sheet, header, { range: extent, roles }, below);
  return {
    kind: "attendance",
    sheet,
    ...whole,
    title: title ? cellText(title.cell) : null,
    columns: header.columns,
    told,
    amountColumns: amountColumns(told, rows),
    months: judged,
    ...filledIn(header, all, months.length),
    groups,
    term: stated.term,
    period: stated.period,
    totals,
    ...wholeRows(totals),
    statedStaff: statedStaff(notes) ?? toldStaff(sheet, whole.toldFigures),
    ...feet,
    stableRate: body.stableRateRow === null ? null : figureCell(sheet, header, body.stableRateRow),
    lists: header.lists,
    ...saidInNotes(notes, groups),
    presenceUnit: unit,
    subtotalUnit: unit === "day" && !totalsCountMonths(sheet, header) ? "day" : "month",
    unjudged: unjudgedBy,
    continued,
    leavingUntold: leavingUntold(sheet, header.columns, unknown, groups, span.right),
    ...(halfMonth ? { halfMonth } : {}),
    policies: [...policies, ...notedWeights(sheet, weightCells), ...notedHalfMonth(sheet, halfMonth)],
    monthsDown: header.monthColumn !== null,
    figuresPerMonth: header.monthColumn !== null && figuresPerMonth(sheet, header, groups),
  };
}

/** The table's months by its own words on half ones, which come before the settings. */
function readWithNotes(
  sheet: Sheet,
  header: AttendanceHeader,
  body: AttendanceBody,
  { titles, end, context }: { readonly titles: readonly TitleRow[]; readonly end: number; readonly context: TermContext },
) {
  const notes = noteTexts(sheet, header, body, { titles, end });
  const halfMonth = statedHalfMonth(notes);
  const halfMonthDay = halfMonth?.joining ?? context.halfMonthDay;
  const read = readMonths(sheet, header, body, { titles, end, context: { ...context, halfMonthDay } });
  if ("why" in read) return read;
  const { months, cells: weightCells } = withNotedWeights(read.months, notes, () => personWords(sheet, header, body));
  return { ...read, months, weightCells, notes, halfMonth };
}

/** The rows under the header, with what those at the foot tell. */
function readRows(
  sheet: Sheet,
  stack: Stack,
  end: number,
): ReturnType<typeof withFootRows> & Pick<ReturnType<typeof withToldBelow>, "told"> {
  const { header } = stack;
  const skipped = repeatedRows(sheet, stack);
  const { body, told } = withToldBelow(
    sheet,
    header,
    readBody(sheet, header, header.bottom + 1, end, (row) => skipped.has(row)),
    end,
  );
  return { ...withFootRows(sheet, header, body), told };
}

function notedWeights(sheet: Sheet, cells: readonly CellAddress[]): AppliedPolicy[] {
  return cells.map((cell) => ({ id: "month-weight", text: NOTED_WEIGHT, cell: { sheet: sheet.name, ...cell } }));
}

function notedHalfMonth(sheet: Sheet, stated: StatedHalfMonth | null): AppliedPolicy[] {
  return stated ? [{ id: "half-month-day", text: halfMonthText(stated), cell: { sheet: sheet.name, ...stated.cell } }] : [];
}

/** The rows of the whole table's sums; null where it has none. */
function wholeRows(totals: AttendanceTable["totals"]): Pick<AttendanceTable, "totalRow" | "effectiveTotalRow"> {
  const rowOf = (wanted: SumRow["kind"]): number | null => totals.find(({ kind, over }) => kind === wanted && over === null)?.row ?? null;
  return { totalRow: rowOf("sum"), effectiveTotalRow: rowOf("effective") };
}

/** The months that were not filled in yet, and the columns that sum some of the others. */
function filledIn(
  { sumsOfMonths = [] }: AttendanceHeader,
  all: readonly MonthColumns[],
  filled: number,
): Pick<AttendanceTable, "unfilled" | "sumsOfMonths"> {
  const sums = sumsOfMonths.map(({ column, months }) => ({ column, months: months.filter((index) => index < filled) }));
  const some = sums.filter(({ months }) => months.length > 0);
  return { unfilled: all.slice(filled), ...(some.length > 0 ? { sumsOfMonths: some } : {}) };
}

/** The rows of headers that a page break repeated, with the titles over them. */
function repeatedRows(sheet: Sheet, { repeats }: Stack): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const repeat of repeats) {
    for (let row = repeat.top; row <= repeat.bottom; row++) rows.add(row);
    for (const { row } of titleRowsAbove(sheet, repeat)) rows.add(row);
  }
  return rows;
}

/** The rows in which people's marks stand, each once. */
function rowsOf(groups: readonly WorkerGroup[]): readonly number[] {
  const rows = new Set<number>();
  for (const { workers } of groups)
    for (const { row, monthRows } of workers) {
      rows.add(row);
      // Months across share the worker's one row.
      for (const own of monthRows) if (own >= 0 && own !== row) rows.add(own);
    }
  return [...rows];
}

/** The workers with their marks, of the months that were filled in so far. */
function readWorkers(
  sheet: Sheet,
  header: AttendanceHeader,
  body: AttendanceBody,
  all: readonly MonthColumns[],
  {
    term,
    periodEnd,
    legend,
  }: { readonly term: DayRange | null; readonly periodEnd: CalendarDay | null; readonly legend: ReadonlyMap<string, "yes" | "no"> },
): Pick<AttendanceTable, "told" | "months" | "groups"> {
  const rows = body.groups.flatMap(({ workers }) => workers.flatMap((worker) => worker.rows));
  const told = withMarksRead(sheet, rows, header, legend);
  const yearOf = (month: number): number | null => yearOfMonth(month, all, term);
  const everyMonth = body.groups.map((group) => workerGroup(told, header, group, all, yearOf));
  const filled = header.monthColumn === null ? filledMonths(told, everyMonth, all, header.lists, periodEnd) : all.length;
  const months = all.slice(0, filled);
  const groups = filled === all.length ? everyMonth : body.groups.map((group) => workerGroup(told, header, group, months, yearOf));
  return { told, months, groups };
}

/** Sums of a table that may go on from above: what they state decides whether they sum what stands here. */
function withDoubtfulSums(group: WorkerGroup): WorkerGroup {
  return { ...group, sums: group.sums.map((sum) => ({ ...sum, doubtful: true })) };
}

const NOTED_WEIGHT: Localized = {
  zh: "附注写明的月份按所写权重计算，不按整月。",
  en: "A note gives a month its weight: it does not count as a whole one.",
};
