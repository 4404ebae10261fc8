import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { HoursSubject } from "../count/figures";

/** A sum of hours differs. */
export const rule: TableRule<HoursSubject> = {
  id: "hours/total",
  scope: "table",
  severity: "error",
  title: { zh: "时数合计不符", en: "A sum of hours differs" },
  basis: {
    zh: "每人（每次）合计等于各类时数之和；合计行等于各行之和",
    en: "The hours of a line are the sum of its kinds; a total is that of its lines",
  },
  message: differs("时数合计", "The sum of hours"),
  figure: { zh: "时数合计", en: "the sum of hours" },
  right: { cells: {} },
  wrong: { cells: { F6: 200 }, at: "F6" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
