import { isTextNumber } from "../../../grid/text-number";
import { formatAddress, formatRange } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { isDittoCell } from "../recognise/ditto";
import { markColumns, placed, type PlacedMonth, type WorkerCount } from "./counts";

/** A formula of more alternatives nobody could check. */
const MAX_COMBINATIONS = 64;

/** Excel refuses longer formulas. */
const MAX_FORMULA = 8_000;

/**
 * The tick texts that stand in some cells, as Excel compares them (letters without case); null where a native formula could not
 * see what the program sees: a tick with spaces around it, a Boolean, a number typed as text.
 */
function tickTexts(sheet: Sheet, cells: Iterable<{ row: number; column: number }>): string[] | null {
  const texts = new Map<string, string>();
  for (const { row, column } of cells) {
    const cell = shownCell(sheet.cell(row, column));
    if (cell.kind === "tick") {
      if (cell.text !== cell.plain) return null;
      texts.set(cell.text.toLowerCase(), cell.text);
    } else if (cell.kind === "boolean" || isTextNumber(cell) || isDittoCell(cell)) return null;
    // A mark that a merged area lends to this cell is not in the cell itself.
    else if (cell.kind === "empty" && sheet.mergeAt(row, column)) return null;
  }
  return [...texts.values()];
}

function isTick(address: string, ticks: readonly string[]): string {
  if (ticks.length === 0) return "FALSE";
  const tests = ticks.map((tick) => `${address}="${tick}"`);
  return tests.length === 1 ? tests[0]! : `OR(${tests.join(",")})`;
}

/** A row's effective presence as one formula: month by month, presence where insurance and wage are ticked and a contract runs. */
export function rowSubtotalFormula(sheet: Sheet, count: WorkerCount): string | null {
  const terms: string[] = [];
  for (const counted of count.months) {
    if (counted.underContract !== true) continue;
    const month = placed(count, counted);
    const cells = [month.presenceCell, ...month.insuranceCells, ...(month.wageCell ? [month.wageCell] : [])];
    const ticks = tickTexts(sheet, cells);
    if (!ticks) return null;
    const conditions = cells.slice(1).map((cell) => isTick(formatAddress(cell), ticks));
    if (conditions.includes("FALSE")) {
      // No tick anywhere in this month yet: name the usual one, so that the formula lives when it is ticked.
      conditions.splice(0, conditions.length, ...cells.slice(1).map((cell) => isTick(formatAddress(cell), ["√"])));
    }
    const presence = formatAddress(month.presenceCell);
    // A letter of the sheet's own legend is no tick and no number to a formula.
    if (sheet.cell(month.presenceCell.row, month.presenceCell.column).kind === "text" && (month.presence ?? 0) > 0) return null;
    const value = `IF(ISNUMBER(${presence}),${presence},IF(${isTick(presence, ticks.length > 0 ? ticks : ["√"])},${month.month.weight},0))`;
    terms.push(conditions.length === 0 ? value : `IF(AND(${conditions.join(",")}),${value},0)`);
  }
  return limited(terms.length === 0 ? "=0" : `=${terms.join("+")}`);
}

/** The sum of a row's days. */
export function presenceRowFormula(count: WorkerCount): string | null {
  const cells = count.months.map((month) => formatAddress(placed(count, month).presenceCell));
  return limited(`=SUM(${cells.join(",")})`);
}

/** Rows as unbroken runs, so that a range never takes in a header repeated in the middle. */
export function runs(rows: readonly number[]): { top: number; bottom: number }[] {
  const found: { top: number; bottom: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && row === last.bottom + 1) last.bottom = row;
    else found.push({ top: row, bottom: row });
  }
  return found;
}

function ranges(rows: readonly number[], column: number): string[] {
  return runs(rows).map(({ top, bottom }) => formatRange({ top, bottom, left: column, right: column }));
}

/** SUM of a column over some rows; null where one of them holds a number as text, which SUM passes over. */
export function columnSumFormula(sheet: Sheet, rows: readonly number[], column: number): string | null {
  if (rows.length === 0 || rows.some((row) => isTextNumber(sheet.cell(row, column)))) return null;
  return limited(`=SUM(${ranges(rows, column).join(",")})`);
}

/** The cells of a column added one by one: unlike SUM, addition takes a number typed as text for the number it is. */
export function cellSumFormula(rows: readonly number[], column: number): string | null {
  const cells = rows.map((row) => formatAddress({ row, column }));
  return cells.length === 0 ? null : limited(`=${cells.join("+")}${cells.length === 1 ? "+0" : ""}`);
}

/** Presence of a month as entered, over some workers: numbers added, ticks at the month's weight. */
export function presenceSumFormula(sheet: Sheet, months: readonly PlacedMonth[]): string | null {
  if (months.length === 0) return null;
  const cells = months.map(({ presenceCell }) => presenceCell);
  const ticks = tickTexts(sheet, cells);
  if (!ticks) return null;
  const column = cells[0]!.column;
  const parts = ranges(
    cells.map(({ row }) => row),
    column,
  );
  const weight = months[0]!.month.weight;
  const marks = (ticks.length > 0 ? ticks : ["√"]).flatMap((tick) => parts.map((part) => `COUNTIF(${part},"${tick}")`));
  const counted = marks.length === 1 ? marks[0]! : `(${marks.join("+")})`;
  return limited(`=SUM(${parts.join(",")})+${counted}${weight === 1 ? "" : `*${weight}`}`);
}

/** Ticks in a column over some workers. */
export function tickCountFormula(sheet: Sheet, cells: readonly { row: number; column: number }[]): string | null {
  if (cells.length === 0) return null;
  const ticks = tickTexts(sheet, cells);
  if (!ticks) return null;
  const parts = ranges(
    cells.map(({ row }) => row),
    cells[0]!.column,
  );
  return limited(`=${(ticks.length > 0 ? ticks : ["√"]).flatMap((tick) => parts.map((part) => `COUNTIF(${part},"${tick}")`)).join("+")}`);
}

/** Effective presence of a month over some workers; whoever has marks but no contract in that month stands outside the ranges. */
export function effectiveMonthFormula(sheet: Sheet, all: readonly PlacedMonth[]): string | null {
  const months = all.filter(
    ({ underContract, presence, insurance, wage }) => underContract === true || presence === 0 || insurance === "no" || wage === "no",
  );
  const first = months[0];
  if (!first) return all.length === 0 ? null : "=0";
  const marks = markColumns(first.month).slice(1);
  const cells = months.flatMap(({ presenceCell, insuranceCells, wageCell }) => [
    presenceCell,
    ...insuranceCells,
    ...(wageCell ? [wageCell] : []),
  ]);
  const found = tickTexts(sheet, cells);
  if (!found || marks.length === 0) return null;
  const ticks = found.length > 0 ? found : ["√"];
  if (ticks.length ** marks.length > MAX_COMBINATIONS) return null;
  const combinations = marks.reduce<string[][]>((lists) => lists.flatMap((list) => ticks.map((tick) => [...list, tick])), [[]]);
  const terms: string[] = [];
  for (const { top, bottom } of runs(months.map(({ presenceCell }) => presenceCell.row))) {
    const range = (column: number): string => formatRange({ top, bottom, left: column, right: column });
    const presence = range(first.month.presence);
    for (const combination of combinations) {
      const conditions = combination.map((tick, index) => `${range(marks[index]!)},"${tick}"`).join(",");
      terms.push(`SUMIFS(${presence},${conditions})`);
      for (const tick of ticks) {
        const counted = `COUNTIFS(${presence},"${tick}",${conditions})`;
        terms.push(first.month.weight === 1 ? counted : `${counted}*${first.month.weight}`);
      }
    }
  }
  return limited(`=${terms.join("+")}`);
}

function limited(formula: string): string | null {
  return formula.length <= MAX_FORMULA ? formula : null;
}
