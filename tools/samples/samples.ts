import { attendancePage } from "./attendance-page";
import { indicatorsClean, indicatorsWithSlips, type StationIndicators } from "./data/indicators";
import { attendanceClean, attendanceWithSlips, type StationAttendance } from "./data/station";
import { indicatorPage, projectPage } from "./indicator-pages";
import { otherAttendancePage, otherIndicatorPage, otherScorePage } from "./other-pages";
import { WHOLE_LEDGERS } from "./data/whole-station";
import { ledgerPage } from "./ledger-page";
import { workbookBytes } from "./package-file";
import type { Page } from "./page";

function stationPages(indicators: StationIndicators, attendance: StationAttendance): readonly Page[] {
  return [indicatorPage("附件1-1 指标", indicators), projectPage("附件1-2 项目", indicators), attendancePage("附件2 到岗情况", attendance)];
}

/** Every sample workbook by file name, with the pages it is made of. */
export const SAMPLES: Readonly<Record<string, () => readonly Page[]>> = {
  "station-with-slips.xlsx": () => stationPages(indicatorsWithSlips, attendanceWithSlips),
  "station-clean.xlsx": () => stationPages(indicatorsClean, attendanceClean),
  "station-other-wordings.xlsx": () => [otherAttendancePage(), otherIndicatorPage(), otherScorePage()],
  "station-other-tables.xlsx": () => WHOLE_LEDGERS.map(ledgerPage),
};

/** The bytes of one sample, as the script writes them. */
export function sampleBytes(name: string): Promise<Uint8Array> {
  return workbookBytes(SAMPLES[name]!());
}
