import type { CellRange } from "../grid/address";
import { cellText, shownCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { isGroupBanner, sumLabel } from "../values/vocabulary/row-labels";
import { inOneLine } from "../values/quote";
import { findDayRange, findMonthRange } from "./dates";
import type { StatedDays, Table } from "./model";
import { statedDays, type StatedTermAndPeriod, type TitleRow } from "./stated-days";

/** How many rows above a header may hold titles. */
const TITLE_ROWS = 12;

/** The lone texts straight above a header: title, service term, period. Up to two empty rows may stand between. */
export function titleRowsAbove(sheet: Sheet, header: { readonly top: number; readonly left: number; readonly right: number }): TitleRow[] {
  const found: TitleRow[] = [];
  let gap = 0;
  for (let row = header.top - 1; row >= Math.max(0, header.top - TITLE_ROWS) && gap <= 2; row--) {
    const texts: TitleRow[] = [];
    const dates: TitleRow[] = [];
    let others = 0;
    let reach = header.right + 1;
    sheet.row(row).forEach((cell, column) => {
      if (!cell || cell.kind === "empty") return;
      // A side table's rows do not concern this one; a wider table's row that begins above it does.
      if (column < header.left - 3 || column > reach) return;
      reach = Math.max(reach, column + 1);
      const { kind } = shownCell(cell);
      if (kind === "text") texts.push({ row, column, cell });
      else if (kind === "date") dates.push({ row, column, cell });
      else others++;
    });
    // 服务期限 | 2024-01-25 | 至 | 2024-08-31, each in a cell of its own; a row of data with a date in it says no such word.
    if (dates.length > 2 || (dates.length > 0 && !texts.some(({ cell }) => /期|时间|日/.test(cellText(cell))))) others++;
    if (texts.length === 0 && dates.length === 0 && others === 0) {
      gap++;
      continue;
    }
    if (others > 0 || texts.length > 3) break;
    // Above a header repeated with the page stands the table's own last row.
    if (texts.some(({ cell }) => sumLabel(cellText(cell)) !== null || isGroupBanner(cellText(cell)))) break;
    gap = 0;
    found.unshift(...[...texts, ...dates].sort((a, b) => a.column - b.column));
  }
  return found;
}

/** Whether a text is what a table is called; 制表人 and 填表日期 are not. */
export function namesTable(plain: string): boolean {
  return /表/.test(plain.replace(/[制填]表(?:人|单位|日期|时间|员|:)/g, ""));
}

/** The lone texts within a few rows under a table's last row: notes, who filled it in, sometimes the service term. */
export function textsBelow(
  sheet: Sheet,
  { left, right }: { readonly left: number; readonly right: number },
  lastRow: number,
  end: number,
): TitleRow[] {
  const found: TitleRow[] = [];
  for (let row = lastRow + 1; row < Math.min(end, lastRow + 9); row++) {
    const cells = sheet.row(row);
    const texts: TitleRow[] = [];
    for (let column = left; column <= right && column < cells.length; column++) {
      const cell = cells[column];
      if (cell && cell.kind !== "empty") texts.push({ row, column, cell });
    }
    if (texts.length > 4) break;
    found.push(...texts.filter(({ cell }) => ["text", "date"].includes(shownCell(cell).kind)));
  }
  return found;
}

/** Where a table begins: at its title, or at the term or period right above that; what stands further up belongs to a table above, or to none. */
export function titleTop(title: TitleRow | null, { term, period }: StatedTermAndPeriod): number {
  const highest = title ? title.row - 2 : 0;
  const stated = [term, period].flatMap((days) => (days && days.cell.row >= highest ? [days.cell.row] : []));
  return Math.min(title?.row ?? Infinity, ...stated);
}

/** Title, term and period from the lone texts above; whole months named in the title (2024年上半年) are a period too. */
export function titled(sheet: Sheet, range: CellRange): Pick<Table, "title" | "term" | "period" | "range"> {
  const titles = titleRowsAbove(sheet, range);
  const title = titles.find(({ cell }) => namesTable(cellText(cell))) ?? titles.find(({ cell }) => !findDayRange(cellText(cell))) ?? null;
  const { term, period } = statedDays(titles);
  return {
    title: title ? cellText(title.cell) : null,
    term,
    period: period ?? monthsNamed(titles),
    range: { ...range, top: Math.min(range.top, titleTop(title, { term, period })) },
  };
}

function monthsNamed(titles: readonly TitleRow[]): StatedDays | null {
  for (const { row, column, cell } of titles) {
    const days = findMonthRange(cellText(cell));
    if (days) return { days, cell: { row, column }, named: false };
  }
  return null;
}

/** A table's title as its sheet writes it, in one line: `title` itself is without spaces, which English words need. */
export function titleAsWritten({ sheet, range, title }: Pick<Table, "sheet" | "range" | "title">): string | null {
  if (title === null) return null;
  for (let row = range.top; row <= Math.min(range.bottom, range.top + TITLE_ROWS); row++)
    for (const cell of sheet.row(row)) {
      const shown = cell && shownCell(cell);
      if (shown?.kind === "text" && shown.plain === title) return inOneLine(shown.text).trim();
    }
  return title;
}
