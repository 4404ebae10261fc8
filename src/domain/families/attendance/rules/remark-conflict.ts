import type { AttendanceSubject, WorkerCount } from "../count/counts";
import type { RowRule } from "../../../tables/rule";
import { knowsYears, NO_REMARK_COLUMN, noDays } from "./not-run";
import { remarkConflict } from "./remark-dates";

/** A remark's date contradicts the marks or the contract. */
export const rule: RowRule<AttendanceSubject, WorkerCount> = {
  id: "attendance/remark-conflict",
  scope: "row",
  severity: "warning",
  title: { zh: "备注中的入离职日期与打勾或合同矛盾", en: "A remark's date contradicts the marks or the contract" },
  basis: { zh: "备注、合同与各月打勾应相互一致", en: "Remark, contract and marks must agree" },
  message: {
    zh: ({ zh }) => `${zh}。请核对备注、合同期限和各月打勾，改正有误的一处。`,
    en: ({ en }) => `${en}. Check remark, contract and marks, and correct the one that is wrong.`,
  },
  right: { cells: { Q5: "2024年3月20日离职" } },
  wrong: { cells: { Q5: "2024年2月20日离职" }, at: "Q5" },
  lacks: ({ table }) => (table.columns.remark === null ? NO_REMARK_COLUMN : null),
  // Remark and contract can be compared without the months' year; remark and marks cannot.
  leavesOut: ({ table }) => (knowsYears(table) ? null : noDays(table)),
  *check(count, { table }) {
    const column = table.columns.remark;
    const conflict = remarkConflict(count);
    if (!conflict || column === null) return;
    yield { row: count.worker.remarkRow, column, values: { zh: conflict.zh, en: conflict.en }, related: conflict.cells };
  },
};
