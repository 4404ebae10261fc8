import { agreement, unitsAllow } from "./header-agreement";
import { digitsAt, holdsAt, linesOf, passesOver, valueAt, type Formula } from "./formula";
import { BLANK, DASH, FIGURE, type Line, type LineSet } from "./lines";
import { firstItem } from "../values/present";

/** A way of computing a line that its figures bear out. */
export interface LineRelation {
  readonly set: LineSet;
  readonly target: Line;
  readonly formula: Formula;
  /** Places that bear it out and are not trivial, each with other figures. */
  readonly witnesses: readonly number[];
  /** Entries that break it. */
  readonly breaks: readonly number[];
  /** How surprising so many witnesses would be by chance, in bits, less what was tried. */
  readonly score: number;
  readonly agrees: boolean;
}

const LEAST_WITNESSES = 4;
/** Where the sheet itself states how a score is weighed, so many do. */
const LEAST_STATED_WITNESSES = 3;
/** Bits of surprise asked for: where the sheet states the weights of a score beside saying that it is one, where the words speak for it, and where they are silent. */
const ENOUGH = { stated: 6, agrees: 10, silent: 24 } as const;
/** Each further break asks for so many more. */
const MORE_FOR_A_BREAK = 6;
const SAMPLE = 14;
/** Nothing is surer than this. */
export const MOST_BITS = 400;

/**
 * Holds a way of computing a line against all its places; null where too few bear it out, too many break it, or chance would do as much.
 * @param tried how many ways of this kind were tried, in bits
 */
export function weigh(set: LineSet, target: Line, formula: Formula, tried: number): LineRelation | null {
  const words = agreement(target, formula.kind);
  if (words === "forbids" || !unitsAllow(target, formula)) return null;
  const found = count(set, target, formula);
  if (found === null) return null;
  const { witnesses, breaks } = found;
  const bits = surprise(target, formula, witnesses);
  if (bits === null) return null;
  const n = witnesses.length + breaks.length;
  const score = Math.min(bits * witnesses.length - choose(n, breaks.length), MOST_BITS) - tried;
  const enough = formula.kind === "weighted" && words === "agrees" ? ENOUGH.stated : ENOUGH[words];
  if (score < enough + MORE_FOR_A_BREAK * Math.max(0, breaks.length - 1)) return null;
  return { set, target, formula, witnesses, breaks, score, agrees: words === "agrees" };
}

function count(set: LineSet, target: Line, formula: Formula): { witnesses: number[]; breaks: number[] } | null {
  const witnesses: number[] = [];
  const breaks: number[] = [];
  const lines = linesOf(formula);
  const seen = new Distinct(lines);
  const length = set.places.length;
  let holding = 0;
  for (let place = 0; place < length; place++) {
    if (set.sums[place] === 1 || target.states[place] !== FIGURE || passesOver(set, target, formula, place)) continue;
    const value = valueAt(formula, place);
    if (Number.isNaN(value)) continue;
    if (holdsAt(formula, target, place, value)) {
      if (isTrivial(formula, place, value) && !isEven(target, formula, place, value)) continue;
      holding++;
      if (seen.size > MOST_COMPARED || seen.add(place)) witnesses.push(place);
    } else if (isWhole(formula, lines, place)) {
      breaks.push(place);
      if (breaks.length > 8 && breaks.length > holding + 8) return null;
    }
  }
  if (formula.kind === "running") carried(set, target, formula, { witnesses, breaks });
  // What bears it out again and again with the same figures bears it out once; what breaks it must be few among all.
  const stated = formula.kind === "weighted" && agreement(target, formula.kind) === "agrees";
  if (witnesses.length < (stated ? LEAST_STATED_WITNESSES : LEAST_WITNESSES)) return null;
  if (breaks.length * (stated ? LEAST_STATED_WITNESSES : LEAST_WITNESSES) > witnesses.length) return null;
  return { witnesses, breaks };
}

/** Beyond so many different places more of them would prove nothing further. */
const MOST_COMPARED = 200;

/** The places at which some lines hold figures that no place before held together. */
class Distinct {
  size = 0;
  private readonly byFirst = new Map<number, number[]>();

  constructor(private readonly lines: readonly Line[]) {}

  /** False where the same figures were there before. */
  add(place: number): boolean {
    const first = this.lines[0]?.values[place] ?? 0;
    const alike = this.byFirst.get(first);
    if (alike?.some((other) => this.lines.every(({ values }) => values[other] === values[place]))) return false;
    this.size++;
    if (alike) alike.push(place);
    else this.byFirst.set(first, [place]);
    return true;
  }
}

/**
 * Nothing is said of a place where an operand was left empty: it may be meant for nothing, or forgotten. A cash book's line takes in or gives out,
 * and leaves the other empty.
 */
function isWhole({ kind, terms }: Formula, lines: readonly Line[], place: number): boolean {
  const stands = ({ states }: Line): boolean => states[place] !== BLANK && states[place] !== DASH;
  if (kind !== "running" || terms.length < 3) return lines.every(stands);
  const [before, ...flows] = terms;
  return before !== undefined && stands(before.line) && flows.some(({ line }) => stands(line));
}

/**
 * A wrong balance breaks its own row and the next one, which was computed from the right figure: that one bears the relation out. A balance
 * that begins with something of its own, or begins anew, is no slip.
 */
function carried(set: LineSet, target: Line, formula: Formula, { witnesses, breaks }: { witnesses: number[]; breaks: number[] }): void {
  const off = (place: number): number => target.values[place]! - valueAt(formula, place);
  const entries = Array.from(set.places.keys()).filter((place) => set.sums[place] === 0);
  for (const place of [...breaks]) {
    const next = entries[entries.indexOf(place) + 1];
    if (next === undefined || !breaks.includes(place)) continue;
    if (breaks.includes(next) && Math.abs(off(place) + off(next)) < 1e-6 * (1 + Math.abs(off(place)))) {
      breaks.splice(breaks.indexOf(next), 1);
      witnesses.push(next);
    } else if (place === entries[0] || startsAnew(target, formula, place)) breaks.splice(breaks.indexOf(place), 1);
  }
  witnesses.sort((a, b) => a - b);
}

function startsAnew(target: Line, { terms }: Formula, place: number): boolean {
  const own = terms.slice(1).reduce((sum, { line, times }) => sum + times * line.values[place]!, 0);
  return Math.abs(target.values[place]! - own) < 1e-6 * (1 + Math.abs(own));
}

/** 差额 0 where as much was done as was promised tells as much as any other: the header says that it is a difference of two. */
function isEven(target: Line, { kind, terms, over }: Formula, place: number, value: number): boolean {
  if (kind !== "difference" || value !== 0 || terms.length !== 2 || over.length > 0 || !target.natures.has("difference")) return false;
  return terms.every(({ line }) => line.values[place] !== 0);
}

/** Zero, one, the operand itself: such places bear out anything. */
function isTrivial({ kind, terms, over, product, scale, cap }: Formula, place: number, value: number): boolean {
  if (value === 0) return true;
  // Divided by one it is the operand itself.
  if (kind === "ratio" && over.every(({ line }) => line.values[place] === 1)) return true;
  if (product) return terms.some(({ line }) => line.values[place] === 0 || line.values[place] === 1);
  if (kind === "ratio" || kind === "part" || kind === "share" || kind === "complement" || kind === "growth")
    return value === scale || (cap !== null && value >= cap * scale);
  // Where the others cancel out, it says no more than that two lines are the same.
  if (kind === "difference" && terms.length > 2 && terms.some(({ line, times }) => times > 0 && line.values[place] === value)) return true;
  let counting = 0;
  let first = NaN;
  let equal = true;
  for (const { line } of terms) {
    const own = line.values[place]!;
    if (own !== 0) counting++;
    if (Number.isNaN(first)) first = own;
    else if (own !== first) equal = false;
  }
  return counting < 2 || (kind === "mean" && equal);
}

/**
 * How many bits one witness is worth: how often the relation would hold if one of its lines had been shuffled, or were any number of its
 * size. Null where a line that should bear it out is nearly the same everywhere.
 */
function surprise(target: Line, formula: Formula, witnesses: readonly number[]): number | null {
  const step = Math.max(1, Math.floor(witnesses.length / SAMPLE));
  const all = witnesses.filter((_, index) => index % step === 0).slice(0, SAMPLE);
  let least = Infinity;
  let varied = 0;
  for (const line of new Set([target, ...linesOf(formula)])) {
    const sample = formula.kind === "running" ? filledFirst(line, all) : all;
    const spread = spreadOf(line, sample, line === target ? digitsAt(formula, target, firstItem(sample)) : -1);
    if (spread === null) {
      // 160 hours a month, however they are divided: parts that differ from line to line and always come to it tell of their sum.
      if (line === target && !(formula.kind === "sum" && agreement(target, "sum") === "agrees")) return null;
      continue;
    }
    varied++;
    least = Math.min(
      least,
      bitsOf(shuffled(target, formula, line, sample), 1 / spread, formula.over.length > 0 && formula.kind !== "mean"),
    );
  }
  return varied < 2 ? null : least;
}

/** A cash book's line that takes in gives nothing out: what is given out is told by the others. */
function filledFirst({ states }: Line, sample: readonly number[]): readonly number[] {
  const filled = sample.filter((place) => states[place] === FIGURE);
  return filled.length < LEAST_WITNESSES ? sample : filled;
}

/** How many different figures the line could have held between its least and its greatest; null where half of them are one. */
function spreadOf(line: Line, sample: readonly number[], digits: number): number | null {
  const times = new Map<number, number>();
  let least = Infinity;
  let most = -Infinity;
  for (const place of sample) {
    const value = line.values[place]!;
    times.set(value, (times.get(value) ?? 0) + 1);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (Math.max(...times.values()) * 2 > sample.length) return null;
  const unit = 10 ** -(digits >= 0 ? digits : line.decimals);
  // Round figures (1000, 2500) are fewer than their size tells.
  const round = roundness(line, sample);
  return Math.min((most - least) / Math.max(unit, round) + 1, 1_000_000);
}

/** The greatest power of ten that divides all figures. */
function roundness(line: Line, sample: readonly number[]): number {
  let unit = 1;
  while (unit < 1e9 && sample.every((place) => line.values[place]! % (unit * 10) === 0)) unit *= 10;
  return unit === 1 ? 0 : unit;
}

/** Bits of one witness: of a rate each witness by itself, for two entries that come to the same rate take nothing from the others. */
function bitsOf(chances: readonly number[], least: number, each: boolean): number {
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
  if (chances.length < 2) return 0;
  if (!each) return -Math.log2(Math.max(mean(chances), least));
  return mean(chances.map((chance) => -Math.log2(Math.max(chance, least))));
}

/** Of each witness, how often the relation still holds with a line's figure taken from another place. */
function shuffled(target: Line, formula: Formula, line: Line, sample: readonly number[]): number[] {
  const { values } = line;
  return sample.map((place) => {
    const own = values[place]!;
    let holds = 0;
    for (const other of sample) {
      if (other === place) continue;
      values[place] = values[other]!;
      const value = valueAt(formula, place);
      if (!Number.isNaN(value) && holdsAt(formula, target, place, value)) holds++;
    }
    values[place] = own;
    return holds / (sample.length - 1);
  });
}

/** log2 of n choose k. */
function choose(n: number, k: number): number {
  let bits = 0;
  for (let index = 1; index <= k; index++) bits += Math.log2((n - k + index) / index);
  return bits;
}
