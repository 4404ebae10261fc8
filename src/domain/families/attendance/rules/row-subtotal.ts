import type { AttendanceSubject } from "../count/counts";
import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";

/** A row's subtotal differs from its effective presence. */
export const rule: TableRule<AttendanceSubject> = {
  id: "attendance/row-subtotal",
  scope: "table",
  severity: "error",
  title: { zh: "人员到岗小计不等于各月有效到位之和", en: "A row's subtotal differs from its effective presence" },
  basis: {
    zh: "四有：签合同、在岗、买社保、发工资，缺一不计有效人次",
    en: "The four conditions (contract, on post, insurance, wage): lacking one, nothing is counted",
  },
  message: {
    zh: (values) => differs(values.kind === undefined ? "本行人员到岗小计" : `本行“${values.kind}”的合计`, "").zh(values),
    en: (values) => differs("", values.kind === undefined ? "The row's subtotal" : `The row's sum of “${values.kind}”`).en(values),
  },
  figure: { zh: "人员到岗小计", en: "rows' subtotals" },
  right: { cells: { O5: 2.5 } },
  wrong: { cells: { O5: 3 }, at: "O5" },
  *check({ table, figures }, settings) {
    for (const report of figureReports(table.sheet, figures, this.id, settings)) {
      const kind = table.sumsOfKinds?.find(({ column }) => column === report.column)?.label;
      yield kind === undefined ? report : { ...report, values: { ...report.values, kind } };
    }
  },
};
