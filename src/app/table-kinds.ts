import type { Localized } from "../domain/language";
import type { TableKind } from "../domain/tables/model";

/** What each kind of table is called. */
export const kindTexts: Record<TableKind | "none", Localized> = {
  attendance: { zh: "社工到岗情况统计表", en: "Attendance table" },
  "indicator-areas": { zh: "指标完成情况（分片区）", en: "Indicators by area" },
  "indicator-list": { zh: "总体服务指标", en: "Overall indicators" },
  "indicator-projects": { zh: "项目指标", en: "Project indicators" },
  score: { zh: "评估得分", en: "Evaluation score" },
  none: { zh: "不是要核算的表格", en: "Not a table to audit" },
};
