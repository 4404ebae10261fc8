import type { IndicatorSubject } from "../count/figures";
import type { Indicator } from "../model";
import type { RowRule } from "../../../tables/rule";

/** A target of zero. */
export const rule: RowRule<IndicatorSubject, Indicator> = {
  id: "indicator/zero-target",
  scope: "row",
  severity: "warning",
  title: { zh: "协议量为0", en: "A target of zero" },
  basis: { zh: "协议量为0时不存在百分比", en: "With a target of 0 no percentage exists" },
  message: {
    zh: () => "协议量为0，不存在完成百分比。如不适用请填“/”，否则请核对协议量。",
    en: () => "The target is 0, so no percentage exists. Write / if it does not apply, or check the target.",
  },
  right: { cells: {} },
  wrong: { cells: { D3: 0, F3: null, D5: 10, F5: 1.5 }, at: "D3" },
  *check({ target, isTotal }) {
    if (!isTotal && target.reading.status === "read" && target.reading.value === 0) yield { ...target.cell };
  },
};
