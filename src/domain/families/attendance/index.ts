import { containsCell, type CellAddress } from "../../grid/address";
import type { Sheet } from "../../grid/sheet";
import type { Localized } from "../../language";
import type { TableFamily } from "../../tables/family";
import { asRead, placedIdentity, placedQuestion } from "../../tables/laid-out";
import type { Question } from "../../tables/question";
import { attendanceCellName } from "./cell-name";
import { attendanceAlternatives } from "./count/alternatives";
import type { AttendanceSubject, WorkerCount } from "./count/counts";
import { attendanceSubject } from "./count/subject";
import { wordsOnPeople } from "./count/words-on-people";
import { withTaughtMarks } from "./count/taught-marks";
import { attendanceHeaderQuestions } from "./header-questions";
import { markQuestions } from "./mark-questions";
import { attendanceRowQuestions } from "./row-questions";
import { attendanceIdentity } from "./identity";
import { attendanceMeasures } from "./measures";
import { missingStaffing } from "./missing";
import { isAttendance, type AttendanceTable } from "./model";
import { attendancePanels } from "./panels";
import { staffParagraphs } from "./paragraphs";
import { withMarksElsewhere } from "./recognise/marks-elsewhere";
import { linkedOverSheets } from "./recognise/over-sheets";
import { recogniseAttendance } from "./recognise/table";
import { attendanceTableFigures } from "./report-figures";
import { attendanceRules } from "./rules";
import { attendanceMonths, attendancePresences, attendanceTotals } from "./totals";
import { attendanceExample, ATTENDANCE_EXAMPLE_SETTINGS } from "./rules/example-sheet";
import { attendanceSettings } from "./settings";

/** 社工到岗情况统计表: who was on post, insured and paid each month. */
export const attendance: TableFamily<AttendanceTable, AttendanceSubject, WorkerCount> = {
  id: "attendance",
  name: { zh: "到岗情况", en: "Attendance" },
  kinds: { attendance: { zh: "社工到岗情况统计表", en: "Attendance table" } },
  claimsRange: true,
  owns: isAttendance,
  recognise: (sheet, { settings: { term, period, halfMonthDay, presenceIn }, othersTerm }, within) =>
    recogniseAttendance(sheet, { term, othersTerm, period, halfMonthDay, presenceIn }, within),
  linked: linkedAsTheyStand,
  needsTerm: ({ term }) => term === null,
  facts: ({ months, statedStaff }) => ({
    staff: statedStaff && { count: statedStaff.count, at: statedStaff.cell, cell: null },
    months: months
      .filter(({ stretch }) => stretch === undefined)
      .map(({ year, month, weight, weightStated }) => ({ year, month, statedWeight: weightStated ? weight : null })),
  }),
  count: (table, settings, facts) => attendanceSubject(withTaughtMarks(table, settings.words), settings, facts),
  alternatives: (table, settings, facts) => attendanceAlternatives(withTaughtMarks(table, settings.words), settings, facts),
  redefinedBy: wordsOnPeople,
  rows: ({ workers }) => workers,
  headerQuestions: questionsOf,
  markQuestions,
  totals: attendanceTotals,
  presences: attendancePresences,
  monthTotals: attendanceMonths,
  rules: attendanceRules,
  measures: attendanceMeasures,
  metrics: ({ metrics }) => metrics,
  station: null,
  figures: attendanceTableFigures,
  deliveries: () => [],
  panels: attendancePanels,
  settings: attendanceSettings,
  policy: "presenceIn",
  contents: ({ months, groups }) => [
    monthsText(months.reduce((sum, { stretch }) => sum + (stretch ?? 1), 0)),
    workersText(groups.reduce((sum, { workers }) => sum + workers.length, 0)),
  ],
  nameOf: (table, cell) => {
    const { laidOut } = table;
    if (!laidOut) return attendanceCellName(table, cell);
    const from = laidOut.places.from({ sheet: table.sheet.name, row: cell.row, column: cell.column });
    return from && attendanceCellName(asRead(table), from);
  },
  paragraphs: staffParagraphs,
  missing: missingStaffing,
  example: { draw: attendanceExample, settings: ATTENDANCE_EXAMPLE_SETTINGS, headerRows: [2, 3], labelColumns: [0, 1, 2] },
  identify: (table) => (table.laidOut ? placedIdentity(table.laidOut, attendanceIdentity(asRead(table))) : attendanceIdentity(table)),
};

/** What is asked of headers and rows; of a table that is laid out otherwise by the words as they are read, at the places where they stand. */
function questionsOf(sheet: Sheet, tables: readonly AttendanceTable[]): Question[] {
  const own = tables.filter(({ laidOut }) => laidOut === undefined);
  const otherwise = tables.flatMap((table) => {
    const { laidOut } = table;
    if (!laidOut) return [];
    const read = asRead(table);
    const asked = [...attendanceHeaderQuestions(read.sheet, [read]), ...attendanceRowQuestions(read.sheet, [read])];
    return asked
      .map((question) => placedQuestion(laidOut.places, question))
      .filter(({ cells }) => cells.every(({ row, column }) => containsCell(table.range, row, column)));
  });
  const isOther = ({ row, column }: CellAddress): boolean =>
    tables.some(({ laidOut, range }) => laidOut !== undefined && containsCell(range, row, column));
  const asked = [...attendanceHeaderQuestions(sheet, own), ...attendanceRowQuestions(sheet, own)];
  return [...asked.filter(({ cells }) => !cells.some(isOther)), ...otherwise];
}

/** Only tables with a row for each person go on from sheet to sheet. */
function linkedAsTheyStand(tables: readonly AttendanceTable[], sheets: readonly Sheet[]): readonly AttendanceTable[] {
  const all = withMarksElsewhere(tables, sheets);
  const linked = linkedOverSheets(all.filter(({ laidOut }) => laidOut === undefined)).values();
  return all.map((table) => (table.laidOut === undefined ? (linked.next().value ?? table) : table));
}

function monthsText(count: number): Localized {
  return { zh: `${count} 个月`, en: `${count} month${count === 1 ? "" : "s"}` };
}

function workersText(count: number): Localized {
  return { zh: `${count} 名社工`, en: `${count} workers` };
}
