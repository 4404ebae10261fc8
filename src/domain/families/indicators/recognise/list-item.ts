import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { addendsAt, anchor } from "./areas";
import { leadOf, type IndicatorBlock } from "./blocks";
import { pairInOne } from "./both-in-one";
import { capBeside, doubtOf } from "./doubts";
import { isMergedAcross } from "./row-shape";
import { doneOfParts } from "./split-dones";
import { columnsOf, type Triple } from "./triples";
import { withUnit, type TripleUnits } from "./units";
import { isTotalLabel, measureOf, namesWho, sumScope } from "./vocabulary";
import type { Indicator } from "../model";
import type { Quantity } from "../../../tables/model";
import { readPair, readQuantity } from "../../../tables/quantity";
import { unitInBrackets } from "../../../values/unit";

/** What one row of a list says of one promise: name, amounts, rate and what changes them; null where it says nothing of it. */
export function listItem(
  sheet: Sheet,
  block: IndicatorBlock,
  row: number,
  triple: Triple,
  named: Triple,
  area: string | null,
  units: TripleUnits,
): Indicator | null {
  if (isMergedAcross(sheet, triple, row, block.lead)) return null;
  const at = anchor(sheet, row, promisedColumn(sheet, triple, row));
  const doneAt = anchor(sheet, row, triple.done);
  const rateAt = triple.rate === null ? null : anchor(sheet, row, triple.rate);
  // What a merged area covers from above belongs to the item there, unless one percentage is merged over all that was done for it.
  if (at.row < row && (doneAt.row < row || rateAt?.row !== at.row)) return null;
  const addends = addendsAt(sheet, triple, row, (quantity) => withUnit(sheet, row, quantity, units.done, units.column));
  const [target, done] = triple.split
    ? [readQuantity(sheet.cell(at.row, at.column), at), doneOfParts(addends, doneAt)]
    : triple.both
      ? pairInOne(sheet.cell(at.row, at.column), at, triple.both)
      : readPair(sheet.cell(at.row, at.column), at, sheet.cell(doneAt.row, doneAt.column), doneAt);
  const name = contentName(sheet, block, row, named);
  const above = area === null ? null : unitInBrackets(area);
  // A sum that nobody has worked out yet is still one.
  if (!isTotalLabel(name) && [target, done, ...addends.map(({ quantity }) => quantity)].every(isBlank)) return null;
  if (name === "" && (target.reading.status !== "read" || done.reading.status !== "read")) return null;
  return {
    name,
    // 督导时数（小时） over 计划 | 实际: what is counted stands above.
    measure: triple.measure ?? (area === null ? null : measureOf(area)),
    area,
    isTotal: sumScope(name) !== null,
    target: withUnit(sheet, row, target, units.target ?? above, units.column),
    done: withUnit(sheet, row, done, units.done ?? above, units.column),
    rate: rateAt,
    rateSigned: triple.signed,
    addends,
    split: triple.split ?? null,
    summed: triple.summed ?? null,
    rateProved: triple.rateProved ?? null,
    span: triple.span,
    doubt: doubtOf(sheet, block, triple, row),
    beyond: triple.beyond,
    cap: capBeside(sheet, block, row),
  };
}

/** The column of the promise that holds for a row: the adjusted one, and what was promised before where no adjustment is written. */
function promisedColumn(sheet: Sheet, { target, original }: Triple, row: number): number {
  return original !== null && ["empty", "dash"].includes(shownCell(sheet.seen(row, target)).kind) ? original : target;
}

/** The item's own words: the nearest text between the list's names and the target; 合计 may stand further left. */
function contentName(sheet: Sheet, block: IndicatorBlock, row: number, triple: Triple): string {
  const from = triple.lead?.column ?? leadOf(block);
  if (from > triple.target) return cellText(sheet.seen(row, from));
  // Between the contents and a second target stand the first one's amounts, perhaps written as text (50%).
  const others = block.triples.flatMap((one) => [...columnsOf(one), one.unit]);
  for (let column = triple.target - 1; column >= from; column--) {
    if (others.includes(column) || (column > from && isWho(sheet, block, column))) continue;
    const shown = shownCell(sheet.seen(row, column));
    if (shown.kind === "text") return shown.plain;
  }
  const left = triple === block.triples[0] ? block.left : Math.max(0, from - 1);
  for (let column = from - 1; column >= left; column--) {
    const text = cellText(sheet.cell(row, column));
    if (isTotalLabel(text)) return text;
  }
  return "";
}

function isWho(sheet: Sheet, { top, last }: IndicatorBlock, column: number): boolean {
  for (let row = top; row <= last; row++) if (namesWho(cellText(sheet.seen(row, column)))) return true;
  return false;
}

function isBlank(quantity: Quantity): boolean {
  return quantity.reading.status === "empty" && !quantity.notApplicable;
}
