import { formatAddress, formatRange, type CellAddress } from "../../grid/address";
import { shownCell } from "../../grid/cell";
import type { Sheet } from "../../grid/sheet";
import { isTextNumber } from "../../grid/text-number";
import { columnRanges, runs } from "./cells-in-formulas";
import type { GatedTerm, MarkTerm, TickTerm } from "./expression";
import { firstItem, itemAt } from "../../values/present";

/** A formula of more alternatives nobody could check. */
const MAX_COMBINATIONS = 64;

/** What a formula names where no tick stands yet, so that it lives once there is one. */
const USUAL_TICK = "√";

/**
 * The tick texts that stand in some marks' cells, as Excel compares them (letters without case); null where a native formula could not
 * see what the program sees: a tick with spaces around it, a Boolean, a number typed as text, a letter of the sheet's own legend, 同上.
 */
function tickTexts(sheet: Sheet, marks: readonly (MarkTerm | TickTerm)[]): string[] | null {
  const texts = new Map<string, string>();
  for (const mark of marks) {
    const { row, column } = mark.at;
    const cell = shownCell(sheet.cell(row, column));
    if (cell.kind === "tick") {
      if (cell.text !== cell.plain) return null;
      texts.set(cell.text.toLowerCase(), cell.text);
    } else if (cell.kind === "boolean" || isTextNumber(cell) || (cell.kind === "text" && counts(mark))) return null;
    // A mark that a merged area lends to this cell is not in the cell itself.
    else if (cell.kind === "empty" && sheet.mergeAt(row, column)) return null;
  }
  return [...texts.values()];
}

function counts(mark: MarkTerm | TickTerm): boolean {
  return mark.kind === "tick" ? mark.ticked === true : (mark.value ?? 0) > 0;
}

function isTick(address: string, ticks: readonly string[]): string {
  const tests = ticks.map((tick) => `${address}="${tick}"`);
  return tests.length === 1 ? firstItem(tests) : `OR(${tests.join(",")})`;
}

/** One mark: its number, or its weight where it is ticked; where it hangs on other marks, only with these. */
export function gatedFormula(sheet: Sheet, { of, gates }: GatedTerm): string | null {
  const ticks = tickTexts(sheet, [of, ...gates]);
  if (!ticks) return null;
  const known = ticks.length > 0 ? ticks : [USUAL_TICK];
  const conditions = gates.map(({ at }) => isTick(formatAddress(at), known));
  const mark = formatAddress(of.at);
  const value = `IF(ISNUMBER(${mark}),${mark},IF(${isTick(mark, known)},${of.weight},0))`;
  return conditions.length === 0 ? value : `IF(AND(${conditions.join(",")}),${value},0)`;
}

/** A column of marks as entered: numbers added, ticks at their weight; null where one formula cannot weigh them alike. */
export function markColumnFormula(sheet: Sheet, marks: readonly MarkTerm[]): string | null {
  const column = oneColumn(marks);
  const weight = oneWeight(marks);
  const ticks = tickTexts(sheet, marks);
  if (column === null || weight === null || !ticks) return null;
  const parts = ranges(marks, column);
  const counts = (ticks.length > 0 ? ticks : [USUAL_TICK]).flatMap((tick) => parts.map((part) => `COUNTIF(${part},"${tick}")`));
  const counted = counts.length === 1 ? firstItem(counts) : `(${counts.join("+")})`;
  return `SUM(${parts.join(",")})+${counted}${weight === 1 ? "" : `*${weight}`}`;
}

/** Ticks in a column. */
export function tickColumnFormula(sheet: Sheet, ticked: readonly TickTerm[]): string | null {
  const column = oneColumn(ticked);
  const ticks = tickTexts(sheet, ticked);
  if (column === null || !ticks) return null;
  const parts = ranges(ticked, column);
  return (ticks.length > 0 ? ticks : [USUAL_TICK]).flatMap((tick) => parts.map((part) => `COUNTIF(${part},"${tick}")`)).join("+");
}

/** A column of marks that hang on other marks; whoever has all of these in a month that does not apply stands outside the ranges. */
export function gatedColumnFormula(sheet: Sheet, all: readonly GatedTerm[]): string | null {
  const within = all.filter(({ applies, of, gates }) => applies === true || of.value === 0 || gates.some(({ ticked }) => ticked === false));
  const [first] = within;
  if (!first) return all.length === 0 ? null : "0";
  const column = oneColumn(within.map(({ of }) => of));
  const weight = oneWeight(within.map(({ of }) => of));
  const found = tickTexts(
    sheet,
    within.flatMap(({ of, gates }) => [of, ...gates]),
  );
  const gates = first.gates.flatMap((_, index) => oneColumn(within.map((term) => itemAt(term.gates, index))) ?? []);
  if (!found || column === null || weight === null || gates.length === 0 || gates.length < first.gates.length) return null;
  const ticks = found.length > 0 ? found : [USUAL_TICK];
  if (ticks.length ** gates.length > MAX_COMBINATIONS) return null;
  const combinations = gates.reduce<string[][]>((lists) => lists.flatMap((list) => ticks.map((tick) => [...list, tick])), [[]]);
  const terms: string[] = [];
  for (const { top, bottom } of runs(within.map(({ of }) => of.at.row))) {
    const range = (place: number): string => formatRange({ top, bottom, left: place, right: place });
    for (const combination of combinations) {
      const conditions = combination.map((tick, index) => `${range(itemAt(gates, index))},"${tick}"`).join(",");
      terms.push(`SUMIFS(${range(column)},${conditions})`);
      for (const tick of ticks) {
        const counted = `COUNTIFS(${range(column)},"${tick}",${conditions})`;
        terms.push(weight === 1 ? counted : `${counted}*${weight}`);
      }
    }
  }
  return terms.join("+");
}

/** The one column in which some terms stand; null where they stand in none or several. */
function oneColumn(terms: readonly { readonly at: CellAddress }[]): number | null {
  const column = terms[0]?.at.column ?? null;
  return terms.every(({ at }) => at.column === column) ? column : null;
}

function oneWeight(marks: readonly MarkTerm[]): number | null {
  const weight = marks[0]?.weight ?? null;
  return marks.every((mark) => mark.weight === weight) ? weight : null;
}

function ranges(terms: readonly { readonly at: CellAddress }[], column: number): string[] {
  return columnRanges(
    terms.map(({ at }) => at.row),
    column,
  );
}
