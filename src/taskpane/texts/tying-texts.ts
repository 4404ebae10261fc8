import type { Localized } from "../../domain/language";

/** The words of tying a report's figure to its figure in the tables. */
export const tyingTexts = {
  tie: { zh: "指明是哪一项", en: "Say which it is" },
  tieFigure: {
    zh: (figure: string, line: number) => `指明第 ${line} 行的 ${figure} 是哪一项`,
    en: (figure: string, line: number) => `Say which figure ${figure} in line ${line} is`,
  },
  title: { zh: (figure: string) => `“${figure}”是表中的哪一项？`, en: (figure: string) => `Which figure of the tables is “${figure}”?` },
  text: {
    zh: "最接近的排在前面。选定后记在本工作簿里：写法相同的数字（N 代表数字）都按它核对；已有把握的数字不受影响。",
    en: "The nearest stand first. What you choose is kept in this workbook: every figure worded so (N stands for a number) is held against it; figures that are certain already stay as they are.",
  },
  wording: { zh: "写法：", en: "Wording:" },
  filter: { zh: "按名称查找", en: "Find by name" },
  choices: { zh: "表中的数据", en: "Figures of the tables" },
  none: { zh: "没有这个名称的数据。", en: "No figure is called so." },
  more: { zh: (count: number) => `另有 ${count} 项，请按名称查找。`, en: (count: number) => `${count} more: find them by name.` },
  remember: { zh: "记住", en: "Remember" },
  cancel: { zh: "取消", en: "Cancel" },
  heading: { zh: "记住的写法", en: "Wordings you explained" },
  noneYet: {
    zh: "还没有。对不上的数字可以指明是表中哪一项，以后照此核对。",
    en: "None yet. A figure that could not be matched can be tied to its figure in the tables; it is held against that from then on.",
  },
  forget: { zh: "收回", en: "Take back" },
  forgetWording: { zh: (wording: string) => `收回“${wording}”`, en: (wording: string) => `Take back “${wording}”` },
  notTaken: {
    zh: "这个文件不是写法文件，没有导入任何内容。",
    en: "That is no file of wordings; nothing was taken over.",
  },
} satisfies Record<string, Localized<unknown>>;
