import { cellText, shownCell, type Cell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { parseUnit } from "../values/unit";
import { countsNothing } from "../values/vocabulary/no-figures";

/** Headers over what a person writes in words. */
const REMARK = /备注|说明|附注|注$|情况$|原因|佐证|材料|remark|note/i;

/**
 * What a column is for whose header names nothing that its table counts. Figures in it were understood by nobody, unless the header says that
 * they count nothing: silence would mean that they were checked.
 * @param rows the rows of entries and sums
 */
export function roleOfUnknown(
  sheet: Sheet,
  column: number,
  header: string,
  rows: readonly number[],
): "remark" | "own" | "blank" | "unread" {
  const cells = rows.map((row) => sheet.cell(row, column));
  if (holdsFigures(cells) && !(header === "" ? isNumbering(cells) : countsNothing(header))) return "unread";
  if (REMARK.test(header)) return "remark";
  return header === "" ? "blank" : "own";
}

/** Whether one of these cells holds a figure: a number, or a text that is wholly one with its unit. */
function holdsFigures(cells: readonly Cell[]): boolean {
  const figures = cells.filter(isFigure);
  return figures.length > 0 && !figures.every(isCode);
}

function isFigure(cell: Cell): boolean {
  const shown = shownCell(cell);
  if (shown.kind === "number") return true;
  if (shown.kind !== "text") return false;
  const [, unit] = /^[+-]?\d[\d,]*(?:\.\d+)?(\D{0,6})$/.exec(shown.plain) ?? [];
  return unit !== undefined && (unit === "" || (!/^[年月日]$/.test(unit) && parseUnit(unit) !== null));
}

/** 20240125, 13800000000: a day, or a number that names somebody. */
function isCode(cell: Cell): boolean {
  return /^(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|\d{11,18}x?)$/i.test(textOf(cell));
}

function textOf(cell: Cell): string {
  const shown = shownCell(cell);
  return shown.kind === "number" ? String(shown.value) : cellText(cell);
}

/** 1, 2, 3 … down the rows: numbers of lines, over which often nothing stands. */
function isNumbering(cells: readonly Cell[]): boolean {
  const numbers = cells.flatMap((cell) => (isFigure(cell) ? [Number(textOf(cell))] : []));
  return numbers.every((number, index) => number === (numbers[0] ?? 0) + index) && numbers[0] === 1;
}
