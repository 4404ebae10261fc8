import { readCount } from "../../domain/calc/attendance-subject";
import type { AttendanceMetrics } from "../../domain/calc/attendance-counts";
import type { Audit } from "../../domain/engine/audit";
import type { CellRef } from "../../domain/grid/address";
import type { Localized } from "../../domain/language";
import { scoreTable, STAFF_LABELS, type StaffFigure } from "../../domain/report/report-figures";
import {
  NO_CERTIFIED_SHARE,
  NO_GROUPS,
  NO_QUALIFICATION_COLUMN,
  NO_REQUIRED_STAFF,
  NO_TWO_YEAR_COLUMN,
} from "../../domain/rules/attendance/not-run";
import type { AttendanceTable } from "../../domain/tables/model";
import { cellKey } from "../entries";
import { missingIndicators } from "./missing-indicators";

/** Figures that a report states and these tables do not give, under their common cause. */
export interface MissingFigures {
  readonly labels: readonly Localized[];
  readonly why: Localized;
  /** The cells to look at; none where a table or a setting is wanting. */
  readonly cells: readonly CellRef[];
}

const STAFFING: Localized = { zh: "人员配备、到岗、资质与稳岗情况", en: "staffing, attendance, qualifications and stability" };
const SCORE: Localized = { zh: "总得分与评估等级", en: "total score and grade" };

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
  noScore: {
    zh: "没有识别到评估得分表。可在“得分”中填写四方得分。",
    en: "No score table was recognised. The four scores can be typed in under Score.",
  },
  severalScores: {
    zh: "得分表中列有几个社工站的得分，无法确定写哪一个。可在“得分”中填写本站的四方得分。",
    en: "The score table lists several stations, so it cannot be told whose scores to write. Type in your own station's four scores under Score.",
  },
  partialScore: { zh: "得分表中四方得分不全或无法读取。", en: "A score in the score table is missing or cannot be read." },
} satisfies Record<string, Localized>;

/** What the paragraphs leave out and why: silence would read as "nothing to say". */
export function missingFigures(audit: Audit): MissingFigures[] {
  return [...missingStaffing(audit), ...missingIndicators(audit), ...missingScore(audit)];
}

function missingStaffing(audit: Audit): MissingFigures[] {
  const tables = audit.tables.filter((table): table is AttendanceTable => table.kind === "attendance");
  const [table] = tables;
  const [metrics] = audit.metrics.attendance;
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
    wanting(WHY.unreadableMarks, blockingCells(audit, table.sheet.name));
  }
  return found;
}

/** The cells that hold up the table's own sums hold up the report's figures too. */
function blockingCells({ notComputed }: Audit, sheet: string): CellRef[] {
  return unique(
    notComputed.filter((cell) => cell.sheet === sheet && cell.rule.startsWith("attendance/")).flatMap(({ blockedBy }) => blockedBy),
  );
}

function unreadableTwoYear({ sheet, columns, groups }: AttendanceTable): CellRef[] {
  const column = columns.twoYear;
  if (column === null) return [];
  return groups
    .flatMap(({ workers }) => workers)
    .filter(({ row }) => readCount(sheet.seen(row, column)).status === "unreadable")
    .map(({ row }) => ({ sheet: sheet.name, row, column }));
}

function missingScore(audit: Audit): MissingFigures[] {
  const { table, shared } = scoreTable(audit);
  if (!table) return [{ labels: [SCORE], why: WHY.noScore, cells: [] }];
  if (shared) return [{ labels: [SCORE], why: WHY.severalScores, cells: [] }];
  const cells = table.parts
    .filter(({ score }) => score.reading.status !== "read")
    .map(({ score }) => ({ sheet: table.sheet.name, ...score.cell }));
  return cells.length === 0 ? [] : [{ labels: [SCORE], why: WHY.partialScore, cells }];
}

function unique(cells: readonly CellRef[]): CellRef[] {
  return [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()];
}
