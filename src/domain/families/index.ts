import type { TableFamily } from "../tables/family";
import type { Localized } from "../language";
import type { Table, TableKind } from "../tables/model";
import { attendance } from "./attendance";
import { budgets } from "./budgets";
import { hours } from "./hours";
import { indicators } from "./indicators";
import { registers } from "./registers";
import { scoreSheets } from "./score-sheets";
import { stationSummaries } from "./station-summaries";
import { surveys } from "./surveys";
import { score } from "./score";

/** Every family of tables, in the order in which reports speak of them. */
export const families: readonly TableFamily[] = [
  attendance,
  indicators,
  score,
  scoreSheets,
  registers,
  stationSummaries,
  budgets,
  surveys,
  hours,
];

/** The family that a recognised table is of. */
export function familyOf(table: Table): TableFamily {
  const family = families.find((candidate) => candidate.owns(table));
  if (!family) throw new Error(`no family owns tables of the kind ${table.kind}`);
  return family;
}

const NO_TABLE: Localized = { zh: "不是要核算的表格", en: "Not a table to audit" };

/** Every kind of table, in the order of the families; then what a person may say that is none. */
export const tableKinds: readonly (TableKind | "none")[] = [...families.flatMap(({ kinds }) => Object.keys(kinds)), "none"];

/** Every kind of table by its name, as a sentence lists them. */
export const knownTables: Localized = {
  zh: families.flatMap(({ kinds }) => Object.values(kinds).map(({ zh }) => zh)).join("、"),
  en: families.flatMap(({ kinds }) => Object.values(kinds).map(({ en }) => en.charAt(0).toLowerCase() + en.slice(1))).join(", "),
};

/** What a kind of table is called. */
export function kindText(kind: TableKind | "none"): Localized {
  for (const { kinds } of families) if (kinds[kind]) return kinds[kind];
  return NO_TABLE;
}
