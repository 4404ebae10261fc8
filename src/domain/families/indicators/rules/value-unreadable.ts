import { isShareText } from "../count/amounts";
import { enteredAmounts, type IndicatorSubject } from "../count/figures";
import type { TableRule } from "../../../tables/rule";
import { formatAddress } from "../../../grid/address";

/** 5个/40节, 10个，80人次: amounts of different things in one cell. */
const SEVERAL = /\d\s?\p{Script=Han}{1,3}\s?[/／、,，+＋;；和及（(]\s?\d[\d.]{0,9}\s?\p{Script=Han}/u;

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
    zh: ({ text, several }) =>
      several
        ? `“${text}”里写了不止一个数量，百分比按哪一个计算不能确定，相关百分比和合计不作计算、保持原样。请分成几行，每行只写一个数量。`
        : `“${text}”无法识别为数量；为避免误判，相关百分比和合计暂不计算、保持原样。请填写一个数字；不适用请填“/”。`,
    en: ({ text, several }) =>
      several
        ? `“${text}” holds more than one amount, so it cannot be told which the percentage is of; percentage and totals are left as they stand. Write one amount a row.`
        : `“${text}” cannot be read as an amount; its percentage and totals are left as they stand. Enter one number, or / where it does not apply.`,
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
        // That a share is no amount is said where its percentage stands.
        if (indicator.rate !== null && isShareText(reading.text)) continue;
        const address = formatAddress(cell);
        if (seen.has(address)) continue;
        seen.add(address);
        yield { ...cell, values: { text: reading.text, ...(SEVERAL.test(reading.text) ? { several: "yes" } : {}) } };
      }
    }
    if (table.kind !== "indicator-areas") return;
    for (const { staff } of table.areas)
      if (staff?.reading.status === "unreadable") yield { ...staff.cell, values: { text: staff.reading.text } };
  },
};
