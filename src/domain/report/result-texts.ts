import type { Localized } from "../language";
import type { ResultSetting, ResultState } from "./result-report";

/** The words of the result sheet, the printable page and the summary of many stations. */
export const RESULT_TEXTS = {
  title: { zh: "核查结果", en: "Result sheet" },
  grounds: { zh: "核查依据", en: "Grounds" },
  station: { zh: "站点", en: "Station" },
  period: { zh: "评估期", en: "Period" },
  signed: {
    zh: "核查人（签名）：＿＿＿＿＿＿＿＿　　站点负责人（签名）：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日",
    en: "Checked by (signature): ______________    Head of the station (signature): ______________    Date: ______________",
  },
  source: { zh: "文件", en: "File" },
  note: {
    zh: "由“社工核算”生成，仅供核对；重新写入时整表替换，请勿在此表填写内容。",
    en: "Written by Station Audit for reference; it is replaced as a whole the next time, so please enter nothing here.",
  },
  jump: { zh: "跳转到：", en: "Go to:" },
  total: { zh: "汇总", en: "Summary" },
  tables: { zh: "已识别的表", en: "Recognised tables" },
  figures: { zh: "主要数据", en: "Main figures" },
  indicators: { zh: "指标完成情况", en: "Indicators" },
  findings: { zh: "问题清单", en: "Findings" },
  ignored: { zh: "已忽略的问题", en: "Ignored findings" },
  changes: { zh: "写入记录", en: "Cells written" },
  notRun: { zh: "未执行的规则", en: "Rules that did not run" },
  notComputed: { zh: "未能复算，保持原样", en: "Not computed, left as it stands" },
  refusals: { zh: "未能识别或不核算的表", en: "Tables not read or left alone" },
  settings: { zh: "采用的设置", en: "Settings in force" },
  number: { zh: "序号", en: "No." },
  severity: { zh: "级别", en: "Severity" },
  sheet: { zh: "工作表", en: "Sheet" },
  cell: { zh: "单元格", en: "Cell" },
  finding: { zh: "问题", en: "Finding" },
  stated: { zh: "原值", en: "Stated" },
  expected: { zh: "应为", en: "Right" },
  message: { zh: "说明", en: "Explanation" },
  state: { zh: "处理情况", en: "State" },
  rule: { zh: "规则", en: "Rule" },
  reason: { zh: "忽略理由", en: "Reason" },
  ignoredAt: { zh: "忽略时间", en: "Ignored on" },
  figure: { zh: "数据", en: "Figure" },
  value: { zh: "数值", en: "Value" },
  from: { zh: "取自", en: "Source cells" },
  indicator: { zh: "指标", en: "Indicator" },
  target: { zh: "协议量", en: "Promised" },
  done: { zh: "完成量", en: "Delivered" },
  rate: { zh: "完成率", en: "Completion" },
  before: { zh: "写入前", en: "Before" },
  after: { zh: "写入后", en: "After" },
  why: { zh: "原因", en: "Why" },
  setting: { zh: "设置", en: "Setting" },
  origin: { zh: "来源", en: "Source" },
  basis: { zh: "依据", en: "Basis" },
  kind: { zh: "类型", en: "Kind" },
  tableTitle: { zh: "标题", en: "Title" },
  none: { zh: "未发现问题。", en: "Nothing was found." },
  noneElse: { zh: "其余各格未发现问题。", en: "Nothing was found in what could be computed." },
  unread: { zh: "未读取的内容", en: "Not read" },
  coverage: {
    zh: (read: number, unread: number) => `读取 ${read} 格，未读 ${unread} 格`,
    en: (read: number, unread: number) => `${read} cells read, ${unread} not`,
  },
  unreadRow: {
    zh: (cells: number) => `这一行的 ${cells} 格没有读取，未作核算。如应计入，请核对这一行的名称。`,
    en: (cells: number) => `${cells} cells of this row were not read and not checked. If they count, check what the row is called.`,
  },
  unreadColumn: {
    zh: (cells: number) => `这一列的 ${cells} 格没有读取，未作核算。如应计入，请核对表头。`,
    en: (cells: number) => `${cells} cells of this column were not read and not checked. If they count, check its header.`,
  },
  noTables: { zh: "没有识别到可核算的表。", en: "No table to audit was recognised." },
  blockedBy: {
    zh: (cells: string) => `以下单元格无法读取：${cells}`,
    en: (cells: string) => `These cells cannot be read: ${cells}`,
  },
  more: { zh: (count: number) => ` 等 ${count} 格`, en: (count: number) => ` and ${count} more` },
} satisfies Record<string, Localized<unknown>>;

export const STATE_TEXTS: Readonly<Record<ResultState, Localized>> = {
  open: { zh: "待处理", en: "Open" },
  corrected: { zh: "已修正", en: "Corrected" },
  ignored: { zh: "已忽略", en: "Ignored" },
};

export const SOURCE_TEXTS: Readonly<Record<ResultSetting["source"], Localized>> = {
  given: { zh: "已设置", en: "Set" },
  default: { zh: "默认", en: "Default" },
  tables: { zh: "取自表格", en: "From the tables" },
};
