import { installDesktopExcel, type DesktopExcel } from "../../src/excel-host/desktop-transport";
import { ExcelHost } from "../../src/excel-host/excel-host";
import { HOST_QUIRKS } from "../excel-host/host-quirks";
import { laidQuirks } from "../excel-host/laid-quirks";
import { declareNotes } from "../excel-host/office-notes";
import { apiVersionUnder, liveUnder } from "../excel-host/scenario-quirks";
import { MemoryWorkbook, type SketchedSheet } from "../excel-host/memory-workbook";
import type { ExcelTraits } from "./excel-page";

/** What a test's page finds at `testExcel`: the strict workbook behind the pane, to look at and to lay hands on. */
export interface PageExcel {
  readonly workbook: MemoryWorkbook;
  readonly host: ExcelHost;
  readonly desktop: DesktopExcel;
}

declare global {
  interface Window {
    stationSheets: readonly SketchedSheet[];
    stationSettings: readonly (readonly [string, unknown])[];
    stationLanguage: string;
    stationTraits: ExcelTraits;
    testExcel: PageExcel;
  }
}

/** The Excel of this page. */
function openWorkbook(): PageExcel {
  const { refused, quirks = HOST_QUIRKS } = window.stationTraits;
  // Where a scenario says nothing of quirks, its workbook is plain.
  const brought = window.stationTraits.quirks ?? [];
  const apiVersion = window.stationTraits.apiVersion ?? apiVersionUnder(brought);
  const { sheets, settle } = laidQuirks(window.stationSheets, brought);
  const workbook = new MemoryWorkbook(sheets);
  settle(workbook);
  workbook.settings = new Map(window.stationSettings);
  const host = new ExcelHost(workbook, {
    platform: "desktop",
    language: window.stationLanguage,
    quirks,
    ...(apiVersion ? { apiVersion } : {}),
  });
  liveUnder(brought, workbook, host);
  if (refused) host.fault = () => ({ at: "request", refusal: refused });
  return { workbook, host, desktop: installDesktopExcel(window, host) };
}

/** The Office.js of npm ends before notes; in an Excel that has them they are declared as soon as the library stands there. */
function declareNotesInTime(): void {
  const { apiVersion = apiVersionUnder(window.stationTraits.quirks ?? []) } = window.stationTraits;
  if (apiVersion === undefined || Number(apiVersion.split(".")[1]) < 18) return;
  const waiting = setInterval(() => {
    const { Excel: excel, OfficeExtension: library } = window as unknown as Record<string, Record<string, unknown> | undefined>;
    if (!excel?.Worksheet || !library?.BatchApiHelper) return;
    clearInterval(waiting);
    declareNotes();
  }, 1);
}

declareNotesInTime();
if (window.parent === window) {
  window.testExcel = openWorkbook();
} else {
  // A pane in a frame: the workbook lives in the page around it and outlives the pane.
  const desktop = installDesktopExcel(window, window.parent.testExcel.host);
  window.addEventListener("pagehide", () => desktop.close());
}
