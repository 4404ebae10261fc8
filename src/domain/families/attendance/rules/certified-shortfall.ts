import type { AttendanceSubject } from "../count/counts";
import type { TableRule } from "../../../tables/rule";
import { exact } from "../../../values/exact";
import { countText } from "../../../tables/figure-reports";
import { NO_CERTIFIED_SHARE, NO_GROUPS, NO_REQUIRED_STAFF, notComputed, partOfTable } from "./not-run";
import { groupTotalCell } from "./total-cells";

/** Fewer person-months of certified workers than required. */
export const rule: TableRule<AttendanceSubject> = {
  id: "attendance/certified-shortfall",
  scope: "table",
  severity: "error",
  title: { zh: "持证社工实到岗少于应到岗", en: "Fewer person-months of certified workers than required" },
  basis: { zh: "持证应到岗＝应到岗×设置中的持证比例", en: "Certified person-months required = all required × the setting certifiedShare" },
  message: {
    zh: ({ actual, required, short }) =>
      `持证社工实到岗${actual}人次，少于应到岗${required}人次，缺${short}人次。请核对持证人员的到岗、社保、工资记录。`,
    en: ({ actual, required, short }) =>
      `Certified workers account for ${actual} person-months, ${short} fewer than the ${required} required. Check their marks.`,
  },
  right: { cells: {} },
  wrong: { cells: {}, settings: { certifiedShare: 0.9 }, at: "O7" },
  *check({ table, metrics, requiredStaff }, { certifiedShare }) {
    if (requiredStaff === null || certifiedShare === null) {
      yield { notRun: requiredStaff === null ? NO_REQUIRED_STAFF : NO_CERTIFIED_SHARE };
      return;
    }
    const certified = table.groups.find((group) => group.certified === true);
    const { certifiedActual: actual, certifiedRequired: required } = metrics;
    const part = partOfTable(table);
    if (part) {
      yield { notRun: part };
      return;
    }
    if (!certified || table.groups.some((group) => group.certified === null && !group.otherWork)) {
      yield { notRun: NO_GROUPS };
      return;
    }
    if (actual === null || required === null) {
      yield { notRun: notComputed(table) };
      return;
    }
    if (actual >= required) return;
    const short = countText(exact(required).sub(exact(actual)));
    yield { ...groupTotalCell(table, certified), values: { actual, required, short } };
  },
};
