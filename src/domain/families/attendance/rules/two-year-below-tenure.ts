import type { AttendanceSubject } from "../count/counts";
import type { Rule } from "../../../tables/rule";
import { knowsYears, NO_CONTRACT_COLUMN, NO_TWO_YEAR_COLUMN, NO_YEAR } from "./not-run";

/** Two-year presence below what the contract proves. */
export const rule: Rule<AttendanceSubject> = {
  id: "attendance/two-year-below-tenure",
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
  *check({ table, workers }) {
    const { twoYear: column, contract } = table.columns;
    if (column === null || contract === null || !knowsYears(table)) {
      yield { notRun: column === null ? NO_TWO_YEAR_COLUMN : contract === null ? NO_CONTRACT_COLUMN : NO_YEAR };
      return;
    }
    for (const { twoYear, twoYearCell, twoYearProven } of workers) {
      if (twoYearProven === null || (twoYear.status !== "read" && twoYear.status !== "empty")) continue;
      const stated = twoYear.status === "read" ? twoYear.value : 0;
      if (stated < twoYearProven) yield { ...twoYearCell!, expected: twoYearProven, values: { stated, bound: twoYearProven } };
    }
  },
};
