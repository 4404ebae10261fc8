import { sheetAsTable } from "../../domain/report/csv";
import { noticeOf, noticeSheet, type Notice } from "../../domain/report/notice";
import { noticePage } from "../../domain/report/notice-page";
import type { ReportSheet } from "../../domain/report/report-sheet";
import type { SessionSnapshot } from "../session-state";
import { reportOf, type Circumstances, type ResultFile } from "./result-files";
import { localTime } from "./result-report";
import { DOCX_TYPE } from "./docx-type";

export type NoticeFormat = "docx" | "xlsx" | "html";

interface Writers {
  readonly docx: ((notice: Notice) => Promise<Uint8Array>) | undefined;
  readonly xlsx: ((sheets: readonly ReportSheet[]) => Uint8Array) | undefined;
}

const TYPES: Readonly<Record<NoticeFormat, string>> = {
  docx: DOCX_TYPE,
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html;charset=utf-8",
};

/** The notice to the station whose workbook is open; null before anything was read, and for forms that nobody can write. */
export async function noticeFile(
  format: NoticeFormat,
  snapshot: SessionSnapshot,
  circumstances: Circumstances,
  { docx, xlsx }: Writers,
): Promise<ResultFile | null> {
  const report = reportOf(snapshot, circumstances);
  if (!report) return null;
  const notice = noticeOf(report);
  const sheet = noticeSheet(notice);
  const content = format === "html" ? noticePage(notice) : format === "docx" ? await docx?.(notice) : xlsx?.([sheet]);
  if (content === undefined) return null;
  const name = `${notice.title}-${localTime(circumstances.made).slice(0, 10)}.${format}`;
  return { name, type: TYPES[format], content, text: typeof content === "string" ? content : sheetAsTable(sheet) };
}
