import { reportWorkbook } from "../adapters/xlsx";
import type { Language } from "../domain/language";
import { latest } from "../domain/report/dated";
import { stationSummary, type Station } from "../domain/report/station-summary";
import { identicalFiles } from "./identical-files";
import { writeOutput, type Force } from "./outputs";

/** Writes the summary of many stations as a workbook: whatever could be read, and why the rest could not. */
export async function writeSummary(
  stations: readonly Station[],
  output: string,
  { language, force }: { readonly language: Language; readonly force: Force },
): Promise<void> {
  const read = stations.filter(({ json }) => json.error === null).map(({ json }) => json.file);
  const twins = identicalFiles(read);
  const sheets = stationSummary(stations, language, latest(stations.flatMap(({ station }) => (station ? [station.made] : []))), twins);
  await writeOutput(output, reportWorkbook(sheets), force, read);
}
