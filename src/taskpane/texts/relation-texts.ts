import type { Localized } from "../../domain/language";

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** The words of what figures keep by themselves, apart from the rules of known tables. */
export const relationTexts = {
  group: { zh: "与本列（本行）其他格算法不同，请核对", en: "Computed unlike its neighbours: please check" },
  heading: { zh: "表内算式", en: "What figures keep by themselves" },
  text: {
    zh: "这些列（行、合计）的算法不是规定，是从表中的数看出来的。与之不合的格只作提示，不会自动改动；确认后可以让程序按此核算。",
    en: "How these columns (rows, sums) are computed was seen from the figures, not from a rule. What departs is only pointed out, never changed by itself; once you confirm it, the program computes them so.",
  },
  formula: {
    zh: (title: string, formula: string) => (title === "" ? `合计行：${formula}` : `${title} = ${formula}`),
    en: (title: string, formula: string) => (title === "" ? `Rows of sums: ${formula}` : `${title} = ${formula}`),
  },
  counted: {
    zh: (witnesses: number, broken: number) => (broken === 0 ? `${witnesses} 格都合` : `${witnesses} 格合，${broken} 格不合`),
    en: (witnesses: number, broken: number) =>
      broken === 0
        ? `all ${plural(witnesses, "cell")} keep it`
        : `${plural(witnesses, "cell")} keep it, ${broken} ${broken === 1 ? "does" : "do"} not`,
  },
  taught: { zh: "已教会，按此核算", en: "taught: computed so" },
  teach: { zh: "按此核算本列", en: "Compute this column so" },
  teachRow: { zh: "按此核算本行", en: "Compute this row so" },
  forget: { zh: "收回", en: "Take back" },
  fill: { zh: (count: number) => `补填 ${count} 个空格…`, en: (count: number) => `Fill ${plural(count, "empty cell")}…` },
  fillTitle: { zh: "按表内算式补填", en: "Fill in by the formula" },
  fillText: {
    zh: "以下各格空着，将填入按本列算法得出的数；其他格不动，可以撤销。去掉不填的格。",
    en: "These cells are empty and will be filled by their column's formula; nothing else changes, and you can undo it. Untick what should stay empty.",
  },
  confirm: { zh: (count: number) => `填入 ${count} 格`, en: (count: number) => `Fill ${plural(count, "cell")}` },
  cancel: { zh: "取消", en: "Cancel" },
  more: { zh: (count: number) => `另有 ${count} 处算式`, en: (count: number) => `${plural(count, "more formula")}` },
  switch: { zh: "提示与本列其他行算法不同的格", en: "Point out cells computed unlike the others of their column" },
  switchText: {
    zh: "关闭后不再提示，并在“未能核查”中注明；教过的算法仍然照算。",
    en: "When off, nothing is pointed out and the list of what was not checked says so; what was taught is still computed.",
  },
} satisfies Record<string, Localized<unknown>>;
