import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { RegisterSubject } from "../count/figures";

/** A sum of a register differs. */
export const rule: TableRule<RegisterSubject> = {
  id: "register/total",
  scope: "table",
  severity: "error",
  title: { zh: "台账合计不符", en: "A sum of a register differs" },
  basis: {
    zh: "合计等于各条记录之和；日期、编号、名称等列的合计（如“6个”）等于有该项内容的记录数",
    en: "The sum of a register is that of its rows; under dates, numbers and names (6个) it is how many rows have one",
  },
  message: differs("合计", "The sum"),
  figure: { zh: "合计", en: "the sum" },
  right: { cells: {} },
  wrong: { cells: { F8: 130 }, at: "F8" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
