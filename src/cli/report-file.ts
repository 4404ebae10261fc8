import { extname } from "node:path";
import type { ReportDocument } from "../adapters/docx";
import { XlsxError } from "../adapters/xlsx";
import { readFileBytes } from "../adapters/xlsx/node-files";
import { PARAGRAPH_END } from "../prose/lines";
import { CommandFailure } from "./failure";
import { FAILURES } from "./failure-texts";

/** A report's text; for a .docx also the document that it stands in. */
export interface ReadReport {
  readonly text: string;
  readonly document: ReportDocument | null;
}

/** Reads a report: .docx by its parts, .txt and .md as they are. @throws CommandFailure, XlsxError or a file system error */
export async function readReport(path: string): Promise<ReadReport> {
  const extension = extname(path).toLowerCase();
  if (extension === ".docx") {
    const bytes = readFileBytes(path);
    const { readDocument } = await import("../adapters/docx");
    try {
      const document = readDocument(bytes, PARAGRAPH_END);
      return { text: document.text, document };
    } catch (error) {
      if (error instanceof XlsxError && error.code === "too-large") throw error;
      throw new CommandFailure(FAILURES.badReport(path));
    }
  }
  if (extension !== ".txt" && extension !== ".md") throw new CommandFailure(FAILURES.badReport(path));
  return { text: decoded(readFileBytes(path), path), document: null };
}

/** UTF-8, UTF-16 with its mark, or what Windows in China calls ANSI; a text in none of them is refused, not read as noise. */
function decoded(bytes: Uint8Array, path: string): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  for (const encoding of mark === "utf-8" ? ["utf-8", "gb18030"] : [mark]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return text;
    } catch {
      // The next one may fit.
    }
  }
  throw new CommandFailure(FAILURES.badReport(path));
}
