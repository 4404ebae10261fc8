import { SEVERITIES, SEVERITY_TEXTS } from "../../domain/settings";
import { cellLabel } from "../../app/entries";
import type { Failure, OpenCounts, Outcome, Unmarked } from "../../app/session-state";
import type { Standing } from "../../app/undo-journal";
import type { WorkbookErrorCode } from "../../app/workbook-port";
import type { CellRef } from "../../domain/grid/address";
import type { Language, Localized } from "../../domain/language";
import type { Severity } from "../../domain/settings";

export type Intent = "success" | "info" | "warning" | "error";

/** What a finished task tells the person, and how gravely. */
export function outcomeText(outcome: Outcome, language: Language): { readonly intent: Intent; readonly text: string } {
  const zh = language === "zh";
  switch (outcome.kind) {
    case "checked": {
      const left = openText(outcome.open, language);
      const unchecked = uncheckedText(outcome.unchecked, language);
      const unmarked = left && unmarkedText(outcome.unmarked, language);
      const uncomputed = outcome.uncomputed?.[language] ?? "";
      const found = !left
        ? zh
          ? uncomputed
            ? "其余各格没有发现问题。"
            : "核查完成，没有发现问题。"
          : uncomputed
            ? "Nothing to report in the rest."
            : "Checked: nothing to report."
        : unmarked
          ? zh
            ? `核查完成：${left}。${unmarked}`
            : `Checked: ${left}. ${unmarked}`
          : zh
            ? `核查完成：${left}，均已在表中标出。`
            : `Checked: ${left}, each marked in the sheet.`;
      return {
        intent: uncomputed || unchecked || unmarked ? "warning" : left ? "info" : "success",
        text: sentences([uncomputed, found, unchecked, zh ? "未改动任何数据。" : "No value was changed."], language),
      };
    }
    case "recomputed": {
      const { changed, open } = outcome;
      const left = openText(open, language);
      const wrote = zh
        ? changed
          ? `已写入 ${changed} 个单元格`
          : outcome.uncomputed
            ? "其余各格计算正确"
            : outcome.relationsOnly
              ? "没有写入单元格"
              : "各项计算均正确"
        : changed
          ? `${plural(changed, "cell")} written`
          : outcome.uncomputed
            ? "every other figure is computed right"
            : outcome.relationsOnly
              ? "no cell was written"
              : "every figure is computed right";
      const rest = left ? (zh ? `另有 ${left}` : `${left} left for you`) : zh ? "没有需要处理的问题" : "nothing else to do";
      const unmarked = unmarkedText(outcome.unmarked, language);
      const unchecked = uncheckedText(outcome.unchecked, language);
      const uncomputed = outcome.uncomputed?.[language] ?? "";
      return {
        intent: uncomputed || unmarked || unchecked ? "warning" : open.error + open.warning > 0 ? "info" : "success",
        text: sentences([uncomputed, zh ? `核算完成：${wrote}，${rest}。` : `Done: ${wrote}, ${rest}.`, unmarked, unchecked], language),
      };
    }
    case "fixed":
      return { intent: "success", text: zh ? `已修正 ${outcome.changed} 个单元格。` : `${plural(outcome.changed, "cell")} corrected.` };
    case "undone": {
      const restored = zh ? `已撤销，恢复了 ${outcome.restored} 个单元格。` : `Undone: ${plural(outcome.restored, "cell")} restored.`;
      if (outcome.refused.length === 0) return { intent: "success", text: restored };
      const cells = cellList(outcome.refused, language);
      return {
        intent: "warning",
        text: zh
          ? `${restored}以下单元格此后又被修改，保持现状：${cells}。`
          : `${restored} These cells were changed since and were left as they are: ${cells}.`,
      };
    }
    case "marks-cleared": {
      const cleared = zh ? "标记已全部清除，数据未改动。" : "All marks are gone. No value was changed.";
      const { resultSheet } = outcome;
      if (resultSheet === null) return { intent: "success", text: cleared };
      return {
        intent: "success",
        text: cleared + (zh ? `工作表“${resultSheet}”仍保留。` : ` The sheet “${resultSheet}” was kept.`),
      };
    }
    case "result-written":
      return {
        intent: "success",
        text: zh
          ? `核查结果已写入工作表“${outcome.sheet}”，其他工作表未改动。再次写入时整表替换。Excel 自己的撤销记录（Ctrl+Z）已因此清空，面板里的“撤销”仍可用。`
          : `The result stands in the sheet “${outcome.sheet}”; no other sheet was changed. Writing it again replaces that sheet. Excel's own undo (Ctrl+Z) was cleared by this; the pane's Undo still works.`,
      };
    case "comparison-written":
      return {
        intent: "success",
        text: zh
          ? `版本对比已写入工作表“${outcome.sheet}”，其他工作表未改动。再次写入时整表替换。Excel 自己的撤销记录（Ctrl+Z）已因此清空，面板里的“撤销”仍可用。`
          : `The comparison stands in the sheet “${outcome.sheet}”; no other sheet was changed. Writing it again replaces that sheet. Excel's own undo (Ctrl+Z) was cleared by this; the pane's Undo still works.`,
      };
    case "result-removed":
      return {
        intent: "success",
        text: zh
          ? "核查结果表已删除，其他工作表未改动。Excel 自己的撤销记录（Ctrl+Z）已因此清空，面板里的“撤销”仍可用。"
          : "The result sheet is gone. No other sheet was changed. Excel's own undo (Ctrl+Z) was cleared by this; the pane's Undo still works.",
      };
    case "nothing-to-undo":
      return { intent: "info", text: zh ? "没有可撤销的核算。表格未改动。" : "There is nothing to undo. The workbook was not touched." };
    case "standing":
      return standingText(outcome, language);
    case "no-tables":
      return {
        intent: "warning",
        text: sentences(
          zh
            ? ["没有识别到可核算的表格，工作簿未改动。", uncheckedText(outcome.unchecked, language), "可在“表格”页中框选范围并指定类型。"]
            : [
                "No table was recognised and nothing was changed.",
                uncheckedText(outcome.unchecked, language),
                "On the Tables page you can select a range and say what it is.",
              ],
          language,
        ),
      };
    case "cancelled":
      if (outcome.written) {
        return {
          intent: "warning",
          text: zh
            ? "已取消。此前的修正已写入，可点“撤销”恢复。"
            : "Cancelled. Corrections were already written; choose Undo to take them back.",
        };
      }
      return { intent: "info", text: zh ? "已取消，工作簿未改动。" : "Cancelled. The workbook was not changed." };
  }
}

/** One sentence on opening: what became of the cells that the last run wrote. */
function standingText({ written, former, others }: Standing, language: Language): { readonly intent: Intent; readonly text: string } {
  const all = written + former + others;
  if (written === all)
    return {
      intent: "info",
      text:
        language === "zh"
          ? `上次核算写入的 ${all} 格都还在，可点“撤销”恢复原值。`
          : `The ${plural(all, "cell")} that the last run wrote still stand; choose Undo to bring the former values back.`,
    };
  const parts =
    language === "zh"
      ? [
          written > 0 && `${written} 格是写入的值，可点“撤销”恢复`,
          former > 0 && `${former} 格是原来的值`,
          others > 0 && `${others} 格此后又有改动或已移走，撤销时保持现状`,
        ]
      : [
          written > 0 && `${written} hold what was written, and Undo takes it back`,
          former > 0 && `${former} hold what stood there before`,
          others > 0 && `${others} were changed or moved away since and stay as they are`,
        ];
  const said = parts.filter((part) => part !== false);
  return {
    intent: former > 0 && written > 0 ? "warning" : "info",
    text:
      language === "zh"
        ? `上次核算的 ${all} 格：${said.join("；")}。`
        : `Of the ${plural(all, "cell")} of the last run, ${said.join("; ")}.`,
  };
}

const sentences = (parts: readonly string[], language: Language): string =>
  parts.filter((part) => part !== "").join(language === "zh" ? "" : " ");

/** Silence must mean checked, so what was not is said even where nothing was found. */
function uncheckedText(count: number, language: Language): string {
  if (count === 0) return "";
  return language === "zh"
    ? `另有 ${count} 处未能核查，原因列在最后。`
    : `${count === 1 ? "1 thing" : `${count} things`} could not be checked; the end of the list says why.`;
}

/** Why findings stand in the list alone; empty when all are marked. */
function unmarkedText({ sheets, because }: Unmarked, language: Language): string {
  if (because !== null) {
    const why = CODES[because][language]({ cells: [], sheet: null });
    return language === "zh" ? `但标记没有打上：${why}问题都列在这里。` : `The marks could not be laid: ${why} Everything is listed here.`;
  }
  if (sheets.length === 0) return "";
  return language === "zh"
    ? `${sheets.map((name) => `工作表“${name}”`).join("、")}受保护，其中的问题只列在这里，未在表中标出。`
    : `${sheets.map((name) => `“${name}”`).join(", ")} ${sheets.length === 1 ? "is" : "are"} protected: what was found there is listed here, not marked in the sheet.`;
}

/** `2 处错误、1 处待核实`; empty when nothing is open. */
function openText(open: OpenCounts, language: Language): string {
  return SEVERITIES.filter((severity) => open[severity] > 0)
    .map((severity) => (language === "zh" ? `${open[severity]} 处${SEVERITY_TEXTS[severity].zh}` : plural(open[severity], NOUNS[severity])))
    .join(language === "zh" ? "、" : ", ");
}

const NOUNS: Record<Severity, string> = { error: "error", warning: "point to verify", info: "note" };

/** What happened, what was left untouched, what to do. */
export function failureText(failure: Failure, language: Language): string {
  const what = CODES[failure.code][language](failure);
  const untouched = failure.nothingChanged ? UNTOUCHED[language] : (LEFT[failure.task] ?? TOUCHED)[language];
  const todo = TODO[failure.code][language];
  return language === "zh" ? `${what}${untouched}${todo}` : `${what} ${untouched} ${todo}`;
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

function cellList(cells: readonly CellRef[], language: Language): string {
  const named = cells
    .slice(0, 5)
    .map(cellLabel)
    .join(language === "zh" ? "、" : ", ");
  if (cells.length <= 5) return named;
  return language === "zh" ? `${named} 等 ${cells.length} 处` : `${named} and ${cells.length - 5} more`;
}

function plural(count: number, words: string): string {
  const [word, ...rest] = words.split(" ");
  return [count, count === 1 ? word : `${word}s`, ...rest].join(" ");
}
