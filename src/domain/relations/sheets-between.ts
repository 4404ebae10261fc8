import type { CellRef } from "../grid/address";
import type { Sheet } from "../grid/sheet";
import type { Localized } from "../language";
import { exact, ZERO, type Exact } from "../values/exact";
import { plainText } from "../values/vocabulary/plain-text";
import { namedCells, type Names, type NamesOfLayout } from "./cell-names";
import { cellsOfSheets } from "./cells-of-sheets";
import { adds } from "./header-agreement";
import type { KeptBetween, LinkedCell } from "./kept-between";
import { BLANK, FIGURE, UNREADABLE, type Line } from "./lines";
import { LEAST_WITNESSES, link, taken, type NamedCell } from "./linked-cells";
import type { BodyRow, Region } from "./region";
import { firstItem, itemAt, lastItem } from "../values/present";

/** A sheet with its rectangles, as other sheets are held against it. */
export interface LookedSheet {
  readonly sheet: Sheet;
  readonly regions: readonly Region[];
}

const LEAST_BITS = 16;
/** Where little speaks for it, nearly nothing may speak against it. */
const STRICT = { mayBreak: 0.15, bits: 22 } as const;
/** A header that says what it counts speaks for a count. */
const SAID = { mayBreak: 0.25, bits: 10, distinct: 3 } as const;
const COUNTS = /[户人条个场宗件次]数|人次|场次|数量|记录/;

/** What cells of one sheet keep with others: a sum of the cells of the same name, the total of the sheet that a row names, the same figure once more. */
export function relationsBetween(sheets: readonly LookedSheet[]): KeptBetween[] {
  const shapes = new Map<string, NamesOfLayout>();
  const looked = sheets
    .filter(({ regions }) => regions.length > 0)
    .map((one) => ({ ...one, ...namedCells(one.sheet, one.regions, shapes) }));
  if (looked.length < 2) return [];
  const layouts = layoutsOf(looked);
  const found: KeptBetween[] = [];
  for (const one of looked) {
    const others = looked.filter((other) => other !== one);
    const sums = one.keys.length < LEAST_WITNESSES ? null : sumOfOthers(one, layouts);
    if (sums) found.push(sums);
    found.push(...rowsOfSheets(one.regions, others), ...cellsOfSheets(one.regions, others));
    if (!sums && one.keys.length >= LEAST_WITNESSES) found.push(...repeated(one, others));
  }
  return found;
}

type NamedSheet = LookedSheet & Names;

/** Sheets of one layout, with what their cells of one name come to together. */
interface Layout {
  readonly sheets: readonly NamedSheet[];
  readonly sums: Float64Array;
}

function layoutsOf(looked: readonly NamedSheet[]): Layout[] {
  const byLayout = new Map<string, NamedSheet[]>();
  for (const one of looked) byLayout.set(one.layout, [...(byLayout.get(one.layout) ?? []), one]);
  return [...byLayout.values()].map((sheets) => {
    const sums = new Float64Array(firstItem(sheets).keys.length);
    for (const { cells } of sheets)
      cells.forEach(({ column, place }, at) => {
        if (column.states[place] === FIGURE) sums[at]! += column.values[place]!;
      });
    return { sheets, sums };
  });
}

/** 汇总 = the sum of the cells of the same name on the sheets of months or stations. */
function sumOfOthers(one: NamedSheet, layouts: readonly Layout[]): KeptBetween | null {
  const like = layouts.filter(
    ({ sheets: [first] }) => first === one || (first && shared(one, first) >= Math.max(LEAST_WITNESSES, one.keys.length * 0.6)),
  );
  const alike = like.flatMap(({ sheets }) => sheets.filter((other) => other !== one));
  if (alike.length < 2 || !mayBeSums(one, like)) return null;
  const linked: LinkedCell[] = [];
  one.keys.forEach((key, at) => {
    const { cell, column, place } = itemAt(one.cells, at);
    const state = column.states[place]!;
    if (state !== FIGURE && state !== BLANK) return;
    const read = alike.flatMap((other) => cellNamed(other, key) ?? []).filter((found) => found.column.states[found.place] === FIGURE);
    if (read.length === 0) return;
    const value = read.reduce((sum, found) => sum.add(exact(found.column.values[found.place]!)), ZERO);
    const counting = read.filter((found) => found.column.values[found.place] !== 0).length;
    linked.push(link({ cell, column, place, value, read: read.map((found) => found.cell), trivial: counting < 2 }));
  });
  const first = firstItem(alike).sheet.name;
  const last = lastItem(alike).sheet.name;
  const words: Localized = {
    zh: `“${first}”至“${last}”等 ${alike.length} 张表同名格之和`,
    en: `the sum of the cells of the same name on ${alike.length} sheets (“${first}” to “${last}”)`,
  };
  return taken(one.regions, linked, words, { mayBreak: 0.25, bits: LEAST_BITS, ofInputs: true });
}

/** A look in plain numbers that nearly every sheet fails: as many cells must be near the sum of the others as a relation asks for. */
function mayBeSums(one: NamedSheet, like: readonly Layout[]): boolean {
  let near = 0;
  let off = 0;
  const owns = like.map(({ sheets }) => sheets.includes(one));
  for (let at = 0; at < one.keys.length; at++) {
    const { column, place } = itemAt(one.cells, at);
    if (column.states[place] !== FIGURE) continue;
    const stated = column.values[place]!;
    let sum = 0;
    for (const [number, { sheets, sums }] of like.entries()) {
      const own = itemAt(owns, number);
      const there = own || firstItem(sheets).layout === one.layout ? at : firstItem(sheets).index.get(itemAt(one.keys, at));
      if (there !== undefined) sum += own ? sums[there]! - stated : sums[there]!;
    }
    if (Math.abs(sum - stated) <= 1 + Math.abs(stated) * 1e-9) near++;
    else if (++off > near + 20 && off > one.keys.length * 0.3) return false;
  }
  return near >= LEAST_WITNESSES && off <= near * 0.3;
}

function cellNamed({ cells, index }: Names, key: string): NamedCell | undefined {
  const at = index.get(key);
  return at === undefined ? undefined : cells[at];
}

function shared(one: Names, other: Names): number {
  if (one.layout === other.layout) return one.keys.length;
  let count = 0;
  for (const key of one.keys) if (other.index.has(key)) count++;
  return count;
}

/** A row that bears a sheet's name holds what that sheet comes to, or how many entries it has. */
function rowsOfSheets(regions: readonly Region[], others: readonly NamedSheet[]): KeptBetween[] {
  const byName = new Map(others.map((other) => [plainText(other.sheet.name), other]));
  return regions.flatMap((region) => {
    const rows = region.rows.flatMap((row, place) => {
      const other = row.sum === null ? byName.get(row.label) : undefined;
      return other ? [{ row, place, other }] : [];
    });
    if (rows.length < LEAST_WITNESSES) return [];
    const sums: LinkedCell[] = [];
    const found: KeptBetween[] = [];
    for (const column of region.columns) {
      if (!adds(column) || column.percent) continue;
      const cells = rows.flatMap(({ row, place, other }) => linkTo(region, { row, place, column }, totalOn(other, column.title)) ?? []);
      const broken = cells.filter(({ state }) => state === "broken").length;
      // A column that is something else than that sheet's total on most rows is none of these.
      if (broken * 4 <= cells.filter(({ state }) => state === "witness").length) sums.push(...cells);
      const counts = rows.flatMap(({ row, place, other }) => linkTo(region, { row, place, column }, entriesOf(other)) ?? []);
      const counted = taken(
        [region],
        counts,
        { zh: "同名工作表的明细行数", en: "the number of entries on the sheet of that name" },
        COUNTS.test(column.leaf) ? SAID : STRICT,
      );
      if (counted) found.push(counted);
    }
    const words: Localized = { zh: "同名工作表中该列的合计", en: "that column's total on the sheet of that name" };
    const kept = taken([region], sums, words, { mayBreak: 0.25, bits: LEAST_BITS });
    return kept ? [kept, ...found] : found;
  });
}

interface Found {
  readonly value: Exact;
  readonly read: readonly CellRef[];
}

/** What a sheet's column of this title comes to: its 合计, or the sum of its entries. */
function totalOn({ sheet, regions }: NamedSheet, title: string): Found | null {
  const found = regions.flatMap((region) =>
    region.columns.filter((column) => column.title === title).map((column) => ({ region, column })),
  );
  if (found.length !== 1) return null;
  const [{ region, column }] = found as [(typeof found)[number]];
  const totals = region.rows.flatMap((row, place) => (row.sum === "all" ? [place] : []));
  const places =
    totals.length === 1 ? totals : totals.length > 1 ? [] : region.rows.flatMap((row, place) => (row.sum === null ? [place] : []));
  if (places.length === 0 || places.some((place) => column.states[place] === UNREADABLE)) return null;
  const figures = places.filter((place) => column.states[place] === FIGURE);
  if (figures.length === 0) return null;
  return {
    value: figures.reduce((sum, place) => sum.add(exact(column.values[place]!)), ZERO),
    read: figures.map((place) => ({ sheet: sheet.name, row: itemAt(region.rows, place).row, column: column.at })),
  };
}

function entriesOf({ sheet, regions }: NamedSheet): Found | null {
  if (regions.length !== 1) return null;
  const [region] = regions as [Region];
  const entries = region.rows.filter(({ sum, label }) => sum === null && label !== "");
  return { value: exact(entries.length), read: entries.map(({ row }) => ({ sheet: sheet.name, row, column: region.range.left })) };
}

function linkTo(
  region: Region,
  { row, place, column }: { readonly row: BodyRow; readonly place: number; readonly column: Line },
  found: Found | null,
): LinkedCell | null {
  const state = column.states[place]!;
  if (!found || (state !== FIGURE && state !== BLANK)) return null;
  const cell = { sheet: region.sheet.name, row: row.row, column: column.at };
  return link({ cell, column, place, ...found, trivial: found.value.equals(ZERO) });
}

/** A figure that stands on another sheet once more, under the same label and header; not between sheets of one layout, of which each is its own month. */
function repeated(one: NamedSheet, others: readonly NamedSheet[]): KeptBetween[] {
  return others.flatMap((other) => {
    if (other.layout === one.layout || other.keys.length < one.keys.length) return [];
    const common = shared(one, other);
    if (common < LEAST_WITNESSES + 1 || common > other.keys.length * 0.7) return [];
    const linked: LinkedCell[] = [];
    one.keys.forEach((key, at) => {
      const { cell, column, place } = itemAt(one.cells, at);
      const there = cellNamed(other, key);
      const state = column.states[place]!;
      if (!there || there.column.states[there.place] !== FIGURE || (state !== FIGURE && state !== BLANK)) return;
      const value = exact(there.column.values[there.place]!);
      linked.push(link({ cell, column, place, value, read: [there.cell], trivial: value.equals(ZERO) }));
    });
    const words: Localized = { zh: `“${other.sheet.name}”中的同名格`, en: `the cell of the same name on “${other.sheet.name}”` };
    const kept = taken(one.regions, linked, words, STRICT);
    return kept ? [kept] : [];
  });
}
