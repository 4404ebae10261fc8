import type { RowRule } from "../../../tables/rule";
import type { RegisterSubject } from "../count/figures";
import { datedColumn, type Entry } from "../model";

/** A row of a register has no date, or one that cannot be read: it cannot be told whether it counts. */
export const rule: RowRule<RegisterSubject, Entry> = {
  id: "register/date-missing",
  scope: "row",
  severity: "warning",
  title: { zh: "台账记录没有日期或日期无法识别", en: "A row of a register has no date, or one that cannot be read" },
  basis: { zh: "没有日期的记录无法归入服务期，不能计入完成量", en: "Without its date a row belongs to no period and cannot count" },
  message: {
    zh: ({ text }) => (text === "" ? "这条记录没有填写日期。请补填日期。" : `日期“${text}”无法识别。请改为如2024-03-05的写法。`),
    en: ({ text }) =>
      text === "" ? "This row has no date. Fill it in." : `The date “${text}” cannot be read. Write it like 2024-03-05; check the row.`,
  },
  right: { cells: {} },
  wrong: { cells: { B6: "三月底" }, at: "B6" },
  *check({ row, day }, { table }) {
    if (day.status !== "empty" && day.status !== "unreadable") return;
    yield { row, column: datedColumn(table), values: { text: day.status === "empty" ? "" : day.text } };
  },
};
