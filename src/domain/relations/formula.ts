import { exact, roundHalfUp, ZERO, type Exact } from "../values/exact";
import type { RelationKind } from "../values/taught-relation";
import { DASH, FIGURE, BLANK, type Line, type LineSet } from "./lines";

/** So many times a line. */
export interface Term {
  readonly line: Line;
  readonly times: number;
}

/** What a line is said to be: a sum of terms, or one over another, or a product of two, in so many times of itself, at most so much. */
export interface Formula {
  readonly kind: RelationKind;
  readonly terms: readonly Term[];
  /** What is divided by; none for a sum. */
  readonly over: readonly Term[];
  /** The terms are multiplied, not added. */
  readonly product: boolean;
  /** 100 where a rate is kept in points. */
  readonly scale: number;
  /** A rate that counts at most so much. */
  readonly cap: number | null;
}

export function sumOf(
  kind: RelationKind,
  terms: readonly Term[],
  over: readonly Term[] = [],
  scale = 1,
  cap: number | null = null,
): Formula {
  return { kind, terms, over, product: false, scale, cap };
}

export function productOf(a: Line, b: Line, scale = 1): Formula {
  return { kind: "product", terms: [plus(a), plus(b)], over: [], product: true, scale, cap: null };
}

export const plus = (line: Line): Term => ({ line, times: 1 });
export const minus = (line: Line): Term => ({ line, times: -1 });

/** Every line that a formula reads, each once. */
export function linesOf({ terms, over }: Formula): Line[] {
  return [...new Set([...terms, ...over].map(({ line }) => line))];
}

/** Whether what it gives was divided, so that a cell shows it rounded. */
function divides({ kind, over, scale, terms }: Formula): boolean {
  return over.length > 0 || scale < 1 || kind === "weighted" || kind === "product" || terms.some(({ times }) => !Number.isInteger(times));
}

/** Whether a formula says nothing of a place: rates among amounts are no sum or difference of rates. */
export function passesOver({ rates }: LineSet, target: Line, { over, product }: Formula, place: number): boolean {
  return rates[place] === 1 && !target.percent && over.length === 0 && !product;
}

/** NaN where an operand cannot be read, where nothing stands that could be multiplied or divided, and where nothing stands at all. */
export function valueAt(formula: Formula, place: number): number {
  const { terms, over, product, scale, cap } = formula;
  const strict = product || over.length > 0;
  let value = product ? 1 : 0;
  let read = 0;
  for (const { line, times } of terms) {
    const state = line.states[place]!;
    if (state === FIGURE) {
      read++;
      if (product) value *= line.values[place]!;
      else value += times * line.values[place]!;
    } else if (strict || (state !== BLANK && state !== DASH)) return NaN;
  }
  if (read === 0) return NaN;
  if (over.length > 0) {
    let by = 0;
    for (const { line, times } of over) {
      if (line.states[place] !== FIGURE) return NaN;
      by += times * line.values[place]!;
    }
    if (by === 0) return NaN;
    value /= by;
  }
  value *= scale;
  return cap !== null && value > cap * scale ? cap * scale : value;
}

/** The same in exact arithmetic; null where it cannot be told. */
export function exactAt(formula: Formula, place: number): Exact | null {
  if (Number.isNaN(valueAt(formula, place))) return null;
  const { terms, over, product, scale, cap } = formula;
  const at = ({ line, times }: Term): Exact => exact(line.values[place]!).mul(exact(times));
  let value = product ? exact(1) : ZERO;
  for (const term of terms) {
    if (term.line.states[place] !== FIGURE) continue;
    value = product ? value.mul(exact(term.line.values[place]!)) : value.add(at(term));
  }
  if (over.length > 0) value = value.div(over.reduce((sum, term) => sum.add(at(term)), ZERO));
  value = value.mul(exact(scale));
  const most = cap === null ? null : exact(cap).mul(exact(scale));
  return most !== null && value.compare(most) > 0 ? most : value;
}

/** At how many digits a cell of the target is compared with what a formula gives; -1: to the digit. */
export function digitsAt(formula: Formula, target: Line, place: number): number {
  const own = target.digits[place]!;
  if (own >= 0) return own;
  return divides(formula) ? target.decimals : -1;
}

const NOISE = 1e-13;
const MAY_BE_NOISE = 1e-3;
const NEAR_HALF = 1e-7;

/** Whether what stands at a place of the target is what the formula gives there, rounded half up at the digits that are shown. */
export function holdsAt(formula: Formula, target: Line, place: number, value: number): boolean {
  const stated = target.values[place]!;
  const digits = digitsAt(formula, target, place);
  const noise = NOISE * (Math.abs(value) + Math.abs(stated) + 1);
  const apart = Math.abs(value - stated);
  if (apart <= noise) return true;
  if (digits < 0) {
    // Of large figures that nearly cancel out more noise is left than what remains would tell.
    if (apart > MAY_BE_NOISE + noise) return false;
    return exactAt(formula, place)?.equals(exact(stated)) ?? false;
  }
  const unit = 10 ** -digits;
  if (apart > unit * 1.01) return false;
  const scaled = Math.abs(value) / unit;
  // Near a half, binary fractions do not tell which way it is rounded.
  if (Math.abs(scaled - Math.floor(scaled) - 0.5) > NEAR_HALF * Math.max(1, scaled * 1e-6))
    return Math.abs(Math.sign(value) * Math.floor(scaled + 0.5) * unit - roundedTo(stated, digits)) < unit * 0.01;
  const right = exactAt(formula, place);
  return right !== null && roundHalfUp(right, digits).equals(roundHalfUp(exact(stated), digits));
}

function roundedTo(value: number, digits: number): number {
  const unit = 10 ** -digits;
  const scaled = Math.abs(value) / unit;
  const down = Math.floor(scaled);
  // A stored 0.285 is a hair less in binary.
  return Math.sign(value) * (scaled - down >= 0.5 - 1e-9 ? down + 1 : down) * unit;
}
