import { distinctCells, type CellRef } from "../../grid/address";
import type { Localized } from "../../language";
import type { Audit } from "../../tables/audit";
import { asRead } from "../../tables/laid-out";
import type { MissingFigures } from "../../tables/report";
import type { AttendanceMetrics } from "./count/counts";
import { readCount } from "./count/mark-readings";
import { whyNoEffective, whyNoStable } from "./count/unjudged";
import { isAttendance, type AttendanceTable } from "./model";
import { attendanceMetricsOf, STAFF_LABELS, type StaffFigure } from "./report-figures";
import { NO_CERTIFIED_SHARE, NO_GROUPS, NO_QUALIFICATION_COLUMN, NO_REQUIRED_STAFF, NO_TWO_YEAR_COLUMN } from "./rules/not-run";

const STAFFING: Localized = { zh: "人员配备、到岗、资质与稳岗情况", en: "staffing, attendance, qualifications and stability" };

const WHY = {
  noAttendance: { zh: "没有识别到社工到岗情况统计表。", en: "No attendance table was recognised." },
  severalAttendance: {
    zh: "识别到多张到岗表，不能合成一段。请在“表格”页中只保留要写进报告的一张。",
    en: "Several attendance tables were recognised and cannot make one paragraph. Leave out the others on the Tables page.",
  },
  unreadableMarks: {
    zh: "到岗表中有单元格无法读取，不能当作有或没有。请改正后再看。",
    en: "Cells of the attendance table cannot be read, and are taken neither for yes nor for no. Correct them first.",
  },
  unreadableTwoYear: { zh: "“从业2年以上”一列中有单元格无法读取。", en: "Cells of the two-year column cannot be read." },
  nothingWorked: { zh: "实到岗为 0，没有比例可言。", en: "No person-month was worked, so there is no share of it." },
} satisfies Record<string, Localized>;

/** What the paragraphs on staffing leave out, and why. */
export function missingStaffing(audit: Audit): MissingFigures[] {
  const tables = audit.tables.filter(isAttendance);
  const [table] = tables;
  const [metrics] = attendanceMetricsOf(audit);
  if (!table || !metrics) return [{ labels: [STAFFING], why: WHY.noAttendance, cells: [] }];
  if (tables.length > 1) {
    const cells = tables.map(({ sheet, range }) => ({ sheet: sheet.name, row: range.top, column: range.left }));
    return [{ labels: [STAFFING], why: WHY.severalAttendance, cells }];
  }
  const byCause = new Map<Localized, { labels: Localized[]; cells: readonly CellRef[] }>();
  for (const [key, [zh, en]] of Object.entries(STAFF_LABELS) as [StaffFigure, (typeof STAFF_LABELS)[StaffFigure]][]) {
    if (key === "months" || metrics[key] !== null) continue;
    for (const { why, cells } of causes(key, table, metrics, audit)) {
      const known = byCause.get(why);
      if (known) known.labels.push({ zh, en });
      else byCause.set(why, { labels: [{ zh, en }], cells });
    }
  }
  return [...byCause].map(([why, found]) => ({ ...found, why }));
}

const ON_REQUIRED_STAFF: readonly StaffFigure[] = [
  "requiredStaff",
  "requiredPersonMonths",
  "surplus",
  "certifiedRequired",
  "certifiedSurplus",
  "stableRate",
];

const ON_CERTIFIED_SHARE: readonly StaffFigure[] = ["certifiedRequired", "certifiedSurplus"];

const ON_GROUPS: readonly StaffFigure[] = ["certifiedActual", "certifiedSurplus", "certifiedHeadcount", "uncertifiedHeadcount"];

const ON_QUALIFICATION: readonly StaffFigure[] = ["senior", "intermediate", "assistant"];

const ON_TWO_YEAR: readonly StaffFigure[] = ["twoYear", "twoYearShare"];

type Cause = Pick<MissingFigures, "why" | "cells">;

/** Every input that a figure wants for: each must be mended before the figure exists. */
function causes(key: StaffFigure, table: AttendanceTable, metrics: AttendanceMetrics, audit: Audit): Cause[] {
  const found: Cause[] = [];
  const wanting = (why: Localized, cells: readonly CellRef[] = []): void => void found.push({ why, cells });
  if (ON_REQUIRED_STAFF.includes(key) && metrics.requiredStaff === null) wanting(NO_REQUIRED_STAFF);
  if (ON_CERTIFIED_SHARE.includes(key) && audit.settings.certifiedShare === null) wanting(NO_CERTIFIED_SHARE);
  if (ON_GROUPS.includes(key) && metrics.certifiedHeadcount === null) wanting(NO_GROUPS);
  if (ON_QUALIFICATION.includes(key)) wanting(NO_QUALIFICATION_COLUMN);
  if (ON_TWO_YEAR.includes(key) && table.columns.twoYear === null) wanting(NO_TWO_YEAR_COLUMN);
  else if (ON_TWO_YEAR.includes(key) && metrics.twoYear === null) wanting(WHY.unreadableTwoYear, unreadableTwoYear(table));
  if (key === "twoYearShare" && metrics.actualPersonMonths === 0) wanting(WHY.nothingWorked);
  const counts = key === "stable" || key === "stableRate" ? metrics.stable : key === "certifiedActual" ? null : metrics.actualPersonMonths;
  const needsMarks = ["actualPersonMonths", "surplus", "certifiedActual", "certifiedSurplus", "stable", "stableRate", "twoYearShare"];
  if (needsMarks.includes(key) && counts === null && !(key === "certifiedActual" && found.length > 0)) {
    const unjudged = key === "stable" || key === "stableRate" ? whyNoStable(table) : whyNoEffective(table);
    if (unjudged) wanting(unjudged.why, unjudged.cells);
    else wanting(WHY.unreadableMarks, blockingCells(audit, table.sheet.name));
  }
  return found;
}

/** The cells that hold up the table's own sums hold up the report's figures too. */
function blockingCells({ notComputed }: Audit, sheet: string): CellRef[] {
  return distinctCells(
    notComputed.filter((cell) => cell.sheet === sheet && cell.rule.startsWith("attendance/")).flatMap(({ blockedBy }) => blockedBy),
  );
}

function unreadableTwoYear(table: AttendanceTable): CellRef[] {
  const { sheet, columns, groups } = asRead(table);
  const column = columns.twoYear;
  if (column === null) return [];
  return groups
    .flatMap(({ workers }) => workers)
    .filter(({ row }) => readCount(sheet.seen(row, column)).status === "unreadable")
    .map(({ row }) => table.laidOut?.places.at({ row, column }) ?? { sheet: sheet.name, row, column });
}
