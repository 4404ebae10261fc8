import type { Failure } from "../../app/session-state";
import type { WorkbookErrorCode } from "../../app/workbook-port";
import type { Language, Localized } from "../../domain/language";
import { cellList } from "./text-parts";

/** What a failed task tells: what happened, what was left untouched, what to do. */
export function failureText(failure: Failure, language: Language): string {
  const what = CODES[failure.code][language](failure);
  const untouched = failure.nothingChanged ? UNTOUCHED[language] : (LEFT[failure.task] ?? TOUCHED)[language];
  const todo = TODO[failure.code][language];
  return language === "zh" ? `${what}${untouched}${todo}` : `${what} ${untouched} ${todo}`;
}

/** Why something could not be done, in one sentence; of whatever cells and sheet. */
export function reasonText(code: WorkbookErrorCode, language: Language): string {
  return CODES[code][language]({ cells: [], sheet: null });
}

const UNTOUCHED: Localized = { zh: "工作簿未改动。", en: "The workbook was not changed." };
const TOUCHED: Localized = { zh: "部分内容已写入，可点“撤销”恢复。", en: "Something had been written; choose Undo to take it back." };

/** What else than values of the tables a task may have left. */
const LEFT: Partial<Record<Failure["task"], Localized>> = {
  "write-result-sheet": {
    zh: "核查结果表可能没有写完，其他工作表未改动。",
    en: "The result sheet may be incomplete; no other sheet was changed.",
  },
  "write-comparison": {
    zh: "版本对比表可能没有写完，其他工作表未改动。",
    en: "The comparison's sheet may be incomplete; no other sheet was changed.",
  },
  save: {
    zh: "刚才的设置或决定只在当前面板中有效，没有存入工作簿。",
    en: "What you just decided holds in this pane alone; it was not kept in the workbook.",
  },
};

type Say = (failure: Pick<Failure, "cells" | "sheet">) => string;

const CODES: Record<WorkbookErrorCode, Localized<Say>> = {
  stale: {
    zh: ({ cells }) => `写入前单元格已被他人或公式改动${cells.length ? `：${cellList(cells, "zh")}` : ""}。`,
    en: ({ cells }) => `Cells changed before they could be written${cells.length ? `: ${cellList(cells, "en")}` : ""}.`,
  },
  protected: {
    zh: ({ sheet }) => `${sheet ? `工作表“${sheet}”` : "工作表"}受保护，无法写入。`,
    en: ({ sheet }) => `${sheet ? `The sheet “${sheet}”` : "A sheet"} is protected and cannot be written.`,
  },
  "cell-edit-mode": { zh: () => "有单元格正在编辑中。", en: () => "A cell is being edited." },
  "read-only": { zh: () => "工作簿是只读的，无法写入。", en: () => "The workbook is read-only." },
  "too-large": { zh: () => "数据量超出了 Excel 一次允许的上限。", en: () => "There is more data than Excel accepts at once." },
  "session-lost": { zh: () => "与 Excel 的连接已断开。", en: () => "The connection with Excel was lost." },
  busy: { zh: () => "Excel 正忙，没有响应。", en: () => "Excel is busy and did not answer." },
  "sheet-gone": {
    zh: ({ sheet }) => `工作表${sheet ? `“${sheet}”` : ""}已被删除或改名。`,
    en: ({ sheet }) => `The sheet${sheet ? ` “${sheet}”` : ""} was deleted or renamed.`,
  },
  "sheet-hidden": {
    zh: ({ sheet }) => `工作表${sheet ? `“${sheet}”` : ""}已隐藏，不能转到那里。`,
    en: ({ sheet }) => `The sheet${sheet ? ` “${sheet}”` : ""} is hidden and cannot be shown.`,
  },
  "in-the-way": {
    zh: () => "表中的筛选、合并单元格、数据透视表或其他内容挡住了写入。",
    en: () => "A filter, a merged area, a pivot table or something else in the sheet is in the way.",
  },
  inactive: { zh: () => "当前显示的是另一个工作簿。", en: () => "Another workbook is in front." },
  "dialog-open": { zh: () => "Excel 中有对话框开着。", en: () => "A dialog is open in Excel." },
  "signed-out": { zh: () => "Excel 要求重新登录。", en: () => "Excel asks you to sign in again." },
  selection: { zh: () => "选中的不是单元格区域。", en: () => "What is selected is no range of cells." },
  "no-answer": {
    zh: () => "Excel 很久没有回应，已停止等待；未回应的操作可能已经执行。",
    en: () => "Excel did not answer in time and we stopped waiting; what was asked may have been done.",
  },
  "marks-left": {
    zh: ({ sheet }) => `Excel 拒绝清除部分标记${sheet ? `（工作表“${sheet}”）` : ""}，其余标记已清除。`,
    en: ({ sheet }) => `Excel refused to take some marks away${sheet ? ` (“${sheet}”)` : ""}; all others are gone.`,
  },
  "not-supported": { zh: () => "此版本的 Excel 不支持这项操作。", en: () => "This version of Excel does not support that." },
  cancelled: { zh: () => "操作已取消。", en: () => "Cancelled." },
  "nothing-to-undo": { zh: () => "没有可撤销的核算。", en: () => "There is nothing to undo." },
  unknown: { zh: () => "操作没有完成，原因不明。", en: () => "That did not work, for a reason we could not tell." },
};

const TODO: Record<WorkbookErrorCode, Localized> = {
  stale: { zh: "请重新核查后再试。", en: "Check again, then retry." },
  protected: { zh: "请在“审阅”中撤销工作表保护后再试。", en: "Unprotect the sheet on the Review tab, then retry." },
  "cell-edit-mode": { zh: "请按 Enter 或 Esc 结束编辑后再试。", en: "Press Enter or Esc to finish, then retry." },
  "read-only": { zh: "请另存一份或启用编辑后再试。", en: "Save a copy or enable editing, then retry." },
  "too-large": { zh: "请拆分工作表，或改用桌面版 Excel。", en: "Split the sheet, or use Excel on the desktop." },
  "session-lost": { zh: "请刷新页面或重新打开工作簿。", en: "Reload the page or reopen the workbook." },
  busy: { zh: "请稍候再试。", en: "Wait a moment, then retry." },
  "sheet-gone": { zh: "请重新核查。", en: "Check again." },
  "sheet-hidden": { zh: "请先取消隐藏该工作表。", en: "Unhide it first." },
  "in-the-way": { zh: "请清除筛选或取消合并后再试。", en: "Clear the filter or unmerge the cells, then retry." },
  inactive: { zh: "请切换到这个工作簿后再试。", en: "Switch to this workbook, then retry." },
  "dialog-open": { zh: "请先关闭对话框再试。", en: "Close the dialog, then retry." },
  "signed-out": { zh: "请在 Excel 中重新登录后再试。", en: "Sign in to Excel again, then retry." },
  selection: { zh: "请选中一个单元格后再试。", en: "Select a cell, then retry." },
  "no-answer": {
    zh: "请检查网络；再次操作前会先重新读取表格。",
    en: "Check the connection. Before anything else is written, the sheets are read again.",
  },
  "marks-left": {
    zh: "可在“开始 › 条件格式 › 管理规则”中删除公式含 station-audit 的规则。",
    en: "Home › Conditional Formatting › Manage Rules lists them: delete the rules whose formula says station-audit.",
  },
  "not-supported": { zh: "请使用 Excel 2021 或更新的版本。", en: "Use Excel 2021 or later." },
  cancelled: { zh: "", en: "" },
  "nothing-to-undo": { zh: "", en: "" },
  unknown: { zh: "请重试；若仍不成功，请保存并重新打开工作簿。", en: "Try again; if it persists, save and reopen the workbook." },
};
