import type { AttendanceSubject } from "../count/counts";
import type { TableRule } from "../../../tables/rule";
import { exact } from "../../../values/exact";
import { countText } from "../../../tables/figure-reports";
import { NO_REQUIRED_STAFF, NO_WORKERS, notComputed, partOfTable } from "./not-run";
import { totalCell } from "./total-cells";

/** Fewer person-months than the agreement requires. */
export const rule: TableRule<AttendanceSubject> = {
  id: "attendance/staffing-shortfall",
  scope: "table",
  severity: "error",
  title: { zh: "实到岗少于应到岗", en: "Fewer person-months than the agreement requires" },
  basis: { zh: "应到岗＝协议要求在岗社工数×考核月数", en: "Required person-months = required staff × sum of month weights" },
  message: {
    zh: ({ actual, required, short }) =>
      `实到岗${actual}人次，少于应到岗${required}人次，缺${short}人次。请核对到岗、社保、工资记录，或说明缺岗原因。`,
    en: ({ actual, required, short }) =>
      `${actual} person-months were worked, ${short} fewer than the ${required} required. Check the marks, or give the reason.`,
  },
  right: { cells: {} },
  wrong: { cells: {}, settings: { requiredStaff: 4 }, at: "O13" },
  *check({ table, workers, metrics, requiredStaff }) {
    if (requiredStaff === null) {
      yield { notRun: NO_REQUIRED_STAFF };
      return;
    }
    const part = partOfTable(table);
    if (part) {
      yield { notRun: part };
      return;
    }
    const { actualPersonMonths: actual, requiredPersonMonths: required } = metrics;
    if (workers.length === 0 || actual === null || required === null) {
      yield { notRun: workers.length === 0 ? NO_WORKERS : notComputed(table) };
      return;
    }
    if (actual >= required) return;
    const short = countText(exact(required).sub(exact(actual)));
    yield { ...totalCell(table), values: { actual, required, short } };
  },
};
