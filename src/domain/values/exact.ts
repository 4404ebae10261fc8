import Fraction from "fraction.js";
import { present } from "./present";

/** An exact rational number; every percentage and comparison is made in these, never in binary fractions. */
export type Exact = Fraction;

export const ZERO = new Fraction(0);

/** The decimal number that a person sees when a double is written out (15 significant digits, as Excel stores and shows). */
export function exact(value: number | Exact): Exact {
  if (typeof value !== "number") return value;
  return new Fraction(Number.isSafeInteger(value) ? value : decimalText(value));
}

const MOST_DIGITS = 15;

/** A double in plain decimal notation with at most 15 significant digits. */
export function decimalText(value: number): string {
  // Most figures have few digits, and are written out as they are.
  const plain = String(value);
  if (plain.length <= MOST_DIGITS && !plain.includes("e")) return plain;
  const rounded = Number(value.toPrecision(MOST_DIGITS));
  const text = String(rounded);
  if (!/e/i.test(text)) return text;
  if (text.includes("e+")) return BigInt(rounded).toString();
  // Written out whole: a small number that became zero would be divided by.
  const [digits, exponent] = text.replace(/^-|\./g, "").split("e-") as [string, string];
  return `${text.startsWith("-") ? "-" : ""}0.${"0".repeat(Number(exponent) - 1)}${digits}`;
}

/** Rounds half up (away from zero for negatives, as Excel does) to `digits` after the decimal point. */
export function roundHalfUp(value: Exact, digits: number): Exact {
  const scale = present(new Fraction(10).pow(digits), "a whole power of ten");
  const scaled = value.abs().mul(scale).add(new Fraction(1, 2)).floor();
  return scaled.div(scale).mul(value.s);
}

/** Digits after the decimal point of a double as a person would write it: 3.5 → 1, 72 → 0. */
export function decimalsOf(value: number): number {
  return decimalText(value).split(".")[1]?.length ?? 0;
}

/** The double nearest to the exact value. */
export function toNumber(value: Exact): number {
  const number = value.valueOf();
  // Dividing two numbers that are each beyond a double says nothing of their quotient.
  return Number.isFinite(number) ? number : Number((value.s * value.n) / value.d);
}

const UNIT = 1_000_000;
const EXACT_LIMIT = 2 ** 52;

/**
 * Adds doubles that stand for decimals, exactly: in millionths while every value has at most six decimals, in rationals otherwise.
 * The sum is read with `total`; adding costs one multiplication in the common case.
 */
export class Tally {
  private units = 0;
  private rest: Exact | null = null;

  /** @param times adds the value so often */
  add(value: number, times = 1): void {
    const units = value * UNIT;
    const whole = Math.round(units);
    // Half a millionth of slack is far above double rounding noise and far below a seventh decimal.
    if (Math.abs(units - whole) < 1e-3 && Math.abs(this.units + whole * times) < EXACT_LIMIT) this.units += whole * times;
    else this.rest = (this.rest ?? ZERO).add(exact(value).mul(times));
  }

  get total(): number {
    const sum = this.units / UNIT;
    return this.rest ? toNumber(this.exactTotal) : sum;
  }

  get exactTotal(): Exact {
    const sum = new Fraction(this.units, UNIT);
    return this.rest ? sum.add(this.rest) : sum;
  }
}

/** Whether a value is an exact number. */
export function isExact(value: unknown): value is Exact {
  return value instanceof Fraction;
}

/** An exact number as a text that `exactOfText` reads: 7/2. */
export function exactText(value: Exact): string {
  return value.toFraction();
}

/** The exact number that `exactText` wrote. */
export function exactOfText(text: string): Exact {
  return new Fraction(text);
}
