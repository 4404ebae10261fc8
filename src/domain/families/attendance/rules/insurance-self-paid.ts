import { monthsWhere, type AttendanceSubject, type WorkerCount } from "../count/counts";
import type { RowRule } from "../../../tables/rule";
import { NO_REMARK_COLUMN } from "./not-run";

/** The remark says that the worker paid the insurance. */
export const rule: RowRule<AttendanceSubject, WorkerCount> = {
  id: "attendance/insurance-self-paid",
  scope: "row",
  severity: "warning",
  title: { zh: "备注说明社保由个人购买", en: "The remark says that the worker paid the insurance" },
  basis: {
    zh: "社保应由机构购买；个人购买的须由人判断是否认可",
    en: "The organisation pays the insurance; a person decides about one that the worker paid",
  },
  message: {
    zh: ({ remark }) => `备注写明“${remark}”：社保由个人购买，现仍计入有效人次。请核实是否符合“购买社保”的要求，并留存凭证。`,
    en: ({ remark }) =>
      `The remark says “${remark}”: the worker paid the insurance. It is still counted; decide whether it meets the requirement and keep the proof.`,
  },
  right: { cells: { Q5: "机构买社保" } },
  wrong: { cells: { Q5: "2月自己购买社保" }, at: "J5" },
  lacks: ({ table }) => (table.columns.remark === null ? NO_REMARK_COLUMN : null),
  *check(count, { table }) {
    const { worker } = count;
    const paid = worker.remark.selfPaidMonths;
    if (paid === null || table.columns.remark === null) return;
    const remark = { row: worker.remarkRow, column: table.columns.remark };
    const named = monthsWhere(count, ({ month }) => month.insurance !== null && paid.includes(month.month));
    const values = { remark: worker.remark.text };
    if (named.length === 0) yield { ...remark, values };
    for (const { insuranceCell } of named) if (insuranceCell) yield { ...insuranceCell, values, related: [remark] };
  },
};
