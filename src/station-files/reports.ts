import { reportWorkbook } from "../adapters/xlsx";
import { resultReport } from "../app/report/result-report";
import { latest, type Dated } from "../domain/report/dated";
import type { Language } from "../domain/language";
import type { ResultReport } from "../domain/report/result-report";
import { stationSummary, type Station, type SummaryOptions } from "../domain/report/station-summary";
import { resultInput, type CheckedFile } from "./checked-file";

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
