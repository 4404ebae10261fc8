import type { AttendanceSubject, WorkerCount } from "../count/counts";
import type { RowRule } from "../../../tables/rule";
import { cellText } from "../../../grid/cell";
import type { AttendanceTable, Worker, WorkerGroup } from "../model";
import { namesOtherWork } from "../recognise/vocabulary";
import { lacksTenure } from "./not-run";
import { questioned, saidBeside, withSaid } from "./said-beside";

/** 从业2年以上的社工: a bookkeeper's years are no social worker's, by the group or, where no group says what they are, by the post. */
function doesOtherWork({ told, columns }: AttendanceTable, { certified, otherWork }: WorkerGroup, { row }: Worker): boolean {
  if (otherWork) return true;
  return certified === null && columns.position !== null && namesOtherWork(cellText(told.seen(row, columns.position)));
}

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
  message: withSaid({
    zh: ({ stated, bound }) => `“从业2年以上”填写为${stated}，但仅按合同计算已有${bound}人次满2年。请改为不少于${bound}。`,
    en: ({ stated, bound }) => `The two-year column says ${stated}, but the contract alone proves ${bound}. Enter at least ${bound}.`,
  }),
  right: { cells: { P5: 2.5 } },
  wrong: { cells: { P5: 1 }, at: "P5" },
  lacks: ({ table }) => lacksTenure(table),
  *check(count, subject) {
    const { worker, group, twoYear, twoYearCell, twoYearProven } = count;
    const { table } = subject;
    if (doesOtherWork(table, group, worker)) return;
    if (!twoYearCell || twoYearProven === null || (twoYear.status !== "read" && twoYear.status !== "empty")) return;
    const stated = twoYear.status === "read" ? twoYear.value : 0;
    if (stated < twoYearProven)
      yield questioned(
        { ...twoYearCell, expected: twoYearProven, values: { stated, bound: twoYearProven } },
        saidBeside(count, subject, "tenure"),
      );
  },
};
