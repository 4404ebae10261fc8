import type { ComparisonFormat } from "../../app/report/comparison-file";
import type { Localized } from "../../domain/language";
import type { OpenVersion } from "../../domain/report/comparison-sheet";

/** The words of comparing the open workbook with another version of it. */
export const compareTexts = {
  intro: {
    zh: "选择这份工作簿的另一版（如中期与末期、更正前与更正后），逐格比较：改了什么、更正了什么、哪些问题消除或新出现。文件只在本机读取，不会上传，两份都不改动。",
    en: "Choose another version of this workbook (mid-term and final, before and after correction): what changed, what was corrected, which findings went or came. The file is read on this machine and sent nowhere; neither version is changed.",
  },
  choose: { zh: "选择另一版…", en: "Choose the other version…" },
  file: { zh: "另一版的文件", en: "File of the other version" },
  drop: { zh: "或把文件拖到这里", en: "or drop it here" },
  unreadable: { zh: (name: string) => `没能读取“${name}”：`, en: (name: string) => `“${name}” could not be read: ` },
  again: { zh: "文件读不到了，没有比较。请重试。", en: "the file can no longer be read; nothing was compared. Try again." },
  which: { zh: "打开的工作簿是哪一版", en: "Which version is open" },
  compareAgain: { zh: "重新对比", en: "Compare again" },
  stale: {
    zh: "工作簿在对比之后有改动，下面是改动前的结果。",
    en: "The workbook has changed since; this is the comparison of before.",
  },
  versions: {
    zh: (before: string, after: string) => `前一版：${before}；后一版：${after}`,
    en: (before: string, after: string) => `Earlier: ${before}; later: ${after}`,
  },
  changes: { zh: "变化", en: "Changes" },
  count: { zh: (count: number) => `共 ${count} 处变化`, en: (count: number) => `${count} ${count === 1 ? "change" : "changes"}` },
  inOther: { zh: (place: string) => `另一版 ${place}`, en: (place: string) => `other version ${place}` },
  becomes: { zh: "改为", en: "became" },
  write: { zh: "写入本工作簿", en: "Write into this workbook" },
  writeHint: {
    zh: "写进“版本对比”表，再次写入时整表替换。添加工作表会清空 Excel 自己的撤销记录（Ctrl+Z）",
    en: "Writes a sheet of its own, which is replaced when written again. Adding a sheet clears Excel's own undo (Ctrl+Z)",
  },
  saved: {
    zh: (name: string) => `已交给浏览器保存“${name}”。没有出现文件时，请用“写入本工作簿”。`,
    en: (name: string) => `“${name}” was handed over to be saved. If no file appears, write the comparison into this workbook.`,
  },
  notSaved: { zh: "没有生成文件。请重试。", en: "No file was made. Try again." },
} satisfies Record<string, Localized<unknown>>;

export const openTexts: Readonly<Record<OpenVersion, Localized>> = {
  after: { zh: "打开的是后一版", en: "The later one is open" },
  before: { zh: "打开的是前一版", en: "The earlier one is open" },
};

export const comparisonFormatTexts: Readonly<Record<ComparisonFormat, Localized>> = {
  xlsx: { zh: "下载 Excel", en: "Excel workbook" },
  csv: { zh: "下载 CSV", en: "CSV" },
  json: { zh: "下载 JSON", en: "JSON" },
};
