import type { Localized } from "../../../language";
import type { RowRule } from "../../../tables/rule";
import { compareDays, formatDay, liesWithin } from "../../../values/calendar";
import type { RegisterSubject } from "../count/figures";
import { columnOf, datedColumn, type Entry } from "../model";

/** A row of a register lies outside the days that it is of. */
export const rule: RowRule<RegisterSubject, Entry> = {
  id: "register/date-outside-term",
  scope: "row",
  severity: "warning",
  title: { zh: "台账日期不在服务期内", en: "The date of a register's row lies outside the service term" },
  basis: {
    zh: "台账写明起止日期的以台账为准，否则以服务协议期为准；接案早于服务期的跟进个案不在此列",
    en: "The days that the register states, else the service term; cases opened earlier and still followed are none of these",
  },
  message: {
    zh: ({ day, start, end }) => `日期${day}不在${start}至${end}之内，这条记录不能计入本期完成量。请核对日期（年份是否写错）。`,
    en: ({ day, start, end }) =>
      `The date ${day} lies outside ${start} to ${end}, so this row cannot count for it. Check the date and its year.`,
  },
  right: { cells: {} },
  wrong: { cells: { B5: "2023-03-08" }, at: "B5" },
  lacks: (subject): Localized | null => (!subject.days?.end ? NO_TERM : isOfAnotherPeriod(subject) ? OTHER_PERIOD : null),
  *check({ row, day, closed }, { table, days }) {
    if (day.status !== "read" || !days?.end) return;
    if (liesWithin(day.value, days)) return;
    const early = compareDays(day.value, days.start) < 0;
    // A case that was opened before the term and is followed in it belongs to it all the same.
    const followed = columnOf(table, "opened") !== null && columnOf(table, "date") === null;
    if (early && followed && (closed.status !== "read" || compareDays(closed.value, days.start) >= 0)) return;
    const column = datedColumn(table);
    yield { row, column, values: { day: formatDay(day.value), start: formatDay(days.start), end: formatDay(days.end) } };
  },
};

/** A person mistypes a year now and then; a register of which most rows lie elsewhere is one of other days. */
function isOfAnotherPeriod({ table, days }: RegisterSubject): boolean {
  const read = table.entries.flatMap(({ day }) => (day.status === "read" ? [day.value] : []));
  return days !== null && read.filter((day) => liesWithin(day, days)).length * 2 <= read.length;
}

const OTHER_PERIOD: Localized = {
  zh: "台账里的日期多数不在服务协议期内，像是另一时期的台账，未逐条判断日期。",
  en: "Most of the register's dates lie outside the service term, as if it were of another period; its dates were not judged one by one.",
};

const NO_TERM: Localized = {
  zh: "没有读到服务协议期或台账的起止日期，无法判断日期是否在服务期内。可在设置中填写服务协议期。",
  en: "Neither the service term nor the register's own days are known, so it cannot be told whether its dates lie in them. Enter the term in the settings.",
};
