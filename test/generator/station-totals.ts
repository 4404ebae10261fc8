import { ruleById } from "../../src/app/rules";
import type { Case } from "./case";
import { isRatio } from "./figure-spot";
import type { LaidIndicators } from "./indicator-model";

/** How many errors or warnings of each rule a case must give, each cell once. */
export function countsByRule({ findings }: Case, severity: "error" | "warning"): ReadonlyMap<string, number> {
  const places = new Map<string, Set<unknown>>();
  for (const { rule, spot } of findings) {
    if (ruleById(rule)!.severity !== severity) continue;
    places.set(rule, (places.get(rule) ?? new Set()).add(spot));
  }
  return new Map([...places].map(([rule, spots]) => [rule, spots.size]));
}

/** Percentages of the items that concern the whole station, from the model: single items, station-level metrics, 合计 of areas. */
export function stationRates({ laid }: Case): number[] {
  return laid.flatMap((table) => (table.kind.startsWith("indicator") ? ratesOf(table as LaidIndicators) : []));
}

function ratesOf({ promises, figures }: LaidIndicators): number[] {
  const own = promises.flatMap(({ kind, target, done }) => (kind !== "area" && target && done !== null ? [done / target] : []));
  const areaColumns = new Set(promises.filter(({ kind }) => kind === "area").map(({ rateSpot }) => rateSpot.column));
  const totals = figures.flatMap(({ rule, spot, value, ofGroup }) => {
    const right = rule === "indicator/percentage" && !ofGroup && !promises.some(({ rateSpot }) => rateSpot === spot) ? value() : null;
    return isRatio(right) && areaColumns.has(spot.column) ? [right.part / right.whole] : [];
  });
  return [...own, ...totals];
}
