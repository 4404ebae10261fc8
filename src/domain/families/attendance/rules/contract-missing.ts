import { monthsWhere, placed, type AttendanceSubject, type WorkerCount, type WorkerMonth } from "../count/counts";
import type { RowRule } from "../../../tables/rule";
import { NO_CONTRACT_COLUMN } from "./not-run";
import { questioned, saidBeside, withSaid } from "./said-beside";

/** Presence claimed without a readable contract. */
export const rule: RowRule<AttendanceSubject, WorkerCount> = {
  id: "attendance/contract-missing",
  scope: "row",
  severity: "error",
  title: { zh: "填了到岗但合同期限为空或无法识别", en: "Presence claimed without a readable contract" },
  basis: {
    zh: "四有：签合同、在岗、买社保、发工资，缺一不计有效人次",
    en: "The four conditions (contract, on post, insurance, wage): lacking one, nothing is counted",
  },
  message: withSaid({
    zh: ({ month, unreadable, text }) =>
      month !== undefined
        ? `${month}在岗，但“签合同”没有打√，按“四有”要求该月不计有效人次。如已签合同，请核对后补√。`
        : unreadable === "yes"
          ? `合同期限“${text}”无法识别，不能判断各月是否在合同期内，本行及相关合计暂不计算。请写成“2024/1/25-2025/1/24”或“2024/1/25-无固定期”。`
          : "本行填了到岗，但没有合同期限，按“四有”要求不计有效人次。请补填合同起止日期。",
    en: ({ month, unreadable, text }) =>
      month !== undefined
        ? `On post in ${month}, but no tick for a contract: the month does not count. Tick it if there was a contract.`
        : unreadable === "yes"
          ? `The contract term “${text}” cannot be read, so this row and its totals are left uncomputed. Write it as 2024/1/25-2025/1/24 or 2024/1/25-无固定期.`
          : "Presence is claimed but no contract term is given, so nothing counts. Fill in the contract's dates.",
  }),
  right: { cells: { E5: "2020.1.1-长期" } },
  wrong: { cells: { E5: null }, at: "E5" },
  lacks: ({ table }) =>
    table.columns.contract === null && table.months.every(({ contract }) => contract === undefined) ? NO_CONTRACT_COLUMN : null,
  *check(count, subject) {
    const { table } = subject;
    const said = saidBeside(count, subject, "contract");
    for (const { month, contractCell, presenceCell } of monthsWhere(count, unsigned))
      if (contractCell) yield questioned({ ...contractCell, expected: "√", values: { month: month.label }, related: [presenceCell] }, said);
    const { worker, months } = count;
    const { contract } = worker;
    const column = table.columns.contract;
    if (column === null || (contract.status !== "empty" && contract.status !== "unreadable")) return;
    const claimed = months.filter(({ presence }) => (presence ?? 0) > 0);
    if (claimed.length === 0) return;
    yield questioned(
      {
        row: worker.row,
        column,
        values: {
          unreadable: contract.status === "unreadable" ? "yes" : "no",
          text: contract.status === "unreadable" ? contract.text : "",
        },
        related: claimed.map((month) => placed(count, month).presenceCell),
      },
      said,
    );
  },
};

function unsigned({ presence, contractMark }: WorkerMonth): boolean {
  return contractMark === "no" && (presence ?? 0) > 0;
}
