import type { ReportContents } from "../../domain/report/report-contents";
import type { NotedCopy, ReportNote } from "../../domain/report/report-note";
import { commentedCopy } from "./commented-copy";
import { readDocument } from "./report-document";

/** A report as a pane opens it: its text, and the copies that are made of it. */
export function openReport(
  bytes: Uint8Array,
  paragraphEnd: string,
): { readonly text: string; readonly contents: ReportContents; readonly noted: (notes: readonly ReportNote[]) => NotedCopy } | null {
  try {
    const document = readDocument(bytes, paragraphEnd);
    return { text: document.text, contents: document.contents, noted: (notes) => commentedCopy(document, notes) };
  } catch {
    // Damaged, encrypted, larger than any report or no Word document at all: nothing of it can be relied on.
    return null;
  }
}
