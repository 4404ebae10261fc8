import { columnLetters, formatAddress, type CellRef } from "../grid/address";
import type { Localized } from "../language";
import type { Settings } from "../settings";
import { agrees } from "../tables/agreement";
import { evaluate } from "../tables/expression/evaluate";
import type { Quotient } from "../tables/expression/expression";
import type { DerivedFigure } from "../tables/figure";
import type { Table } from "../tables/model";
import { headersOver } from "../tables/left-out";
import { statedAmount } from "../tables/quantity";
import { decimalText, exact, type Exact } from "../values/exact";
import { CHANGES_AMOUNT } from "../values/vocabulary/sum-words";
import { isAmount, isNear, quotientOf } from "./operands-by-neighbours";
import type { SettledFigure } from "./settled-figure";

/** Why a figure is left as it stands, and for the sake of which cell. */
interface Left {
  readonly cell: CellRef;
  readonly why: Localized;
}

/**
 * Figures that depart from what was computed by just what a column beside them holds that they were not computed from (加分 beside 扣分, 调剂 beside 预算): it rather
 * counts too. Where one row of a column shows it, none of its rows with a figure there is written; rows that agree though a figure stands there show that it counts for nothing.
 */
export function explainedBeside(
  table: Table,
  settled: readonly SettledFigure[],
  { tolerance }: Pick<Settings, "tolerance">,
): ReadonlyMap<SettledFigure, Left> {
  const { sheet, roles } = table;
  const items = [...(roles?.rows ?? [])].flatMap(([row, role]) => (role === "item" ? [row] : []));
  const isUnread = (column: number): boolean => roles?.columns.get(column) === "unread";
  const left = new Map<SettledFigure, Left>();
  const figures = settled.filter(({ figure }) => figure.quantity !== "label");
  if (!figures.some(({ outcome }) => outcome === "differs")) return left;
  const amountAt = (row: number, column: number): number | null => {
    const amount = statedAmount(sheet, { row, column });
    return isAmount(amount) && amount !== 0 ? amount : null;
  };
  const over = headersOver(table);
  // What changes the amount of few lines says why just these depart.
  const changesFew = (column: number): boolean =>
    CHANGES_AMOUNT.test(over(column)) && items.filter((row) => amountAt(row, column) !== null).length * 2 < items.length;
  const amounts = [...(roles?.columns ?? [])].flatMap(([column, role]) =>
    role !== "label" && role !== "derived" && (role === "unread" || changesFew(column)) ? [column] : [],
  );
  const mayCount = (figure: DerivedFigure, column: number): boolean => !reads(figure, column) && (isUnread(column) || isMadeOfTwo(figure));
  const fits = (figure: DerivedFigure, column: number): boolean => {
    const amount = amountAt(figure.row, column) ?? 0;
    const cell = sheet.cell(figure.row, figure.column);
    return valuesWith(figure, exact(amount), isUnread(column)).some(
      (value) =>
        (figure.quantity === "count" || isNear(cell, value)) && agrees(cell, { value, quantity: figure.quantity }, tolerance) === true,
    );
  };
  for (const column of new Set(figures.map(({ figure }) => figure.column)))
    for (const beside of amounts) {
      const own = figures.filter(
        ({ figure }) => figure.column === column && amountAt(figure.row, beside) !== null && mayCount(figure, beside),
      );
      // A weight of one changes nothing.
      if (own.some(({ figure, outcome }) => outcome === "agrees" && amountAt(figure.row, beside) !== 1)) continue;
      const differing = own.filter(({ outcome }) => outcome === "differs");
      // A sum that happens to fit shows nothing by itself, but of a column that nobody reads.
      const shows = differing.find(({ figure }) => (isUnread(beside) || roles?.rows.get(figure.row) === "item") && fits(figure, beside));
      if (!shows) continue;
      for (const one of differing) {
        const cell = { sheet: sheet.name, row: one.figure.row, column: beside };
        left.set(one, { cell, why: reason(beside, shows.figure.row, amountAt(one.figure.row, beside) ?? 0) });
      }
    }
  return left;
}

/** A rate or a balance: of a plain sum any amount beside it may be the slip by chance. */
function isMadeOfTwo(figure: DerivedFigure): boolean {
  if (figure.quantity === "rate") return true;
  const expression = figure.expression();
  return expression.kind === "sum" && expression.of.some(({ kind }) => kind === "subtrahend");
}

function reads(figure: DerivedFigure, column: number): boolean {
  return column === figure.column || figure.explain().inputs.some((input) => input.column === column);
}

/**
 * What a figure would be if an amount counted as well: added to it or taken from it; of a rate, to or from either of its operands.
 * @param weighs whether it may be weighed by it too: a column that nobody reads may hold shares
 */
function valuesWith(figure: DerivedFigure, amount: Exact, weighs: boolean): readonly Exact[] {
  if (figure.value === null || typeof figure.value === "string") return [];
  if (figure.quantity === "count")
    return [figure.value.add(amount), figure.value.sub(amount), ...(weighs ? [figure.value.mul(amount)] : [])];
  const quotient = quotientOf(figure);
  if (!quotient) return [];
  return (["of", "by"] as const).flatMap((side) => [amount, amount.neg()].flatMap((one) => rateWith(quotient, side, one) ?? []));
}

function rateWith(quotient: Quotient, side: "of" | "by", amount: Exact): Exact | null {
  const operand = quotient[side];
  if (operand.kind !== "cell" || operand.value === null) return null;
  return evaluate({ ...quotient, [side]: { ...operand, value: operand.value.add(amount) } });
}

function reason(column: number, row: number, amount: number): Localized {
  const [letters, cell, held] = [columnLetters(column), formatAddress({ row, column }), decimalText(amount)];
  return {
    zh: `计算没有用到${letters}列，而第${row + 1}行的填写与计算的差别正好由 ${cell} 的数得出；${letters}列可能也应计入（本行为${held}），本格保持原样。请先弄清${letters}列的含义。`,
    en: `Column ${letters} took no part, and in row ${row + 1} what is stated differs from what was computed by just the figure in ${cell}; it may count here too (${held} in this row), so the cell is left as it stands. Make out first what column ${letters} holds.`,
  };
}
