import { earliest } from "../count/employment";
import { placed, type WorkerCount } from "../count/counts";
import { compareDays, formatDay, monthIndex, type CalendarDay } from "../../../values/calendar";
import type { CellAddress } from "../../../grid/address";

/** What a remark's date and something else say that cannot both be, and where. */
interface Conflict {
  readonly zh: string;
  readonly en: string;
  readonly cells: CellAddress[];
}

/** A contradiction between a remark's dates and the marks or the contract, in words; null for none. */
export function remarkConflict(count: WorkerCount): Conflict | null {
  const { remark } = count.worker;
  const { joined } = remark;
  const left = earliest([remark.left, remark.transferred]);
  if (joined && left && compareDays(left, joined) < 0) {
    return {
      zh: `备注的离职日期${formatDay(left)}早于入职日期${formatDay(joined)}`,
      en: `The leaving date ${formatDay(left)} is before the joining date ${formatDay(joined)}`,
      cells: [],
    };
  }
  return (
    (joined && againstMarks(count, joined, "joined")) ??
    (left && againstMarks(count, left, "left")) ??
    (joined && againstContract(count, joined, "joined")) ??
    (left && againstContract(count, left, "left"))
  );
}

const IN_MARKS = {
  joined: {
    zh: (day: string, months: string) => `备注写${day}到岗，但${months}已有到岗记录`,
    en: (day: string, months: string) => `The remark says joined on ${day}, but ${months} already show presence`,
  },
  left: {
    zh: (day: string, months: string) => `备注写${day}离岗，但${months}仍有到岗记录`,
    en: (day: string, months: string) => `The remark says left on ${day}, but ${months} still show presence`,
  },
};

/** Presence before the month of joining, or after that of leaving. */
function againstMarks(count: WorkerCount, day: CalendarDay, which: "joined" | "left"): Conflict | null {
  const own = monthIndex(day.year, day.month);
  const marked = count.months.filter(({ month: { year, month }, presence }) => {
    if (year === null || (presence ?? 0) <= 0) return false;
    return which === "joined" ? monthIndex(year, month) < own : monthIndex(year, month) > own;
  });
  if (marked.length === 0) return null;
  const labels = marked.map(({ month }) => month.label).join("、");
  const { zh, en } = IN_MARKS[which];
  const cells = marked.map((month) => placed(count, month).presenceCell);
  return { zh: zh(formatDay(day), labels), en: en(formatDay(day), labels), cells };
}

const WORDS = { joined: { zh: "到岗", en: "joining" }, left: { zh: "离岗", en: "leaving" } };

/** A date before the contract begins or after it ends; a joining date older than the table's months stands for a contract that was renewed. */
function againstContract({ worker: { contract }, months }: WorkerCount, day: CalendarDay, which: "joined" | "left"): Conflict | null {
  if (contract.status !== "read") return null;
  const { start, end } = contract.value;
  const { zh, en } = WORDS[which];
  if (start && compareDays(day, start) < 0 && (which === "left" || !beforeMonths(months, day))) {
    return {
      zh: `备注写${formatDay(day)}${zh}，早于合同开始日${formatDay(start)}`,
      en: `The ${en} date ${formatDay(day)} is before the contract's start ${formatDay(start)}`,
      cells: [],
    };
  }
  if (!end || compareDays(day, end) <= 0) return null;
  return {
    zh: `备注写${formatDay(day)}${zh}，晚于合同结束日${formatDay(end)}`,
    en: `The ${en} date ${formatDay(day)} is after the contract's end ${formatDay(end)}`,
    cells: [],
  };
}

function beforeMonths(months: WorkerCount["months"], { year, month }: CalendarDay): boolean {
  const first = months.find((one) => one.month.year !== null)?.month;
  return first?.year == null || monthIndex(year, month) < monthIndex(first.year, first.month);
}
