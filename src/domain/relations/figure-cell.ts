import type { ValueCell } from "../grid/cell";
import { writtenNumber } from "../values/computable";
import { decimalsOf } from "../values/exact";
import { groupOfMatch } from "../values/present";

/** A cell that holds a figure, as relations compare it. */
export interface FigureCell {
  readonly value: number;
  /** Digits after the decimal point at which it is compared; -1: as it is stored. */
  readonly digits: number;
  readonly percent: boolean;
}

const WRITTEN = /^([+-]?\d+(?:,\d{3})*(?:\.(\d+))?)(%)?$/;

/** Reads a number, or a text that is wholly one (1,200, 63.16%); null for dates, words and amounts with a measure word. */
export function figureCell(shown: ValueCell): FigureCell | null {
  if (shown.kind === "number") {
    const { kind, decimals } = shown.format;
    const percent = kind === "percent";
    return { value: shown.value, digits: decimals === null ? -1 : decimals + (percent ? 2 : 0), percent };
  }
  if (shown.kind !== "text" || shown.plain.length > 24) return null;
  const match = WRITTEN.exec(shown.plain);
  const value = match && writtenNumber(groupOfMatch(match, 1));
  if (match === null || value === null) return null;
  if (match[3] === undefined) return { value, digits: -1, percent: false };
  return { value: percentValue(value), digits: (match[2]?.length ?? 0) + 2, percent: true };
}

function percentValue(points: number): number {
  return Number((points / 100).toPrecision(15));
}

/** Digits after the decimal point that a figure is written with; those of a quotient that was never rounded are cut off. */
export function writtenDecimals(value: number): number {
  return Number.isInteger(value) ? 0 : Math.min(decimalsOf(value), MOST_DECIMALS);
}

/** A stored number of more decimals is a quotient as it came out. */
const MOST_DECIMALS = 9;
