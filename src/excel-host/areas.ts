import { formatRange, MAX_COLUMNS, MAX_ROWS, parseRange, quoteSheetName, type CellRange } from "../domain/grid/address";
import type { HostSheetInfo } from "./backing";
import { accessDenied, invalidArgument, itemNotFound } from "./office-error";
import type { AreasTarget, HostSession, RangeTarget } from "./object-model";

/** Larger ranges are not answered cell by cell. */
export const MAX_CELLS = 5_000_000;

/** Every cell that a sheet can have. */
export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** Rows of a range. */
export const heightOf = (range: CellRange) => range.bottom - range.top + 1;
/** Columns of a range. */
export const widthOf = (range: CellRange) => range.right - range.left + 1;

/** The sheet, as long as it exists. */
export function sheetOf(session: HostSession, sheetId: string): HostSheetInfo {
  const sheet = session.backing.sheets().find(({ id }) => id === sheetId);
  if (!sheet) throw itemNotFound("the sheet is gone");
  return sheet;
}

/** An address as Excel takes it: `A1:B2`, `A:C`, `2:5`, with or without the sheet's name. */
export function readAddress(session: HostSession, sheetId: string, address: string): CellRange {
  const bang = address.lastIndexOf("!");
  if (bang >= 0) {
    const name = address.slice(0, bang).replace(/^'|'$/g, "").replace(/''/g, "'");
    if (sheetOf(session, sheetId).name !== name) throw invalidArgument(address);
  }
  const bare = address.slice(bang + 1).replace(/\$/g, "");
  const rows = /^(\d+):(\d+)$/.exec(bare);
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: MAX_COLUMNS - 1 };
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(bare);
  const range = parseRange(columns ? `${columns[1]}1:${columns[2]}${MAX_ROWS}` : bare);
  if (!range) throw invalidArgument(address);
  return range;
}

/** The address as Excel writes it, with the sheet's name. */
export function writeAddress(session: HostSession, { sheetId, range }: RangeTarget): string {
  const whole = heightOf(range) === MAX_ROWS && widthOf(range) === MAX_COLUMNS;
  return `${quoteSheetName(sheetOf(session, sheetId).name)}!${whole ? `1:${MAX_ROWS}` : formatRange(range)}`;
}

/** The range, as long as it lies within a sheet. */
export function assertInGrid(range: CellRange): CellRange {
  if (
    range.top < 0 ||
    range.left < 0 ||
    range.bottom >= MAX_ROWS ||
    range.right >= MAX_COLUMNS ||
    range.bottom < range.top ||
    range.right < range.left
  )
    throw invalidArgument("outside the sheet");
  return range;
}

/** Raises where the sheet's protection covers any of the cells. */
export function assertWritable(session: HostSession, { sheetId, range }: RangeTarget): void {
  const sheet = sheetOf(session, sheetId);
  if (!sheet.isProtected) return;
  if (heightOf(range) * widthOf(range) > MAX_CELLS) throw accessDenied(`the sheet ${sheet.name} is protected`);
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++)
      if (session.backing.isLocked(sheetId, row, column)) throw accessDenied(`the sheet ${sheet.name} is protected`);
}

/** Reads `A1,B2:C3`; Excel cuts such a text at 8,192 characters, so a longer one is refused here. */
export function readAreas(session: HostSession, sheetId: string, address: string): AreasTarget {
  if (address.length > 8_192) throw invalidArgument("the address is longer than 8192 characters");
  return { sheetId, areas: address.split(",").map((part) => readAddress(session, sheetId, part.trim())) };
}

/** What two ranges share; null where they do not meet. */
export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const meet = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return meet.top <= meet.bottom && meet.left <= meet.right ? meet : null;
}
