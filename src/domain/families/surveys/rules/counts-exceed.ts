import { countText } from "../../../tables/figure-reports";
import type { RowRule } from "../../../tables/rule";
import type { SurveyLine, SurveySubject } from "../count/figures";

/** More papers came back than went out, or more are valid than came back. */
export const rule: RowRule<SurveySubject, SurveyLine> = {
  id: "survey/counts-exceed",
  scope: "row",
  severity: "error",
  title: { zh: "有效数大于回收数，或回收数大于发放数", en: "More papers came back than went out, or more are valid than came back" },
  basis: { zh: "发放数≥回收数≥有效数", en: "Handed out ≥ returned ≥ valid" },
  message: {
    zh: ({ less, more }) => `填写为${less}，大于前一项的${more}。请核对两个数据。`,
    en: ({ less, more }) => `This says ${less}, more than the ${more} that it can be at most. Check both.`,
  },
  right: { cells: {} },
  wrong: { cells: { C12: 210, D12: 1.05, F12: 0.9238 }, at: "C12" },
  *check({ line, bounds }) {
    if (line.role !== "item") return;
    for (const { more, less } of bounds) {
      if (!more.value || !less.value || less.value.compare(more.value) <= 0) continue;
      yield { ...less.cell, related: [more.cell], values: { less: countText(less.value), more: countText(more.value) } };
    }
  },
};
