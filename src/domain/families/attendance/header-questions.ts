import { shownCell } from "../../grid/cell";
import type { Sheet } from "../../grid/sheet";
import type { Localized } from "../../language";
import { readMonthHeader } from "../../tables/month-header";
import { headerQuestions, lowestText, type HeaderText } from "../../tables/header-question";
import type { Question } from "../../tables/question";
import { deniesMark, headerField, isOwnHeader, markNoun, resembledMark } from "../../values/vocabulary/attendance-headers";
import { headerWords } from "../../values/vocabulary/taught-words";
import { markColumns } from "./count/counts";
import type { AttendanceTable } from "./model";
import { isOwnColumn } from "./recognise/columns";
import { contractTerm } from "./recognise/contract";
import { lastItem } from "../../values/present";

type Asked = "presence" | "insurance" | "wage" | "name" | "contract" | "subtotal";

/** What each column is called when it is asked about. */
const CALLED: Readonly<Record<Asked, Localized>> = {
  presence: { zh: "人员到位（到岗）", en: "presence (人员到位)" },
  insurance: { zh: "社保购买", en: "insurance (社保购买)" },
  wage: { zh: "工资发放", en: "wages paid (工资发放)" },
  name: { zh: "姓名", en: "the name (姓名)" },
  contract: { zh: "合同期限", en: "the term of the contract (合同期限)" },
  subtotal: { zh: "每人的有效人次小计（人员到岗小计）", en: "each worker's own subtotal (人员到岗小计)" },
};

/** Unknown headers that may be a column which a table lacks, or that keep a sheet from being read as a table at all. */
export function attendanceHeaderQuestions(sheet: Sheet, tables: readonly AttendanceTable[]): Question[] {
  const questions = tables.flatMap((table) => [...lackingMarks(sheet, table), ...openKinds(sheet, table), ...lackingOthers(sheet, table)]);
  const within = (row: number): boolean => tables.some(({ range }) => row >= range.top && row <= range.bottom);
  for (const row of sheet.rowNumbers) if (!within(row)) questions.push(...unreadHeader(sheet, row));
  return questions;
}

/** A table without insurance or wages in its months: an unknown header among its marks, or one with that noun in it, may be the column. */
function lackingMarks(sheet: Sheet, table: AttendanceTable): Question[] {
  const { months, range, groups } = table;
  const first = Math.min(...groups.flatMap(({ workers }) => workers.map(({ row }) => row)), range.bottom + 1);
  const known = new Set(months.flatMap(({ presence, insurance, wage }) => [presence, insurance, wage]));
  const firstMark = Math.min(...months.map(({ presence }) => presence));
  const lastMark = Math.max(...months.flatMap(({ presence, insurance, wage }) => [presence, insurance ?? 0, wage ?? 0]));
  const unknown: HeaderText[] = [];
  for (let column = range.left; column <= range.right + 2; column++) {
    if (known.has(column)) continue;
    const header = lowestText(sheet, range.top, first - 1, column);
    if (header && isUnknown(sheet, header)) unknown.push(header);
  }
  return (["insurance", "wage"] as const).flatMap((mark) => {
    if (months.some((month) => month[mark] !== null)) return [];
    const named = unknown.filter(({ plain }) => resembledMark(headerWords(plain)) === mark);
    const among = unknown.filter(
      ({ column, plain }) =>
        column > firstMark - 2 &&
        column <= lastMark + 1 &&
        resembledMark(headerWords(plain)) === null &&
        mayHoldMarks(sheet, first - 1, column),
    );
    return asked(sheet, mark, named.length > 0 ? named : among);
  });
}

/** 公积金 beside 养老 | 医疗 | 工伤: whether it is one of the insurances of which none may lack. */
function openKinds(sheet: Sheet, { months, range, groups }: AttendanceTable): Question[] {
  const columns = new Set(months.flatMap((month) => month.openKinds ?? []));
  if (columns.size === 0) return [];
  const first = Math.min(...groups.flatMap(({ workers }) => workers.map(({ row }) => row)), range.bottom + 1);
  const headers = [...columns].flatMap((column) => lowestText(sheet, range.top, first - 1, column) ?? []);
  return headerQuestions(
    sheet,
    headers.filter((header) => isUnknown(sheet, header)),
    {
      means: "insurance",
      called: ONE_INSURANCE,
      noun: markNoun,
    },
  );
}

const ONE_INSURANCE: Localized = {
  zh: "社保的一种（缺了就不计有效人次）",
  en: "one of the social insurances (without which a month does not count)",
};

/** A table without contracts or sums of its rows: an unknown header over stretches of days, or one behind the marks over counts, may be the column. */
function lackingOthers(sheet: Sheet, { months, monthsDown, range, groups, columns }: AttendanceTable): Question[] {
  const lacksContract = columns.contract === null && months.every(({ contract }) => contract === undefined);
  const lacksSubtotal = columns.subtotal === null && !monthsDown;
  if (!lacksContract && !lacksSubtotal) return [];
  const rows = groups.flatMap(({ workers }) => workers.map(({ row }) => row));
  const first = rows.reduce((least, row) => Math.min(least, row), range.bottom + 1);
  const marks = months.flatMap(markColumns);
  const headers: HeaderText[] = [];
  for (let column = range.left; column <= range.right; column++) {
    const header = marks.includes(column) ? null : lowestText(sheet, range.top, first - 1, column);
    if (header && isUnknown(sheet, header) && !isOwnColumn(header.plain)) headers.push(header);
  }
  const isTerm = ({ column }: HeaderText): boolean => rows.length > 0 && rows.every((row) => holdsTerm(sheet, row, column));
  const isCount = ({ column, plain }: HeaderText): boolean =>
    column > Math.max(...marks) && COUNTS.test(plain) && holdsCounts(sheet, rows, column);
  return [
    ...(lacksContract ? asked(sheet, "contract", headers.filter(isTerm)) : []),
    ...(lacksSubtotal ? asked(sheet, "subtotal", headers.filter(isCount)) : []),
  ];
}

/** What counts months or presences says so: 折合数, 月数, 计分 人次. */
const COUNTS = /计|人次|月数|个月|人月|合|总/;

function holdsTerm(sheet: Sheet, row: number, column: number): boolean {
  const shown = shownCell(sheet.seen(row, column));
  return shown.kind === "empty" || (shown.kind === "text" && contractTerm(shown.plain) !== null);
}

function holdsCounts(sheet: Sheet, rows: readonly number[], column: number): boolean {
  const counted = rows.filter((row) => shownCell(sheet.cell(row, column)).kind === "number").length;
  return counted > 1 && counted * 3 >= rows.length * 2;
}

/** A row that heads marks or names, but lacks presence or names: what it does not say is asked of its unknown headers. */
function unreadHeader(sheet: Sheet, row: number): Question[] {
  const cells = sheet.row(row);
  const fields: { row: number; column: number; field: string }[] = [];
  const unknown: HeaderText[] = [];
  let texts = 0;
  for (let column = 0; column < cells.length && column < 200; column++) {
    const header = lowestText(sheet, row - 2, row, column);
    if (!header) continue;
    texts++;
    const field = headerField(header.plain)?.field;
    if (field) fields.push({ row: header.row, column, field });
    else if (isUnknown(sheet, header)) unknown.push(header);
  }
  if (texts < 3) return [];
  const has = (field: string): boolean => fields.some((found) => found.field === field);
  // Rows of people stand under the header too: its marks are named in this very row.
  const gated = fields.filter(({ field, row: at }) => at === row && (field === "insurance" || field === "wage"));
  const names = fields.find(({ field }) => field === "name");
  if (names && !has("presence") && gated.length > 0) {
    const last = lastItem(gated).column;
    return asked(
      sheet,
      "presence",
      unknown.filter(
        ({ column, plain }) =>
          column > names.column &&
          column <= last + 1 &&
          (resembledMark(headerWords(plain)) ?? "presence") === "presence" &&
          mayHoldMarks(sheet, row, column),
      ),
    );
  }
  const presence = fields.find(({ field }) => field === "presence");
  if (presence && !names && gated.length > 0) {
    return asked(
      sheet,
      "name",
      unknown.filter(({ column }) => column < presence.column && holdsNames(sheet, row, column)),
    );
  }
  return [];
}

function isUnknown(sheet: Sheet, { row, column, plain }: HeaderText): boolean {
  // 应出勤 is what was due, whatever was there.
  if (
    plain.length > 20 ||
    /^(?:应|须|需)/.test(plain) ||
    deniesMark(plain) ||
    headerField(plain) !== null ||
    isOwnHeader(plain) ||
    headerWords(plain) === ""
  )
    return false;
  const month = readMonthHeader(sheet.cell(row, column));
  return month === null || month.rest !== "";
}

/** Only a column in which no days and no long words stand can be one of marks. */
function mayHoldMarks(sheet: Sheet, header: number, column: number): boolean {
  for (let row = header + 1; row <= header + 8; row++) {
    const cell = shownCell(sheet.cell(row, column));
    if (cell.kind === "date" || (cell.kind === "text" && (cell.plain.length > 8 || /\d{4}[年./-]\d/.test(cell.plain)))) return false;
  }
  return true;
}

/** A column of different short texts is one of names. */
function holdsNames(sheet: Sheet, header: number, column: number): boolean {
  const texts = new Set<string>();
  for (let row = header + 1; row <= header + 8; row++) {
    const cell = shownCell(sheet.cell(row, column));
    if (cell.kind === "text" && cell.plain.length <= 8) texts.add(cell.plain);
  }
  return texts.size > 1;
}

/** At most two headers are asked about for one column; more would be guessing aloud. */
function asked(sheet: Sheet, means: Asked, headers: readonly HeaderText[]): Question[] {
  return headerQuestions(sheet, headers, {
    means,
    called: CALLED[means],
    noun: markNoun,
    others: others(means).map((other) => ({ means: other, called: CALLED[other] })),
  });
}

function others(means: Asked): readonly Asked[] {
  if (means === "insurance") return ["wage"];
  return means === "wage" ? ["insurance"] : [];
}
