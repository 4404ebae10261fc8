import type { TableRule } from "../../../tables/rule";
import { formatDay } from "../../../values/calendar";
import type { RegisterField } from "../../../values/vocabulary/register-headers";
import { columnOf, type Entry } from "../model";
import type { RegisterSubject } from "../count/figures";
import { firstItem } from "../../../values/present";

/** The same service stands in a register twice. */
export const rule: TableRule<RegisterSubject> = {
  id: "register/duplicate",
  scope: "table",
  severity: "warning",
  title: { zh: "台账记录重复", en: "A row of a register stands there twice" },
  basis: {
    zh: "同一天、同一对象或名称、各项内容都相同的记录，或同一编号，只应登记一次",
    en: "Rows alike in day, person or name and everything else, or of one number, are one service",
  },
  message: {
    zh: ({ what, first }) => `与第${first}行重复（${what}）。如确为两次服务，请补充区别；如为重复登记，请删除一条并核对完成量。`,
    en: ({ what, first }) =>
      `This repeats row ${first} (${what}). If two services are meant, add what tells them apart; if not, delete one and check the amount done.`,
  },
  right: { cells: {} },
  wrong: {
    cells: { B6: "2024-03-08", C6: "妇女节活动", D6: "社区活动", E6: "片区1", F6: 40, G6: "社工02", H6: "2024-03-08", F8: 241 },
    at: "C6",
  },
  *check({ table }) {
    const known = new Map<string, Entry>();
    const numbered = numbersCases(table);
    const column = columnOf(table, "name") ?? columnOf(table, "person") ?? columnOf(table, "code") ?? firstItem(table.columns).column;
    for (const entry of table.entries) {
      for (const { key, what } of keysOf(entry, numbered)) {
        const first = known.get(key);
        if (!first) known.set(key, entry);
        else if (first !== entry) {
          yield { row: entry.row, column, related: [{ row: first.row, column }], values: { what, first: first.row + 1 } };
          break;
        }
      }
    }
  },
};

const TELLING: readonly RegisterField[] = ["name", "person", "kind", "area", "worker", "session-number"];

/** A register of cases opened, a row each, gives every case its own number; one of sessions repeats it. */
function numbersCases({ columns, entries }: RegisterSubject["table"]): boolean {
  const has = (field: RegisterField): boolean => columns.some((one) => one.field === field);
  if (!has("opened") || has("date") || has("session-number")) return false;
  const codes = entries.flatMap(({ texts }) => texts.get("code") ?? []);
  // Where several stand there twice, it is a way of numbering.
  return codes.length > 2 && codes.length - new Set(codes).size <= 1;
}

/** What makes a row the same service as another: its number, or its day with everything that it says. */
function* keysOf({ day, texts, amounts, closed }: Entry, numbered: boolean): Generator<{ readonly key: string; readonly what: string }> {
  const code = texts.get("code");
  const who = texts.get("name") ?? texts.get("person");
  if (code && /\D/.test(code))
    yield { key: `code ${code} ${texts.get("session-number") ?? ""} ${day.status === "read" ? formatDay(day.value) : ""}`, what: code };
  if (code && /\D/.test(code) && numbered) yield { key: `code ${code}`, what: code };
  if (day.status !== "read" || who === undefined) return;
  const said = TELLING.map((field) => texts.get(field) ?? "");
  const counted = [...amounts.values()].map(({ reading }) => (reading.status === "read" ? reading.value : reading.status));
  const end = closed.status === "read" ? formatDay(closed.value) : closed.status;
  yield { key: JSON.stringify([formatDay(day.value), said, counted, end, code ?? ""]), what: `${formatDay(day.value)} ${who}` };
}
