import type { CellRef } from "../grid/address";
import type { Localized } from "../language";
import { exact, roundHalfUp, ZERO, type Exact } from "../values/exact";
import { adds } from "./header-agreement";
import { BLANK, FIGURE, UNREADABLE, type Line } from "./lines";
import { MOST_WITNESSES, type Break, type Part, type Relation } from "./relation";
import type { Region } from "./region";
import { itemAt } from "../values/present";
import { isSlip } from "../values/slip";

/** Which rows a row of sums adds up. */
interface Way {
  readonly words: Localized;
  rows(region: Region, place: number): number[];
}

const entry = (region: Region, place: number): boolean => itemAt(region.rows, place).sum === null;

/** The entries between a row of sums and the one before it. */
function since(region: Region, place: number): number[] {
  const rows: number[] = [];
  for (let other = place - 1; other >= 0 && entry(region, other); other--) rows.unshift(other);
  return rows;
}

function until(region: Region, place: number): number[] {
  const rows: number[] = [];
  for (let other = place + 1; other < region.rows.length && entry(region, other); other++) rows.push(other);
  return rows;
}

const all = (region: Region, keep: (place: number) => boolean): number[] => region.rows.map((_, place) => place).filter(keep);

const ABOVE: Way = { words: { zh: "上方各行之和", en: "the sum of the rows above" }, rows: since };
const BELOW: Way = { words: { zh: "下方各行之和", en: "the sum of the rows below" }, rows: until };
const GROUP: Way = {
  words: { zh: "本组各行之和", en: "the sum of the group's rows" },
  rows: (region, place) =>
    all(region, (other) => entry(region, other) && itemAt(region.rows, other).group === itemAt(region.rows, place).group),
};
const ENTRIES: Way = {
  words: { zh: "各明细行之和", en: "the sum of all entries" },
  rows: (region, place) => all(region, (other) => other < place && entry(region, other)),
};
const ENTRIES_BELOW: Way = {
  words: { zh: "下方各明细行之和", en: "the sum of all entries below" },
  rows: (region, place) => all(region, (other) => other > place && entry(region, other)),
};
const SUBTOTALS: Way = {
  words: { zh: "各小计之和", en: "the sum of the subtotals" },
  rows: (region, place) => all(region, (other) => other < place && itemAt(region.rows, other).sum === "group"),
};
const SUBTOTALS_BELOW: Way = {
  words: { zh: "下方各小计之和", en: "the sum of the subtotals below" },
  rows: (region, place) => all(region, (other) => other > place && itemAt(region.rows, other).sum === "group"),
};
const SUBTOTALS_AND_REST: Way = {
  words: { zh: "各小计与其余明细行之和", en: "the sum of the subtotals and the entries outside them" },
  rows: (region, place) => {
    const last = Math.max(...all(region, (other) => other < place && itemAt(region.rows, other).sum === "group"), -1);
    return all(region, (other) => other < place && (itemAt(region.rows, other).sum === "group" || (other > last && entry(region, other))));
  },
};

const WAYS = {
  group: [ABOVE, GROUP, BELOW],
  all: [ABOVE, ENTRIES, SUBTOTALS, BELOW, ENTRIES_BELOW, SUBTOTALS_BELOW, SUBTOTALS_AND_REST],
} as const;

const LEAST_WITNESSES = 4;
/** Of a grand total whose subtotals are right, and how many of those count for it. */
const LEAST_OWN = 2;
/** Where each sum that departs looks like a slip of the hand for what it should be, which no other figure would. */
const LEAST_BESIDE_SLIPS = 1;
const MOST_BORROWED = 4;
const ENOUGH_BITS = 8;
/** Rows of sums times rows: beyond, it is no form that somebody adds up. */
const MOST_WORK = 1_000_000;

/** One cell of a row of sums. */
interface SumCell {
  readonly place: number;
  readonly column: Line;
  readonly rows: readonly number[];
  readonly value: Exact;
  readonly state: "witness" | "trivial" | "broken" | "empty";
}

/** What the rows of sums of a rectangle keep: all cells of one class (every 小计, every 合计) are evidence for each other. */
export function totalRelations(region: Region): KeptTotals[] {
  const found: KeptTotals[] = [];
  // The one row of a grand total has few cells of its own; subtotals that are right speak for sums being kept here.
  let borrowed = 0;
  for (const scope of ["group", "all"] as const) {
    const places = all(region, (place) => itemAt(region.rows, place).sum === scope);
    if (places.length === 0 || places.length * region.rows.length > MOST_WORK) continue;
    const tried = WAYS[scope].map((way) => weighed(region, places, way, borrowed)).filter((kept) => kept !== null);
    const best = tried.sort((a, b) => b.own.witnesses - a.own.witnesses || a.own.broken - b.own.broken)[0];
    if (!best) continue;
    found.push(best);
    if (best.own.broken * 4 <= best.own.witnesses) borrowed += best.own.witnesses;
  }
  return found;
}

function weighed(region: Region, places: readonly number[], way: Way, borrowed: number): KeptTotals | null {
  const cells: SumCell[] = [];
  for (const column of region.columns) {
    if (!adds(column) || column.percent) continue;
    const own = places.flatMap((place) => sumCell(region, way, column, place) ?? []);
    const stated = own.filter(({ state }) => state === "witness" || state === "broken");
    const broken = stated.filter(({ state }) => state === "broken");
    // A column whose sums are all something else (a mean, the last figure) is not added up by its own right.
    if (broken.length > 0 && broken.length * 2 > stated.length && stated.length > 1) continue;
    if (broken.some((cell) => isOtherwise(cell))) continue;
    cells.push(...own);
  }
  const witnesses = cells.filter(({ state }) => state === "witness");
  const broken = cells.filter(({ state }) => state === "broken");
  const few = witnesses.length < (borrowed >= LEAST_WITNESSES ? LEAST_OWN : LEAST_WITNESSES);
  const many = broken.length * 4 > witnesses.length + Math.min(borrowed, MOST_BORROWED);
  if ((few || many) && !areSlips(broken, witnesses)) return null;
  const sizes = witnesses.map(({ value }) => Math.abs(value.valueOf())).sort((a, b) => a - b);
  const bits = witnesses.length * Math.log2(1 + itemAt(sizes, sizes.length >> 1)) - 2 + (few ? slipBits(broken) : 0);
  return bits < ENOUGH_BITS ? null : new KeptTotals(region, way.words, cells, Math.min(bits, 400));
}

function areSlips(broken: readonly SumCell[], witnesses: readonly SumCell[]): boolean {
  if (broken.length === 0 || witnesses.length < Math.max(LEAST_BESIDE_SLIPS, broken.length)) return false;
  return broken.every(({ column, place, value }) => isSlip(exact(column.values[place] ?? 0), value, false));
}

/** So many bits fewer a slip tells than the sum itself would: so many figures look like slips for one. */
const SLIPS = 5;

/** How surprising it would be that figures look like slips for their sums by chance, in bits. */
function slipBits(broken: readonly SumCell[]): number {
  return broken.reduce((bits, { value }) => bits + Math.max(0, Math.log2(1 + Math.abs(value.valueOf())) - SLIPS), 0);
}

function sumCell(region: Region, way: Way, column: Line, place: number): SumCell | null {
  const state = column.states[place]!;
  if (state !== FIGURE && state !== BLANK) return null;
  const rows = way.rows(region, place);
  if (rows.length < 2) return null;
  let value = ZERO;
  let counting = 0;
  for (const row of rows) {
    if (column.states[row] === UNREADABLE) return null;
    if (column.states[row] !== FIGURE) continue;
    if (column.values[row] !== 0) counting++;
    value = value.add(exact(column.values[row]!));
  }
  const digits = column.digits[place]!;
  if (state === BLANK) return counting === 0 ? null : { place, column, rows, value, state: "empty" };
  const stated = exact(column.values[place]!);
  const right = digits < 0 ? stated.equals(value) : roundHalfUp(stated, digits).equals(roundHalfUp(value, digits));
  return { place, column, rows, value, state: right ? (counting < 2 ? "trivial" : "witness") : "broken" };
}

/** What a cell of a row of sums would have to hold, by each way in which it may be meant, where all that it sums is there. */
export function sumsAt(region: Region, column: Line, place: number): Exact[] {
  const scope = region.rows[place]?.sum ?? null;
  if (scope === null || !adds(column) || column.percent) return [];
  return WAYS[scope].flatMap((way) => sumCell(region, way, column, place)?.value ?? []);
}

/** The mean, the greatest, the least, the last or the number of the entries: such a figure is no wrong sum. */
function isOtherwise({ place, column, rows, value }: SumCell): boolean {
  const stated = column.values[place]!;
  const figures = rows.filter((row) => column.states[row] === FIGURE).map((row) => column.values[row]!);
  if (figures.length === 0) return true;
  const mean = value.valueOf() / figures.length;
  const near = Math.abs(stated - mean) <= Math.max(0.51 * 10 ** -column.decimals, 1e-9);
  return near || stated === Math.max(...figures) || stated === Math.min(...figures) || stated === figures.length;
}

/** The rows of sums of one class in a rectangle. */
export class KeptTotals implements Relation {
  readonly where = "totals";
  readonly agrees = true;
  readonly own: { readonly witnesses: number; readonly broken: number };

  constructor(
    readonly region: Region,
    readonly words: Localized,
    private readonly cells: readonly SumCell[],
    readonly score: number,
  ) {
    this.own = { witnesses: this.of("witness").length, broken: this.of("broken").length };
  }

  /** The same of the rectangle on a later picture of its sheet. */
  within(region: Region): KeptTotals {
    return new KeptTotals(region, this.words, this.cells, this.score);
  }

  get held(): number {
    return this.own.witnesses;
  }

  get witnesses(): readonly CellRef[] {
    return this.of("witness")
      .slice(0, MOST_WITNESSES)
      .map(({ column, place }) => this.cell(column, place));
  }

  get breaks(): readonly Break[] {
    return this.of("broken").flatMap((cell) => (cell.column.formulas[cell.place] === 1 ? [] : [this.breakAt(cell)]));
  }

  get empty(): readonly Break[] {
    return this.of("empty").map((cell) => this.breakAt(cell));
  }

  part({ sheet, row, column }: CellRef): Part {
    if (sheet !== this.region.sheet.name) return null;
    let read: Part = null;
    for (const cell of this.cells) {
      if (cell.column.at !== column || cell.state === "empty") continue;
      if (itemAt(this.region.rows, cell.place).row === row) return cell.state === "broken" ? "computed, wrong" : "computed, right";
      if (read !== "read, wrong" && cell.rows.some((place) => itemAt(this.region.rows, place).row === row))
        read = cell.state === "broken" ? "read, wrong" : "read, right";
    }
    return read;
  }

  holdsWith(): boolean {
    // A sum names each of its cells with the value that would mend it.
    return false;
  }

  private of(state: SumCell["state"]): SumCell[] {
    return this.cells.filter((cell) => cell.state === state);
  }

  private breakAt({ place, column, rows, value }: SumCell): Break {
    const missing = exact(column.values[place]!).sub(value);
    const figures = rows.filter((row) => column.states[row] === FIGURE);
    const digits = column.digits[place]!;
    return {
      relation: this,
      target: {
        cell: this.cell(column, place),
        value: digits < 0 ? value : roundHalfUp(value, digits),
        title: itemAt(this.region.rows, place).label,
      },
      digits,
      operands:
        column.states[place] !== FIGURE
          ? []
          : figures.flatMap((row) =>
              column.formulas[row] === 1
                ? []
                : [
                    {
                      cell: this.cell(column, row),
                      value: exact(column.values[row]!).add(missing),
                      title: itemAt(this.region.rows, row).label,
                    },
                  ],
            ),
      read: figures.map((row) => this.cell(column, row)),
    };
  }

  private cell(column: Line, place: number): CellRef {
    return { sheet: this.region.sheet.name, row: itemAt(this.region.rows, place).row, column: column.at };
  }
}
