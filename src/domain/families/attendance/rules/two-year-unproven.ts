import type { AttendanceSubject } from "../count/counts";
import type { Rule } from "../../../tables/rule";
import { knowsYears, NO_CONTRACT_COLUMN, NO_TWO_YEAR_COLUMN, NO_YEAR } from "./not-run";

/** Two-year presence beyond what the contract proves. */
export const rule: Rule<AttendanceSubject> = {
  id: "attendance/two-year-unproven",
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
  *check({ table, workers }) {
    const { twoYear: column, contract } = table.columns;
    if (column === null || contract === null || !knowsYears(table)) {
      yield { notRun: column === null ? NO_TWO_YEAR_COLUMN : contract === null ? NO_CONTRACT_COLUMN : NO_YEAR };
      return;
    }
    for (const { twoYear, twoYearCell, twoYearProven, effectiveSum } of workers) {
      if (twoYear.status !== "read" || twoYearProven === null || twoYear.value <= twoYearProven) continue;
      if (effectiveSum === null || twoYear.value > effectiveSum) continue;
      yield { ...twoYearCell!, values: { stated: twoYear.value, bound: twoYearProven } };
    }
  },
};
