import { formatAddress } from "../../../grid/address";
import type { IndicatorSubject } from "../count/figures";
import { isNamedStock } from "../count/stocks";
import type { TableRule } from "../../../tables/rule";
import type { Quantity } from "../../../tables/model";

/** Only one of target and done is given. */
export const rule: TableRule<IndicatorSubject> = {
  id: "indicator/value-missing",
  scope: "table",
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
  *check({ indicators, summed }) {
    // What was done may be held against two promises (the mid-term's and the year's): it is missing once.
    const said = new Set<string>();
    const isNew = ({ cell }: Quantity): boolean => !said.has(formatAddress(cell)) && said.add(formatAddress(cell)).size > 0;
    for (const indicator of indicators) {
      const { target, done, isTotal } = indicator;
      if (isTotal) continue;
      const stated = (quantity: Quantity): boolean => quantity.reading.status !== "empty" || quantity.notApplicable;
      const missing = (quantity: Quantity): boolean => !stated(quantity);
      // 在办个案, 工作人员数 by month: kept beside the promises, and seldom promised.
      if (missing(target) && !isNamedStock(indicator) && (done.reading.status !== "empty" || summed.has(indicator)) && isNew(target))
        yield { ...target.cell, values: { which: "target" }, related: [done.cell] };
      if (missing(done) && !summed.has(indicator) && target.reading.status !== "empty" && isNew(done))
        yield { ...done.cell, values: { which: "done" }, related: [target.cell] };
    }
  },
};
