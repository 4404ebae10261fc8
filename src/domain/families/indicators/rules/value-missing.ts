import type { IndicatorSubject } from "../count/figures";
import type { Indicator } from "../model";
import type { RowRule } from "../../../tables/rule";
import type { Quantity } from "../../../tables/model";

/** Only one of target and done is given. */
export const rule: RowRule<IndicatorSubject, Indicator> = {
  id: "indicator/value-missing",
  scope: "row",
  severity: "warning",
  title: { zh: "协议量和完成量只填了一个", en: "Only one of target and done is given" },
  basis: { zh: "协议量与完成量成对填写；不适用时填“/”", en: "Target and done come in pairs; write / where they do not apply" },
  message: {
    zh: ({ which }) => `${which === "target" ? "协议量" : "完成量"}没有填写，无法计算百分比。请补填；如不适用请填“/”。`,
    en: ({ which }) =>
      `The ${which === "target" ? "target" : "amount done"} is missing, so no percentage exists. Fill it in, or write / where it does not apply.`,
  },
  right: { cells: { D3: "/", E3: "/", F3: "/", D5: 20, E5: 10, F5: 0.5 } },
  wrong: { cells: { E3: null }, at: "E3" },
  *check(indicator, { summed }) {
    const { target, done, isTotal } = indicator;
    if (isTotal) return;
    if (isMissing(target) && (done.reading.status !== "empty" || summed.has(indicator)))
      yield { ...target.cell, values: { which: "target" }, related: [done.cell] };
    if (isMissing(done) && !summed.has(indicator) && target.reading.status !== "empty")
      yield { ...done.cell, values: { which: "done" }, related: [target.cell] };
  },
};

function isMissing({ reading, notApplicable }: Quantity): boolean {
  return reading.status === "empty" && !notApplicable;
}
