import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { Quantity } from "../../../tables/model";
import { parseUnit, unitInBrackets } from "../../../values/unit";
import type { IndicatorBlock } from "./blocks";
import { columnsOf, type Triple } from "./triples";

/** Where the unit of a triple's amounts stands, beside what is written with the number. */
export interface TripleUnits {
  /** A 单位 column, by its header or because it holds nothing but units. */
  readonly column: number | null;
  /** In the brackets of the headers: 指标量（万元）. */
  readonly target: string | null;
  readonly done: string | null;
}

const FIRST_ROWS = 40;

/** Where a triple's units are told: in its headers, and in a column that is headed 单位 or holds nothing else. */
export function tripleUnits(sheet: Sheet, block: IndicatorBlock, triple: Triple): TripleUnits {
  return {
    column: triple.unit ?? columnOfUnits(sheet, block),
    target: unitInHeader(sheet, block, triple.target),
    done: unitInHeader(sheet, block, triple.done),
  };
}

function unitInHeader(sheet: Sheet, { top, last }: IndicatorBlock, column: number): string | null {
  for (let row = last; row >= top; row--) {
    const unit = unitInBrackets(cellText(sheet.seen(row, column)));
    if (unit !== null) return unit;
  }
  return null;
}

/** A column whose every text is a measure word tells units, whatever its header says. */
function columnOfUnits(sheet: Sheet, block: IndicatorBlock): number | null {
  const taken = new Set(block.triples.flatMap(columnsOf));
  for (let column = block.left; column <= block.right + 1; column++) {
    if (taken.has(column) || column === block.lead) continue;
    let units = 0;
    let others = 0;
    for (let row = block.last + 1; row <= block.last + FIRST_ROWS; row++) {
      const shown = shownCell(sheet.cell(row, column));
      if (shown.kind === "empty" || shown.kind === "dash") continue;
      if (shown.kind === "text" && parseUnit(shown.plain)) units++;
      else others++;
    }
    if (units > 0 && others === 0) return column;
  }
  return null;
}

/** An amount with the unit that its header or its row tells, where none is written with the number; 10万 under 元 is 10万元. */
export function withUnit(sheet: Sheet, row: number, quantity: Quantity, header: string | null, column: number | null): Quantity {
  const told = header ?? (column === null ? "" : cellText(sheet.seen(row, column)));
  if (told === "") return quantity;
  if (quantity.unit === null) return { ...quantity, unit: told };
  return parseUnit(quantity.unit)?.dimension === "" ? { ...quantity, unit: scaled(quantity.unit, told) } : quantity;
}

/** The scale that stands with the number before the unit that stands elsewhere; 10万 under 万元 says it twice. */
function scaled(scale: string, told: string): string {
  const unit = told.startsWith(scale) ? told : `${scale}${told}`;
  return parseUnit(unit) ? unit : scale;
}
