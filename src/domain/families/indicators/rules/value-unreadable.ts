import { enteredAmounts, type IndicatorSubject } from "../count/figures";
import type { TableRule } from "../../../tables/rule";
import { formatAddress } from "../../../grid/address";

/** An amount that cannot be read. */
export const rule: TableRule<IndicatorSubject> = {
  id: "indicator/value-unreadable",
  scope: "table",
  severity: "warning",
  title: { zh: "数量无法识别", en: "An amount that cannot be read" },
  basis: {
    zh: "协议量、完成量填数字（可带单位），不适用填“/”",
    en: "Targets and amounts done are numbers (with a unit if need be), or / where they do not apply",
  },
  message: {
    zh: ({ text }) => `“${text}”无法识别为数量；为避免误判，相关百分比和合计暂不计算、保持原样。请填写一个数字；不适用请填“/”。`,
    en: ({ text }) =>
      `“${text}” cannot be read as an amount; its percentage and totals are left as they stand. Enter one number, or / where it does not apply.`,
  },
  right: { cells: { D3: "10个" } },
  wrong: { cells: { D3: "约二三十" }, at: "D3" },
  *check({ indicators, table, summed }) {
    const seen = new Set<string>();
    for (const indicator of indicators) {
      // 合计 is derived: whatever stands there is compared, not read.
      if (indicator.isTotal) continue;
      for (const { reading, cell } of enteredAmounts(indicator, summed)) {
        if (reading.status !== "unreadable") continue;
        const address = formatAddress(cell);
        if (seen.has(address)) continue;
        seen.add(address);
        yield { ...cell, values: { text: reading.text } };
      }
    }
    if (table.kind !== "indicator-areas") return;
    for (const { staff } of table.areas)
      if (staff?.reading.status === "unreadable") yield { ...staff.cell, values: { text: staff.reading.text } };
  },
};
