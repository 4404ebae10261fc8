import { cellKey, type CellRef } from "../grid/address";
import type { Sheet } from "../grid/sheet";
import type { Localized } from "../language";
import { exact, roundHalfUp, ZERO, type Exact } from "../values/exact";
import { plainText } from "../values/vocabulary/plain-text";
import { adds } from "./header-agreement";
import { KeptBetween, type LinkedCell } from "./kept-between";
import { BLANK, FIGURE, UNREADABLE, type Line } from "./lines";
import type { BodyRow, Region } from "./region";

/** A sheet with its rectangles, as other sheets are held against it. */
export interface LookedSheet {
  readonly sheet: Sheet;
  readonly regions: readonly Region[];
}

/** A figure under its row's label and its column's header. */
interface NamedCell {
  readonly cell: CellRef;
  readonly column: Line;
  readonly place: number;
}

/** Longer lists are registers, whose rows no other sheet repeats by name. */
const MOST_ROWS = 400;
const LEAST_WITNESSES = 4;
const LEAST_BITS = 16;

/** What cells of one sheet keep with others: a sum of the cells of the same name, the total of the sheet that a row names, the same figure once more. */
export function relationsBetween(sheets: readonly LookedSheet[]): KeptBetween[] {
  const named = sheets.filter(({ regions }) => regions.length > 0).map((one) => ({ ...one, cells: namedCells(one) }));
  if (named.length < 2) return [];
  const found: KeptBetween[] = [];
  for (const one of named) {
    if (one.cells.size === 0) continue;
    const others = named.filter((other) => other !== one);
    const sums = sumOfOthers(one, others);
    if (sums) found.push(sums);
    found.push(...rowsOfSheets(one.regions, others));
    if (!sums) found.push(...repeated(one, others));
  }
  return found;
}

type NamedSheet = LookedSheet & { readonly cells: ReadonlyMap<string, NamedCell> };

const known = new WeakMap<LookedSheet["regions"], ReadonlyMap<string, NamedCell>>();

/** Every figure of a sheet by label and header; what two cells are called the same is left out. */
function namedCells({ sheet, regions }: LookedSheet): ReadonlyMap<string, NamedCell> {
  let cells = known.get(regions);
  if (cells) return cells;
  const own = new Map<string, NamedCell>();
  const twice = new Set<string>();
  for (const region of regions) {
    if (region.rows.length > MOST_ROWS) continue;
    for (const column of region.columns) {
      if (!adds(column) || column.percent || column.leaf === "") continue;
      region.rows.forEach((row, place) => {
        if (row.label === "" || column.states[place] === UNREADABLE) return;
        const key = `${row.label}\u0000${column.title}`;
        if (own.has(key)) twice.add(key);
        own.set(key, { cell: { sheet: sheet.name, row: row.row, column: column.at }, column, place });
      });
    }
  }
  for (const key of twice) own.delete(key);
  cells = own;
  known.set(regions, cells);
  return cells;
}

/** 汇总 = the sum of the cells of the same name on the sheets of months or stations. */
function sumOfOthers({ regions, cells }: NamedSheet, others: readonly NamedSheet[]): KeptBetween | null {
  const alike = others.filter((other) => shared(cells, other.cells) >= Math.max(LEAST_WITNESSES, cells.size * 0.6));
  if (alike.length < 2) return null;
  const linked: LinkedCell[] = [];
  for (const [key, { cell, column, place }] of cells) {
    const state = column.states[place]!;
    if (state !== FIGURE && state !== BLANK) continue;
    const read = alike.flatMap((other) => other.cells.get(key) ?? []).filter((one) => one.column.states[one.place] === FIGURE);
    if (read.length === 0) continue;
    const value = read.reduce((sum, one) => sum.add(exact(one.column.values[one.place]!)), ZERO);
    const counting = read.filter((one) => one.column.values[one.place] !== 0).length;
    linked.push(link({ cell, column, place, value, read: read.map((one) => one.cell), trivial: counting < 2 }));
  }
  const first = alike[0]!.sheet.name;
  const last = alike.at(-1)!.sheet.name;
  const words: Localized = {
    zh: `“${first}”至“${last}”等 ${alike.length} 张表同名格之和`,
    en: `the sum of the cells of the same name on ${alike.length} sheets (“${first}” to “${last}”)`,
  };
  return taken(regions, linked, words, { mayBreak: 0.25, bits: LEAST_BITS });
}

function shared(cells: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): number {
  let count = 0;
  for (const key of cells.keys()) if (others.has(key)) count++;
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
        STRICT,
      );
      if (counted) found.push(counted);
    }
    const words: Localized = { zh: "同名工作表中该列的合计", en: "that column's total on the sheet of that name" };
    const kept = taken([region], sums, words, { mayBreak: 0.25, bits: LEAST_BITS });
    return kept ? [kept, ...found] : found;
  });
}

/** Where little speaks for it, nearly nothing may speak against it. */
const STRICT = { mayBreak: 0.15, bits: 22 } as const;

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
    read: figures.map((place) => ({ sheet: sheet.name, row: region.rows[place]!.row, column: column.at })),
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
function repeated({ regions, cells }: NamedSheet, others: readonly NamedSheet[]): KeptBetween[] {
  return others.flatMap((other) => {
    const common = shared(cells, other.cells);
    if (common < LEAST_WITNESSES + 1 || common > other.cells.size * 0.7 || other.cells.size < cells.size) return [];
    const linked: LinkedCell[] = [];
    for (const [key, { cell, column, place }] of cells) {
      const there = other.cells.get(key);
      const state = column.states[place]!;
      if (!there || there.column.states[there.place] !== FIGURE || (state !== FIGURE && state !== BLANK)) continue;
      const value = exact(there.column.values[there.place]!);
      linked.push(link({ cell, column, place, value, read: [there.cell], trivial: value.equals(ZERO) }));
    }
    const words: Localized = { zh: `“${other.sheet.name}”中的同名格`, en: `the cell of the same name on “${other.sheet.name}”` };
    const kept = taken(regions, linked, words, STRICT);
    return kept ? [kept] : [];
  });
}

interface Link extends NamedCell {
  readonly value: Exact;
  readonly read: readonly CellRef[];
  readonly trivial: boolean;
}

function link({ cell, column, place, value, read, trivial }: Link): LinkedCell {
  const digits = column.digits[place]!;
  const shown = digits < 0 ? value : roundHalfUp(value, digits);
  const base = { cell, title: column.title, digits, value: shown, read, isFormula: column.formulas[place] === 1 };
  if (column.states[place] === BLANK) return { ...base, state: "empty" };
  const stated = exact(column.values[place]!);
  const right = (digits < 0 ? stated : roundHalfUp(stated, digits)).equals(shown);
  return { ...base, state: right ? (trivial ? "trivial" : "witness") : "broken" };
}

/** Takes what enough cells bear out that could hardly do so by chance. */
function taken(
  regions: readonly Region[],
  linked: readonly LinkedCell[],
  words: Localized,
  { mayBreak, bits }: { readonly mayBreak: number; readonly bits: number },
): KeptBetween | null {
  const witnesses = linked.filter(({ state }) => state === "witness");
  const broken = linked.filter(({ state }) => state === "broken");
  const values = new Set(witnesses.map(({ value }) => value.toFraction()));
  if (values.size < LEAST_WITNESSES || broken.length > witnesses.length * mayBreak) return null;
  const sizes = witnesses.map(({ value }) => Math.abs(value.valueOf())).sort((a, b) => a - b);
  const score = witnesses.length * Math.log2(1 + sizes[sizes.length >> 1]!) - broken.length * Math.log2(linked.length + 1);
  const keys = new Set(linked.map(({ cell }) => cellKey(cell)));
  const region = regions.find(({ sheet, range }) =>
    linked.some(({ cell }) => cell.sheet === sheet.name && cell.row >= range.top && cell.row <= range.bottom),
  );
  return score < bits || !region ? null : new KeptBetween(region, words, linked, Math.min(score, 400), keys);
}
