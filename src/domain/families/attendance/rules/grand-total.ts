import type { AttendanceSubject } from "../count/counts";
import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";

/** The 总计 row differs from the groups. */
export const rule: TableRule<AttendanceSubject> = {
  id: "attendance/grand-total",
  scope: "table",
  severity: "error",
  title: { zh: "总计与各类小计不符", en: "The 总计 row differs from the groups" },
  basis: { zh: "总计＝持证社工＋非持证社工", en: "The total is certified plus uncertified" },
  message: differs("总计", "The total"),
  figure: { zh: "总计", en: "总计" },
  right: { cells: { O13: 7.5 } },
  wrong: { cells: { G13: 4 }, at: "G13" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
