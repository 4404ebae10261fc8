import { cellKey, type CellRef } from "../grid/address";
import type { Localized } from "../language";
import { exact, roundHalfUp, type Exact } from "../values/exact";
import { KeptBetween, type LinkedCell } from "./kept-between";
import { BLANK, type Line } from "./lines";
import type { Region } from "./region";
import { itemAt } from "../values/present";

/** So many cells must bear out what sheets keep with each other. */
export const LEAST_WITNESSES = 4;

/** A figure of a rectangle, known by its column and its place in it. */
export interface NamedCell {
  readonly cell: CellRef;
  readonly column: Line;
  readonly place: number;
}

/** A cell and what other sheets give for it. */
interface Link extends NamedCell {
  readonly value: Exact;
  readonly read: readonly CellRef[];
  readonly trivial: boolean;
}

/** Holds a cell against what other sheets give for it, at the digits that it shows. */
export function link({ cell, column, place, value, read, trivial }: Link): LinkedCell {
  const digits = column.digits[place]!;
  const shown = digits < 0 ? value : roundHalfUp(value, digits);
  const base = { cell, title: column.title, digits, value: shown, read, isFormula: column.formulas[place] === 1 };
  if (column.states[place] === BLANK) return { ...base, state: "empty" };
  const stated = exact(column.values[place]!);
  const right = (digits < 0 ? stated : roundHalfUp(stated, digits)).equals(shown);
  return { ...base, state: right ? (trivial ? "trivial" : "witness") : "broken" };
}

/** How much is asked for: so few may break it, so many bits, so many different figures. */
interface Enough {
  readonly mayBreak: number;
  readonly bits: number;
  readonly distinct?: number;
  /** It may speak of what known tables read. */
  readonly ofInputs?: boolean;
}

/** Takes what enough cells bear out that could hardly do so by chance. */
export function taken(
  regions: readonly Region[],
  linked: readonly LinkedCell[],
  words: Localized,
  { mayBreak, bits, distinct = LEAST_WITNESSES, ofInputs = false }: Enough,
): KeptBetween | null {
  const witnesses = linked.filter(({ state }) => state === "witness");
  const broken = linked.filter(({ state }) => state === "broken");
  const values = new Set(witnesses.map(({ value }) => value.toFraction()));
  if (witnesses.length < LEAST_WITNESSES || values.size < distinct || broken.length > witnesses.length * mayBreak) return null;
  const sizes = witnesses.map(({ value }) => Math.abs(value.valueOf())).sort((a, b) => a - b);
  const score = witnesses.length * Math.log2(1 + itemAt(sizes, sizes.length >> 1)) - broken.length * Math.log2(linked.length + 1);
  const keys = new Set(linked.map(({ cell }) => cellKey(cell)));
  const region = regions.find(({ sheet, range }) =>
    linked.some(({ cell }) => cell.sheet === sheet.name && cell.row >= range.top && cell.row <= range.bottom),
  );
  return score < bits || !region ? null : new KeptBetween(region, words, linked, Math.min(score, 400), keys, ofInputs);
}
