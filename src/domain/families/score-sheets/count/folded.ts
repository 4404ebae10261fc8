import type { CellAddress } from "../../../grid/address";
import type { Localized } from "../../../language";
import type { CellTerm } from "../../../tables/expression/expression";
import { sumOf } from "../../../tables/expression/expression";
import type { Amount } from "../../../tables/lists/amount";
import type { ListCounter } from "../../../tables/lists/counter";
import { onlyItem } from "../../../values/present";
import { exact, roundHalfUp, type Exact } from "../../../values/exact";
import { foldedTo, namesFoldedScore } from "../../../values/vocabulary/score-words";
import type { ListLine } from "../../../tables/lists/list";
import type { ScoreSheet } from "../model";
import { wordsAround } from "../recognise/words-around";
import { keptScore } from "./kept-digits";

/** A row that holds what counts of the total (折合分, 按10%折算): neither scored itself nor part of a sum. */
export function isFolded({ label, role }: Pick<ListLine, "label" | "role">): boolean {
  return role === "item" && namesFoldedScore(label);
}

const NO_SHARE: Localized = {
  zh: "表中没有写明按多少折算（如“按55%折算”），折算得分未核对，保持原样。请写明比例。",
  en: "The sheet does not say how much of the score counts (按55%折算), so this was not checked and is left as it stands. State the share.",
};

/** What each such row must hold: the total above it by the share that the row's own words or the sheet's title and notes name. */
export function foldedScores(table: ScoreSheet, counter: ListCounter, column: number, points: number | null): void {
  for (const line of table.lines.filter(isFolded)) {
    const cell = { row: line.row, column };
    const sums = sumsAbove(table, line.row).map((row) => ({ row, amount: counter.amount(row, column) }));
    const known = sums.filter(({ amount }) => amount.value !== null);
    const last = sums.at(-1) ?? null;
    const shares = known.flatMap((sum) => {
      const share = shareFor(table, line, points === null ? null : counter.amount(sum.row, points).value);
      return share ? [{ ...sum, share }] : [];
    });
    const chosen = shares.find(({ amount, share }) => holds(counter, cell, amount, share)) ?? shares.at(-1);
    if (!chosen) {
      if (counter.isEmpty(cell)) continue;
      const blocked = last && last.amount.value === null;
      const how = sumOf(last ? [last.amount.term] : []);
      counter.derive(cell, "scoresheet/folded", "count", how, blocked ? [last.amount] : [], blocked ? {} : { why: NO_SHARE });
      continue;
    }
    const certainty = new Set(shares.map(({ amount, share }) => amount.value?.mul(share).toFraction())).size > 1 ? "probable" : "proved";
    const at = { sheet: table.sheet.name, row: line.row, column: table.range.left };
    const weight: CellTerm = { kind: "cell", at, value: chosen.share, unit: null, native: false };
    const { how, rounding } = keptScore(counter, cell, { kind: "weighted", of: chosen.amount.term, weight });
    counter.derive(cell, "scoresheet/folded", "count", how, [chosen.amount], { rounding, certainty });
  }
}

/** The rows of sums above a row, top to bottom. */
function sumsAbove({ lines }: ScoreSheet, row: number): number[] {
  return lines.filter((line) => line.role !== "item" && line.row < row).map((line) => line.row);
}

/** How much counts: as the row itself says, else as the one text around it does. */
function shareFor(table: ScoreSheet, { label, section }: ListLine, full: Exact | null): Exact | null {
  const own = foldedTo(section + label) ?? foldedTo(label);
  const told = own ?? onlyItem(distinct(wordsAround(table).flatMap((text) => foldedTo(text) ?? [])));
  if (!told) return null;
  if ("share" in told) return exact(told.share);
  const of = full ?? exact(100);
  return of.compare(0) > 0 && of.compare(told.points) > 0 ? exact(told.points).div(of) : null;
}

function distinct<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function holds(counter: ListCounter, cell: CellAddress, amount: Amount, share: Exact): boolean {
  const stated = counter.amount(cell.row, cell.column).value;
  const digits = counter.statedDigits(cell);
  return stated !== null && amount.value !== null && roundHalfUp(amount.value.mul(share), digits).equals(stated);
}
