import { formatAddress, type CellAddress } from "../../../grid/address";
import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import { namesTerm } from "../../../tables/stated-days";
import type { MonthColumns } from "../model";
import type { AttendanceHeader } from "./header";

/** Rows above a header that are looked at for a service term. */
const ABOVE = 12;
/** A page whose header could not be used stands between such a table and its titles. */
const ABOVE_A_PAGE = 400;
/** Titles and terms are few texts in a row; a row of the page above holds more. */
const MOST_IN_TITLE = 4;

/** 2024年5-6月 is two months, no day. */
const DAY = /(?:19|20)?\d{2}[年./-]\d{1,2}[月./-]\d{1,2}(?!\d*月)/;
const ANNOUNCES = /(?:期限?|时间|周期|起止|年限|日期)(?:\([^()]*\))?:?$/;
const ANOTHER_DAY = /(?:填|制|报|打印|更新|提交|编制|导出|审核)[表报送]?(?:日期|时间|日)|日期:?\d|截[至止]/;

/**
 * Where days, or words that announce them, stand above a table of whose service term nothing could be read: whether its first month is
 * a whole one hangs on them. null where nothing of the kind stands there.
 */
export function untoldTerm(sheet: Sheet, header: AttendanceHeader, goesOn: boolean): CellAddress | null {
  for (let row = header.top - 1; row >= Math.max(0, header.top - (goesOn ? ABOVE_A_PAGE : ABOVE)); row--) {
    const cells: { column: number; plain: string; isDay: boolean }[] = [];
    sheet.row(row).forEach((cell, column) => {
      if (!cell || cell.kind === "empty" || column < header.left - 3 || column > header.right + 1) return;
      cells.push({ column, plain: cellText(cell), isDay: shownCell(cell).kind === "date" });
    });
    if (cells.length > MOST_IN_TITLE) {
      if (goesOn) continue;
      return null;
    }
    if (cells.some(({ plain }) => ANOTHER_DAY.test(plain))) continue;
    const found = cells.find(({ plain, isDay }) => isDay || DAY.test(plain) || (ANNOUNCES.test(plain) && namesTerm(plain)));
    if (found) return { row, column: found.column };
  }
  return null;
}

/** The first month with the place that may make it half a one, where neither its header nor a note says its weight. */
export function withUntoldWeight({ places }: Sheet, months: readonly MonthColumns[], untold: CellAddress | null): readonly MonthColumns[] {
  const [first, ...others] = months;
  if (untold === null || !first || first.weightStated) return months;
  const place = formatAddress(places?.at(untold) ?? untold);
  const why: Localized = {
    zh: `${place} 处的服务时间没有读出，${first.label}是整月还是半个月不能确定，打√的按多少计也不能确定，保持原样。请写明服务时间（如“服务协议时间:2024年1月25日至2025年1月24日”），或在月份后写明“（计0.5）”。`,
    en: `The service term at ${place} could not be read, so whether ${first.label} is a whole month or half of one is not known, nor what a tick in it counts: left as written. Write the term (服务协议时间:2024年1月25日至2025年1月24日), or the weight behind the month: （计0.5）.`,
  };
  return [{ ...first, weightUntold: { cell: untold, why } }, ...others];
}
