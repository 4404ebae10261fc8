import type { AttendanceSubject, WorkerCount } from "../count/counts";
import type { RowRule } from "../../../tables/rule";
import { dayNumber, formatDay } from "../../../values/calendar";
import type { AttendanceTable } from "../model";
import { NO_CONTRACT_COLUMN, noDays } from "./not-run";

/** A contract ends soon after the period. */
export const rule: RowRule<AttendanceSubject, WorkerCount> = {
  id: "attendance/contract-expiring",
  scope: "row",
  severity: "info",
  title: { zh: "合同即将到期", en: "A contract ends soon after the period" },
  basis: { zh: "设置中的到期提醒天数", en: "The setting expiryDays" },
  message: {
    zh: ({ end, days }) => `合同将于${end}到期（评估期结束后${days}天）。请及时续签或安排接替。`,
    en: ({ end, days }) => `The contract ends on ${end}, ${days} days after the period. Renew it or plan for a successor.`,
  },
  right: { cells: { E5: "2020/1/1-2024/6/30" } },
  wrong: { cells: { E5: "2020/1/1-2024/4/30" }, at: "E5" },
  lacks: ({ table, periodEnd }) => (contractColumn(table) === null ? NO_CONTRACT_COLUMN : periodEnd === null ? noDays(table) : null),
  *check({ worker, leftByPeriodEnd }, { table, periodEnd }, { expiryDays }) {
    const column = contractColumn(table);
    const end = worker.contract.status === "read" ? worker.contract.value.end : null;
    if (column === null || periodEnd === null || !end || leftByPeriodEnd) return;
    const days = dayNumber(end) - dayNumber(periodEnd);
    if (days < 0 || days > expiryDays) return;
    yield { row: worker.row, column, values: { end: formatDay(end), days } };
  },
};

/** The column that tells when a contract ends. */
function contractColumn({ columns }: AttendanceTable): number | null {
  return columns.contractEnd ?? columns.contract;
}
