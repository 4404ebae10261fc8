import { formatAddress } from "../../../grid/address";
import { enteredAmounts, type IndicatorSubject } from "../count/figures";
import type { TableRule } from "../../../tables/rule";
import { headersOver, sentencesAround } from "../../../tables/left-out";
import { isCountable } from "../../../tables/quantity";
import { holding } from "../../../values/vocabulary/patterns";
import { isReference } from "../../../values/vocabulary/row-labels";
import { namesStaff } from "../../../values/vocabulary/indicator-headers";

/** A negative count, or a fraction of a countable thing. */
export const rule: TableRule<IndicatorSubject> = {
  id: "indicator/count-invalid",
  scope: "table",
  severity: "error",
  title: { zh: "数量为负或可数之物出现小数", en: "A negative count, or a fraction of a countable thing" },
  basis: {
    zh: "个、份、次、人、节等只能是非负整数；投入、配备的社工可有半个或四分之一个岗位（兼职）",
    en: "Things counted one by one come in whole, non-negative numbers; of a station's own posts there may be halves and quarters (part-time)",
  },
  message: {
    zh: ({ stated, negative }) =>
      negative === "yes" ? `数量${stated}为负数。请核对改正。` : `数量${stated}不是整数，而所计的事物只能按整数计。请核对改正。`,
    en: ({ stated, negative }) =>
      negative === "yes"
        ? `The count ${stated} is negative. Correct it.`
        : `The count ${stated} is not whole, but what is counted comes in whole numbers. Correct it.`,
  },
  right: { cells: {} },
  wrong: { cells: { E3: 9.5, F3: 0.475, E5: 19.5, F5: 0.65 }, at: "E3" },
  *check({ indicators, table, summed }) {
    // What was done may be held against two promises (the mid-term's and the year's): it is one cell.
    const seen = new Set<string>();
    let shared: boolean | undefined;
    for (const indicator of indicators) {
      const { target, measure, name } = indicator;
      // 站均 12.5 is a mean, not a count.
      if (indicator.isTotal || isReference(name)) continue;
      for (const { reading, cell, unit } of enteredAmounts(indicator, summed)) {
        const address = formatAddress(cell);
        if (reading.status !== "read" || seen.has(address)) continue;
        seen.add(address);
        const negative = reading.value < 0;
        if (!negative && (Number.isInteger(reading.value) || !isCountable(unit ?? target.unit, measure, name))) continue;
        if (!negative && CONVERTED.test(headersOver(table)(cell.column))) continue;
        if (isPosts(reading.value) && namesStaff(name, unit ?? target.unit)) continue;
        const report = { ...cell, values: { stated: reading.value, negative: negative ? "yes" : "no" } };
        yield !negative && (shared ??= saysShared(table)) ? { ...report, doubtful: true } : report;
      }
    }
    if (table.kind !== "indicator-areas") return;
    for (const { staff } of table.areas) {
      if (staff?.reading.status !== "read" || isPosts(staff.reading.value)) continue;
      yield { ...staff.cell, values: { stated: staff.reading.value, negative: staff.reading.value < 0 ? "yes" : "no" } };
    }
  },
};

/** 折合场次, 折算人次: what was converted from another count may come in fractions. */
const CONVERTED = holding("weighting");

/** 跨站共案各计0.5个: sentences by which a case may count a half. */
function saysShared({ sheet, range, roles }: IndicatorSubject["table"]): boolean {
  return sentencesAround(sheet, range, (row) => roles?.rows.get(row) === "item").some((text) =>
    /计0?\.\d|折半|[各减]计?一?半|按0?\.\d/.test(text),
  );
}

/** Whole, half and quarter posts: a part-time worker is none of the fractions that a slip makes. */
function isPosts(count: number): boolean {
  return count >= 0 && Number.isInteger(count * 4);
}
