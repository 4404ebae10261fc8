import type { CellRange } from "../../../grid/address";
import { cellText, EMPTY, shownCell, type Cell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { listHeaderQuestions, type ListAsking } from "../../../tables/lists/questions";
import type { Question } from "../../../tables/question";
import { listHeaders, type ListHeader } from "../../../tables/lists/header";
import type { ListColumn, ListWords } from "../../../tables/lists/list";
import { isExampleRow } from "../../../tables/example-rows";
import type { Quantity, Reading, Refusal, Table } from "../../../tables/model";
import { readQuantity } from "../../../tables/quantity";
import type { Localized } from "../../../language";
import type { ColumnRole, RowRole } from "../../../tables/roles";
import { titled } from "../../../tables/table-titles";
import { roleOfUnknown } from "../../../tables/unknown-column";
import type { CalendarDay, DayRange } from "../../../values/calendar";
import { NOTE, SIGNATURE } from "../../../values/vocabulary/line-words";
import {
  MAY_HEAD_REGISTER,
  registerField,
  servicesIn,
  type RegisterField,
  type Service,
} from "../../../values/vocabulary/register-headers";
import { isTotalLabel } from "../../../values/vocabulary/row-labels";
import type { Entry, RegisterTable } from "../model";
import { readEntryDay, yearOf } from "./entry-day";
import { firstItem, itemAt, onlyItem } from "../../../values/present";
import { datedColumn } from "../model";

const AMOUNTS: ReadonlySet<RegisterField> = new Set<RegisterField>(["people", "members", "volunteers", "hours", "sessions"]);

/** A register dates its rows and says what or whom each is of. */
function isList(columns: readonly ListColumn<RegisterField>[]): boolean {
  const has = (...fields: RegisterField[]): boolean => columns.some(({ field }) => fields.includes(field));
  return has("date", "opened") && has("name", "person", "kind", "code") && columns.length > 2;
}

const WORDS: ListWords<RegisterField> = {
  mayHead: MAY_HEAD_REGISTER,
  field: registerField,
  isList,
  amounts: AMOUNTS,
  derived: new Set<RegisterField>(),
};

/** Finds the registers of a sheet: their rows must be dated, and something must name the service. */
export function recogniseRegisters(
  sheet: Sheet,
  term: DayRange | null,
  within?: CellRange,
): { tables: RegisterTable[]; refusals: Refusal[] } {
  const headers = listHeaders(sheet, WORDS, within);
  const end = Math.min(within?.bottom ?? Infinity, sheet.rowNumbers.at(-1) ?? -1) + 1;
  const tables: RegisterTable[] = [];
  const refusals: Refusal[] = [];
  headers.forEach((header, index) => {
    if (tables.some(({ range }) => header.top <= range.bottom && header.left <= range.right && header.right >= range.left)) return;
    const below = headers
      .slice(index + 1)
      .find((next) => next.left <= header.right && next.right >= header.left && !carriesOn(sheet, header, next));
    const table = readRegister(sheet, header, below?.top ?? end, term);
    if (table && "why" in table) refusals.push(table);
    else if (table) tables.push(table);
  });
  return { tables, refusals };
}

/** The same header again, straight below entries or a 续表: the page turned, the register goes on. */
function carriesOn(sheet: Sheet, header: ListHeader<RegisterField>, next: ListHeader<RegisterField>): boolean {
  const same =
    next.columns.length === header.columns.length &&
    next.columns.every(
      ({ column, header: text }, at) => column === itemAt(header.columns, at).column && text === itemAt(header.columns, at).header,
    );
  if (!same) return false;
  const above = filledIn(sheet, header, next.top - 1);
  return above.length > 1 || (above.length === 1 && /续/.test(cellText(firstItem(above).cell)));
}

function readRegister(sheet: Sheet, found: ListHeader<RegisterField>, end: number, term: DayRange | null): RegisterTable | Refusal | null {
  const body = readBody(sheet, found, end);
  const header = withCountedSessions(sheet, found, body);
  const dated = datedColumn(header);
  const closing = header.columns.find(({ field }) => field === "closed") ?? null;
  const cells = body.entries.map((row) => sheet.seen(row, dated));
  const place = titled(sheet, { top: header.top, left: header.left, bottom: body.last, right: header.right });
  const year = yearOf(cells) ?? yearWithin(place.period?.days ?? place.term?.days ?? term) ?? yearNamed(place.title ?? sheet.name);
  const entries = body.entries.map((row, index): Entry => ({
    row,
    day: dayAt(cells, index, year),
    closed: closing ? closingDay(sheet.seen(row, closing.column), year) : { status: "absent" },
    calledOff: isCalledOff(sheet, header, row),
    texts: textsOf(sheet, header, row),
    amounts: amountsOf(sheet, header, row),
  }));
  const readable = entries.filter(({ day }) => day.status === "read").length;
  if (isOfOtherThings(sheet, header, place.title)) return null;
  if (readable < 2 || readable * 2 < entries.length) {
    const monthly = year === null ? cells.filter((_, index) => dayAt(cells, index, ANY_YEAR).status === "read").length : 0;
    const named = serviceOf(sheet, header, place.title).length > 0;
    if (!named || monthly < 2 || monthly * 2 < entries.length) return null;
    return { sheet: sheet.name, row: header.last, column: dated, why: NO_YEAR, leftAlone: true };
  }
  const named = serviceOf(sheet, header, place.title);
  const service = saidByRows(entries, named) ? [] : named;
  if (service.length === 0 && !entries.some(({ texts }) => servicesIn(`${texts.get("kind") ?? ""}${texts.get("name") ?? ""}`).length > 0))
    return null;
  const lines = body.total === null ? body.entries : [...body.entries, body.total];
  return {
    kind: "register",
    sheet,
    ...place,
    columns: header.columns,
    service: onlyItem(service),
    entries,
    totalRow: body.total,
    roles: { rows: rowRoles(header, place.range, body.roles), columns: columnRoles(sheet, header, place.range, lines) },
  };
}

/** 节次 numbers a session where one group takes several rows; where each row is another group and all of them are added up, it counts them. */
function withCountedSessions(sheet: Sheet, header: ListHeader<RegisterField>, { entries, total }: Body): ListHeader<RegisterField> {
  const numbered = header.columns.find(({ field }) => field === "session-number");
  const named = header.columns.find(({ field }) => field === "name" || field === "code");
  if (!numbered || !named || total === null || header.columns.some(({ field }) => field === "sessions")) return header;
  const names = entries.map((row) => cellText(sheet.seen(row, named.column)));
  const counted = [...entries, total].every((row) => shownCell(sheet.cell(row, numbered.column)).kind === "number");
  if (!counted || names.length < 2 || new Set(names).size < names.length) return header;
  return { ...header, columns: header.columns.map((one) => (one === numbered ? { ...one, field: "sessions" as const } : one)) };
}

/** Plans, rosters and lists of goods are dated too, and hold no service that was given. */
const OTHER_THINGS = /计划|预告|排期|安排表|物资|采购|报销|领用|库存|请假|考勤|值班|会议|通讯录/;
const OTHER_COLUMNS = /金额|单价|数量|采购|报销|领用|库存/;

function isOfOtherThings(sheet: Sheet, header: ListHeader<RegisterField>, title: string | null): boolean {
  if (OTHER_THINGS.test(`${title ?? ""}${sheet.name}`)) return true;
  for (let row = header.top; row <= header.last; row++)
    for (let column = header.left; column <= header.right; column++) if (OTHER_COLUMNS.test(cellText(sheet.cell(row, column)))) return true;
  return false;
}

/** 2024年探访记录 is of 2024; of two years nobody can tell which one is meant. */
function yearNamed(text: string): number | null {
  const years = text.match(/(?<!\d)20\d{2}(?!\d)/g) ?? [];
  return years.length === 1 && /20\d{2}年/.test(text) ? Number(years[0]) : null;
}

/** A leap year: with it every day of a month can be read. */
const ANY_YEAR = 2024;

const NO_YEAR: Localized = {
  zh: "这是按日期登记的服务台账，但日期没有写年份，表题、其他表和设置里也没有可以推断年份的服务期，未能读取。请在表题写明年份，或在设置中填写服务协议期。",
  en: "This is a dated register of services, but its dates have no year and neither its title nor another table or the settings give the service term, so it was not read. Write the year in its title, or enter the term in the settings.",
};

function yearWithin(days: DayRange | null): number | null {
  return days?.end && days.start.year === days.end.year ? days.start.year : null;
}

/** 同上 and 〃 repeat the day above; a blank under a merged area is seen as the area's. */
function dayAt(cells: readonly Cell[], index: number, year: number | null): Reading<CalendarDay> {
  for (let at = index; at >= 0; at--)
    if (!/^(?:同上|〃|"|″)$/.test(cellText(itemAt(cells, at)))) return readEntryDay(itemAt(cells, at), year);
  return { status: "unreadable", text: cellText(itemAt(cells, index)) };
}

/** 已取消, 因雨取消，不计, 作废, 延期: the service was not given. */
const CALLED_OFF = /(?<!不|未|没有?|否)取消(?!后|了?限)|作废|未(?:能)?(?:开展|举办|举行|实施)|不计(?!划|其数)|(?<!不)延期(?!后)/;

/** Whether a row's status or remark, beside what the register understands, says that it does not count. */
function isCalledOff(sheet: Sheet, { columns, left, right }: ListHeader<RegisterField>, row: number): boolean {
  const known = new Set(columns.map(({ column }) => column));
  for (let column = left; column <= right + 1; column++) {
    const text = known.has(column) ? "" : cellText(sheet.seen(row, column));
    if (text !== "" && text.length <= 30 && CALLED_OFF.test(text)) return true;
  }
  return false;
}

/** Rows whose kinds name the register's own service and others besides (活动台账 with 小组 among 社区活动) say by themselves of which they are. */
function saidByRows(entries: readonly Entry[], named: readonly Service[]): boolean {
  const kinds = entries.map(({ texts }) => onlyItem(servicesIn(texts.get("kind") ?? "")));
  const said = new Set(kinds.filter((kind) => kind !== null));
  const only = onlyItem(named);
  return only !== null && said.size > 1 && said.has(only) && kinds.filter((kind) => kind !== null).length * 2 > kinds.length;
}

/** 未结案, 跟进中 say that a case is open. */
function closingDay(cell: Cell, year: number | null): Reading<CalendarDay> {
  return /未|中|继续|在/.test(cellText(cell)) ? { status: "empty" } : readEntryDay(cell, year);
}

function textsOf(sheet: Sheet, { columns }: ListHeader<RegisterField>, row: number): Map<RegisterField, string> {
  const texts = new Map<RegisterField, string>();
  for (const { field, column } of columns) {
    const text = cellText(sheet.seen(row, column));
    if (text !== "" && !AMOUNTS.has(field)) texts.set(field, text);
  }
  return texts;
}

function amountsOf(sheet: Sheet, { columns }: ListHeader<RegisterField>, row: number): Map<RegisterField, Quantity> {
  return new Map(
    columns
      .filter(({ field }) => AMOUNTS.has(field))
      .map(({ field, column }) => [field, readQuantity(sheet.cell(row, column), { row, column })] as const),
  );
}

/** What its title, its sheet and its headers name; the kind's column tells by itself where these name several or none. */
function serviceOf(sheet: Sheet, header: ListHeader<RegisterField>, title: string | null): Service[] {
  for (const text of [title ?? "", sheet.name]) {
    const named = servicesIn(text);
    if (named.length > 0) return named;
  }
  return servicesIn(header.columns.map((one) => one.header).join("、"));
}

interface Body {
  readonly entries: readonly number[];
  readonly total: number | null;
  readonly last: number;
  readonly roles: ReadonlyMap<number, RowRole>;
}

/** The rows under a register's header, up to a second empty one. */
function readBody(sheet: Sheet, header: ListHeader<RegisterField>, end: number): Body {
  const roles = new Map<number, RowRole>();
  const entries: number[] = [];
  let total: number | null = null;
  let last = header.last;
  for (let row = header.last + 1, gap = 0; row < end && gap < 2 && total === null; row++) {
    const cells = filledIn(sheet, header, row);
    gap = cells.length === 0 ? gap + 1 : 0;
    const role = roleOf(sheet, header, row, cells);
    roles.set(row, role);
    if (role === "item") entries.push(row);
    if (role === "total") total = row;
    if (role === "item" || role === "total") last = row;
  }
  return { entries, total, last, roles };
}

function filledIn(
  sheet: Sheet,
  { left, right }: ListHeader<RegisterField>,
  row: number,
): { readonly column: number; readonly cell: Cell }[] {
  const cells = sheet.row(row);
  const filled = [];
  for (let column = left; column <= Math.min(right, cells.length - 1); column++) {
    const cell = cells[column] ?? EMPTY;
    if (shownCell(cell).kind !== "empty") filled.push({ column, cell });
  }
  return filled;
}

function roleOf(
  sheet: Sheet,
  header: ListHeader<RegisterField>,
  row: number,
  cells: readonly { readonly column: number; readonly cell: Cell }[],
): RowRole {
  if (cells.length === 0) return "blank";
  const texts = cells.flatMap(({ cell }) => (shownCell(cell).kind === "text" ? [cellText(cell)] : []));
  const repeated = header.columns.filter(
    ({ column, header: own }) => own.endsWith(cellText(sheet.cell(row, column))) && cellText(sheet.cell(row, column)) !== "",
  );
  if (repeated.length > 2) return "header";
  // 合计 in a box beside the entries is none of theirs.
  if (texts.some((text) => isTotalLabel(text)) && readEntryDay(sheet.seen(row, datedColumn(header)), ANY_YEAR).status !== "read")
    return "total";
  const columns = cells.map(({ column }) => column);
  if (isExampleRow(sheet, row, columns)) return "own";
  if (cells.length < 3 && texts.some((text) => SIGNATURE.test(text))) return "signature";
  if (cells.length === 1)
    return texts.length === 1 ? (NOTE.test(firstItem(texts)) || firstItem(texts).length > 20 ? "note" : "banner") : "blank";
  return "item";
}

function rowRoles(header: ListHeader<RegisterField>, range: CellRange, body: ReadonlyMap<number, RowRole>): Map<number, RowRole> {
  const rows = new Map<number, RowRole>();
  for (let row = range.top; row <= range.bottom; row++)
    rows.set(row, row < header.top ? "title" : row <= header.last ? "header" : (body.get(row) ?? "blank"));
  return rows;
}

/** What a register keeps beside its own columns (地点, 备注, 佐证) is the station's; figures among it nobody understood. */
function columnRoles(
  sheet: Sheet,
  { top, last, columns }: ListHeader<RegisterField>,
  range: CellRange,
  rows: readonly number[],
): Map<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>();
  for (let column = range.left; column <= range.right; column++) {
    const known = columns.find((one) => one.column === column);
    let text = "";
    for (let row = last; row >= top && text === ""; row--) text = cellText(sheet.seen(row, column));
    roles.set(column, known ? (AMOUNTS.has(known.field) ? "input" : "label") : roleOfUnknown(sheet, column, text, rows));
  }
  return roles;
}

const ASKING: ListAsking<RegisterField> = {
  columns: [{ field: "date", means: "service-date", called: { zh: "服务日期", en: "the date of the service (服务日期)" }, holds: "dates" }],
  about: /台账|登记|记录|一览|个案|小组|探访|走访|志愿|义工/,
};

/** Headers that are not understood and would make a sheet such a table. */
export function registerHeaderQuestions(sheet: Sheet, tables: readonly Table[]): Question[] {
  return listHeaderQuestions(sheet, tables, WORDS, ASKING);
}
