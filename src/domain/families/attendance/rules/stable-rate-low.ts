import type { AttendanceSubject } from "../count/counts";
import type { TableRule } from "../../../tables/rule";
import { exact } from "../../../values/exact";
import { percentText } from "../../../tables/figure-edit";
import { NO_MIN_STABLE_RATE, NO_REQUIRED_STAFF, notComputed } from "./not-run";
import { totalCell } from "./total-cells";

/** The stable-post rate is below the threshold that was set. */
export const rule: TableRule<AttendanceSubject> = {
  id: "attendance/stable-rate-low",
  scope: "table",
  severity: "error",
  title: { zh: "稳岗率低于设定的下限", en: "The stable-post rate is below the threshold that was set" },
  basis: { zh: "按设置中的“最低稳岗率”；未设置则不检查", en: "The setting minStableRate; not checked where none is set" },
  message: {
    zh: ({ rate, limit }) => `稳岗率为${rate}，低于设定的下限${limit}。请核对离职、调岗人员，或说明原因。`,
    en: ({ rate, limit }) =>
      `The stable-post rate is ${rate}, below the threshold ${limit} that was set. Check who left, or give the reason.`,
  },
  right: { cells: {}, settings: { minStableRate: 0.9 } },
  wrong: { cells: {}, settings: { minStableRate: 0.9, requiredStaff: 4 }, at: "F15" },
  *check({ table, figures, requiredStaff, metrics }, { minStableRate }) {
    if (minStableRate === null || requiredStaff === null) {
      yield { notRun: minStableRate === null ? NO_MIN_STABLE_RATE : NO_REQUIRED_STAFF };
      return;
    }
    if (metrics.stable === null) {
      yield { notRun: notComputed(table) };
      return;
    }
    const rate = exact(metrics.stable).div(exact(requiredStaff));
    if (rate.compare(exact(minStableRate)) >= 0) return;
    const at = figures.find(({ rule: compared }) => compared === "attendance/stable-rate") ?? totalCell(table);
    yield { row: at.row, column: at.column, values: { rate: percentText(rate), limit: percentText(exact(minStableRate)) } };
  },
};
