import type { Language } from "../domain/language";
import type { EvaluationReport } from "../domain/report/evaluation-report";
import type { Notice } from "../domain/report/notice";
import type { ReportSheet } from "../domain/report/report-sheet";
import type { AuditEngine } from "./audit-engine";

/** Words taught for every workbook, kept outside any of them, as the JSON of a words file. */
export interface SharedWords {
  read(): string | null;
  keep(file: string): void;
}

/** The papers that go out as Word documents. */
export interface DocxWriter {
  readonly notice: (notice: Notice) => Promise<Uint8Array>;
  readonly evaluation: (report: EvaluationReport) => Promise<Uint8Array>;
}

/** What the session needs from the place it runs in. */
export interface SessionOptions {
  readonly loadEngine: () => Promise<AuditEngine>;
  readonly language: Language;
  readonly now: () => Date;
  /** Where words taught for every workbook of this person are kept; left out where nothing lasts. */
  readonly sharedWords?: SharedWords;
  /** How long to wait before each further try of what Excel failed at, in milliseconds. */
  readonly waits?: readonly number[];
  /** How long a person waits for an Excel that does not answer, in milliseconds. */
  readonly patience?: number;
  /** Writes papers as .docx files; left out where no file can be offered. */
  readonly loadDocx?: () => Promise<DocxWriter>;
  /** Writes sheets as an .xlsx file's bytes; left out where no file can be offered. */
  readonly loadXlsx?: () => Promise<(sheets: readonly ReportSheet[]) => Uint8Array>;
}
