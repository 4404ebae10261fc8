import { monthsWhere, type AttendanceSubject, type WorkerCount, type WorkerMonth } from "../count/counts";
import type { RowRule } from "../../../tables/rule";
import { deniedBy, listedReport } from "./listed-months";
import { NO_WAGE_COLUMN } from "./not-run";
import { questioned, saidBeside, withSaid } from "./said-beside";

/** Wage missing while on post. */
export const rule: RowRule<AttendanceSubject, WorkerCount> = {
  id: "attendance/wage-missing",
  scope: "row",
  severity: "error",
  title: { zh: "在岗但未发放工资", en: "Wage missing while on post" },
  basis: {
    zh: "四有：签合同、在岗、买社保、发工资，缺一不计有效人次",
    en: "The four conditions (contract, on post, insurance, wage): lacking one, nothing is counted",
  },
  message: withSaid({
    zh: ({ month, denied }) =>
      `${month}在岗，但${denied === undefined ? "“工资发放”没有打√" : `“${denied}”列写明没有发放`}，按“四有”要求该月不计有效人次。如已发放，请核对凭证后${denied === undefined ? "补√" : "更正该列"}。`,
    en: ({ month, denied }) =>
      `On post in ${month}, but ${denied === undefined ? "no wage tick" : `column “${denied}” says that it was not paid`}: the month does not count. ${denied === undefined ? "Tick it" : "Correct that column"} if there is proof of payment.`,
  }),
  right: { cells: { K5: "是" } },
  wrong: { cells: { K5: "——" }, at: "K5" },
  lacks: ({ table }) => (table.months.every(({ wage }) => wage === null) ? NO_WAGE_COLUMN : null),
  *check(count, subject) {
    const { table } = subject;
    const months = monthsWhere(count, unpaid);
    const said = months.length > 0 ? saidBeside(count, subject, "wage") : null;
    if (table.lists.wage !== null) {
      yield* listedReport(months, ({ wageCell }) => wageCell, deniedBy(table, table.lists.wage));
      return;
    }
    for (const { month, wageCell, presenceCell } of months)
      if (wageCell) yield questioned({ ...wageCell, expected: "√", values: { month: month.label }, related: [presenceCell] }, said);
  },
};

function unpaid({ month, presence, wage }: WorkerMonth): boolean {
  return wage === "no" && month.wage !== null && (presence ?? 0) > 0;
}
