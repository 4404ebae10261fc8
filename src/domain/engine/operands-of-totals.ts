import { cellKey, formatAddress } from "../grid/address";
import { agrees } from "../tables/agreement";
import { evaluate } from "../tables/expression/evaluate";
import type { CellTerm } from "../tables/expression/expression";
import type { Localized } from "../language";
import type { Settings } from "../settings";
import type { Table } from "../tables/model";
import { statedAmount } from "../tables/quantity";
import { decimalText, exact } from "../values/exact";
import { isAmount, isNear, quotientOf, type DoubtedOperand } from "./operands-by-neighbours";
import type { SettledFigure } from "./settled-figure";

/** Fewer lines than these have no sum. */
const FEWEST_LINES = 2;
/** Less than this part of what the lines come to is no sum of theirs that slipped. */
const LEAST_PART = 0.5;
const NEARLY = 1e-9;

/**
 * Whether a rate departs only because a sum beside it does. In a total's row an operand that nothing has computed must be what its column comes to; in
 * the last line, whatever its name, the stated rate must not be that of what both columns come to: such a line sums those above it.
 */
export function doubtedTotal(
  table: Table,
  { figure, outcome }: SettledFigure,
  computed: ReadonlySet<string>,
  settings: Settings,
): DoubtedOperand | null {
  const { sheet, roles } = table;
  const quotient = outcome === "differs" ? quotientOf(figure) : null;
  if (!quotient || !roles) return null;
  const items = [...roles.rows].flatMap(([row, role]) => (role === "item" && row !== figure.row ? [row] : []));
  const { of, by } = quotient;
  if (of.kind !== "cell" || by.kind !== "cell") return null;
  const operands = [of, by].filter(({ at }) => at.sheet === sheet.name && at.row === figure.row);
  if (operands.length < 2) return null;
  const sums = new Map(operands.map((operand) => [operand, sumOf(table, items, operand.at.column)]));
  const role = roles.rows.get(figure.row);
  if (role === "total") {
    const open = operands.find((operand) => !computed.has(cellKey(operand.at)) && departs(operand, sums.get(operand) ?? null));
    return open ? { cell: open.at, why: openText(open, sums.get(open) ?? 0) } : null;
  }
  if (role !== "item" || items.some((row) => row > figure.row)) return null;
  const [whole, part] = [sums.get(by) ?? null, sums.get(of) ?? null];
  if (
    whole === null ||
    part === null ||
    operands.some((operand) => (operand.value?.valueOf() ?? 0) < (sums.get(operand) ?? 0) * LEAST_PART)
  )
    return null;
  const value = evaluate({ ...quotient, of: { ...of, value: exact(part) }, by: { ...by, value: exact(whole) } });
  const stated = sheet.cell(figure.row, figure.column);
  const wrong = operands.find((operand) => departs(operand, sums.get(operand) ?? null));
  return value && wrong && isNear(stated, value) && agrees(stated, { value, quantity: "rate" }, settings.tolerance) === true
    ? { cell: wrong.at, why: sumText(wrong, sums.get(wrong) ?? 0) }
    : null;
}

/** What the lines hold in a column; null where one cannot be read or too few hold anything. */
function sumOf({ sheet }: Table, rows: readonly number[], column: number): number | null {
  const amounts = rows.flatMap((row) => statedAmount(sheet, { row, column }) ?? []);
  if (amounts.length < FEWEST_LINES || !amounts.every(isAmount)) return null;
  return Number(amounts.reduce((sum, amount) => sum + amount, 0).toPrecision(12));
}

function departs({ value }: CellTerm, sum: number | null): boolean {
  return sum !== null && value !== null && Math.abs(value.valueOf() - sum) > NEARLY * Math.max(1, Math.abs(sum));
}

function openText({ at, value }: CellTerm, sum: number): Localized {
  const [cell, stated, right] = [formatAddress(at), value === null ? "" : decimalText(value.valueOf()), decimalText(sum)];
  return {
    zh: `所依据的合计 ${cell} 填写的${stated}与上面各行之和${right}不符，该列的合计未作核算。请先核对 ${cell}，本格保持原样。`,
    en: `It rests on the total in ${cell}, which states ${stated} where the lines come to ${right}; that column's total was not computed. Check ${cell} first; this cell is left as it stands.`,
  };
}

function sumText({ at, value }: CellTerm, sum: number): Localized {
  const [cell, stated, right] = [formatAddress(at), value === null ? "" : decimalText(value.valueOf()), decimalText(sum)];
  return {
    zh: `本行像是上面各行的合计：本格与 ${cell} 填写的${stated}不符，却与上面各行之和${right}相符。请先核对 ${cell}，并把本行写明为“合计”，本格保持原样。`,
    en: `This row looks like the sum of the lines above it: this cell does not fit the ${stated} in ${cell}, but it fits ${right}, which is what they come to. Check ${cell} first and call the row 合计; this cell is left as it stands.`,
  };
}
