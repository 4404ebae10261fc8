import type { CellRange } from "../grid/address";
import { cellText, shownCell, type Cell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { sumLabel } from "./attendance-vocabulary";
import type { DayRange } from "../calc/calendar";
import { findDayRange, findDayRanges, findMonthRange } from "./dates";
import type { IndicatorTable, StatedDays } from "./model";

/** A lone text above a table. */
export interface TitleRow {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The lone texts straight above a header: title, service term, period. Up to two empty rows may stand between. */
export function titleRowsAbove(sheet: Sheet, header: { readonly top: number; readonly left: number; readonly right: number }): TitleRow[] {
  const found: TitleRow[] = [];
  let gap = 0;
  for (let row = header.top - 1; row >= Math.max(0, header.top - 12) && gap <= 2; row--) {
    const texts: TitleRow[] = [];
    let others = 0;
    let reach = header.right + 1;
    sheet.row(row).forEach((cell, column) => {
      if (!cell || cell.kind === "empty") return;
      // A side table's rows do not concern this one; a wider table's row that begins above it does.
      if (column < header.left - 3 || column > reach) return;
      reach = Math.max(reach, column + 1);
      if (shownCell(cell).kind === "text") texts.push({ row, column, cell });
      else others++;
    });
    if (texts.length === 0 && others === 0) {
      gap++;
      continue;
    }
    if (others > 0 || texts.length > 3) break;
    if (texts.some(({ cell }) => sumLabel(cellText(cell)) !== null)) break;
    gap = 0;
    found.unshift(...texts);
  }
  return found;
}

/** The days a title states: the agreement's term or the period under evaluation. */
export function statedDays(rows: readonly TitleRow[]): { term: StatedDays | null; period: StatedDays | null } {
  let term: StatedDays | null = null;
  let period: StatedDays | null = null;
  for (const { row, column, cell } of rows) {
    const plain = cellText(cell);
    for (const { days, words } of rangesOf(plain)) {
      const stated: StatedDays = { days, cell: { row, column } };
      if (/协议|服务期|合同|年度服务/.test(words) && !/评估周期|评估期|统计时间|考核周期/.test(words)) term ??= stated;
      else period ??= stated;
    }
  }
  return { term, period };
}

/** Of several stretches in one text each is told by the words before it; of a single one the whole text speaks. */
function rangesOf(plain: string): { readonly days: DayRange; readonly words: string }[] {
  const several = findDayRanges(plain);
  if (several.length > 1) return several;
  const days = findDayRange(plain);
  return days ? [{ days, words: plain }] : [];
}

/** Where a table begins: at its title, or at the term or period stated above that; remarks further up are not its own. */
export function titleTop(title: TitleRow | null, { term, period }: ReturnType<typeof statedDays>): number {
  return Math.min(title?.row ?? Infinity, term?.cell.row ?? Infinity, period?.cell.row ?? Infinity);
}

/** Title, term and period from the lone texts above; whole months named in the title (2024年上半年) are a period too. */
export function titled(sheet: Sheet, range: CellRange): Pick<IndicatorTable, "title" | "term" | "period" | "range"> {
  const titles = titleRowsAbove(sheet, range);
  const title = titles.find(({ cell }) => /表/.test(cellText(cell))) ?? titles.find(({ cell }) => !findDayRange(cellText(cell))) ?? null;
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
    if (days) return { days, cell: { row, column } };
  }
  return null;
}
