import { monthsWhere, type AttendanceSubject, type WorkerCount, type WorkerMonth } from "../count/counts";
import type { RowRule } from "../../../tables/rule";
import { knowsYears, NO_CONTRACT_COLUMN, noDays, rangeText } from "./not-run";
import { questioned, saidBeside, withSaid } from "./said-beside";

/** Presence claimed in a month outside the contract. */
export const rule: RowRule<AttendanceSubject, WorkerCount> = {
  id: "attendance/contract-not-covering",
  scope: "row",
  severity: "error",
  title: { zh: "在合同期以外的月份填了到岗", en: "Presence claimed in a month outside the contract" },
  basis: {
    zh: "四有：签合同、在岗、买社保、发工资，缺一不计有效人次",
    en: "The four conditions (contract, on post, insurance, wage): lacking one, nothing is counted",
  },
  message: withSaid({
    zh: ({ month, contract }) =>
      `${month}不在合同期（${contract}）内，却填了到岗，按“四有”要求不计有效人次。请核对到岗或合同期限；如已续签，请更新合同期限。`,
    en: ({ month, contract }) =>
      `${month} lies outside the contract (${contract}) but claims presence; it does not count. Check the presence, or update the contract if it was renewed.`,
  }),
  right: { cells: { E5: "2024/1/25-2024/12/31" } },
  wrong: { cells: { E5: "2024/2/1-2024/12/31" }, at: "F5" },
  lacks: ({ table }) => (table.columns.contract === null ? NO_CONTRACT_COLUMN : knowsYears(table) ? null : noDays(table)),
  *check(count, subject) {
    const { table } = subject;
    const { contract, row } = count.worker;
    const column = table.columns.contract;
    if (column === null || contract.status !== "read") return;
    for (const { month, presenceCell } of monthsWhere(count, isOutside)) {
      const values = { month: month.label, contract: rangeText(contract.value) };
      yield questioned({ ...presenceCell, expected: 0, values, related: [{ row, column }] }, saidBeside(count, subject, "contract"));
    }
  },
};

function isOutside({ presence, underContract }: WorkerMonth): boolean {
  return (presence ?? 0) > 0 && underContract === false;
}
