import { cellKey, type CellAddress } from "../grid/address";
import { shownCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { statedNumber } from "../tables/agreement";
import type { CellTerm, Expression } from "../tables/expression/expression";
import { textsOfRow } from "../tables/left-out";
import type { Table } from "../tables/model";
import { statedAmount } from "../tables/quantity";
import { exact, toNumber } from "../values/exact";
import { doubtText, isAmount, waysOf, waysOfThree, type DoubtedOperand, type WayOf } from "./operands-by-neighbours";
import { placeOf, type SettledFigure } from "./settled-figure";

/** So many other lines must keep a share of one column, or what two columns make. */
const FEWEST = { share: 2, pair: 3 } as const;
const NEARLY = 1e-9;
/** In longer tables three columns would be too many ways to try. */
const FEW_LINES = 200;
/** So far before an entry may the columns stand that give it. */
const MOST_COLUMNS = 12;

/** Cells that are computed themselves: none of them is an entry. */
export function computedCells({ sheet }: Table, settled: readonly SettledFigure[]): ReadonlySet<string> {
  return new Set(settled.map(({ figure }) => cellKey(placeOf(sheet, figure))));
}

/**
 * Whether a sum departs only because one of its addends does: 135 minutes of 45 are 3 hours, as in every other line; 4 stands there, and the sum is that of 3.
 * The right sum is not written over for the sake of the wrong entry.
 */
export function doubtedAddend(table: Table, { figure, outcome }: SettledFigure, computed: ReadonlySet<string>): DoubtedOperand | null {
  const { sheet, roles, range } = table;
  const addends = outcome === "differs" && figure.quantity === "count" ? addendsOf(figure.expression(), sheet, figure) : [];
  const rows = addends.map(({ at }) => at.row);
  if (addends.length <= FEWEST.share || addends.some(({ at }) => computed.has(cellKey(at)) || roles?.rows.get(at.row) !== "item"))
    return null;
  const stated = statedAmount(sheet, figure);
  if (!isAmount(stated)) return null;
  const entered = addends.map(({ value }) => value?.valueOf() ?? Number.NaN);
  const missing = stated - entered.reduce((sum, one) => sum + one, 0);
  for (const [index, addend] of addends.entries()) {
    const right = (entered[index] ?? Number.NaN) + missing;
    const others = rows.filter((_, at) => at !== index);
    if (right < 0 || !isAmount(right)) continue;
    // What stands left of an entry may give it; what stands right of it rather comes from it.
    const columns: number[] = [];
    for (let column = Math.max(range.left, figure.column - MOST_COLUMNS); column < figure.column; column++)
      if (roles?.columns.get(column) !== "derived" && isAmount(amountOrShare(sheet, { row: addend.at.row, column }))) columns.push(column);
    const keeps = (way: WayOf, row: number, amount: number): boolean =>
      Math.abs(madeBy(sheet, row, way, others[0] ?? row, figure.column) - amount) < NEARLY;
    const isKept = (way: WayOf): boolean =>
      keeps(way, addend.at.row, right) &&
      others.every((row) => keeps(way, row, statedAmount(sheet, { row, column: figure.column }) ?? Number.NaN)) &&
      tells(table, way, figure.column, { own: addend.at.row, others, right });
    const ways = [...waysOf(columns), ...(others.length <= FEW_LINES ? waysOfThree(columns) : [])];
    if (new Set(entered.filter((_, at) => at !== index)).size > 1 && ways.some(isKept))
      return { cell: addend.at, why: doubtText(addend, exact(Number(right.toPrecision(12))), others.length) };
  }
  return null;
}

/** Whether that other lines keep a way says anything: not where it repeats a column (20 + 0), nor where two lines alone share what no word states. */
function tells(
  table: Table,
  { of, way }: WayOf,
  column: number,
  { own, others, right }: { readonly own: number; readonly others: readonly number[]; readonly right: number },
): boolean {
  const { sheet } = table;
  const at = (row: number, one: number): number => amountOrShare(sheet, { row, column: one }) ?? Number.NaN;
  if (way) {
    const differs = (row: number, amount: number): boolean => of.every((one) => at(row, one) !== amount && at(row, one) !== 0);
    return (
      others.length >= FEWEST.pair && differs(own, right) && others.filter((row) => differs(row, at(row, column))).length >= FEWEST.share
    );
  }
  const [one, like] = [of[0], others[0]];
  if (others.length >= FEWEST.pair || one === undefined || like === undefined) return others.length >= FEWEST.pair;
  const share = at(like, column) / at(like, one);
  return numbersSaid(table).some((number) => [share, 1 / share, share * 100].some((said) => Math.abs(said - number) < NEARLY));
}

/** The numbers in the words over a table: 1学时=45分钟, 按20%折算. */
function numbersSaid({ sheet, roles, range }: Table): number[] {
  const rows = [...(roles?.rows ?? [])].flatMap(([row, role]) => (role === "header" || role === "title" ? [row] : []));
  const texts = rows.flatMap((row) => textsOfRow(sheet, row, range.left, range.right));
  return texts.flatMap((text) => [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number)));
}

/** Entries of one column, each in a cell of its own. */
function addendsOf(expression: Expression, { name }: Sheet, { column }: CellAddress): CellTerm[] {
  const sum = expression.kind === "rounded" ? expression.of : expression;
  if (sum.kind !== "sum") return [];
  const cells = sum.of.filter((one): one is CellTerm => one.kind === "cell" && one.value !== null);
  return cells.length === sum.of.length && cells.every(({ at }) => at.column === column && at.sheet === name) ? cells : [];
}

/** An amount, or a weight of so many percent. */
function amountOrShare(sheet: Sheet, at: CellAddress): number | null {
  const amount = statedAmount(sheet, at);
  if (isAmount(amount)) return amount;
  const share = statedNumber(shownCell(sheet.cell(at.row, at.column)), true);
  return share?.percent === true ? toNumber(share.number) : amount;
}

/** What a way makes of the figures of a line; of one column it is the share that another line has. */
function madeBy(sheet: Sheet, row: number, { of, way }: WayOf, like: number, column: number): number {
  const at = (line: number, one: number): number => amountOrShare(sheet, { row: line, column: one }) ?? Number.NaN;
  if (way) return way((one) => at(row, one));
  const [one] = of;
  if (one === undefined) return Number.NaN;
  const share = at(like, column) / at(like, one);
  // What repeats another column gives nothing of its own.
  return share === 1 ? Number.NaN : at(row, one) * share;
}
