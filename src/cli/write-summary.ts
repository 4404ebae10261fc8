import { reportWorkbook } from "../adapters/xlsx";
import { writeFileBeside } from "../adapters/xlsx/node-files";
import { localTime } from "../app/report/result-report";
import type { Language } from "../domain/language";
import { stationSummary, type Station } from "../domain/report/station-summary";
import { identicalFiles } from "./identical-files";

/** Writes the summary of many stations as a workbook: whatever could be read, and why the rest could not. */
export async function writeSummary(
  stations: readonly Station[],
  output: string,
  { language, made, force }: { readonly language: Language; readonly made: Date; readonly force: boolean },
): Promise<void> {
  const twins = identicalFiles(stations.filter(({ json }) => json.error === null).map(({ json }) => json.file));
  const sheets = stationSummary(stations, language, localTime(made), twins);
  await writeFileBeside(output, reportWorkbook(sheets), { force });
}
