import type { AttendanceSubject } from "../count/counts";
import type { Rule } from "../../../tables/rule";
import { dayNumber, formatDay } from "../../../values/calendar";
import { NO_CONTRACT_COLUMN, NO_YEAR } from "./not-run";

/** A contract ends soon after the period. */
export const rule: Rule<AttendanceSubject> = {
  id: "attendance/contract-expiring",
  severity: "info",
  title: { zh: "合同即将到期", en: "A contract ends soon after the period" },
  basis: { zh: "设置中的到期提醒天数", en: "The setting expiryDays" },
  message: {
    zh: ({ end, days }) => `合同将于${end}到期（评估期结束后${days}天）。请及时续签或安排接替。`,
    en: ({ end, days }) => `The contract ends on ${end}, ${days} days after the period. Renew it or plan for a successor.`,
  },
  right: { cells: { E5: "2020/1/1-2024/6/30" } },
  wrong: { cells: { E5: "2020/1/1-2024/4/30" }, at: "E5" },
  *check({ table, workers, periodEnd }, { expiryDays }) {
    const column = table.columns.contractEnd ?? table.columns.contract;
    if (column === null || periodEnd === null) {
      yield { notRun: column === null ? NO_CONTRACT_COLUMN : NO_YEAR };
      return;
    }
    for (const { worker, leftByPeriodEnd } of workers) {
      const end = worker.contract.status === "read" ? worker.contract.value.end : null;
      if (!end || leftByPeriodEnd) continue;
      const days = dayNumber(end) - dayNumber(periodEnd);
      if (days < 0 || days > expiryDays) continue;
      yield { row: worker.row, column, values: { end: formatDay(end), days } };
    }
  },
};
