import type { Progress } from "../../app/workbook-port";
import type { Localized } from "../../domain/language";
import type { Stale, Task } from "../../app/session-state";

/** The words of the pane's frame: its buttons, what it is doing, what it has done. */
export const paneTexts = {
  product: { zh: "社工核算", en: "Station Audit" },
  recompute: { zh: "一键核算", en: "Recompute and flag" },
  recomputeHint: { zh: "复算表中的各项数据并写回，标出每一处问题", en: "Recomputes and corrects every figure, and marks each violation" },
  check: { zh: "仅核查", en: "Check only" },
  undo: { zh: "撤销", en: "Undo" },
  undoHint: {
    zh: "撤销上一次核算或修正写入的内容；您自己输入的内容不受影响",
    en: "Takes back what the last run wrote; what you typed yourself stays",
  },
  clearMarks: { zh: "清除标记", en: "Clear marks" },
  actions: { zh: "核算操作", en: "Audit actions" },
  cancel: { zh: "取消", en: "Cancel" },
  dismiss: { zh: "关闭提示", en: "Dismiss" },
  retry: { zh: "重试", en: "Try again" },
  recheck: { zh: "重新核查", en: "Check again" },
  updateMarks: { zh: "更新标记", en: "Update marks" },
  removeResultSheet: { zh: "一并删除该表", en: "Delete that sheet too" },
  reload: { zh: "重新加载", en: "Reload" },
  loading: { zh: "正在加载…", en: "Loading…" },
  views: { zh: "视图", en: "Views" },
  results: { zh: "结果", en: "Findings" },
  tables: { zh: "表格", en: "Tables" },
  figures: { zh: "数据", en: "Figures" },
  report: { zh: "报告", en: "Report" },
  settings: { zh: "设置", en: "Settings" },
  reading: { zh: "正在读取工作簿…", en: "Reading the workbook…" },
  unread: { zh: "尚未读取工作簿", en: "The workbook has not been read" },
  unreadText: { zh: "读取没有完成，原因见上方提示。", en: "Reading it did not succeed; the message above says why." },
  tablesFound: {
    zh: (count: number) => `已识别 ${count} 张表`,
    en: (count: number) => (count === 1 ? "1 table recognised" : `${count} tables recognised`),
  },
  noTables: { zh: "未识别到可核算的表格", en: "No tables recognised" },
  relationsFound: {
    zh: (count: number) => `看出 ${count} 处表内算式`,
    en: (count: number) => (count === 1 ? "1 formula seen in the figures" : `${count} formulas seen in the figures`),
  },
  fleetingUndo: {
    zh: "此 Excel 不能随工作簿保存撤销记录和设置：面板关闭前可以撤销，关闭后不能。",
    en: "This Excel cannot keep the undo and the settings in the workbook: undo works until the pane is closed.",
  },
  stepwiseUndo: {
    zh: "此 Excel 的 Ctrl+Z 只能一步一步退回；面板里的“撤销”一次恢复全部。",
    en: "In this Excel Ctrl+Z goes back step by step; Undo in this pane takes back everything at once.",
  },
  marksOutdated: { zh: "表中的标记与当前结果不一致。", en: "The marks in the sheet no longer match this list." },
} satisfies Record<string, Localized<unknown>>;

export const stageTexts: Record<Progress["stage"], Localized> = {
  reading: { zh: "正在读取工作簿", en: "Reading the workbook" },
  checking: { zh: "正在核算", en: "Counting" },
  writing: { zh: "正在写入", en: "Writing" },
  marking: { zh: "正在标记", en: "Marking" },
};

export const taskTexts: Record<Task, Localized> = {
  survey: { zh: "识别表格", en: "Recognising tables" },
  check: { zh: "仅核查", en: "Check only" },
  recompute: { zh: "一键核算", en: "Recompute and flag" },
  fix: { zh: "修正", en: "Correcting" },
  undo: { zh: "撤销", en: "Undo" },
  "clear-marks": { zh: "清除标记", en: "Clear marks" },
  mark: { zh: "更新标记", en: "Updating marks" },
  "write-result-sheet": { zh: "写入核查结果", en: "Writing the result sheet" },
  compare: { zh: "版本对比", en: "Comparing versions" },
  "write-comparison": { zh: "写入版本对比", en: "Writing the comparison" },
  "self-check": { zh: "自检", en: "Self-check" },
  "remove-result-sheet": { zh: "删除核查结果表", en: "Removing the result sheet" },
};

export const staleTexts: Record<NonNullable<Stale>, Localized> = {
  remote: {
    zh: "其他协作者修改了表格，以下结果可能已过时。",
    en: "A co-author changed the sheet; these results may be out of date.",
  },
  structure: {
    zh: "工作表的行列或名称已变动，以下结果可能已过时。",
    en: "Rows, columns or sheets have moved; these results may be out of date.",
  },
  local: { zh: "表格已修改，以下结果可能已过时。", en: "The sheet has changed; these results may be out of date." },
};
