import { amountRead } from "../../../tables/quantity";
import type { Line } from "./list-lines";
import { isTotalLabel, mayNameAll } from "./vocabulary";

/** So many of its amounts must be stated, and of three of them two must be what the other areas come to. */
const LEAST_STATED = 6;

/**
 * 东片 | 西片 | 全站: of areas side by side the one, before or behind the others, whose name may mean all of them and whose promises and deliveries are
 * mostly what the others' come to; null where there is none, or where one is called 合计.
 */
export function wholeArea(areas: readonly string[] | null, columns: readonly (readonly Line[])[]): string | null {
  if (!areas || areas.length < 3 || areas.some(isTotalLabel)) return null;
  for (const at of [areas.length - 1, 0]) {
    const name = areas[at];
    if (name === undefined || !mayNameAll(name)) continue;
    const others = columns.filter((_, index) => index !== at);
    const held = (columns[at] ?? []).flatMap((line) => ["target" as const, "done" as const].flatMap((part) => keeps(line, others, part)));
    if (held.length >= LEAST_STATED && held.filter(Boolean).length * 3 >= held.length * 2) return name;
  }
  return null;
}

/** Whether an amount is the sum of the other areas' on its row; nothing where one of them is not stated. */
function keeps({ row, item }: Line, others: readonly (readonly Line[])[], part: "target" | "done"): boolean[] {
  const own = amountRead(item[part]);
  const parts = others.map((lines) => {
    const line = lines.find((one) => one.row === row);
    return line ? amountRead(line.item[part]) : null;
  });
  if (own === null || parts.some((amount) => amount === null || Number.isNaN(amount))) return [];
  return [Math.abs(parts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) - own) < 1e-9];
}
