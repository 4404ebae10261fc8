import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { HoursSubject } from "../count/figures";

/** What is still wanting, or the share held, differs. */
export const rule: TableRule<HoursSubject> = {
  id: "hours/wanting",
  scope: "table",
  severity: "error",
  title: { zh: "尚缺时数或完成率不符", en: "What is still wanting, or the share held, differs" },
  basis: { zh: "尚缺＝应完成－已完成；完成率＝已完成÷应完成", en: "Wanting = required − held; share = held ÷ required" },
  message: differs("尚缺时数或完成率", "What is wanting, or the share held,"),
  figure: { zh: "尚缺时数", en: "what is wanting" },
  right: { cells: {} },
  wrong: { cells: { H4: 20 }, at: "H4" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
