import type { AttendanceSubject } from "../count/counts";
import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";

/** The 有效人次总计 row differs from the groups. */
export const rule: TableRule<AttendanceSubject> = {
  id: "attendance/effective-total",
  scope: "table",
  severity: "error",
  title: { zh: "有效人次总计与各类小计不符", en: "The 有效人次总计 row differs from the groups" },
  basis: { zh: "有效人次总计＝持证社工＋非持证社工", en: "The total is certified plus uncertified" },
  message: differs("有效人次总计", "The 有效人次总计"),
  figure: { zh: "有效人次总计", en: "有效人次总计" },
  right: { cells: { I14: 3 } },
  wrong: { cells: { I14: 2.5 }, at: "I14" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
