import type { ScoreSubject } from "../count/figures";
import { isOutOfRange } from "../count/points";
import type { ScoreTable } from "../model";
import type { RowRule } from "../../../tables/rule";

/** A part exceeds its cap. */
export const rule: RowRule<ScoreSubject, ScoreTable["parts"][number]> = {
  id: "score/cap",
  scope: "row",
  severity: "error",
  title: { zh: "得分超过该方分值上限", en: "A part exceeds its cap" },
  basis: {
    zh: "各方满分以表中“满分”“分值”为准，其次以各方权重为准；未写明的，监督方10分、购买方20分、督导中心15分、第三方55分",
    en: "Full marks as the sheet states them (满分, 分值), or the weights beside the parts; else supervisor 10, purchaser 20, supervision centre 15, third party 55",
  },
  message: {
    zh: ({ label, stated, cap }) => `${label}：${stated}分超出0至${cap}分的范围。请核对改正。`,
    en: ({ label, stated, cap }) => `${label}: ${stated} lies outside 0 to ${cap}. Check and correct it.`,
  },
  right: { cells: {} },
  wrong: { cells: { C3: 10.5, C7: 88.64 }, at: "C3" },
  leavesOut: ({ table: { parts } }) => parts.find(({ capOpen }) => capOpen)?.capOpen ?? null,
  *check({ label, cap, score }) {
    if (score.reading.status !== "read" || cap === null || !isOutOfRange(score.reading.value, cap)) return;
    yield { ...score.cell, values: { label, stated: score.reading.value, cap } };
  },
};
