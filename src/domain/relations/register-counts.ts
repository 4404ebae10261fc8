import type { CellRange, CellRef } from "../grid/address";
import type { Localized } from "../language";
import type { RegisteredService } from "../tables/facts";
import { exact, type Exact } from "../values/exact";
import { readMonthText } from "../values/vocabulary/month-text";
import { countedAs, servicesIn, type CountedAs } from "../values/vocabulary/register-headers";
import { adds } from "./header-agreement";
import type { KeptBetween, LinkedCell } from "./kept-between";
import { BLANK, FIGURE, type Line } from "./lines";
import { link, taken } from "./linked-cells";
import type { BodyRow, Region } from "./region";
import type { LookedSheet } from "./sheets-between";
import { valueFor } from "../values/present";

/** A register of services, a dated row each, as whoever counts its rows sees it. */
export interface CountedRegister {
  readonly sheet: string;
  readonly range: CellRange;
  readonly services: readonly RegisteredService[];
}

/** By what rows of a register are told apart. */
const WAYS = ["kind", "area", "worker", "month", "service"] as const;
type Way = (typeof WAYS)[number];

const CALLED: Readonly<Record<Way, Localized>> = {
  kind: { zh: "类型", en: "kind" },
  area: { zh: "片区", en: "area" },
  worker: { zh: "社工", en: "worker" },
  month: { zh: "月份", en: "month" },
  service: { zh: "服务", en: "service" },
};
const MEASURED: Readonly<Record<CountedAs, Localized>> = {
  rows: { zh: "的记录数", en: "the number of rows" },
  closed: { zh: "的结案（结束）数", en: "the number of closed ones" },
  people: { zh: "的人次合计", en: "the people" },
  hours: { zh: "的时数合计", en: "the hours" },
  sessions: { zh: "的节数合计", en: "the sessions" },
};

const MEASURES = ["rows", "closed", "people", "hours", "sessions"] as const;

interface Row {
  readonly ref: CellRef;
  readonly service: RegisteredService;
  /** What it says of each way; null where it says nothing. */
  readonly of: Readonly<Record<Way, string | null>>;
}

/** Longer forms are lists, not counts of one. */
const MOST_ROWS = 400;
/** Labels name what is counted, so fewer bits are asked for than where figures alone speak. */
const ENOUGH = { mayBreak: 0.25, bits: 8, distinct: 2 } as const;

/** Cells that hold how many rows of a register are of their row's and their column's kind, area, worker, month or service, or what these come to. */
export function registerCounts(sheets: readonly LookedSheet[], registers: readonly CountedRegister[]): KeptBetween[] {
  if (registers.length === 0) return [];
  const each = registers.map(({ sheet, services }) => ({ sheet, rows: services.map((service) => rowOf(sheet, service)) }));
  const all = each.length > 1 ? [{ sheet: "", rows: each.flatMap(({ rows }) => rows) }] : [];
  const sources = [...all, ...each];
  const isRegister = ({ sheet, range }: Region): boolean =>
    registers.some((one) => one.sheet === sheet.name && one.range.top <= range.bottom && one.range.bottom >= range.top);
  return sheets.flatMap(({ regions }) =>
    regions.flatMap((region) => {
      if (region.rows.length > MOST_ROWS || isRegister(region)) return [];
      const found = sources.flatMap((source) => countsIn(region, source));
      // Of several ways to count the same cells the one that explains the most.
      found.sort((a, b) => b.held - a.held || b.score - a.score);
      const kept: KeptBetween[] = [];
      for (const one of found) if (!kept.some((other) => one.witnesses.some((cell) => other.part(cell) !== null))) kept.push(one);
      return kept;
    }),
  );
}

function rowOf(sheet: string, service: RegisteredService): Row {
  const { kind, area, worker, day } = service;
  const of = { kind, area, worker, month: day && String(day.month), service: service.service };
  return { ref: { sheet, ...service.at }, service, of };
}

interface Source {
  readonly sheet: string;
  readonly rows: readonly Row[];
}

function countsIn(region: Region, source: Source): KeptBetween[] {
  const known = new Map(WAYS.map((way) => [way, new Set(source.rows.flatMap(({ of }) => of[way] ?? []))]));
  const labels = region.rows.map(({ label, sum }) => (sum === null ? label : ""));
  const headers = region.columns.map((column) => (adds(column) && !column.percent && !column.natures.has("sum") ? column.leaf : ""));
  const [down, across] = [namesOf(labels, known), namesOf(headers, known)];
  return [...MEASURES, null]
    .flatMap((measure): Counting[] => [
      ...(measure === null ? [] : pairs(down, across).map(([byRow, byColumn]) => ({ byRow, byColumn, measure }))),
      ...down.map((byRow) => ({ byRow, byColumn: countedNames(headers, measure), measure })),
      ...across.map((byColumn) => ({ byRow: countedNames(labels, measure), byColumn, measure })),
    ])
    .flatMap((counting) => {
      const kept = taken([region], countedCells(region, source, counting), wordsOf(source, counting), ENOUGH);
      return kept ? [kept] : [];
    });
}

const pairs = (down: readonly Names[], across: readonly Names[]): (readonly [Names, Names])[] =>
  down.flatMap((byRow) => across.flatMap((byColumn) => (byColumn.way === byRow.way ? [] : [[byRow, byColumn] as const])));

/** What labels (or headers) are by one way of telling rows apart, null for one that is none of its values; without a way, whether they name the measure. */
interface Names {
  readonly way: Way | null;
  readonly values: readonly (string | null)[];
}

interface Counting {
  readonly byRow: Names;
  readonly byColumn: Names;
  /** null where each cell is counted as its own header (or label) says. */
  readonly measure: CountedAs | null;
}

/** Every way by which two labels or more tell rows of the register apart. */
function namesOf(labels: readonly string[], known: ReadonlyMap<Way, ReadonlySet<string>>): Names[] {
  return WAYS.flatMap((way) => {
    const values = labels.map((label) => {
      const value = label === "" ? null : valueOf(label, way);
      return value !== null && valueFor(known, way).has(value) ? value : null;
    });
    return new Set(values.filter((value) => value !== null)).size > 1 ? [{ way, values }] : [];
  });
}

function countedNames(labels: readonly string[], measure: CountedAs | null): Names {
  return {
    way: null,
    values: labels.map((label) => {
      const counted = label === "" ? null : countedAs(label);
      return measure === null || counted === measure ? counted : null;
    }),
  };
}

function valueOf(label: string, way: Way): string | null {
  if (way === "month") {
    const month = readMonthText(label);
    return month?.rest === "" ? String(month.month) : null;
  }
  if (way !== "service") return label;
  const [service, ...others] = servicesIn(label);
  return service && others.length === 0 ? service : null;
}

function countedCells(region: Region, { rows }: Source, { byRow, byColumn, measure }: Counting): LinkedCell[] {
  const meant = ({ way, values }: Names, index: number, among: readonly Row[]): readonly Row[] =>
    way === null ? among : among.filter(({ of }) => of[way] === values[index]);
  const ownMeasure = (place: number, at: number) => (byRow.way === null ? byRow.values[place] : byColumn.values[at]) as CountedAs;
  return region.rows.flatMap((row, place) => {
    if (byRow.values[place] === null) return [];
    const own = meant(byRow, place, rows);
    return region.columns.flatMap((column, at) =>
      byColumn.values[at] === null
        ? []
        : (countedCell(region, { row, place, column }, meant(byColumn, at, own), measure ?? ownMeasure(place, at)) ?? []),
    );
  });
}

function countedCell(
  { sheet }: Region,
  { row, place, column }: { readonly row: BodyRow; readonly place: number; readonly column: Line },
  meant: readonly Row[],
  measure: CountedAs,
): LinkedCell | null {
  const state = column.states[place]!;
  const value = measured(meant, measure);
  if (value === null || (state !== FIGURE && state !== BLANK)) return null;
  const nothing = value.equals(0);
  // Where nothing was done a form is left blank.
  if (nothing && state === BLANK) return null;
  const cell = { sheet: sheet.name, row: row.row, column: column.at };
  return link({ cell, column, place, value, read: meant.map(({ ref }) => ref), trivial: nothing });
}

function measured(rows: readonly Row[], measure: CountedAs): Exact | null {
  if (measure === "rows") return exact(rows.length);
  if (measure === "closed")
    return rows.every(({ service }) => service.closes) ? exact(rows.filter(({ service }) => service.closed !== null).length) : null;
  let sum = exact(0);
  for (const { service } of rows) {
    const amount = service[measure];
    if (amount === null || amount === undefined) return null;
    sum = sum.add(exact(amount));
  }
  return sum;
}

function wordsOf({ sheet }: Source, { byRow, byColumn, measure }: Counting): Localized {
  const ways = [byRow, byColumn].flatMap(({ way }) => (way === null ? [] : [CALLED[way]]));
  const what = measure === null ? { zh: "的场次、人次等", en: "the rows, people or hours" } : MEASURED[measure];
  const of = sheet === "" ? { zh: "各台账", en: "the registers" } : { zh: `“${sheet}”`, en: `“${sheet}”` };
  return {
    zh: `${of.zh}中该${ways.map(({ zh }) => zh).join("、该")}${what.zh}`,
    en: `${what.en} of this ${ways.map(({ en }) => en).join(" and ")} in ${of.en}`,
  };
}
