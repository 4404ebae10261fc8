import type { AttendanceSubject, WorkerCount } from "../count/counts";
import type { RowRule } from "../../../tables/rule";
import { NO_TWO_YEAR_COLUMN } from "./not-run";

/** Two-year presence above the row's subtotal. */
export const rule: RowRule<AttendanceSubject, WorkerCount> = {
  id: "attendance/two-year-above-subtotal",
  scope: "row",
  severity: "error",
  title: { zh: "2年以上到岗小计大于人员到岗小计", en: "Two-year presence above the row's subtotal" },
  basis: {
    zh: "从业2年以上由社工站填报（可计以往从业经历）；合同本身已满2年的月份为下限，人员到岗小计为上限",
    en: "The station states it (earlier practice counts); months that the contract proves are the lower bound, the row's subtotal the upper",
  },
  message: {
    zh: ({ stated, bound }) => `“从业2年以上”填写为${stated}，大于本行重新计算的人员到岗小计${bound}。请改为不超过${bound}。`,
    en: ({ stated, bound }) =>
      `The two-year column says ${stated}, more than the row's recomputed subtotal ${bound}. Enter at most ${bound}.`,
  },
  right: { cells: { P5: 2.5 } },
  wrong: { cells: { P5: 3.5 }, at: "P5" },
  lacks: ({ table }) => (table.columns.twoYear === null ? NO_TWO_YEAR_COLUMN : null),
  *check({ twoYear, twoYearCell, effectiveSum }) {
    if (!twoYearCell || effectiveSum === null || twoYear.status !== "read" || twoYear.value <= effectiveSum) return;
    yield { ...twoYearCell, expected: effectiveSum, values: { stated: twoYear.value, bound: effectiveSum } };
  },
};
