import type { Localized } from "../../../language";
import type { Alternative } from "../../../tables/family";
import type { WorkbookFacts } from "../../../tables/facts";
import { exact, type Exact } from "../../../values/exact";
import type { IndicatorTable } from "../model";
import { countingOf, indicatorSubject, type IndicatorSubject } from "./figures";
import { capOf, type RateCounting } from "./rate";

/** Caps that tables are known to follow without saying so. */
const CAPS = [100, 120, 150];
/** Where a header leaves a unit out: 万元 beside 元, 分钟 beside 小时; and half of the year's promise at mid-term. */
const SCALES: readonly { readonly scale: Exact; readonly name: Localized }[] = [
  { scale: exact(10_000), name: { zh: "指标量以万为单位", en: "targets in tens of thousands" } },
  { scale: exact(1).div(10_000), name: { zh: "完成量以万为单位", en: "amounts done in tens of thousands" } },
  { scale: exact(60), name: { zh: "指标量以小时、完成量以分钟计", en: "targets in hours, amounts done in minutes" } },
  { scale: exact(1).div(2), name: { zh: "按全年指标的一半计算（中期）", en: "held against half of the year's target (mid-term)" } },
];

/** Other ways in which a table may count its rates: capped or not, against the share due, scaled by units, after a reduction. */
export function indicatorAlternatives(table: IndicatorTable, facts: WorkbookFacts): Alternative<IndicatorSubject>[] {
  const own = countingOf(table);
  const found: Alternative<IndicatorSubject>[] = [];
  const add = (id: string, name: Localized, counting: RateCounting, unspoken = false): void => {
    found.push({ id, name, count: () => indicatorSubject(table, facts, counting), ...(unspoken ? { unspoken } : {}) });
  };
  if (own.cap) add("rate-cap", { zh: "完成率不封顶", en: "rates without a cap" }, { ...own, cap: null });
  for (const cap of CAPS)
    if (cap !== table.rateCap)
      add("rate-cap", { zh: `完成率按${cap}%封顶`, en: `rates capped at ${cap}%` }, { ...own, cap: capOf(cap) }, true);
  if (facts.progress && facts.progress.compare(0) > 0 && facts.progress.compare(1) < 0)
    add(
      "rate-due",
      { zh: "按时间进度应完成量计算", en: "rates against the share of the target that is due" },
      { ...own, due: facts.progress },
    );
  const { reduction } = table;
  if (reduction)
    add(
      "target-reduced",
      { zh: `指标减免${reduction}%后计算`, en: `rates against targets reduced by ${reduction}%` },
      { ...own, scale: exact(100 - reduction).div(100) },
    );
  for (const { scale, name } of SCALES) add("rate-scale", name, { ...own, scale });
  return found;
}
