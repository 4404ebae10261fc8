import type { AttendanceSubject, WorkerCount } from "../count/counts";
import type { RowRule } from "../../../tables/rule";
import { lacksTenure } from "./not-run";

/** Two-year presence below what the contract proves. */
export const rule: RowRule<AttendanceSubject, WorkerCount> = {
  id: "attendance/two-year-below-tenure",
  scope: "row",
  severity: "error",
  title: { zh: "2年以上到岗小计少于合同已能证明的", en: "Two-year presence below what the contract proves" },
  basis: {
    zh: "从业2年以上由社工站填报（可计以往从业经历）；合同本身已满2年的月份为下限，人员到岗小计为上限",
    en: "The station states it (earlier practice counts); months that the contract proves are the lower bound, the row's subtotal the upper",
  },
  message: {
    zh: ({ stated, bound }) => `“从业2年以上”填写为${stated}，但仅按合同计算已有${bound}人次满2年。请改为不少于${bound}。`,
    en: ({ stated, bound }) => `The two-year column says ${stated}, but the contract alone proves ${bound}. Enter at least ${bound}.`,
  },
  right: { cells: { P5: 2.5 } },
  wrong: { cells: { P5: 1 }, at: "P5" },
  lacks: ({ table }) => lacksTenure(table),
  *check({ twoYear, twoYearCell, twoYearProven }) {
    if (!twoYearCell || twoYearProven === null || (twoYear.status !== "read" && twoYear.status !== "empty")) return;
    const stated = twoYear.status === "read" ? twoYear.value : 0;
    if (stated < twoYearProven) yield { ...twoYearCell, expected: twoYearProven, values: { stated, bound: twoYearProven } };
  },
};
