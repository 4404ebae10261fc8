import { ratioAt, type Known } from "./attendance-reference";
import type { Dice } from "./dice";
import type { Spot } from "./paper";
import { wide } from "./days";

/** What a derived cell must hold: a count, a quotient, or a word; null when it cannot be known. */
export type Derived = Known | { readonly part: number; readonly whole: number } | string;

/** A derived cell with the reference's way to its value, worked out anew after every change to the model. */
export interface FigureSpot {
  readonly spot: Spot;
  readonly rule: string;
  readonly value: () => Derived;
  /** A plain formula that a station might have typed; its shown value is `stated`. */
  readonly formula: (() => string) | null;
  /** What stands in the cell. */
  stated: Derived;
  /** Digits at which a stated quotient is shown: 4 for 63.16 %. */
  digits: number;
  /** Left empty by the station. */
  empty: boolean;
  /** A quotient kept in percent points without the sign: 63.16. */
  inPoints: boolean;
  /** Sums one group of areas, not the station. */
  ofGroup: boolean;
  /** Repeats one other figure, as the 合计 of a single value does. */
  echo: boolean;
}

export function figureSpot(spot: Spot, rule: string, value: () => Derived, formula: (() => string) | null = null): FigureSpot {
  return { spot, rule, value, formula, stated: null, digits: 4, empty: false, inPoints: false, ofGroup: false, echo: false };
}

export function isRatio(value: Derived): value is { readonly part: number; readonly whole: number } {
  return typeof value === "object" && value !== null;
}

/** Whether what stands in the cell is what must stand there, at the digits shown. */
export function holds({ stated, digits }: FigureSpot, right: Derived): boolean {
  if (isRatio(right)) return isRatio(stated) && ratioAt(stated.part, stated.whole, digits) === ratioAt(right.part, right.whole, digits);
  return stated === right;
}

/** Writes what is stated in one of the forms that stations use. */
export function inscribe(dice: Dice, figure: FigureSpot, asFormula: boolean): void {
  const { spot, stated } = figure;
  if (figure.empty || stated === null) {
    spot.value = null;
    return;
  }
  if (isRatio(stated)) {
    (figure.inPoints ? points : rate)(dice, figure, stated);
    return;
  }
  spot.value = typeof stated === "number" && !asFormula && dice.chance(0.03) ? String(stated) : stated;
  if (asFormula && figure.formula) spot.formula = figure.formula;
}

const FORMATS: readonly (readonly [string, number])[] = [
  ["0.00%", 4],
  ["0.00%", 4],
  ["0.0%", 3],
  ["0%", 2],
  ["0.00%;[Red]-0.00%", 4],
];

/** Formats of percent points, with the digits of the quotient that they show. */
const POINT_FORMATS: readonly (readonly [string | null, number])[] = [
  ["0.00", 4],
  ["0.0", 3],
  ["0", 2],
];

function points(dice: Dice, figure: FigureSpot, { part, whole }: { part: number; whole: number }): void {
  const [format, digits] = dice.pick(POINT_FORMATS);
  figure.digits = digits;
  figure.spot.value = Number((ratioAt(part, whole, digits) * 100).toFixed(digits - 2));
  figure.spot.format = format;
}

function rate(dice: Dice, figure: FigureSpot, { part, whole }: { part: number; whole: number }): void {
  const [format, digits] = dice.pick(FORMATS);
  figure.digits = digits;
  const rounded = ratioAt(part, whole, digits);
  const text = (rounded * 100).toFixed(digits - 2);
  switch (dice.int(0, 6)) {
    case 0:
      figure.spot.value = dice.pick([`${text}%`, `${text}％`, `${text} %`, `${wide(text)}％`, text.replace(".", ". ") + "%"]);
      return;
    case 1:
      // The quotient itself; only the format rounds it.
      figure.spot.value = part / whole;
      break;
    default:
      figure.spot.value = rounded;
  }
  figure.spot.format = format;
}
