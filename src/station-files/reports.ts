import { reportWorkbook } from "../adapters/xlsx";
import { resultReport } from "../app/report/result-report";
import { latest, type Dated } from "../domain/report/dated";
import type { Language } from "../domain/language";
import type { ResultReport } from "../domain/report/result-report";
import { stationSummary, type Station } from "../domain/report/station-summary";
import { resultInput, type CheckedFile } from "./checked-file";

/** What was found in one workbook, as its report names it. @param made the time of the check, else the file's own counts */
export function reportOf(file: CheckedFile, path: string, language: Language, made: Dated): ResultReport {
  return resultReport(resultInput(file, path, { language, made }));
}

/**
 * The summary of many stations as a workbook: whatever could be read, and why the rest could not.
 * @param twins for a file with the same bytes as an earlier one, that one
 */
export function summaryWorkbook(stations: readonly Station[], language: Language, twins: ReadonlyMap<string, string>): Uint8Array {
  const made = latest(stations.flatMap(({ station }) => (station ? [station.made] : [])));
  return reportWorkbook(stationSummary(stations, language, made, twins));
}
