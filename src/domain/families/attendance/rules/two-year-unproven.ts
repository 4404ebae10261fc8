import type { AttendanceSubject, WorkerCount } from "../count/counts";
import type { RowRule } from "../../../tables/rule";
import { lacksTenure } from "./not-run";

/** Two-year presence beyond what the contract proves. */
export const rule: RowRule<AttendanceSubject, WorkerCount> = {
  id: "attendance/two-year-unproven",
  scope: "row",
  severity: "info",
  title: { zh: "2年以上到岗小计超出合同所能证明的", en: "Two-year presence beyond what the contract proves" },
  basis: {
    zh: "从业2年以上由社工站填报（可计以往从业经历）；合同本身已满2年的月份为下限，人员到岗小计为上限",
    en: "The station states it (earlier practice counts); months that the contract proves are the lower bound, the row's subtotal the upper",
  },
  message: {
    zh: ({ stated, bound }) => `“从业2年以上”填写为${stated}，仅按合同可证明${bound}。如计入了以往从业经历，请留存相应证明备查。`,
    en: ({ stated, bound }) =>
      `The two-year column says ${stated}; the contract alone proves ${bound}. Keep evidence of the earlier practice.`,
  },
  right: { cells: { P5: 2.5 } },
  wrong: { cells: { E5: "2023/6/1-2025/5/31" }, at: "P5" },
  lacks: ({ table }) => lacksTenure(table),
  *check({ twoYear, twoYearCell, twoYearProven, effectiveSum }) {
    if (!twoYearCell || twoYear.status !== "read" || twoYearProven === null || twoYear.value <= twoYearProven) return;
    if (effectiveSum === null || twoYear.value > effectiveSum) return;
    yield { ...twoYearCell, values: { stated: twoYear.value, bound: twoYearProven } };
  },
};
