import type { RowRule } from "../../../tables/rule";
import { compareDays, formatDay } from "../../../values/calendar";
import type { RegisterSubject } from "../count/figures";
import { columnOf, datedColumn, type Entry } from "../model";

/** A case was closed before it was opened. */
export const rule: RowRule<RegisterSubject, Entry> = {
  id: "register/closed-before-opened",
  scope: "row",
  severity: "error",
  title: { zh: "结案日期早于接案日期", en: "A case was closed before it was opened" },
  basis: { zh: "结案不早于接案", en: "A case is closed on the day it was opened or later" },
  message: {
    zh: ({ opened, closed, openedAs, closedAs }) => `${closedAs}${closed}早于${openedAs}${opened}。请核对两个日期。`,
    en: ({ opened, closed }) => `It was closed on ${closed}, before it was opened on ${opened}. Check both dates.`,
  },
  right: { cells: {} },
  wrong: { cells: { H5: "2024-02-01" }, at: "H5" },
  *check({ row, day, closed }, { table }) {
    const column = columnOf(table, "closed");
    if (column === null || day.status !== "read" || closed.status !== "read" || compareDays(closed.value, day.value) >= 0) return;
    const dated = datedColumn(table);
    const headed = (at: number): string => table.columns.find((one) => one.column === at)?.header ?? "";
    yield {
      row,
      column,
      values: { opened: formatDay(day.value), closed: formatDay(closed.value), openedAs: headed(dated), closedAs: headed(column) },
      related: [{ row, column: dated }],
    };
  },
};
