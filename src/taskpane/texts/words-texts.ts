import type { Localized } from "../../domain/language";

/** The words of what is asked about a sheet's own words, and of what was taught. */
export const wordsTexts = {
  ask: { zh: (count: number) => `请确认（${count}）`, en: (count: number) => `Please confirm (${count})` },
  askText: {
    zh: "表中有些写法不认识。确认前不作猜测，与它有关的格保持原样；点一下即可。",
    en: "Some wordings are not known. Nothing is guessed until you say: what hangs on them stays as written. One click answers.",
  },
  askedAbove: {
    zh: (count: number) => `有 ${count} 处写法待确认，见上方“请确认”。`,
    en: (count: number) => (count === 1 ? "1 wording is asked about above." : `${count} wordings are asked about above.`),
  },
  everywhere: { zh: "我的其他工作簿也这样读", en: "Read it so in my other workbooks too" },
  taught: { zh: "教过的词", en: "Words you taught" },
  none: { zh: "还没有教过词。", en: "No words were taught yet." },
  header: { zh: "表头", en: "header" },
  label: { zh: "行标签", en: "row label" },
  mark: { zh: "标记", en: "mark" },
  here: { zh: "本工作簿", en: "this workbook" },
  all: { zh: "所有工作簿", en: "all workbooks" },
  forget: { zh: "收回", en: "Take back" },
  forgetWord: { zh: (word: string) => `收回“${word}”`, en: (word: string) => `Take back “${word}”` },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制。粘贴到一个 .json 文件中，即可在别处导入。", en: "Copied. Paste it into a .json file to import it elsewhere." },
  notCopied: { zh: "此处不允许复制。", en: "Copying is not allowed here." },
  save: { zh: "导出", en: "Export" },
  open: { zh: "导入", en: "Import" },
  taken: { zh: "已导入。", en: "Imported." },
  notTaken: { zh: "这个文件不是词语文件，没有导入任何内容。", en: "That is no file of words; nothing was taken over." },
  policies: { zh: "更改计算口径", en: "Count it otherwise" },
} satisfies Record<string, Localized<unknown>>;
