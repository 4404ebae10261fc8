import type { TableFamily } from "../../tables/family";
import { BESIDE_THE_REPORT } from "../../tables/lists/family";
import type { ListLine } from "../../tables/lists/list";
import { listCellName, listIdentity } from "../../tables/lists/names";
import { monthRows } from "./count/month-rows";
import { stationSummarySubject, summaryRows, type StationSummarySubject } from "./count/figures";
import { statedGrades } from "../../tables/stated-grades";
import { isStationSummary, type StationSummary } from "./model";
import { stationSummaryHeaderQuestions, recogniseStationSummaries } from "./recognise/table";
import { stationSummaryRules } from "./rules";
import { stationSummaryExample } from "./rules/example-sheet";

/** 各站汇总表: a row a station, each figure held against that station's own sheet. */
export const stationSummaries: TableFamily<StationSummary, StationSummarySubject, ListLine> = {
  ...BESIDE_THE_REPORT,
  id: "summary",
  name: { zh: "各站汇总", en: "Summary of stations" },
  kinds: {
    "station-summary": { zh: "各站汇总", en: "Summary of stations" },
    "presence-summary": { zh: "到岗汇总表", en: "Summary of presence" },
  },
  claimsRange: false,
  readsRemains: true,
  waitsForEntries: true,
  owns: isStationSummary,
  recognise: (sheet, _, within) => ({ tables: recogniseStationSummaries(sheet, within), refusals: [] }),
  headerQuestions: stationSummaryHeaderQuestions,
  withGrades: (table, stated, policy) =>
    statedGrades(table.sheet, table.range) ? table : { ...table, stated, policies: [...(table.policies ?? []), policy] },
  needsTerm: () => false,
  facts: (table) => {
    const summary = summaryRows(table);
    const monthsRepeated = monthRows(table);
    return { ...(summary.length > 0 ? { summary } : {}), ...(monthsRepeated.length > 0 ? { monthsRepeated } : {}) };
  },
  count: stationSummarySubject,
  rows: ({ table }) => table.lines,
  rules: stationSummaryRules,
  contents: ({ kind, lines }) => {
    const count = lines.filter(({ role }) => role === "item").length;
    if (kind === "presence-summary") return [{ zh: `${count} 行`, en: `${count} rows` }];
    return [{ zh: `${count} 个站点`, en: `${count} stations` }];
  },
  nameOf: listCellName,
  example: { draw: stationSummaryExample, settings: {}, headerRows: [1], labelColumns: [0] },
  identify: listIdentity,
};
