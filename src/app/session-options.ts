import type { Workbook } from "../domain/grid/sheet";
import type { Language, Localized } from "../domain/language";
import type { EvaluationReport } from "../domain/report/evaluation-report";
import type { Notice } from "../domain/report/notice";
import type { PlaceFiller } from "../domain/report/report-places";
import type { ReportContents } from "../domain/report/report-contents";
import type { NotedCopy, ReportNote } from "../domain/report/report-note";
import type { ReportSheet } from "../domain/report/report-sheet";
import type { TableHint } from "../domain/tables/audit";
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
  /** Opens a user's own .docx with named places; null for what is none. */
  readonly template: (bytes: Uint8Array) => PlaceFiller | null;
}

/** A report's document: its text, and copies of it with notes. */
export interface OpenedDocument {
  readonly text: string;
  readonly contents: ReportContents;
  readonly noted: (notes: readonly ReportNote[]) => NotedCopy;
}

/** Another version of the open workbook, as its file has it. */
export interface OtherVersion {
  readonly workbook: Workbook;
  /** The settings that it keeps, as they are stored; null where it keeps none. */
  readonly settings: unknown;
  readonly hints: readonly TableHint[];
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
  /** Opens a .docx that is to be held against the tables, null for what is none; left out where no file can be chosen. */
  readonly loadReports?: () => Promise<(bytes: Uint8Array, paragraphEnd: string) => OpenedDocument | null>;
  /** Reads another version of the workbook from a file's bytes, or says why it cannot be read; left out where no file can be chosen. */
  readonly readVersion?: (bytes: Uint8Array) => Promise<OtherVersion | { readonly refused: Localized }>;
  /** Writes sheets as an .xlsx file's bytes; left out where no file can be offered. */
  readonly loadXlsx?: () => Promise<(sheets: readonly ReportSheet[]) => Uint8Array>;
}
