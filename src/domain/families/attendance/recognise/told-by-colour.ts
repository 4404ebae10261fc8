import { containsCell, type CellRange } from "../../../grid/address";
import type { Cell } from "../../../grid/cell";
import { askedOnce } from "../../../grid/row-memory";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import type { Refusal } from "../../../tables/model";
import { tellsByColour } from "./notes";

/** A sheet whose words say that colours tell who was on post, and beside which no table was read: said once, at these words. */
export function toldByColour(
  sheet: Sheet,
  within: CellRange | undefined,
  known: readonly { readonly top: number; readonly bottom: number }[],
): Refusal[] {
  for (const row of sheet.rowNumbers) {
    if (!holdsLegend(sheet.row(row))) continue;
    for (const [column, cell] of sheet.row(row).entries()) {
      if (!isLegend(cell)) continue;
      if (within && !containsCell(within, row, column)) continue;
      // Over a table or under it, it speaks of that one.
      if (known.some(({ top, bottom }) => row >= top - LEGEND_ABOVE && row <= bottom + LEGEND_BELOW)) continue;
      return [{ sheet: sheet.name, row, column, why: BY_COLOUR, leftAlone: true, unlessRead: true }];
    }
  }
  return [];
}

function isLegend(cell: Cell | undefined): boolean {
  return cell?.kind === "text" && cell.plain.length <= 80 && tellsByColour(cell.plain);
}

const holdsLegend = askedOnce((cells) => cells.some(isLegend));

/** How far from its table a legend may stand. */
const LEGEND_ABOVE = 3;
const LEGEND_BELOW = 7;

const BY_COLOUR: Localized = {
  zh: "这里说明用底色表示是否到岗，程序读不到底色，这张表没有核算。请在格中填√、×等标记后再核查。",
  en: "It says here that fill colours tell who was on post. Colours are not read, so this sheet was not audited. Write marks such as √ and × in the cells and check again.",
};
