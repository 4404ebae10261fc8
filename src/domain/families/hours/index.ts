import type { TableFamily } from "../../tables/family";
import { BESIDE_THE_REPORT } from "../../tables/lists/family";
import { listCellName, listIdentity } from "../../tables/lists/names";
import { hoursSubject, type HoursLine, type HoursSubject } from "./count/figures";
import { isHours, type HoursTable } from "./model";
import { hoursParagraphs } from "./paragraphs";
import { hoursHeaderQuestions, recogniseHours } from "./recognise/table";
import { hoursFigures, missingHours } from "./report-figures";
import { hoursRules } from "./rules";
import { hoursExample } from "./rules/example-sheet";
import { hoursSettings } from "./settings";

/** 培训、督导时数统计表: hours held by person and kind or session by session, beside what is required. */
export const hours: TableFamily<HoursTable, HoursSubject, HoursLine> = {
  ...BESIDE_THE_REPORT,
  id: "hours",
  name: { zh: "培训与督导时数", en: "Hours" },
  kinds: { hours: { zh: "培训与督导时数", en: "Hours of training and supervision" } },
  claimsRange: false,
  readsRemains: true,
  waitsForEntries: true,
  owns: isHours,
  recognise: (sheet, _, within) => ({ tables: recogniseHours(sheet, within), refusals: [] }),
  headerQuestions: hoursHeaderQuestions,
  needsTerm: () => false,
  facts: () => ({}),
  count: (table) => hoursSubject(table),
  rows: ({ lines }) => lines,
  rules: hoursRules,
  settings: hoursSettings,
  contents: ({ lines }) => {
    const count = lines.filter(({ role }) => role === "item").length;
    return [{ zh: `${count} 行`, en: `${count} lines` }];
  },
  figures: hoursFigures,
  nameOf: listCellName,
  paragraphs: hoursParagraphs,
  missing: missingHours,
  example: { draw: hoursExample, settings: {}, headerRows: [1], labelColumns: [0, 1] },
  identify: listIdentity,
};
