import type { ListTotal } from "../model";
import type { NamedRow } from "../../../tables/left-out";
import { partRows } from "../../../tables/part-rows";
import { rowSums, sumWord, UNPROVED_SUM } from "../../../tables/row-sums";
import { amountRead } from "../../../tables/quantity";
import { itemAt } from "../../../values/present";
import { isInOneCell, NOT_SUMMED } from "./both-in-one";
import { sectionHeads, summedLines } from "./hidden-sums";
import type { Line } from "./list-lines";
import { summedByUnit } from "./unit-sums";
import { isReference } from "./vocabulary";

/** The rows that words leave out of each sum, by their place. */
export type LeftOut = (rows: readonly NamedRow[]) => (sum: number) => ReadonlySet<number>;

/** 小计 and 合计 of one column; a line that begins with 其中 is part of the one before and counted there. */
export function totalsDown(lines: readonly Line[], numberAt: (row: number) => string, leftOut: LeftOut): ListTotal[] {
  const heads = sectionHeads(lines.flatMap(({ row, item }) => (item.isTotal ? [] : [{ number: numberAt(row), item }])));
  const byUnit = lines.flatMap(({ item }, at): ListTotal[] => {
    const before = lines.slice(0, at).flatMap((line) => (line.item.isTotal ? [] : [line.item]));
    const of = item.isTotal ? summedByUnit(item, before) : null;
    return of ? [{ ...item, sums: "down", of, why: isInOneCell(item) ? NOT_SUMMED : null }] : [];
  });
  const units = new Set(byUnit.map(({ name }) => name));
  const parts = partRows(
    lines.map(({ item }) => ({ label: item.name, isSum: item.isTotal, amounts: [item.target, item.done].map(amountRead) })),
  );
  const counted = lines.filter(({ item }, at) => !units.has(item.name) && (item.isTotal || !(parts.has(at) || isReference(item.name))));
  const sums = rowSums(
    counted.map(({ item }) => (item.isTotal ? sumWord(item.name) : "")),
    {
      name: (at) => itemAt(counted, at).item.name,
      amounts: (at) => [itemAt(counted, at).item.target, itemAt(counted, at).item.done].map(amountRead),
      leftOut: leftOut(counted.map(({ row, item }) => ({ row, label: item.name, number: numberAt(row) }))),
    },
  );
  const whole = sums.map(({ at, of, taken = [], unproved }) => {
    const total = itemAt(counted, at).item;
    const parts = of.map((index) => itemAt(counted, index).item);
    const summed = summedLines(total, parts, heads);
    const why = isInOneCell(total) ? NOT_SUMMED : unproved || taken.length > 0 ? UNPROVED_SUM : summed ? null : HIDDEN_SUM;
    return { ...total, sums: "down" as const, of: summed ?? parts, why };
  });
  return [...whole, ...byUnit];
}

const HIDDEN_SUM = {
  zh: "其中有一行等于上面几行之和，像是小计，但名称看不出来；无法确定合计是否应包括它，保持原样。请把该行写明为“小计”。",
  en: "One of the rows holds what the rows above it add up to and looks like a subtotal, but its name does not say so; whether the total includes it cannot be told, so it is left as it stands. Call that row 小计.",
};
