import type { ValueCell } from "../../../grid/cell";
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
