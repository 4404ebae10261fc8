import { exact, roundHalfUp, toNumber } from "../domain/values/exact";
import type { CellRange } from "../domain/grid/address";

/** An error value of a spreadsheet (#DIV/0!), which runs through whatever is computed from it. */
export class ErrorValue {
  constructor(readonly code: string) {}
}

/** What a formula computes with: one value (null for an empty cell), cells of a sheet, or a block of values. */
export type Scalar = number | string | boolean | null | ErrorValue;
export interface Area {
  readonly sheet: string;
  readonly range: CellRange;
}
export type Block = readonly (readonly Scalar[])[];
export type Value = Scalar | Area | Block;

/** Thrown where this program does not know what Excel would say: then nothing is said. */
export class NotComputable extends Error {}

export const VALUE_ERROR = new ErrorValue("#VALUE!");
export const DIVISION_ERROR = new ErrorValue("#DIV/0!");
const NUMBER_ERROR = new ErrorValue("#NUM!");

export function isArea(value: Value): value is Area {
  return typeof value === "object" && value !== null && "range" in value;
}

export function isBlock(value: Value): value is Block {
  return Array.isArray(value);
}

/** A value as a number, as arithmetic takes it: empty is 0, a text that is written like a number is that number. */
export function asNumber(value: Scalar): number | ErrorValue {
  if (typeof value === "number" || value instanceof ErrorValue) return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  const match = /^\s*([+-]?\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?)(%?)\s*$/.exec(value);
  if (match) return match[2] ? Number(match[1]) / 100 : Number(match[1]);
  // Dates, currencies and times are numbers to Excel in ways that hang on its language.
  if (/\d/.test(value)) throw new NotComputable();
  return VALUE_ERROR;
}

/** A value as `&` joins it. */
export function asText(value: Scalar): string | ErrorValue {
  if (typeof value === "string" || value instanceof ErrorValue) return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const text = String(Number(value.toPrecision(15)));
  if (text.includes("e")) throw new NotComputable();
  return text;
}

export function asTruth(value: Scalar): boolean | ErrorValue {
  if (typeof value === "string") {
    if (/^(?:true|false)$/i.test(value)) return value.toUpperCase() === "TRUE";
    return VALUE_ERROR;
  }
  const number = asNumber(value);
  return number instanceof ErrorValue ? number : number !== 0;
}

/** A result of arithmetic; what no double holds is an error. */
export function finite(value: number): number | ErrorValue {
  return Number.isFinite(value) ? value : NUMBER_ERROR;
}

/** Rounds as decimals, half away from zero; digits may be negative. */
export function rounded(value: number, digits: number): number {
  if (digits >= 0) return toNumber(roundHalfUp(exact(value), Math.min(digits, 15)));
  const scale = 10 ** -digits;
  return toNumber(roundHalfUp(exact(value).div(scale), 0).mul(scale));
}

/** Orders two values: numbers before texts before truth values; texts without regard to case. */
export function compare(left: Scalar, right: Scalar): number {
  const [a, b] = [orNothingLike(left, right), orNothingLike(right, left)];
  const [kindA, kindB] = [rank(a), rank(b)];
  if (kindA !== kindB) return kindA - kindB;
  if (typeof a === "number") {
    // Excel compares what it shows: 15 digits.
    const [x, y] = [Number(a.toPrecision(15)), Number((b as number).toPrecision(15))];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  if (typeof a === "string") {
    const [x, y] = [a.toLowerCase(), (b as string).toLowerCase()];
    // How Excel orders texts hangs on its language; whether two are equal does not.
    return x === y ? 0 : x < y ? -1 : 1;
  }
  return Number(a) - Number(b);
}

/** An empty cell is compared as the zero, the empty text or the FALSE of the other side. */
function orNothingLike(value: Scalar, other: Scalar): number | string | boolean {
  if (value === null) return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
  return value as number | string | boolean;
}

function rank(value: number | string | boolean): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}
