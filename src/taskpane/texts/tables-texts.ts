import { COVERAGE } from "../../domain/report/unread-texts";
import { formatDay, type CalendarDay } from "../../domain/values/calendar";
import type { Localized } from "../../domain/language";

/** The words of the recognition: what was found where, and how to put it right. */
export const tablesTexts = {
  welcome: { zh: "准备就绪", en: "Ready" },
  welcomeText: {
    zh: "已读取此工作簿。请确认以下识别结果，然后点“一键核算”。",
    en: "The workbook has been read. Check what was recognised, then choose Recompute and flag.",
  },
  promise: {
    zh: "核算会写回正确的数据并标出问题；您填写的原始数据不会改动，全部操作可以撤销。",
    en: "Right figures are written and violations marked. What you entered is never changed, and everything can be undone.",
  },
  nothing: { zh: "没有识别到可核算的表格", en: "No table was recognised" },
  noKnown: { zh: "没有其他可核算的表格", en: "No other table to audit" },
  noKnownText: {
    zh: (kinds: string) =>
      `没有识别到${kinds}，所以只核对了上面的算式，没有按规则核查。若工作簿中有这些表格，请在下面框选其范围并指定类型。`,
    en: (kinds: string) =>
      `None of these was recognised: ${kinds}. So only the formulas above were checked, and no rules. If the workbook has one of these, select its range below and say what it is.`,
  },
  nothingText: {
    zh: (kinds: string) => `本工具核算：${kinds}。若工作簿中有这些表格，请框选其范围并指定类型。`,
    en: (kinds: string) => `This tool audits: ${kinds}. If the workbook has one of these, select its range and say what it is.`,
  },
  found: { zh: "已识别的表格", en: "Recognised tables" },
  coverage: COVERAGE,
  unread: { zh: "未读取：", en: "Not read:" },
  refused: { zh: "未能识别", en: "Could not be read" },
  others: { zh: "其他表格（未核查）", en: "Other tables (not checked)" },
  othersText: {
    zh: "若其中有应核算的表，请在下面框选其范围并指定类型。",
    en: "If one of them should be audited, select its range below and say what it is.",
  },
  hints: { zh: "手动指定", en: "Set by you" },
  period: { zh: "评估期", en: "Period" },
  term: { zh: "服务期", en: "Service term" },
  day: {
    zh: ({ year, month, day }: CalendarDay) => `${year}年${month}月${day}日`,
    en: (day: CalendarDay) => formatDay(day),
  },
  goTo: { zh: "查看", en: "Show" },
  notThis: { zh: "不核算此表", en: "Leave out" },
  correct: { zh: "更正识别结果", en: "Correct the recognition" },
  correctText: {
    zh: "在工作表中选中表格的完整范围（含标题行），再指定它的类型。",
    en: "Select the whole table in the sheet, titles included, and say what it is.",
  },
  takeSelection: { zh: "使用当前选区", en: "Use the selection" },
  noSelection: { zh: "尚未选取范围", en: "No range chosen yet" },
  kind: { zh: "表格类型", en: "Kind of table" },
  apply: { zh: "确定", en: "Apply" },
  remove: { zh: "取消指定", en: "Remove" },
  open: { zh: "无固定期限", en: "open-ended" },
} satisfies Record<string, Localized<unknown>>;
