import type { Localized } from "../language";
import type { ChangeKind } from "./comparison";

/** What became of a cell, in a word. */
export const CHANGE_TEXTS: Readonly<Record<ChangeKind, Localized>> = {
  corrected: { zh: "已更正", en: "Corrected" },
  spoiled: { zh: "改错", en: "Made wrong" },
  recomputed: { zh: "随数据更新", en: "Recomputed" },
  entered: { zh: "新填", en: "Filled in" },
  emptied: { zh: "清空", en: "Emptied" },
  changed: { zh: "修改", en: "Changed" },
};

/** The words of a comparison of two versions. */
export const COMPARISON_TEXTS = {
  title: { zh: "版本对比", en: "Comparison of two versions" },
  before: { zh: "前一版", en: "Earlier version" },
  after: { zh: "后一版", en: "Later version" },
  kind: { zh: "变化", en: "Change" },
  table: { zh: "表", en: "Table" },
  name: { zh: "人员、指标与月份", en: "Who or what, and when" },
  subject: { zh: "人员或指标", en: "Worker or indicator" },
  part: { zh: "月份或片区", en: "Month or area" },
  findings: { zh: "问题变化", en: "Findings" },
  finding: { zh: "问题", en: "Finding" },
  sheet: { zh: "工作表", en: "Sheet" },
  place: { zh: "单元格", en: "Cell" },
  number: { zh: "序号", en: "No." },
  cellBefore: { zh: "前一版单元格", en: "Cell before" },
  cellAfter: { zh: "后一版单元格", en: "Cell after" },
  from: { zh: "原值", en: "Before" },
  to: { zh: "现值", en: "After" },
  rowAdded: { zh: "新增一行", en: "Row added" },
  rowRemoved: { zh: "删去一行", en: "Row removed" },
  tableAdded: { zh: "新增一张表", en: "Table added" },
  tableRemoved: { zh: "少了一张表", en: "Table gone" },
  filledCells: { zh: (cells: number) => `（${cells} 格有内容）`, en: (cells: number) => ` (${cells} cells filled)` },
  findingsFresh: { zh: "新出现的问题", en: "New findings" },
  findingsGone: { zh: "已消除的问题", en: "Findings that are gone" },
  counts: {
    zh: (gone: number, stayed: number, fresh: number) => `问题：消除 ${gone}，仍在 ${stayed}，新出现 ${fresh}`,
    en: (gone: number, stayed: number, fresh: number) => `Findings: ${gone} gone, ${stayed} still there, ${fresh} new`,
  },
  elsewhere: {
    zh: (sheet: string, cells: number) => `“${sheet}”表外的内容（标题、备注等）有 ${cells} 处不同，未逐一列出。`,
    en: (sheet: string, cells: number) => `${cells} cells outside the tables of "${sheet}" (titles, notes) differ; they are not listed.`,
  },
  same: { zh: "两版的表格内容相同。", en: "The tables of both versions hold the same." },
  noTables: {
    zh: "两版中都没有识别到可核算的表，无从比较。",
    en: "Neither version holds a table that is recognised, so nothing was compared.",
  },
  oneWithout: {
    zh: (file: string) => `“${file}”中没有识别到可核算的表，两版无从逐格比较。`,
    en: (file: string) => `No table is recognised in "${file}", so the versions cannot be compared cell by cell.`,
  },
} satisfies Record<string, Localized<unknown>>;
