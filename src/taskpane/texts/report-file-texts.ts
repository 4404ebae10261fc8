import type { Localized } from "../../domain/language";

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** The words of a report that is opened from a file: what became of it, its appendices, and the copy with comments. */
export const reportFileTexts = {
  open: { zh: "打开报告文件…", en: "Open a report…" },
  file: { zh: "报告文件（.docx、.txt、.md）", en: "Report (.docx, .txt, .md)" },
  opened: {
    zh: (name: string) => `已读入“${name}”的文字；文件没有改动。`,
    en: (name: string) => `The text of “${name}” was read; the file is untouched.`,
  },
  unreadable: {
    zh: (name: string) => `“${name}”读不出来，没有核对。请用 Word 或 WPS 另存为 .docx（不设密码）后再打开，或直接粘贴文字。`,
    en: (name: string) =>
      `“${name}” cannot be read, so nothing was checked. Save it as .docx in Word or WPS, without a password, or paste its text.`,
  },
  appendices: { zh: "附表与工作簿不一致", en: "Appendices that differ from the workbook" },
  appendixHeld: {
    zh: (tables: number, cells: number, rows: number) =>
      `附表中有 ${tables} 张与工作簿的表逐行核对：${cells + rows === 0 ? "没有发现不一致。" : `不一致 ${cells} 格，多出或缺少 ${rows} 行。`}`,
    en: (tables: number, cells: number, rows: number) =>
      `${plural(tables, "appendix table")} held against the workbook's row by row: ${cells + rows === 0 ? "nothing differs." : `${plural(cells, "cell")} ${cells === 1 ? "differs" : "differ"}, ${plural(rows, "row")} missing or additional.`}`,
  },
  appendixBusy: { zh: "正在逐行核对附表…", en: "Holding the appendices against the workbook…" },
  appendixFailed: {
    zh: "附表没有核对成，正文的结果不受影响。请重试；仍不行时请把附表分开粘贴。",
    en: "The appendices could not be checked; the results of the text stand. Try again, or paste the appendices by themselves.",
  },
  missing: { zh: (name: string) => `附表缺少一行：${name}`, en: (name: string) => `Row missing in the appendix: ${name}` },
  additional: {
    zh: (name: string) => `附表多出一行，工作表没有：${name}`,
    en: (name: string) => `Row that no sheet has: ${name}`,
  },
  copy: { zh: "带批注的副本", en: "Copy with comments" },
  copyText: {
    zh: "在每个不一致或无法对应的数字处加一条批注，写明表中的数据和单元格；原文件不动，其余内容一字不改。",
    en: "A comment at each figure that differs or could not be matched, with the tables' figure and its cell. The file itself is untouched, and nothing else of the copy is changed.",
  },
  track: { zh: "把正确数字写成修订", en: "With the right figures as tracked changes" },
  save: { zh: "下载带批注的副本", en: "Download the commented copy" },
  saved: {
    zh: (commented: number, replaced: number, name: string) =>
      `批注 ${commented} 处${replaced === 0 ? "" : `，修订 ${replaced} 处（可在 Word 中逐处接受或拒绝）`}，已交给浏览器保存“${name}”。`,
    en: (commented: number, replaced: number, name: string) =>
      `${plural(commented, "comment")}${replaced === 0 ? "" : ` and ${plural(replaced, "tracked change")} (accept or reject each in Word)`}; “${name}” was handed over to be saved.`,
  },
  nothing: {
    zh: "没有需要批注的数字，未生成副本。",
    en: "There is no figure to comment on, so no copy was made.",
  },
  notSaved: { zh: "没有生成副本，报告和工作簿都未改动。请重试。", en: "No copy was made; report and workbook are untouched. Try again." },
} satisfies Record<string, Localized<unknown>>;
