import { placed, type AttendanceSubject } from "../count/counts";
import type { Rule } from "../../../tables/rule";
import { NO_REMARK_COLUMN } from "./not-run";

/** The remark says that the worker paid the insurance. */
export const rule: Rule<AttendanceSubject> = {
  id: "attendance/insurance-self-paid",
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
  *check({ table, workers }) {
    const remarkColumn = table.columns.remark;
    if (remarkColumn === null) {
      yield { notRun: NO_REMARK_COLUMN };
      return;
    }
    for (const count of workers) {
      const { worker, months } = count;
      const paid = worker.remark.selfPaidMonths;
      if (paid === null) continue;
      const remark = { row: worker.remarkRow, column: remarkColumn };
      const named = months.filter(({ month }) => month.insurance !== null && paid.includes(month.month));
      const values = { remark: worker.remark.text };
      if (named.length === 0) yield { ...remark, values };
      for (const month of named) yield { ...placed(count, month).insuranceCell!, values, related: [remark] };
    }
  },
};
