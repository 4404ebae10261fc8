import type { Localized } from "../../domain/language";

export type XlsxErrorCode =
  | "empty"
  | "not-a-workbook"
  | "encrypted-or-xls"
  | "damaged"
  | "missing-part"
  | "too-large"
  | "xml-entities"
  | "array-formula"
  | "stale"
  | "sheet-missing";

const MESSAGES: Record<XlsxErrorCode, Localized> = {
  empty: { zh: "文件是空的（0 字节），没有任何内容可读。", en: "The file is empty (0 bytes); there is nothing to read." },
  "not-a-workbook": {
    zh: "不是 Excel 工作簿（.xlsx/.xlsm）文件。请确认选对了文件，或在 Excel 中另存为 .xlsx。",
    en: "This is not an Excel workbook (.xlsx/.xlsm). Check the file, or save it as .xlsx in Excel.",
  },
  "encrypted-or-xls": {
    zh: "文件带有打开密码，或是旧版 .xls 格式，无法读取。请在 Excel 中去掉密码，或另存为 .xlsx。",
    en: "The file is password-protected or an old .xls, and cannot be read. Remove the password in Excel, or save it as .xlsx.",
  },
  damaged: {
    zh: "文件已损坏或不完整（可能下载、传输中断）。请重新获取，或在 Excel 中打开修复后另存。",
    en: "The file is damaged or cut short. Get it again, or open and repair it in Excel and save it.",
  },
  "missing-part": {
    zh: "文件缺少必要的部件，不是完整的工作簿。请在 Excel 中打开修复后另存。",
    en: "The file lacks a necessary part and is no complete workbook. Open and repair it in Excel and save it.",
  },
  "too-large": {
    zh: "文件解压后过大，超出安全上限，为保护本机没有打开。",
    en: "The file would expand beyond the safe limit and was not opened.",
  },
  "xml-entities": {
    zh: "文件含有工作簿不应有的 XML 实体声明，可能被人为改动，为安全起见没有打开。",
    en: "The file declares XML entities, which no workbook does; it may have been tampered with and was not opened.",
  },
  "array-formula": {
    zh: "要改的单元格属于数组公式，不能单独改写。没有改动任何内容。",
    en: "A cell to change belongs to an array formula and cannot be written alone. Nothing was changed.",
  },
  stale: {
    zh: "单元格的内容与核查时不同，没有改动任何内容。请重新核查。",
    en: "A cell no longer holds what was checked; nothing was changed. Check again.",
  },
  "sheet-missing": { zh: "找不到要改的工作表，没有改动任何内容。", en: "The sheet to change is missing; nothing was changed." },
};

/** A file that cannot be read or written safely; `message` is for logs, `text` for people, `detail` names the part. */
export class XlsxError extends Error {
  readonly text: Localized;

  constructor(
    readonly code: XlsxErrorCode,
    readonly detail: string | null = null,
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = "XlsxError";
    const { zh, en } = MESSAGES[code];
    this.text = detail ? { zh: `${zh}（${detail}）`, en: `${en} (${detail})` } : { zh, en };
  }
}
