import type { FindingState } from "../../domain/report/finding-states";
import { UNREAD_BLOCK, UNREAD_COLUMN, UNREAD_ROW } from "../../domain/report/unread-texts";
import type { Localized } from "../../domain/language";

export { STATE_TEXTS as stateTexts } from "../../domain/report/finding-states";

/** What each filter of the list counts. */
export const filterHints: Readonly<Record<FindingState | "all" | "changes", Localized>> = {
  all: { zh: "本次列出的全部问题", en: "Every finding of this run" },
  open: { zh: "须由人处理的问题，一处问题计一次", en: "What waits for a person, each finding once" },
  corrected: { zh: "写入后已不存在的问题，一处问题计一次", en: "Findings that are gone since the right value was written, each once" },
  ignored: { zh: "您写明理由、不再处理的问题", en: "Findings that you set aside with a reason" },
  changes: {
    zh: "写入过的单元格，一格计一次：更正错数，也补填空格",
    en: "Cells that were written, each once: wrong figures corrected, empty cells filled",
  },
};

/** The words of the findings list. */
export const resultsTexts = {
  all: { zh: "全部", en: "All" },
  changes: { zh: "写入记录", en: "Written" },
  filter: { zh: "按状态筛选", en: "Filter by state" },
  changesTell: {
    zh: (changed: number, filled: number, corrected: number) =>
      `共写入 ${changed + filled} 格：更正 ${changed} 格，补填空格 ${filled} 格。其中 ${corrected} 处问题因此消除（“已修正”）；补填空格不算问题，一格也可能不止一处问题。`,
    en: (changed: number, filled: number, corrected: number) =>
      `${changed + filled} cells written: ${changed} corrected, ${filled} filled in. With them ${corrected} findings are gone (“Corrected”); an empty cell is no finding, and one cell may have several.`,
  },
  search: { zh: "搜索单元格、规则或内容", en: "Search cell, rule or text" },
  searchShort: { zh: "搜索", en: "Search" },
  groupBy: { zh: "分组方式", en: "Group by" },
  bySeverity: { zh: "按严重程度", en: "By severity" },
  byRule: { zh: "按规则", en: "By rule" },
  bySheet: { zh: "按工作表", en: "By sheet" },
  bySubject: { zh: "按人员或指标", en: "By person or item" },
  unnamed: { zh: "其他单元格", en: "Other cells" },
  previous: { zh: "上一处", en: "Previous finding" },
  next: { zh: "下一处", en: "Next finding" },
  list: { zh: "核查结果", en: "Findings" },
  position: {
    zh: (at: number, of: number) => `${at} / ${of}`,
    en: (at: number, of: number) => `${at} of ${of}`,
  },
  count: { zh: (count: number) => `共 ${count} 处`, en: (count: number) => `${count} in all` },
  stated: { zh: "原值", en: "Stated" },
  right: { zh: "应为", en: "Right" },
  written: { zh: (value: string) => `已写入 ${value}，可撤销。`, en: (value: string) => `${value} was written; you can undo it.` },
  was: { zh: "原问题", en: "What was wrong" },
  basis: { zh: "依据", en: "Basis" },
  related: { zh: "相关单元格", en: "Related cells" },
  more: { zh: (count: number) => `另 ${count} 处`, en: (count: number) => `and ${count} more` },
  fix: { zh: "修正此处", en: "Fix this" },
  fixRule: { zh: (count: number) => `修正同类 ${count} 处…`, en: (count: number) => `Fix all ${count}…` },
  explain: { zh: "如何得出", en: "How computed" },
  ignore: { zh: "忽略…", en: "Ignore…" },
  unignore: { zh: "恢复", en: "Take back" },
  reason: { zh: "忽略理由", en: "Reason" },
  nothingOpen: { zh: "没有需要处理的问题", en: "Nothing to report" },
  nothingOpenWhy: {
    zh: "已核查的各项数据与规则均相符。",
    en: "Every figure and every rule that was checked holds.",
  },
  restHolds: { zh: "其余各格没有发现问题", en: "Nothing found in the rest" },
  restHoldsWhy: {
    zh: "有的格未能复算或没有读取，未作核查；原因列在下面。",
    en: "Some cells could not be computed or were not read, and were not checked; the reasons stand below.",
  },
  noMatch: { zh: "没有符合条件的结果", en: "Nothing matches" },
  noMatchWhy: { zh: "换一个关键词，或查看全部结果。", en: "Try another word, or show all findings." },
  showAll: { zh: "查看全部", en: "Show all" },
  filled: { zh: "补填", en: "Filled in" },
  notChecked: { zh: "未能核查", en: "Not checked" },
  notComputed: { zh: "未能复算，保持原样。", en: "Not computed, left as it stands." },
  unreadRow: UNREAD_ROW,
  unreadColumn: UNREAD_COLUMN,
  unreadBlock: UNREAD_BLOCK,
  blockedBy: { zh: "无法识别的格：", en: "These cells cannot be read:" },
  leftAlone: { zh: "不在核算范围", en: "Left alone" },
  previewTitle: { zh: "修正同类问题", en: "Fix all of this rule" },
  previewText: {
    zh: (count: number) => `将写入以下 ${count} 个单元格，其他内容不变。写入后可撤销。`,
    en: (count: number) => `These ${count} cells will be written, nothing else. You can undo it.`,
  },
  confirm: { zh: "全部修正", en: "Fix all" },
  cancel: { zh: "取消", en: "Cancel" },
  ignoreTitle: { zh: "忽略这项结果", en: "Ignore this finding" },
  ignoreText: {
    zh: "理由随工作簿保存，供日后查阅。单元格内容一旦改变，该结果会重新列出。请勿填写个人信息。",
    en: "The reason is kept in the workbook. The finding returns when the cell changes. Please enter no personal data.",
  },
  ignorePlaceholder: { zh: "例如：已取得补充证明材料", en: "For example: evidence was supplied" },
  confirmIgnore: { zh: "忽略", en: "Ignore" },
} satisfies Record<string, Localized<unknown>>;
