import { formatAddress, type CellRef } from "../grid/address";
import { shownCell, type Cell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import type { Localized } from "../language";
import type { Settings } from "../settings";
import { agrees, statedNumber } from "../tables/agreement";
import { evaluate } from "../tables/expression/evaluate";
import type { CellTerm, Expression, Quotient } from "../tables/expression/expression";
import type { DerivedFigure } from "../tables/figure";
import type { Table } from "../tables/model";
import { statedAmount } from "../tables/quantity";
import { decimalText, exact, toNumber, type Exact } from "../values/exact";
import type { SettledFigure } from "./settled-figure";

/** So many other lines must keep the way in which an operand comes about. */
const FEWEST_LINES = 2;
/** So near, of one, must the stated rate be. */
const NEAR = 0.006;
/** Columns beside an operand that may give it. */
const MOST_COLUMNS = 12;

/** An operand that its own line's figures give otherwise, as all other lines do, and by which the stated rate is right. */
export interface DoubtedOperand {
  readonly cell: CellRef;
  readonly why: Localized;
}

type Lines = ReadonlyMap<number, SettledFigure>;

/** Of each column, its lines by row. */
export type AgreeingLines = ReadonlyMap<number, Lines>;

/** Of each column of rates, the lines whose rate agrees. */
export function agreeingLines({ roles }: Table, settled: readonly SettledFigure[]): AgreeingLines {
  const columns = new Map<number, Map<number, SettledFigure>>();
  for (const one of settled) {
    const { row, column } = one.figure;
    if (one.outcome !== "agrees" || roles?.rows.get(row) !== "item") continue;
    columns.set(column, (columns.get(column) ?? new Map<number, SettledFigure>()).set(row, one));
  }
  return columns;
}

/**
 * Whether a rate departs only because its target or done does: 6 a month for 12 months are 72, as in every other line; 84 stands there, and the rate is
 * that of 72. The right rate is not written over for the sake of the wrong operand.
 */
export function doubtedOperand(
  { sheet, roles, range }: Table,
  { figure, outcome }: SettledFigure,
  agreeing: AgreeingLines,
  settings: Settings,
): DoubtedOperand | null {
  const quotient = quotientOf(figure);
  const others = agreeing.get(figure.column);
  if (outcome !== "differs" || !quotient || roles?.rows.get(figure.row) !== "item") return null;
  if (!others || others.size < FEWEST_LINES) return null;
  for (const side of ["of", "by"] as const) {
    const operand = quotient[side];
    if (operand.kind !== "cell" || operand.at.sheet !== sheet.name) continue;
    const parts = [quotient.of, quotient.by].flatMap((term) => (term.kind === "cell" ? [term.at.column] : []));
    const columns = columnsWithAmounts(sheet, figure.row, [figure.column, ...parts], range.left, range.right);
    const before = columns.filter((column) => column < operand.at.column && roles?.columns.get(column) !== "derived");
    const ways = [
      ...waysOf(columns),
      ...waysInStep(before),
      ...parts.filter((part) => part < operand.at.column).flatMap((part) => waysWith(part, before)),
    ];
    for (const way of ways) {
      if (way.telling !== undefined && !tells(sheet, [figure.row, ...others.keys()], way.telling)) continue;
      const given = givenBy(sheet, others, operand, way, figure.row);
      if (given !== null && fitsInstead(sheet.cell(figure.row, figure.column), quotient, { side, given }, settings))
        return { cell: operand.at, why: doubtText(operand, given, others.size) };
    }
  }
  return null;
}

/** Whether a rate is right with another amount than stands in one of its operands. */
export function fitsInstead(
  stated: Cell,
  quotient: Quotient,
  { side, given }: { readonly side: "of" | "by"; readonly given: Exact },
  { tolerance }: Settings,
): boolean {
  const operand = quotient[side];
  if (operand.kind !== "cell" || operand.value?.equals(given) !== false) return false;
  const value = evaluate({ ...quotient, [side]: { ...operand, value: given } });
  return value !== null && isNear(stated, value) && agrees(stated, { value, quantity: "rate" }, tolerance) === true;
}

/** A rate of one digit (0.9) fits too many quotients to say anything. */
export function isNear(cell: Cell, value: Exact): boolean {
  const stated = statedNumber(shownCell(cell), true);
  if (!stated) return false;
  const [shown, right] = [toNumber(stated.number), toNumber(value)];
  return Math.min(Math.abs(shown - right), Math.abs(shown / 100 - right)) <= NEAR;
}

/** The share that a figure is; null for any other. */
export function quotientOf(figure: DerivedFigure): Quotient | null {
  const expression: Expression = figure.expression();
  return expression.kind === "quotient" ? expression : expression.kind === "capped" ? expression.of : null;
}

/** Columns of the line that hold numbers, but those of the rate and its operands: where done and target are alike, each would give the other. */
function columnsWithAmounts(sheet: Sheet, row: number, own: readonly number[], left: number, right: number): number[] {
  const columns: number[] = [];
  for (let column = left; column <= right && columns.length < MOST_COLUMNS; column++)
    if (!own.includes(column) && isAmount(statedAmount(sheet, { row, column }))) columns.push(column);
  return columns;
}

export function isAmount(amount: number | null): amount is number {
  return amount !== null && !Number.isNaN(amount);
}

/** What two columns of a line make. */
type Way = (amount: (column: number) => number) => number;

/** Columns of a line, and what they make. */
export interface WayOf {
  readonly of: readonly number[];
  readonly way: Way | null;
  /** Columns of which one must hold more than nothing in several lines for the way to say anything. */
  readonly telling?: readonly number[];
}

/** The whole of the rate less, or with, one or two columns before its part: 有效 = 回收 − 无效, 实出勤 = 应出勤 − 事假 − 病假. */
function waysWith(part: number, before: readonly number[]): WayOf[] {
  const others = [...before.map((one) => [one]), ...pairsOf(before)];
  return others.flatMap((telling) => [
    { of: [part, ...telling], way: ((amount) => telling.reduce((left, one) => left - amount(one), amount(part))) satisfies Way, telling },
    { of: [part, ...telling], way: ((amount) => telling.reduce((sum, one) => sum + amount(one), amount(part))) satisfies Way, telling },
  ]);
}

function tells(sheet: Sheet, rows: readonly number[], columns: readonly number[]): boolean {
  const [own, ...others] = rows.map((row) => columns.some((column) => statedAmount(sheet, { row, column })));
  return own === true && others.filter(Boolean).length >= FEWEST_LINES;
}

function pairsOf(columns: readonly number[]): (readonly [number, number])[] {
  return columns.flatMap((one, index) => columns.slice(index + 1).map((other) => [one, other] as const));
}

/** How a column may come from others of its line: their product, difference or sum; `null` beside a column stands for a constant share of it. */
export function waysOf(columns: readonly number[]): WayOf[] {
  const pairs = pairsOf(columns);
  return [
    ...pairs.flatMap(([one, other]) => [
      { of: [one, other], way: ((amount) => amount(one) * amount(other)) satisfies Way },
      { of: [one, other], way: ((amount) => amount(one) - amount(other)) satisfies Way },
      { of: [one, other], way: ((amount) => amount(other) - amount(one)) satisfies Way },
      { of: [one, other], way: ((amount) => amount(one) + amount(other)) satisfies Way },
    ]),
    ...columns.map((one) => ({ of: [one], way: null })),
  ];
}

/** What of a column is left after two others: 应出勤 − 事假 − 病假. */
export function waysOfThree(columns: readonly number[]): WayOf[] {
  return columns.flatMap((whole) =>
    pairsOf(columns.filter((one) => one !== whole)).map(([one, other]) => ({
      of: [whole, one, other],
      way: ((amount) => amount(whole) - amount(one) - amount(other)) satisfies Way,
    })),
  );
}

/** 计划 | 完成 by month, 目标 | 完成 | 完成率 by year: what stands in the same place of each stretch, added up. */
function waysInStep(before: readonly number[]): WayOf[] {
  return STEPS.flatMap((step) => {
    const places = [...new Set(before.map((column) => column % step))];
    return places.flatMap((place) => {
      const of = before.filter((column) => column % step === place);
      const way: Way = (amount) => of.reduce((sum, column) => sum + amount(column), 0);
      return of.length > 1 ? [{ of, way }] : [];
    });
  });
}

/** How many columns a stretch may have. */
const STEPS = [2, 3, 4];

/** What the way gives for the operand of a line, where every other line keeps it; null where one does not. */
function givenBy(sheet: Sheet, others: Lines, { at }: CellTerm, { of, way }: WayOf, row: number) {
  const amounts = (line: number): ((column: number) => number) | null => {
    const read = new Map(of.map((column) => [column, statedAmount(sheet, { row: line, column })]));
    return [...read.values()].every(isAmount) ? (column) => read.get(column) ?? 0 : null;
  };
  let share: number | null = null;
  for (const line of others.keys()) {
    const amount = amounts(line);
    const operand = statedAmount(sheet, { row: line, column: at.column });
    if (!amount || !isAmount(operand)) return null;
    if (way === null) {
      const [own] = of.map(amount);
      if (!own || (share !== null && Math.abs(operand / own - share) > 1e-9)) return null;
      share = operand / own;
      // What repeats another column gives nothing of its own.
      if (share === 1) return null;
    } else if (Math.abs(way(amount) - operand) > 1e-9) return null;
  }
  const amount = amounts(row);
  if (!amount) return null;
  const given = way ? way(amount) : (of.map(amount)[0] ?? 0) * (share ?? 0);
  return exact(Number(given.toPrecision(12)));
}

/** Why a figure is left for the sake of one of its operands, which figures beside it or lines of its name above give otherwise. */
export function doubtText({ at, value }: CellTerm, given: Exact, lines: number, from: "beside" | "above" = "beside"): Localized {
  const [cell, stated, right] = [formatAddress(at), value === null ? "" : decimalText(value.valueOf()), decimalText(given.valueOf())];
  if (from === "above")
    return {
      zh: `本格与 ${cell} 填写的${stated}不符，却与${right}相符；其他 ${lines} 行的同一列都是上面各表同名行之和，照此 ${cell} 应为${right}。请先核对 ${cell}，本格保持原样。`,
      en: `This cell does not fit the ${stated} in ${cell}, but it fits ${right}: in all ${lines} other lines that column adds up the lines of the same name in the tables above. Check ${cell} first; this cell is left as it stands.`,
    };
  return {
    zh: `本格与 ${cell} 填写的${stated}不符，却与${right}相符；其他 ${lines} 行的同一列都由本行旁边的数得出，照此 ${cell} 应为${right}。请先核对 ${cell}，本格保持原样。`,
    en: `This cell does not fit the ${stated} in ${cell}, but it fits ${right}, which is what the figures beside it give in all ${lines} other lines. Check ${cell} first; this cell is left as it stands.`,
  };
}
