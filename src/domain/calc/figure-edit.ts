import { shownCell } from "../grid/cell";
import { displayFormat } from "../grid/display-format";
import { sameContent, storedContent, type Edit } from "../grid/edit";
import type { Sheet } from "../grid/sheet";
import type { Settings } from "../settings";
import { roundHalfUp, toNumber } from "./exact";
import type { Figure } from "./figure";

/** Rates are shown with two decimals, as the published tables show them. */
const RATE_FORMAT = "0.00%";

/** The value and, where it must change, the number format that make a derived cell show its figure. */
export interface WrittenFigure {
  readonly value: number | string;
  readonly numberFormat?: string;
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
  if (!written) return null;
  const cell = sheet.cell(row, column);
  if (cell.kind === "formula" && cell.locked) return null;
  const before = storedContent(cell);
  const wantsFormula = cell.kind === "formula" || settings.writeMode === "formulas";
  const after = { ...written, formula: wantsFormula ? figure.formula() : null };
  if (sameContent(before, after) && before.value === after.value) return null;
  return { sheet: sheet.name, row, column, before, after, rule: figure.rule };
}
