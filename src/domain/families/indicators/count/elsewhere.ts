import type { CellRef } from "../../../grid/address";
import type { Sheet } from "../../../grid/sheet";
import type { CellTerm } from "../../../tables/expression/expression";
import type { Quantity } from "../../../tables/model";
import { ZERO } from "../../../values/exact";
import { readAmount, WHY, type Amount } from "./amounts";

/** One of the amounts that a sum adds up, with the unit that its indicator's words tell. */
export interface SumPart {
  readonly quantity: Quantity;
  readonly unit: string | null;
}

/** A part of a sum that stands on another sheet. */
export interface ElsewherePart extends SumPart {
  readonly sheet: Sheet;
}

/** An amount on another sheet as it stands there; a formula of ours never names it. */
export function amountElsewhere({ sheet, quantity, unit }: ElsewherePart): Amount | null {
  const read = readAmount(sheet, quantity, unit);
  if (!read) return null;
  const at = { sheet: sheet.name, ...quantity.cell };
  if (read.value !== null && read.value.compare(ZERO) < 0) return uncounted(read, at);
  return read.term.kind === "cell" ? { ...read, term: { ...read.term, native: false } } : read;
}

/** A count below nothing, which blames its own cell. */
export function uncounted(amount: Amount, at: CellRef): Amount {
  const term: CellTerm = { kind: "cell", at, value: null, unit: null, native: false };
  return { ...amount, value: null, blockedBy: [at], why: WHY.negative, term };
}
