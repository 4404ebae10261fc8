import type { AttendanceSubject } from "../count/counts";
import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";

/** A group's 小计 differs from its rows. */
export const rule: TableRule<AttendanceSubject> = {
  id: "attendance/group-subtotal",
  scope: "table",
  severity: "error",
  title: { zh: "小计与所列人员不符", en: "A group's 小计 differs from its rows" },
  basis: {
    zh: "小计为本类各行之和：到位按填写数，社保、工资按打勾数",
    en: "A 小计 sums the rows of its group: presence as entered, ticks counted",
  },
  message: differs("小计", "The 小计"),
  figure: { zh: "小计", en: "小计" },
  right: { cells: { G7: 2 } },
  wrong: { cells: { O7: 4 }, at: "O7" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
