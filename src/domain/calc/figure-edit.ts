import { shownCell } from "../grid/cell";
import { displayFormat } from "../grid/display-format";
import { sameContent, storedContent, type Edit } from "../grid/edit";
import type { Sheet } from "../grid/sheet";
import type { Settings } from "../settings";
import { roundHalfUp, toNumber } from "./exact";
import type { Figure } from "./figure";

/** Rates are shown with two decimals, as the published tables show them. */
const RATE_FORMAT = "0.00%";

/**
 * What to write so that a derived cell is right: a constant for a constant, a native formula for a formula (for everything in
 * formula mode). A rate is rounded half up at the digits that the cell shows, so that what is stored is what is seen.
 * @returns null when the figure is not computed, the cell may not be written alone (array formula), or nothing would change
 */
export function figureEdit(sheet: Sheet, figure: Figure, settings: Settings): Edit | null {
  const { row, column, value } = figure;
  if (value === null) return null;
  const cell = sheet.cell(row, column);
  if (cell.kind === "formula" && cell.locked) return null;
  const before = storedContent(cell);
  const wantsFormula = cell.kind === "formula" || settings.writeMode === "formulas";
  const formula = wantsFormula ? figure.formula() : null;
  const shown = shownCell(cell);
  const format = shown.kind === "number" ? shown.format : null;
  const isText = shown.kind === "text" || shown.kind === "tick" || shown.kind === "dash";
  let stored: number | string;
  let numberFormat: string | undefined;
  if (typeof value === "string") stored = value;
  else if (figure.quantity === "rate") {
    const keeps = format !== null && (format.kind === "percent" || (format.kind === "number" && !isText));
    if (!keeps) numberFormat = RATE_FORMAT;
    const kept = keeps ? format : displayFormat(RATE_FORMAT);
    stored = toNumber(roundHalfUp(value, (kept.decimals ?? 2) + (kept.kind === "percent" ? 2 : 0)));
  } else {
    stored = toNumber(value);
    if (isText) numberFormat = "General";
  }
  const after = { value: stored, formula, ...(numberFormat === undefined ? {} : { numberFormat }) };
  if (sameContent(before, after) && before.value === after.value) return null;
  return { sheet: sheet.name, row, column, before, after, rule: figure.rule };
}
