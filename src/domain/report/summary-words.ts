import type { Language, Localized } from "../language";
import type { TableMeasures } from "../tables/measure";

/** The words of the summary of many stations. */
export const SUMMARY_WORDS = {
  summary: { zh: "汇总", en: "Summary" },
  details: { zh: "各站明细", en: "Details" },
  findings: { zh: "全部问题", en: "All findings" },
  overviewNote: {
    zh: (made: readonly string[]) =>
      `每站一行，未读出的在前，其余按错误由多到少排列；排名 1 为错误最多，相同并列；占比为该站错误占全部错误的比例。${made.map((one) => `${one}。`).join("")}点站点名称可看该站明细。`,
    en: (made: readonly string[]) =>
      `One row for each station: what could not be read first, then by errors, the most first; rank 1 has the most errors; the share is that of all errors. ${made.map((one) => `${capital(one)}. `).join("")}A station's name leads to its details.`,
  },
  detailsNote: {
    zh: (several: readonly string[]) => `每站一行，可排序、筛选；规则各列为该规则的错误数。${several.join("")}`,
    en: (several: readonly string[]) =>
      ["One row for each station, to sort and filter; the columns of rules count errors.", ...several].join(" "),
  },
  seeList: {
    zh: ({ tables, list }: TableMeasures) => `一个文件有多张${tables.zh}时，数据见“${list.zh}”。`,
    en: ({ tables, list }: TableMeasures) => `Where a file has several ${tables.en}, see the sheet ${list.en}.`,
  },
  folder: { zh: (path: string) => `文件夹：${path}`, en: (path: string) => `Folder: ${path}` },
  rank: { zh: "排名", en: "Rank" },
  station: { zh: "站点", en: "Station" },
  share: { zh: "错误占比", en: "Share of errors" },
  total: { zh: "合计", en: "Total" },
  stations: { zh: (count: number) => `${count} 站`, en: (count: number) => `${count} ${count === 1 ? "station" : "stations"}` },
  looked: { zh: (count: number) => `已核查 ${count} 站`, en: (count: number) => `${count} checked` },
  notClean: {
    zh: (count: number) => `另有 ${count} 站未读出或没有可核算的表，不在合计之内`,
    en: (count: number) => `${count} more could not be read or hold no table; they are not in the totals`,
  },
  chart: { zh: "各站错误与待核实数", en: "Errors and what is to be verified, by station" },
  chartSheet: { zh: "各站对比图", en: "Chart" },
  file: { zh: "文件", en: "File" },
  state: { zh: "核查状态", en: "State" },
  checked: { zh: "已核查", en: "Checked" },
  unreadable: { zh: "无法读取", en: "Unreadable" },
  noTables: { zh: "没有可核算的表", en: "No table to audit" },
  refusedTables: {
    zh: (count: number) => `${count} 张表未读出`,
    en: (count: number) => `${count} ${count === 1 ? "table" : "tables"} not read`,
  },
  otherTables: {
    zh: (count: number) => `另有 ${count} 张表未核查`,
    en: (count: number) => `${count} other ${count === 1 ? "table" : "tables"} not checked`,
  },
  uncomputed: {
    zh: (count: number) => `${count} 格未能复算`,
    en: (count: number) => `${count} ${count === 1 ? "cell" : "cells"} not computed`,
  },
  changes: { zh: "可更正或补填", en: "Can be corrected" },
  notComputed: { zh: "未能复算", en: "Not computed" },
  progress: { zh: "时间进度", en: "Time progress" },
  remark: { zh: "备注", en: "Remarks" },
  table: { zh: "表", en: "Table" },
  several: {
    zh: (count: number, { tables, list }: TableMeasures) => `有 ${count} 张${tables.zh}，见“${list.zh}”。`,
    en: (count: number, { tables, list }: TableMeasures) => `${count} ${tables.en}, see the sheet ${list.en}.`,
  },
  twin: {
    zh: (file: string) => `内容与“${file}”完全相同。`,
    en: (file: string) => `The very same file as ${file}.`,
  },
  refused: {
    zh: (places: string) => `未能识别的表：${places}。`,
    en: (places: string) => `Tables not read: ${places}.`,
  },
} satisfies Record<string, Localized<unknown>>;

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The texts of one sentence after another. */
export function sentences(language: Language, ...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join(language === "zh" ? "" : " ");
}
