import { shownCell, type ValueCell } from "../grid/cell";
import { displayFormat } from "../grid/display-format";
import { sameContent, storedContent, type Edit } from "../grid/edit";
import type { Sheet } from "../grid/sheet";
import type { Settings } from "../settings";
import { statedNumber } from "./agreement";
import { roundHalfUp, toNumber, type Exact } from "./exact";
import type { Figure } from "./figure";

/** Rates are shown with two decimals, as the published tables show them. */
const RATE_FORMAT = "0.00%";
const POINT_DIGITS = 2;
/** A smaller number may as well be a share of one: 5 is 500%. */
const LEAST_POINTS = 10;

/** The value and, where it must change, the number format that make a derived cell show its figure. */
export interface WrittenFigure {
  readonly value: number | string;
  readonly numberFormat?: string;
}

/** Whether a rate is kept as percent points without the sign (63.16 under 完成率(%)): what stands there is nearer to these than to a share of one. */
export function keptInPoints(shown: ValueCell, { value, quantity }: Figure): boolean {
  if (quantity !== "rate" || value === null || typeof value === "string") return false;
  const stated = statedNumber(shown, true);
  if (!stated || stated.percent) return false;
  const distance = (right: Exact): Exact => stated.number.sub(right).abs();
  return stated.number.compare(LEAST_POINTS) >= 0 && distance(value.mul(100)).compare(distance(value)) < 0;
}

/**
 * What a computed figure is as the content of its cell: a rate is rounded half up at the digits that the cell shows, so that what is
 * stored is what is seen; a text that stood for a number becomes a number.
 */
export function writtenFigure(sheet: Sheet, figure: Figure): WrittenFigure | null {
  const { row, column, value, quantity } = figure;
  if (value === null) return null;
  if (typeof value === "string") return { value };
  const shown = shownCell(sheet.cell(row, column));
  const format = shown.kind === "number" ? shown.format : null;
  if (keptInPoints(shown, figure)) {
    const points = toNumber(roundHalfUp(value.mul(100), decimalsShown(shown) ?? POINT_DIGITS));
    return format ? { value: points } : { value: points, numberFormat: "General" };
  }
  if (quantity === "rate") {
    const keeps = format !== null && format.decimals !== null;
    const kept = keeps ? format : displayFormat(RATE_FORMAT);
    const digits = kept.decimals! + (kept.kind === "percent" ? 2 : 0);
    const written = toNumber(roundHalfUp(value, digits));
    return keeps ? { value: written } : { value: written, numberFormat: RATE_FORMAT };
  }
  const wasText = shown.kind === "text" || shown.kind === "tick" || shown.kind === "dash";
  return wasText ? { value: toNumber(value), numberFormat: "General" } : { value: toNumber(value) };
}

/**
 * What to write so that a derived cell is right: a constant for a constant, a native formula for a formula (for everything in
 * formula mode).
 * @returns null when the figure is not computed, the cell may not be written alone (array formula), or nothing would change
 */
export function figureEdit(sheet: Sheet, figure: Figure, settings: Settings): Edit | null {
  const { row, column } = figure;
  const written = writtenFigure(sheet, figure);
  // No cell holds what is beyond the largest double.
  if (!written || (typeof written.value === "number" && !Number.isFinite(written.value))) return null;
  const cell = sheet.cell(row, column);
  if (cell.kind === "formula" && cell.locked) return null;
  const before = storedContent(cell);
  const wantsFormula = cell.kind === "formula" || settings.writeMode === "formulas";
  const formula = wantsFormula ? figure.formula() : null;
  const shown = shownCell(cell);
  const points = formula !== null && keptInPoints(shown, figure);
  const after = { ...written, formula: points ? `=ROUND(100*${formula.slice(1)},${decimalsShown(shown) ?? POINT_DIGITS})` : formula };
  if (sameContent(before, after) && before.value === after.value) return null;
  return { sheet: sheet.name, row, column, before, after, rule: figure.rule };
}

function decimalsShown(shown: ValueCell): number | null {
  return shown.kind === "number" ? shown.format.decimals : null;
}
