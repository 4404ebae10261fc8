import type { Localized } from "../../../language";
import { countText } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import { exact, Tally } from "../../../values/exact";
import type { AttendanceSubject } from "../count/counts";
import { NO_WORKERS, notComputed, partOfTable } from "./not-run";

/** Fewer workers were on post in a month than the agreement demands for each month. */
export const rule: TableRule<AttendanceSubject> = {
  id: "attendance/month-below-minimum",
  scope: "table",
  severity: "error",
  title: { zh: "某月在岗人数少于设定的下限", en: "Fewer workers on post in a month than was set" },
  basis: {
    zh: "按设置中的“每月最少在岗人数”乘以该月权重，与该月有效人次比较；未设置则不检查",
    en: "The setting minStaffEachMonth times the month's weight, against the month's effective presence; not checked where none is set",
  },
  message: {
    zh: ({ month, actual, required }) =>
      `${month}有效人次为${actual}，少于设定的${required}。请核对当月到岗、社保、工资记录，或说明缺岗原因。`,
    en: ({ month, actual, required }) =>
      `${month}: ${actual} effective person-months, fewer than the ${required} that were set. Check that month's marks, or give the reason.`,
  },
  right: { cells: {}, settings: { minStaffEachMonth: 3 } },
  wrong: { cells: {}, settings: { minStaffEachMonth: 4 }, at: "I3" },
  *check({ table, workers }, { minStaffEachMonth }) {
    if (minStaffEachMonth === null) {
      yield { notRun: NOT_SET };
      return;
    }
    const part = partOfTable(table);
    if (part) {
      yield { notRun: part };
      return;
    }
    if (workers.length === 0) {
      yield { notRun: NO_WORKERS };
      return;
    }
    for (const [index, month] of table.months.entries()) {
      const tally = new Tally();
      const counts = workers.flatMap(({ months }) => months.filter((one) => one.index === index).map(({ effective }) => effective));
      const known = counts.filter((count) => count !== null);
      if (known.length < counts.length) {
        yield { notRun: notComputed(table) };
        continue;
      }
      for (const count of known) tally.add(count);
      const required = exact(minStaffEachMonth).mul(exact(month.weight));
      if (tally.exactTotal.compare(required) >= 0) continue;
      yield { ...month.header, values: { month: month.label, actual: countText(tally.exactTotal), required: countText(required) } };
    }
  },
};

const NOT_SET: Localized = {
  zh: "未设置每月最少在岗人数，不作比较。",
  en: "No fewest number of workers a month is set, so there is nothing to compare with.",
};
