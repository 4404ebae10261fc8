import type { AuditedFigure } from "../../domain/tables/audit";
import type { Localized } from "../../domain/language";

/** The words of the page about one cell. */
export const askedTexts = {
  back: { zh: "返回", en: "Back" },
  title: { zh: "单元格说明", en: "About this cell" },
  why: { zh: "为什么标记这里", en: "Why it is marked" },
  how: { zh: "如何得出", en: "How it was computed" },
  shows: { zh: "表中显示", en: "In the sheet" },
  right: { zh: "复算结果", en: "Recomputed" },
  arithmetic: { zh: "算式", en: "Arithmetic" },
  inputs: { zh: (count: number) => `取数单元格（${count}）`, en: (count: number) => `Inputs (${count})` },
  blocked: {
    zh: "以下单元格无法读取，因此没有复算，表中内容保持原样。",
    en: "These cells cannot be read, so nothing was computed and the cell was left as it stands.",
  },
  because: { zh: "与它有关的单元格：", en: "Because of:" },
  nothing: { zh: "此单元格没有标记", en: "This cell is not marked" },
  nothingText: {
    zh: "它不是由其他数据算出的结果，核查也没有发现问题。请选择小计、合计、百分比等单元格查看算式。",
    en: "It is not derived from other cells and no finding stands there. Choose a subtotal, total or percentage to see its arithmetic.",
  },
  nothingRunText: {
    zh: "尚未核查。点“仅核查”或“一键核算”后，可在此查看标记的原因。",
    en: "Nothing was checked yet. After a check or a recompute the reasons stand here.",
  },
  goTo: { zh: "转到此单元格", en: "Go to the cell" },
  useSelection: { zh: "查看所选单元格", en: "Explain the selected cell" },
} satisfies Record<string, Localized<unknown>>;

export const outcomeTexts: Record<AuditedFigure["outcome"], Localized> = {
  agrees: { zh: "与复算一致", en: "Agrees" },
  differs: { zh: "与复算不符", en: "Differs" },
  filled: { zh: "原为空，可补填", en: "Was empty" },
  blocked: { zh: "未能复算", en: "Not computed" },
};
