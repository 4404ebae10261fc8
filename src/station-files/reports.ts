import { reportWorkbook } from "../adapters/xlsx";
import { openFindings } from "../app/report/open-findings";
import { resultReport } from "../app/report/result-report";
import { latest, type Dated } from "../domain/report/dated";
import type { Language } from "../domain/language";
import type { ResultReport } from "../domain/report/result-report";
import { stationSummary, type Station, type SummaryOptions } from "../domain/report/station-summary";
import { evaluationReport, type EvaluationReport } from "../domain/report/evaluation-report";
import type { Finding } from "../domain/tables/rule";
import { entriesOf, resultInput, type CheckedFile } from "./checked-file";

/**
 * What was found in one workbook, as its report names it. @param made the time of the check, else the file's own counts
 * @param link where the workbook lies, from the folder that the report is written into
 */
export function reportOf(file: CheckedFile, path: string, language: Language, made: Dated, link?: string): ResultReport {
  const report = resultReport(resultInput(file, path, { language, made }));
  return link === undefined ? report : { ...report, file: link };
}

/** The summary of many stations as a workbook: whatever could be read, and why the rest could not. */
export function summaryWorkbook(stations: readonly Station[], options: Omit<SummaryOptions, "made">): Uint8Array {
  const made = latest(stations.flatMap(({ station }) => (station ? [station.made] : [])));
  return reportWorkbook(stationSummary(stations, { ...options, made }));
}

/** The findings that nobody set aside: what a report must not pass over. */
export function openFindingsOf(file: CheckedFile): Finding[] {
  return openFindings(entriesOf(file));
}

/** The evaluation report of one workbook, dated by when the file says it was saved. */
export function evaluationOf(file: CheckedFile, path: string, language: Language): EvaluationReport {
  return evaluationReport(file.audited.audit, {
    language,
    source: path,
    date: file.saved?.time.slice(0, 10) ?? null,
    open: openFindingsOf(file),
  });
}
