import { shownCell, type ValueCell } from "../../../grid/cell";
import type { Localized } from "../../../language";
import type { AttendanceTable } from "../model";
import { monthRow, type WorkerCount } from "./counts";
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

/** Whether a column of marks holds amounts of money, which a person said to mean yes: its sums are sums of money, not of ticks. */
export function holdsAmounts({ told }: AttendanceTable, workers: readonly WorkerCount[], column: number): boolean {
  return workers.some(({ worker, months }) =>
    months.some(({ index }) => {
      const shown = shownCell(told.seen(monthRow(worker, index), column));
      return shown.kind === "tick" && (amountOf(shown.text) ?? 0) > 1;
    }),
  );
}

/** Why such a sum is left. */
export const SUMS_MONEY: Localized = {
  zh: "这一列填的是金额，合计应是金额之和，不按打√的个数复算，保持原样。",
  en: "This column holds amounts of money, so its sum is one of money: it was not counted as ticks and stays as written.",
};
