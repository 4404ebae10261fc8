import type { Sheet } from "../../../grid/sheet";
import { onlyItem } from "../../../values/present";
import { naturesOf } from "../../../values/vocabulary/relation-words";
import type { IndicatorBlock } from "./blocks";
import { headerText } from "./header-text";
import { columnsOf, firstColumn, lastColumn } from "./triples";

/** How far behind the last column what is left of a promise may stand. */
const BEHIND = 3;

/** The column of a list that tells by how much what was done departs from the promise (差额, 尚余, 超额完成量, Variance); null where none or several do. */
export function differenceColumn(sheet: Sheet, { row, last, triples, lead }: IndicatorBlock): number | null {
  const triple = onlyItem(triples);
  if (!triple) return null;
  const own = new Set(columnsOf(triple));
  const found: number[] = [];
  for (let column = firstColumn(triples) + 1; column <= lastColumn(triples) + BEHIND; column++) {
    if (own.has(column) || column === lead) continue;
    const natures = naturesOf(headerText(sheet, row, last, column));
    if (natures.has("difference") || natures.has("balance")) found.push(column);
  }
  return onlyItem(found);
}
