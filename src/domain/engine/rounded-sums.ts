import { cellKey, type CellRef } from "../grid/address";
import type { Sheet } from "../grid/sheet";
import type { Settings } from "../settings";
import { agrees } from "../tables/agreement";
import { DerivedCell } from "../tables/expressed-figure";
import { evaluate } from "../tables/expression/evaluate";
import type { Quotient } from "../tables/expression/expression";
import { statedAmount } from "../tables/quantity";
import { exact } from "../values/exact";
import { placeOf, type SettledFigure } from "./settled-figure";

/** A rate of two sums that were kept rounded, each for itself, is right by the sums that stand beside it: 45.5 ÷ 47, not 45.4 ÷ 46.9. */
export function keepQuotientsOfStated(sheet: Sheet, settled: SettledFigure[], settings: Settings): void {
  if (!settled.some(({ figure, outcome }) => outcome === "differs" && figure.quantity === "rate")) return;
  const agreeing = new Set(
    settled.flatMap(({ figure, outcome }) => (outcome === "agrees" && figure.rounding ? [cellKey(placeOf(sheet, figure))] : [])),
  );
  const stated = (at: CellRef): number | null => (at.sheet === sheet.name && agreeing.has(cellKey(at)) ? statedAmount(sheet, at) : null);
  settled.forEach((one, index) => {
    const { figure, outcome } = one;
    const expression = figure.expression();
    if (outcome !== "differs" || expression.kind !== "quotient" || expression.of.kind !== "cell" || expression.by.kind !== "cell") return;
    const [dividend, divisor] = [stated(expression.of.at), stated(expression.by.at)];
    if (!dividend || !divisor || Number.isNaN(dividend) || Number.isNaN(divisor)) return;
    const by: Quotient = {
      ...expression,
      of: { ...expression.of, value: exact(dividend) },
      by: { ...expression.by, value: exact(divisor) },
    };
    const value = evaluate(by);
    const { row, column, rule, inPoints, meaning } = figure;
    const bySums = new DerivedCell(sheet, { row, column }, rule, "rate", value, by, {
      inPoints,
      ...(meaning === undefined ? {} : { meaning }),
    });
    if (agrees(sheet.cell(row, column), bySums, settings.tolerance) === true)
      settled[index] = { figure: bySums, outcome: "agrees", mayRewrite: () => false };
  });
}
