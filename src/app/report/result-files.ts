import type { Language } from "../../domain/language";
import { resultCsv, sheetAsTable } from "../../domain/report/csv";
import { jsonFile, type JsonReport } from "../../domain/report/json-report";
import type { ReportSheet } from "../../domain/report/report-sheet";
import { resultPage } from "../../domain/report/result-page";
import type { ResultReport } from "../../domain/report/result-report";
import { resultSheet, resultSheets } from "../../domain/report/result-sheet";
import { RESULT_TEXTS } from "../../domain/report/result-texts";
import type { AuditEngine } from "../audit-engine";
import type { SessionSnapshot } from "../session-state";
import { localTime, resultReport } from "./result-report";
import { present } from "../../domain/values/present";

export type ResultFormat = "xlsx" | "csv" | "json" | "html";

/** A file to hand out, and what to put on the clipboard where files cannot be saved. */
export interface ResultFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly text: string;
}

/** Who asks, when, and in which language. */
export interface Circumstances {
  readonly engine: AuditEngine;
  readonly language: Language;
  readonly made: Date;
}

const TYPES: Readonly<Record<ResultFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv;charset=utf-8",
  json: "application/json",
  html: "text/html;charset=utf-8",
};

/** The result sheet of what the session shows; null before anything was read. */
export function resultSheetOf(snapshot: SessionSnapshot, circumstances: Circumstances): ReportSheet | null {
  const report = reportOf(snapshot, circumstances);
  return report && resultSheet(report);
}

/** What the session shows as a file; null before anything was read, and for .xlsx where nobody can write one. */
export function resultFile(
  format: ResultFormat,
  snapshot: SessionSnapshot,
  circumstances: Circumstances,
  xlsx: ((sheets: readonly ReportSheet[]) => Uint8Array) | undefined,
): ResultFile | null {
  const report = reportOf(snapshot, circumstances);
  if (!report) return null;
  const { language, made } = circumstances;
  const file = (content: string | Uint8Array, text: string): ResultFile => ({
    name: `${RESULT_TEXTS.title[language]}-${localTime(made).slice(0, 10)}.${format}`,
    type: TYPES[format],
    content,
    text,
  });
  switch (format) {
    case "xlsx": {
      return xlsx ? file(xlsx(resultSheets(report)), sheetAsTable(resultSheet(report))) : null;
    }
    case "csv": {
      const text = resultCsv(report);
      return file(text, text.slice(1));
    }
    case "json": {
      const text = jsonText(snapshot, circumstances);
      return file(text, text);
    }
    case "html": {
      const text = resultPage(report);
      return file(text, text);
    }
  }
}

/** What the session shows, in words; null before anything was read. */
export function reportOf(
  { audit, entries, changes, settings }: SessionSnapshot,
  { engine, language, made }: Circumstances,
): ResultReport | null {
  if (!audit) return null;
  return resultReport({
    audit,
    entries,
    changes,
    given: settings,
    rule: (id) => engine.rule(id),
    language,
    source: null,
    made: { what: "checked", time: localTime(made) },
  });
}

/** The JSON report of what stands open, with the reason of each finding that was set aside. */
function jsonText({ audit, entries }: SessionSnapshot, { engine, language }: Circumstances): string {
  const reasons = new Map(entries.map(({ finding, ignored }) => [finding, ignored?.reason ?? null]));
  const file = jsonFile("", present(audit, "the audit of a report that is asked for"), (id) => engine.rule(id), language, {
    explain: false,
    ignored: (finding) => reasons.get(finding) ?? null,
  });
  const report: JsonReport = { version: "1", files: [file] };
  return `${JSON.stringify(report, null, 2)}\n`;
}
