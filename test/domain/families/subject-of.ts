import { isAttendance } from "../../../src/domain/families/attendance/model";
import type { AttendanceSubject } from "../../../src/domain/families/attendance/count/counts";
import { attendanceSubject, type StaffFacts } from "../../../src/domain/families/attendance/count/subject";
import { atOnce } from "../../../src/domain/tables/steps";
import { recognise } from "../../../src/domain/engine/recognise";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";

/** What is counted of a sheet's attendance table, three workers being required. */
export function subjectOf(sheet: Sheet, settings: Partial<Settings> = {}, facts: Partial<StaffFacts> = {}): AttendanceSubject {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  const table = atOnce(recognise({ sheets: [sheet] }, all, [])).tables.find(isAttendance);
  if (!table) throw new Error("no attendance table");
  return attendanceSubject(table, all, { requiredStaff: 3, term: null, period: null, ...facts });
}

/** 有效人次 of every worker's months. */
export const effective = ({ workers }: AttendanceSubject) => workers.map(({ months }) => months.map((month) => month.effective));
