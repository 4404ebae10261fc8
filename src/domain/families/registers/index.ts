import type { Localized } from "../../language";
import type { TableFamily } from "../../tables/family";
import { BESIDE_THE_REPORT } from "../../tables/lists/family";
import { compareDays, formatDay, type CalendarDay } from "../../values/calendar";
import { registerSubject, type RegisterSubject } from "./count/figures";
import { registeredServices } from "./count/services";
import { registerMeasures, registerMetrics } from "./count/tallies";
import { isRegister, type Entry, type RegisterTable } from "./model";
import { registerCellName, registerIdentity } from "./names";
import { registerParagraphs } from "./paragraphs";
import { registerHeaderQuestions, recogniseRegisters } from "./recognise/table";
import { missingRegisters, registerFigures } from "./report-figures";
import { registerRules } from "./rules";
import { registerExample } from "./rules/example-sheet";

/** 服务台账: a dated row for each case, group, activity, visit or voluntary service. */
export const registers: TableFamily<RegisterTable, RegisterSubject, Entry> = {
  ...BESIDE_THE_REPORT,
  id: "register",
  name: { zh: "服务台账", en: "Registers" },
  kinds: { register: { zh: "服务台账", en: "Register of services" } },
  claimsRange: false,
  readsRemains: true,
  waitsForEntries: true,
  owns: isRegister,
  recognise: (sheet, { settings, othersTerm }, within) => recogniseRegisters(sheet, settings.term ?? othersTerm, within),
  headerQuestions: registerHeaderQuestions,
  needsTerm: ({ entries }) => entries.some(({ day }) => day.status !== "read"),
  facts: (table) => ({ services: registeredServices(table) }),
  count: (table, _, facts) => registerSubject(table, facts),
  rows: ({ table }) => table.entries,
  rules: registerRules,
  measures: registerMeasures,
  metrics: ({ table }) => registerMetrics(table),
  contents: ({ entries }) => [{ zh: `${entries.length} 条记录`, en: `${entries.length} rows` }, ...spanText(entries)],
  figures: registerFigures,
  nameOf: registerCellName,
  paragraphs: registerParagraphs,
  missing: missingRegisters,
  example: { draw: registerExample, settings: {}, headerRows: [1], labelColumns: [0, 2] },
  identify: registerIdentity,
};

function spanText(entries: readonly Entry[]): Localized[] {
  const days = entries.flatMap(({ day }): CalendarDay[] => (day.status === "read" ? [day.value] : [])).sort(compareDays);
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? [{ zh: `${formatDay(first)} 至 ${formatDay(last)}`, en: `${formatDay(first)} to ${formatDay(last)}` }] : [];
}
