import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import type { Quantity } from "../../../tables/model";
import type { Certainty } from "../../../tables/roles";
import type { Unit } from "../../../values/unit";
import { commonUnit, unitOf, WHY, type Amount } from "./amounts";

/** The unit that a sum is told in, or why its rows do not add up; a blank is not filled where some rows leave their unit open. */
export function unitOfSum(
  sheet: Sheet,
  amounts: readonly Amount[],
  total: Quantity,
  each: boolean,
): { readonly unit: Unit | null; readonly why: Localized | null; readonly certainty: Certainty } {
  const common = commonUnit(amounts);
  const because = amounts.find((amount) => amount.why)?.why ?? common.why;
  if (because) return { unit: null, why: because, certainty: "proved" };
  if (each && amounts.length > 1 && common.unit?.dimension === "%") return { unit: null, why: WHY.mixed, certainty: "proved" };
  const own = unitOf(total.unit);
  if (own && amounts.every(({ unit }) => unit && unit.dimension === own.dimension)) return { unit: own, why: null, certainty: "proved" };
  if (common.partly && common.unit === null) return { unit: null, why: WHY.scale, certainty: "proved" };
  if (!each || !common.partly) return { unit: common.unit, why: null, certainty: "proved" };
  const blank = shownCell(sheet.cell(total.cell.row, total.cell.column)).kind === "empty";
  return { unit: common.unit, why: blank ? WHY.unstated : null, certainty: "probable" };
}
