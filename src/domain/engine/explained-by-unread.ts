import { columnLetters, formatAddress, type CellRef } from "../grid/address";
import type { Localized } from "../language";
import { agrees } from "../tables/agreement";
import type { Figure } from "../tables/figure";
import type { Table } from "../tables/model";
import { statedAmount } from "../tables/quantity";
import { decimalText, exact } from "../values/exact";
import { isAmount } from "./operands-by-neighbours";
import type { SettledFigure } from "./settled-figure";

/** Why a figure is left as it stands, and for the sake of which cell. */
interface Left {
  readonly cell: CellRef;
  readonly why: Localized;
}

/**
 * Amounts that depart from what was computed by just what a column beside them holds that nobody reads (加分 beside 扣分): it rather counts too. Where one row
 * of a column shows it, none of its rows with a figure there is written; rows that agree though a figure stands there show that it counts for nothing.
 */
export function explainedByUnread(table: Table, settled: readonly SettledFigure[], tolerance: number): ReadonlyMap<SettledFigure, Left> {
  const { sheet, roles } = table;
  const unread = [...(roles?.columns ?? [])].flatMap(([column, role]) => (role === "unread" ? [column] : []));
  const counts = settled.filter(({ figure }) => figure.quantity === "count");
  const left = new Map<SettledFigure, Left>();
  if (unread.length === 0 || !counts.some(({ outcome }) => outcome === "differs")) return left;
  const amountAt = (row: number, column: number): number | null => {
    const amount = statedAmount(sheet, { row, column });
    return isAmount(amount) && amount !== 0 ? amount : null;
  };
  const fits = ({ row, column, value }: Figure, amount: number): boolean =>
    value !== null &&
    typeof value !== "string" &&
    [amount, -amount].some(
      (one) => agrees(sheet.cell(row, column), { value: value.add(exact(one)), quantity: "count" }, tolerance) === true,
    );
  for (const column of new Set(counts.map(({ figure }) => figure.column)))
    for (const beside of unread) {
      const own = counts.filter(({ figure }) => figure.column === column && amountAt(figure.row, beside) !== null);
      if (own.some(({ outcome }) => outcome === "agrees")) continue;
      const differing = own.filter(({ outcome }) => outcome === "differs");
      const shows = differing.find(({ figure }) => fits(figure, amountAt(figure.row, beside) ?? 0));
      if (!shows) continue;
      for (const one of differing) {
        const cell = { sheet: sheet.name, row: one.figure.row, column: beside };
        left.set(one, { cell, why: reason(beside, shows.figure.row, amountAt(one.figure.row, beside) ?? 0) });
      }
    }
  return left;
}

function reason(column: number, row: number, amount: number): Localized {
  const [letters, cell, held] = [columnLetters(column), formatAddress({ row, column }), decimalText(amount)];
  return {
    zh: `${letters}列没有读取，而第${row + 1}行的填写与计算正好相差 ${cell} 的数；${letters}列可能也应计入（本行为${held}），本格保持原样。请先弄清${letters}列的含义。`,
    en: `Column ${letters} was not read, and in row ${row + 1} what is stated differs from what was computed by just the figure in ${cell}; it may count here too (${held} in this row), so the cell is left as it stands. Make out first what column ${letters} holds.`,
  };
}
