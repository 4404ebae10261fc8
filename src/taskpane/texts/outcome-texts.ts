import { SEVERITIES, SEVERITY_TEXTS } from "../../domain/settings";
import type { OpenCounts, Outcome, Unmarked } from "../../app/session-state";
import type { Standing } from "../../app/undo-journal";
import type { Language, Localized } from "../../domain/language";
import type { Severity } from "../../domain/settings";
import { reasonText } from "./failure-texts";
import { cellList, plural, sentences } from "./text-parts";

export type Intent = "success" | "info" | "warning" | "error";

interface Told {
  readonly intent: Intent;
  readonly text: string;
}

type Of<K extends Outcome["kind"]> = Extract<Outcome, { readonly kind: K }>;

/** What a finished task tells the person, and how gravely. */
export function outcomeText(outcome: Outcome, language: Language): Told {
  const told = (intent: Intent, text: Localized): Told => ({ intent, text: text[language] });
  switch (outcome.kind) {
    case "checked":
      return checkedText(outcome, language);
    case "recomputed":
      return recomputedText(outcome, language);
    case "fixed":
      return told("success", { zh: `已修正 ${outcome.changed} 个单元格。`, en: `${plural(outcome.changed, "cell")} corrected.` });
    case "undone":
      return undoneText(outcome, language);
    case "marks-cleared":
      return told("success", marksClearedText(outcome.resultSheet));
    case "result-written":
      return told("success", writtenText({ zh: "核查结果已写入", en: "The result stands in" }, outcome.sheet));
    case "comparison-written":
      return told("success", writtenText({ zh: "版本对比已写入", en: "The comparison stands in" }, outcome.sheet));
    case "result-removed":
      return told("success", {
        zh: `核查结果表已删除，其他工作表未改动。${UNDO_CLEARED.zh}`,
        en: `The result sheet is gone. No other sheet was changed. ${UNDO_CLEARED.en}`,
      });
    case "nothing-to-undo":
      return told("info", { zh: "没有可撤销的核算。表格未改动。", en: "There is nothing to undo. The workbook was not touched." });
    case "standing":
      return standingText(outcome, language);
    case "no-tables":
      return { intent: "warning", text: noTablesText(outcome, language) };
    case "cancelled":
      return outcome.written
        ? told("warning", {
            zh: "已取消。此前的修正已写入，可点“撤销”恢复。",
            en: "Cancelled. Corrections were already written; choose Undo to take them back.",
          })
        : told("info", { zh: "已取消，工作簿未改动。", en: "Cancelled. The workbook was not changed." });
  }
}

/** What writing a sheet of ours does to Excel's own undo. */
const UNDO_CLEARED: Localized = {
  zh: "Excel 自己的撤销记录（Ctrl+Z）已因此清空，面板里的“撤销”仍可用。",
  en: "Excel's own undo (Ctrl+Z) was cleared by this; the pane's Undo still works.",
};

function checkedText(outcome: Of<"checked">, language: Language): Told {
  const left = openText(outcome.open, language);
  const unchecked = uncheckedText(outcome.unchecked, language);
  const unmarked = left && unmarkedText(outcome.unmarked, language);
  const uncomputed = outcome.uncomputed?.[language] ?? "";
  const nothing: Localized = uncomputed
    ? { zh: "其余各格没有发现问题。", en: "Nothing to report in the rest." }
    : { zh: "核查完成，没有发现问题。", en: "Checked: nothing to report." };
  const found: Localized = unmarked
    ? { zh: `核查完成：${left}。${unmarked}`, en: `Checked: ${left}. ${unmarked}` }
    : { zh: `核查完成：${left}，均已在表中标出。`, en: `Checked: ${left}, each marked in the sheet.` };
  const unchanged: Localized = { zh: "未改动任何数据。", en: "No value was changed." };
  return {
    intent: uncomputed || unchecked || unmarked ? "warning" : left ? "info" : "success",
    text: sentences([uncomputed, (left ? found : nothing)[language], unchecked, unchanged[language]], language),
  };
}

function recomputedText(outcome: Of<"recomputed">, language: Language): Told {
  const { open } = outcome;
  const left = openText(open, language);
  const wrote = wroteText(outcome)[language];
  const rest: Localized = left
    ? { zh: `另有 ${left}`, en: `${left} left for you` }
    : { zh: "没有需要处理的问题", en: "nothing else to do" };
  const done: Localized = { zh: `核算完成：${wrote}，${rest.zh}。`, en: `Done: ${wrote}, ${rest.en}.` };
  const unmarked = unmarkedText(outcome.unmarked, language);
  const unchecked = uncheckedText(outcome.unchecked, language);
  const uncomputed = outcome.uncomputed?.[language] ?? "";
  return {
    intent: uncomputed || unmarked || unchecked ? "warning" : open.error + open.warning > 0 ? "info" : "success",
    text: sentences([uncomputed, done[language], unmarked, unchecked], language),
  };
}

/** What a run wrote; where it wrote nothing, how much may be called right. */
function wroteText({ changed, uncomputed, relationsOnly }: Of<"recomputed">): Localized {
  if (changed) return { zh: `已写入 ${changed} 个单元格`, en: `${plural(changed, "cell")} written` };
  if (uncomputed) return { zh: "其余各格计算正确", en: "every other figure is computed right" };
  if (relationsOnly) return { zh: "没有写入单元格", en: "no cell was written" };
  return { zh: "各项计算均正确", en: "every figure is computed right" };
}

function undoneText({ restored, refused }: Of<"undone">, language: Language): Told {
  if (restored + refused.length === 0) return { intent: "success", text: UNDONE_MARKS[language] };
  const zh = language === "zh";
  const back = zh ? `已撤销，恢复了 ${restored} 个单元格。` : `Undone: ${plural(restored, "cell")} restored.`;
  if (refused.length === 0) return { intent: "success", text: back };
  const cells = cellList(refused, language);
  return {
    intent: "warning",
    text: zh
      ? `${back}以下单元格此后又被修改，保持现状：${cells}。`
      : `${back} These cells were changed since and were left as they are: ${cells}.`,
  };
}

/** What is undone of a run that had no cell to write. */
const UNDONE_MARKS: Localized = {
  zh: "已撤销上次核算的标记；那次核算没有写入单元格。",
  en: "Undone: the marks of that run, which had written no cell.",
};

/** @param kept the name of our result sheet, where it still stands */
function marksClearedText(kept: string | null): Localized {
  const cleared: Localized = { zh: "标记已全部清除，数据未改动。", en: "All marks are gone. No value was changed." };
  if (kept === null) return cleared;
  return { zh: `${cleared.zh}工作表“${kept}”仍保留。`, en: `${cleared.en} The sheet “${kept}” was kept.` };
}

/** A sheet of ours was written: it is replaced as a whole the next time. */
function writtenText(what: Localized, sheet: string): Localized {
  return {
    zh: `${what.zh}工作表“${sheet}”，其他工作表未改动。再次写入时整表替换。${UNDO_CLEARED.zh}`,
    en: `${what.en} the sheet “${sheet}”; no other sheet was changed. Writing it again replaces that sheet. ${UNDO_CLEARED.en}`,
  };
}

function noTablesText({ unchecked }: Of<"no-tables">, language: Language): string {
  const none: Localized = { zh: "没有识别到可核算的表格，工作簿未改动。", en: "No table was recognised and nothing was changed." };
  const todo: Localized = {
    zh: "可在“表格”页中框选范围并指定类型。",
    en: "On the Tables page you can select a range and say what it is.",
  };
  return sentences([none[language], uncheckedText(unchecked, language), todo[language]], language);
}

/** One sentence on opening: what became of the cells that the last run wrote. */
function standingText({ written, former, others }: Standing, language: Language): Told {
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
    const why = reasonText(because, language);
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
