import { placed, type AttendanceSubject, type WorkerCount } from "../count/counts";
import type { RowRule } from "../../../tables/rule";
import { formatDay } from "../../../values/calendar";
import { allowedPresence, cameOrWent, employmentOf, halfMonthDays } from "../count/employment";
import { knowsYears, NO_DATES, noDays } from "./not-run";
import { questioned, saidBeside, withSaid } from "./said-beside";

/** Presence above what the joining or leaving date allows. */
export const rule: RowRule<AttendanceSubject, WorkerCount> = {
  id: "attendance/presence-exceeds-employment",
  scope: "row",
  severity: "error",
  title: { zh: "到位数超过入职或离职日期所允许的", en: "Presence above what the joining or leaving date allows" },
  basis: {
    zh: "15日以后入职当月计0.5；15日及以前离职当月计0.5",
    en: "Joining after the 15th counts half; leaving on or before the 15th counts half",
  },
  message: withSaid({
    zh: ({ month, allowed, why }) =>
      `${month}到位数超过按入职、离职日期（${why}）所允许的${allowed}。请核对入职、离职日期，并把到位数改为${allowed}。`,
    en: ({ month, allowed, why }) =>
      `The presence of ${month} is more than the ${allowed} that the date (${why}) allows. Check the dates and correct the presence.`,
  }),
  right: { cells: { E5: "2024/2/15-2025/2/14", F5: 0, G5: null, H5: null } },
  wrong: { cells: { E5: "2024/2/16-2025/2/15", F5: 0, G5: null, H5: null }, at: "I5" },
  lacks({ table }) {
    if (table.columns.contract === null && table.columns.remark === null) return NO_DATES;
    return knowsYears(table) ? null : noDays(table);
  },
  *check(count, subject, settings) {
    const { table } = subject;
    const { worker } = count;
    const employment = employmentOf(worker);
    if (!cameOrWent(employment, table.months)) return;
    const days = halfMonthDays(table, settings);
    for (const counted of count.months) {
      const { month, presence, underContract } = counted;
      if (presence === null || presence <= 0 || underContract === false) continue;
      const { allowed, because } = allowedPresence(month, employment, days);
      if (because === null || presence <= allowed || (table.presenceUnit === "day" && allowed > 0)) continue;
      const { contract, remark } = table.columns;
      yield questioned(
        {
          ...placed(count, counted).presenceCell,
          expected: allowed,
          values: { month: month.label, allowed, why: formatDay(because) },
          related: [
            ...(contract === null ? [] : [{ row: worker.row, column: contract }]),
            ...(remark === null ? [] : [{ row: worker.remarkRow, column: remark }]),
          ],
        },
        saidBeside(count, subject, "employment"),
      );
    }
  },
};
