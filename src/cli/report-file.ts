import { extname } from "node:path";
import type { ReportDocument } from "../adapters/docx";
import { XlsxError } from "../adapters/xlsx";
import { readFileBytes } from "../adapters/xlsx/node-files";
import { textOf } from "../app/json-file";
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
  const text = textOf(readFileBytes(path));
  if (text === null) throw new CommandFailure(FAILURES.badReport(path));
  return { text, document: null };
}
