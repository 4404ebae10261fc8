import type { AttendanceSubject } from "../count/counts";
import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";

/** A group's 有效人次小计 differs from its rows. */
export const rule: TableRule<AttendanceSubject> = {
  id: "attendance/effective-subtotal",
  scope: "table",
  severity: "error",
  title: { zh: "有效人次小计与所列人员不符", en: "A group's 有效人次小计 differs from its rows" },
  basis: {
    zh: "四有：签合同、在岗、买社保、发工资，缺一不计有效人次",
    en: "The four conditions (contract, on post, insurance, wage): lacking one, nothing is counted",
  },
  message: differs("有效人次小计", "The 有效人次小计"),
  figure: { zh: "有效人次小计", en: "有效人次小计" },
  right: { cells: { F8: 1 } },
  wrong: { cells: { L8: 3 }, at: "L8" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
