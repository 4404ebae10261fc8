import { monthsWhere, type AttendanceSubject, type PlacedMonth, type WorkerCount, type WorkerMonth } from "../count/counts";
import type { Report, RowRule } from "../../../tables/rule";
import { deniedBy, listedReport } from "./listed-months";
import { NO_INSURANCE_COLUMN } from "./not-run";
import { questioned, saidBeside, withSaid } from "./said-beside";

/** Insurance missing while on post or paid. */
export const rule: RowRule<AttendanceSubject, WorkerCount> = {
  id: "attendance/insurance-missing",
  scope: "row",
  severity: "error",
  title: { zh: "在岗或已发工资但未购买社保", en: "Insurance missing while on post or paid" },
  basis: {
    zh: "四有：签合同、在岗、买社保、发工资，缺一不计有效人次",
    en: "The four conditions (contract, on post, insurance, wage): lacking one, nothing is counted",
  },
  message: withSaid({
    zh: ({ month, already, kinds, denied }) =>
      `${month}在岗或已发工资，但${denied !== undefined ? `“${denied}”列写明没有参保` : kinds === undefined ? "“社保购买”没有打√" : `社保中${kinds}没有打√（各险种都要参保）`}，按“四有”要求该月不计有效人次（${already === "yes" ? "该月到位数本已为0" : "有效到位按0计"}）。如已参保，请核对凭证后${denied === undefined ? "补√" : "更正该列"}；如未参保，请尽快补缴并保留说明。`,
    en: ({ month, already, kinds, denied }) =>
      `On post or paid in ${month}, but ${denied !== undefined ? `column “${denied}” says that it was not insured` : kinds === undefined ? "no insurance tick" : `no tick for ${kinds} (every kind of insurance is needed)`}: the month does not count (${already === "yes" ? "its presence is 0 already" : "its effective presence becomes 0"}). ${denied === undefined ? "Tick it" : "Correct that column"} if there is proof of insurance; otherwise insure the worker and keep a note.`,
  }),
  right: { cells: { F6: 0, G6: "——", H6: "——" } },
  wrong: { cells: { J5: null }, at: "J5" },
  lacks: ({ table }) => (table.months.every(({ insurance }) => insurance === null) ? (table.unjudged?.why ?? NO_INSURANCE_COLUMN) : null),
  *check(count, subject) {
    const { table } = subject;
    const months = monthsWhere(count, uninsured);
    const said = months.length > 0 ? saidBeside(count, subject, "insurance") : null;
    if (table.lists.kinds) {
      yield* kindsLacking(months, table.lists.kinds);
      return;
    }
    if (table.lists.insurance !== null) {
      yield* listedReport(months, ({ insuranceCell }) => insuranceCell, deniedBy(table, table.lists.insurance));
      return;
    }
    for (const { month, presence, insuranceMarks, insuranceCells, presenceCell, wageCell } of months) {
      const lacking = insuranceCells.filter((_, index) => insuranceMarks[index] === "no");
      const kinds =
        insuranceMarks.length > 1 ? month.insurances.flatMap(({ label }, index) => (insuranceMarks[index] === "no" ? [label] : [])) : [];
      const [first, ...others] = lacking;
      if (!first) continue;
      const values = {
        month: month.label,
        already: presence === 0 ? "yes" : "no",
        ...(kinds.length > 0 ? { kinds: kinds.join("、") } : {}),
      };
      yield questioned({ ...first, expected: "√", values, related: [presenceCell, ...others, ...(wageCell ? [wageCell] : [])] }, said);
    }
  },
};

/** Kinds of insurance told once for all months: one report of each kind that is lacking, with the months. */
function* kindsLacking(months: readonly PlacedMonth[], columns: readonly number[]): Iterable<Report> {
  for (const [index, column] of columns.entries()) {
    const lacking = months.filter(({ insuranceMarks }) => insuranceMarks[index] === "no");
    const label = lacking[0]?.month.insurances[index]?.label ?? "";
    for (const report of listedReport(lacking, ({ insuranceCells }) => insuranceCells.find((cell) => cell.column === column) ?? null))
      yield { ...report, values: { ...report.values, kinds: label } };
  }
}

function uninsured({ month, insurance, presence, wage }: WorkerMonth): boolean {
  return insurance === "no" && month.insurance !== null && ((presence ?? 0) > 0 || wage === "yes");
}
