import { shownCell, type Cell, type ValueCell } from "../../../grid/cell";
import { askedOnce } from "../../../grid/row-memory";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import { groupOfMatch } from "../../../values/present";

const AMOUNT = /^(?:[¥$]|人民币|rmb|hk\$)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)元?$/i;

/** An amount of money written where a mark is looked for: 5,800.00, ¥6200, 3500元; null for any other text. */
export function amountOf(plain: string): number | null {
  const match = AMOUNT.exec(plain);
  return match ? Number(groupOfMatch(match, 1).replaceAll(",", "")) : null;
}

/** The amount that a cell of marks shows, as a number or in words; null where it shows none. */
export function statedAmount(shown: ValueCell): number | null {
  return shown.kind === "number" ? shown.value : shown.kind === "text" ? amountOf(shown.plain) : null;
}

/** The columns of marks that hold amounts of money, which a person said to mean yes: their sums are sums of money, not of ticks. */
export function amountColumns(told: Sheet, rows: readonly number[]): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const row of rows) {
    const cells = told.row(row);
    if (!holdsAmounts(cells)) continue;
    cells.forEach((cell, column) => {
      if (cell && isAmount(cell)) columns.add(column);
    });
  }
  return columns;
}

/** Most rows hold none. */
const holdsAmounts = askedOnce((cells) => cells.some((cell) => cell !== undefined && isAmount(cell)));

function isAmount(cell: Cell): boolean {
  const shown = shownCell(cell);
  return shown.kind === "tick" && (amountOf(shown.text) ?? 0) > 1;
}

/** Why such a sum is left. */
export const SUMS_MONEY: Localized = {
  zh: "这一列填的是金额，合计应是金额之和，不按打√的个数复算，保持原样。",
  en: "This column holds amounts of money, so its sum is one of money: it was not counted as ticks and stays as written.",
};
