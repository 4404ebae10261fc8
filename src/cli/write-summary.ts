import type { Language } from "../domain/language";
import type { Station } from "../domain/report/station-summary";
import { summaryWorkbook } from "../station-files/reports";
import { identicalFiles } from "./identical-files";
import { pathFrom, writeOutput, type Force } from "./outputs";

/** Writes the summary of many stations as a workbook: whatever could be read, and why the rest could not. */
export async function writeSummary(
  stations: readonly Station[],
  output: string,
  { language, force }: { readonly language: Language; readonly force: Force },
): Promise<void> {
  const read = stations.filter(({ json }) => json.error === null).map(({ json }) => json.file);
  const linkTo = (file: string): string | null => pathFrom(output, file) ?? null;
  await writeOutput(output, summaryWorkbook(stations, { language, twins: identicalFiles(read), linkTo }), force, read);
}
