import { monthsWhere, type AttendanceSubject, type WorkerCount, type WorkerMonth } from "../count/counts";
import type { RowRule } from "../../../tables/rule";
import { questioned, saidBeside, withSaid } from "./said-beside";

/** A presence that is no 0, 0.5, 1 or exceeds the month's weight. */
export const rule: RowRule<AttendanceSubject, WorkerCount> = {
  id: "attendance/presence-value",
  scope: "row",
  severity: "error",
  title: { zh: "到位数不是0、0.5、1或超过本月权重", en: "A presence that is no 0, 0.5, 1 or exceeds the month's weight" },
  basis: {
    zh: "人员到位只填0、0.5、1或打√，不超过表头注明的当月权重",
    en: "Presence is 0, 0.5, 1 or a tick, at most the weight in the month's header",
  },
  message: withSaid({
    zh: ({ month, stated, weight }) => `${month}的到位数${stated}不合规范：只能填0、0.5、1或打√，且不超过本月的${weight}。请核对后改正。`,
    en: ({ month, stated, weight }) =>
      `The presence ${stated} of ${month} is not valid: enter 0, 0.5, 1 or a tick, at most ${weight}. Check and correct it.`,
  }),
  right: { cells: { I5: "√" } },
  wrong: { cells: { F5: 1 }, at: "F5" },
  *check(count, subject) {
    const { table } = subject;
    // Days are not measured against a month's weight.
    if (table.presenceUnit === "day") return;
    const { text } = count.worker.remark;
    for (const { month, presence, presenceCell } of monthsWhere(count, isInvalid))
      if (presence !== null && !isPartTime(text, presence, month.weight))
        yield questioned(
          { ...presenceCell, values: { month: month.label, stated: presence, weight: month.weight } },
          saidBeside(count, subject, "presence"),
        );
  },
};

/** 非全日制，按80%计: a share of the month that the remark states, or leaves open. */
function isPartTime(remark: string, presence: number, weight: number): boolean {
  const share = /按?(\d{1,2}(?:\.\d+)?)%(?:计|折算|到岗|工时)/.exec(remark)?.[1];
  if (share !== undefined) return Math.abs(presence - (weight * Number(share)) / 100) < 1e-9;
  return /非全日制|兼职|part-?time/i.test(remark) && presence > 0 && presence < weight;
}

function isInvalid({ month, presence }: WorkerMonth): boolean {
  if (presence === null) return false;
  if (month.stretch !== undefined) return presence > month.stretch || presence < 0 || !Number.isInteger(presence * 2);
  return presence > month.weight || !(presence === 0 || presence === 0.5 || presence === 1 || presence === month.weight);
}
