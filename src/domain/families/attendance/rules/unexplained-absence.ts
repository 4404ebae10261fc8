import { monthsWhere, type AttendanceSubject, type WorkerCount, type WorkerMonth } from "../count/counts";
import { cellText } from "../../../grid/cell";
import type { RowRule } from "../../../tables/rule";
import { plainText } from "../../../values/vocabulary/plain-text";
import { monthIndex } from "../../../values/calendar";
import type { MonthColumns, Worker } from "../model";
import { knowsYears, NO_CONTRACT_COLUMN, noDays, notYet } from "./not-run";

/** Absent under contract without a remark. */
export const rule: RowRule<AttendanceSubject, WorkerCount> = {
  id: "attendance/unexplained-absence",
  scope: "row",
  severity: "warning",
  title: { zh: "合同期内未到岗且没有备注", en: "Absent under contract without a remark" },
  basis: { zh: "合同期内缺岗应在备注中说明", en: "An absence under contract is explained in the remark" },
  message: {
    zh: ({ month }) => `${month}在合同期内，但没有到岗，也没有备注说明。请补填到岗情况，或在备注中写明原因（如请假、调岗、离职及日期）。`,
    en: ({ month }) =>
      `Under contract in ${month} but neither present nor explained. Fill in the presence, or write the reason in the remark.`,
  },
  right: { cells: { I5: 0, J5: null, K5: null, Q5: "2月请假" } },
  wrong: { cells: { I5: 0, J5: null, K5: null }, at: "I5" },
  lacks({ table }) {
    if (table.columns.contract === null) return NO_CONTRACT_COLUMN;
    if (!knowsYears(table)) return noDays(table);
    return table.unjudged?.lacks === "presence" ? table.unjudged.why : null;
  },
  leavesOut: ({ table }) => (table.unfilled.length > 0 ? notYet(table.unfilled) : null),
  *check(count, { table }) {
    const { contract, remark, days, name } = count.worker;
    if (contract.status !== "read" || remark.text !== "" || table.explained.has(plainText(name))) return;
    for (const { month, presenceCell } of monthsWhere(count, isAbsent)) {
      if (isAway(days, month)) continue;
      // 事, which the sheet's own legend reads, says why.
      if (table.legend.has(cellText(table.sheet.seen(presenceCell.row, presenceCell.column)))) continue;
      yield { ...presenceCell, values: { month: month.label } };
    }
  },
};

/** Before the month in which a person came, or from the one in which they left: the columns of these days say why. */
function isAway({ joined, left }: Worker["days"], { year, month }: MonthColumns): boolean {
  if (year === null) return false;
  const index = monthIndex(year, month);
  return (
    (joined !== null && monthIndex(joined.year, joined.month) > index) || (left !== null && monthIndex(left.year, left.month) <= index)
  );
}

function isAbsent({ presence, underContract }: WorkerMonth): boolean {
  return presence === 0 && underContract === true;
}
