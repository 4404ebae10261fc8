import { monthsWhere, placed, type AttendanceSubject, type WorkerMonth } from "../count/counts";
import type { Rule } from "../../../tables/rule";
import { NO_INSURANCE_COLUMN } from "./not-run";

/** Insurance missing while on post or paid. */
export const rule: Rule<AttendanceSubject> = {
  id: "attendance/insurance-missing",
  severity: "error",
  title: { zh: "在岗或已发工资但未购买社保", en: "Insurance missing while on post or paid" },
  basis: {
    zh: "四有：签合同、在岗、买社保、发工资，缺一不计有效人次",
    en: "The four conditions (contract, on post, insurance, wage): lacking one, nothing is counted",
  },
  message: {
    zh: ({ month, already }) =>
      `${month}在岗或已发工资，但“社保购买”没有打√，按“四有”要求该月不计有效人次（${already === "yes" ? "该月到位数本已为0" : "有效到位按0计"}）。如已参保，请核对凭证后补√；如未参保，请尽快补缴并保留说明。`,
    en: ({ month, already }) =>
      `On post or paid in ${month}, but no insurance tick: the month does not count (${already === "yes" ? "its presence is 0 already" : "its effective presence becomes 0"}). Tick it if there is proof of insurance; otherwise insure the worker and keep a note.`,
  },
  right: { cells: { F6: 0, G6: "——", H6: "——" } },
  wrong: { cells: { J5: null }, at: "J5" },
  *check({ table, workers }) {
    if (table.months.every(({ insurance }) => insurance === null)) {
      yield { notRun: NO_INSURANCE_COLUMN };
      return;
    }
    for (const { count, counted } of monthsWhere(workers, uninsured)) {
      const { month, presence } = counted;
      const { insuranceCell, presenceCell, wageCell } = placed(count, counted);
      yield {
        ...insuranceCell!,
        expected: "√",
        values: { month: month.label, already: presence === 0 ? "yes" : "no" },
        related: [presenceCell, ...(wageCell ? [wageCell] : [])],
      };
    }
  },
};

function uninsured({ month, insurance, presence, wage }: WorkerMonth): boolean {
  return insurance === "no" && month.insurance !== null && ((presence ?? 0) > 0 || wage === "yes");
}
