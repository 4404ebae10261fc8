import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import { exact, ZERO } from "../../../values/exact";
import type { Indicator } from "../model";

/** Headers of what was brought over from an earlier year, or of a part that was done besides. */
const BROUGHT = /结转|转入|上年|上年度|去年|往年|期初|以前|补计|另计/;

/**
 * A number between target and done that is none of the done's periods (上年结转): whether with it the periods come to what is stated, else
 * why their sum cannot be told, where its header speaks of such a part; null where there is none.
 */
export function besideParts(
  sheet: Sheet,
  { target, done, addends }: Pick<Indicator, "target" | "done" | "addends">,
): { readonly explains: boolean; readonly why: Localized | null } | null {
  const { row } = done.cell;
  if (done.reading.status !== "read" || target.cell.row !== row) return null;
  if (addends.some(({ quantity: { cell, reading } }) => cell.row !== row || reading.status === "unreadable")) return null;
  const known = new Set(addends.map(({ quantity }) => quantity.cell.column));
  const parts = addends.reduce((sum, { quantity: { reading } }) => (reading.status === "read" ? sum.add(exact(reading.value)) : sum), ZERO);
  const stated = exact(done.reading.value);
  if (stated.equals(parts)) return null;
  const [from, to] = [Math.min(target.cell.column, done.cell.column), Math.max(target.cell.column, done.cell.column)];
  for (let column = from + 1; column < to; column++) {
    const shown = shownCell(sheet.cell(row, column));
    if (known.has(column) || shown.kind !== "number" || shown.value === 0) continue;
    const header = headerOver(sheet, row, column);
    if (stated.equals(parts.add(exact(shown.value)))) return { explains: true, why: null };
    if (BROUGHT.test(header)) return { explains: false, why: whyOpen(header) };
  }
  return null;
}

function headerOver(sheet: Sheet, from: number, column: number): string {
  for (let row = from - 1; row >= 0; row--) {
    const shown = shownCell(sheet.seen(row, column));
    if (shown.kind === "text") return cellText(sheet.seen(row, column));
  }
  return "";
}

function whyOpen(header: string): Localized {
  return {
    zh: `旁边有“${header}”列，无法确定累计数是否包括它，所填数两种算法都不符，保持原样。请核对。`,
    en: `The column “${header}” stands beside it; whether the sum takes it in cannot be told, and what is stated fits neither way, so it is left as it stands. Check it.`,
  };
}
