import { shownCell, type ValueCell } from "../grid/cell";
import { displayFormat, type DisplayFormat } from "../grid/display-format";
import { sameContent, storedContent, type Edit, type StoredValue } from "../grid/edit";
import type { Sheet } from "../grid/sheet";
import type { Settings } from "../settings";
import { statedNumber } from "./agreement";
import { roundHalfUp, toNumber, type Exact } from "../values/exact";
import type { Figure } from "./figure";
import { present } from "../values/present";

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

/**
 * Whether a rate is kept as percent points without the sign (63.16 under 完成率(%)): as its column is kept, where that is known; else where
 * what stands there is nearer to these than to a share of one. An empty cell is filled as its column is kept.
 */
export function keptInPoints(shown: ValueCell, { value, quantity, inPoints }: Pick<Figure, "value" | "quantity" | "inPoints">): boolean {
  if (quantity !== "rate" || value === null || typeof value === "string") return false;
  if (shown.kind === "empty") return inPoints === true;
  const stated = statedNumber(shown, true);
  if (!stated || stated.percent) return false;
  // The scale is the column's: a wrong number must not choose its own.
  if (inPoints !== undefined) return inPoints;
  // More than ten times too much as a share is less than ten times too little as points.
  return stated.number.compare(LEAST_POINTS) >= 0 && stated.number.compare(value.mul(10)) > 0;
}

/** The format under which a rate is seen; a percentage typed as text shows its own digits. */
function seenFormat(shown: ValueCell): DisplayFormat | null {
  if (shown.kind === "number") return shown.format;
  const stated = statedNumber(shown, true);
  if (!stated?.percent) return null;
  const digits = present(stated.digits, "the digits of a percentage written as text");
  return displayFormat(percentFormat(digits - 2));
}

/** The number format of a percentage with so many decimals: 0%, 0.00%. */
function percentFormat(decimals: number): string {
  return decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
}

/** How a rate is stored in its cell: as points or as a share of one, with how many digits, under which format where that must be set. */
export interface StoredRate {
  readonly points: boolean;
  readonly digits: number;
  readonly numberFormat: string | null;
}

/** A rate is rounded at the digits that its cell shows, so that what is stored is what is seen. */
export function storedRate(sheet: Sheet, figure: Figure): StoredRate {
  const shown = shownCell(sheet.cell(figure.row, figure.column));
  const seen = seenFormat(shown);
  const keeps = shown.kind === "number";
  const around = figure.columnShows;
  if (keptInPoints(shown, figure)) {
    const digits = seen?.decimals ?? (around && !around.percent ? around.digits : POINT_DIGITS);
    return { points: true, digits, numberFormat: keeps ? null : "General" };
  }
  if (seen === null || seen.decimals === null) {
    if (!around) return { points: false, digits: POINT_DIGITS + 2, numberFormat: RATE_FORMAT };
    if (around.percent) return { points: false, digits: around.digits + 2, numberFormat: percentFormat(around.digits) };
    if (keeps) return { points: false, digits: around.digits, numberFormat: null };
    return { points: false, digits: POINT_DIGITS + 2, numberFormat: RATE_FORMAT };
  }
  return { points: false, digits: seen.decimals + (seen.kind === "percent" ? 2 : 0), numberFormat: keeps ? null : seen.code };
}

/** What a computed figure is as the content of its cell; a text that stood for a number becomes a number. */
export function writtenFigure(sheet: Sheet, figure: Figure): WrittenFigure | null {
  const { row, column, value, quantity } = figure;
  if (value === null) return null;
  if (typeof value === "string") return { value };
  if (quantity === "rate") {
    const { points, digits, numberFormat } = storedRate(sheet, figure);
    const written = toNumber(roundHalfUp(points ? value.mul(100) : value, digits));
    return numberFormat === null ? { value: written } : { value: written, numberFormat };
  }
  const shown = shownCell(sheet.cell(row, column));
  const wasText = shown.kind === "text" || shown.kind === "tick" || shown.kind === "dash";
  return wasText ? { value: toNumber(value), numberFormat: "General" } : { value: toNumber(value) };
}

/** A share of one as a percentage with the digits that its cell will show: 63%, 63.2%, 63.16%. */
export function rateText(sheet: Sheet, figure: Figure, rate: Exact): string {
  const seen = seenFormat(shownCell(sheet.cell(figure.row, figure.column)));
  if (seen?.kind === "percent") return percentText(rate, present(seen.decimals, "the decimals of a percentage"));
  return percentText(rate, figure.columnShows?.percent ? figure.columnShows.digits : POINT_DIGITS);
}

/** 0.6316 → 63.16% */
export function percentText(rate: Exact, decimals = POINT_DIGITS): string {
  return `${toNumber(roundHalfUp(rate.mul(100), decimals)).toFixed(decimals)}%`;
}

/** The formula of a quotient that gives what is stored as a constant: rounded once, at the same digits. */
export function rateFormula(sheet: Sheet, figure: Figure, quotient: string): string {
  const { points, digits } = storedRate(sheet, figure);
  return `=ROUND(${points ? "100*" : ""}${quotient},${digits})`;
}

/** What to write where a cell's own formula is right: the value that it comes to, and the formula as it stands. */
export function valueEdit(sheet: Sheet, { row, column, rule }: Figure, value: StoredValue): Edit {
  const before = storedContent(sheet.cell(row, column));
  return { sheet: sheet.name, row, column, before, after: { value, formula: before.formula }, rule };
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
  const after = { ...written, formula: wantsFormula ? figure.formula() : null };
  if (sameContent(before, after) && before.value === after.value) return null;
  return { sheet: sheet.name, row, column, before, after, rule: figure.rule };
}
