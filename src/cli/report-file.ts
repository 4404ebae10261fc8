import { extname } from "node:path";
import type { ReportDocument } from "../adapters/docx";
import { XlsxError, type XlsxErrorCode } from "../adapters/xlsx";
import { readFileBytes } from "../adapters/xlsx/node-files";
import { textOf } from "../app/json-file";
import { PARAGRAPH_END } from "../prose/line-kinds";
import type { ReportContents } from "../domain/report/report-contents";
import type { Localized } from "../domain/language";
import { CommandFailure } from "./failure";
import { FAILURES } from "./failure-texts";

/** A report's text; for a .docx also the document that it stands in. */
export interface ReadReport {
  readonly text: string;
  readonly document: ReportDocument | null;
  /** What of it was not read; null for a plain text, which holds nothing else. */
  readonly contents: ReportContents | null;
}

/** Why a .docx cannot be read, and what to do, where its file says so. */
const UNREAD: Partial<Record<XlsxErrorCode, Localized>> = {
  empty: { zh: "文件是空的（0 字节）", en: "the file is empty (0 bytes)" },
  "encrypted-or-xls": {
    zh: "它带有打开密码，或是旧版 .doc，请在 Word 或 WPS 中去掉密码，或另存为 .docx",
    en: "it is password-protected or an old .doc; remove the password in Word or WPS, or save it as .docx",
  },
  damaged: {
    zh: "文件已损坏或不完整，请重新获取，或在 Word、WPS 中打开修复后另存",
    en: "the file is damaged or cut short; get it again, or open and repair it in Word or WPS and save it",
  },
  "missing-part": {
    zh: "文件缺少必要的部件，不是完整的 Word 文档，请在 Word 或 WPS 中打开后另存",
    en: "the file lacks a necessary part and is no complete Word document; open it in Word or WPS and save it",
  },
  "xml-entities": {
    zh: "文件含有 Word 文档不应有的 XML 实体声明，可能被人为改动，为安全起见没有打开",
    en: "the file declares XML entities, which no Word document does; it may have been tampered with and was not opened",
  },
};

/** Reads a report: .docx by its parts, .txt and .md as they are. @throws CommandFailure, XlsxError or a file system error */
export async function readReport(path: string): Promise<ReadReport> {
  const extension = extname(path).toLowerCase();
  if (extension === ".docx") {
    const bytes = readFileBytes(path);
    const { readDocument } = await import("../adapters/docx");
    try {
      const document = readDocument(bytes, PARAGRAPH_END);
      return { text: document.text, document, contents: document.contents };
    } catch (error) {
      if (error instanceof XlsxError && error.code === "too-large") throw error;
      const why = error instanceof XlsxError ? UNREAD[error.code] : undefined;
      throw new CommandFailure(why === undefined ? FAILURES.badReport(path) : FAILURES.unreadReport(path, why));
    }
  }
  if (extension !== ".txt" && extension !== ".md") throw new CommandFailure(FAILURES.badReport(path));
  const text = textOf(readFileBytes(path));
  if (text === null) throw new CommandFailure(FAILURES.badReport(path));
  return { text, document: null, contents: null };
}
