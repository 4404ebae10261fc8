import { installDesktopExcel, type DesktopExcel } from "../../src/excel-host/desktop-transport";
import { ExcelHost } from "../../src/excel-host/excel-host";
import { HOST_QUIRKS } from "../excel-host/host-quirks";
import { laidQuirks } from "../excel-host/laid-quirks";
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
  const { apiVersion, refused, quirks = HOST_QUIRKS } = window.stationTraits;
  const { sheets, settle } = laidQuirks(window.stationSheets, window.stationTraits.quirks ?? []);
  const workbook = new MemoryWorkbook(sheets);
  settle(workbook);
  workbook.settings = new Map(window.stationSettings);
  const host = new ExcelHost(workbook, {
    platform: "desktop",
    language: window.stationLanguage,
    quirks,
    ...(apiVersion ? { apiVersion } : {}),
  });
  if (refused) host.fault = () => ({ at: "request", refusal: refused });
  return { workbook, host, desktop: installDesktopExcel(window, host) };
}

if (window.parent === window) {
  window.testExcel = openWorkbook();
} else {
  // A pane in a frame: the workbook lives in the page around it and outlives the pane.
  const desktop = installDesktopExcel(window, window.parent.testExcel.host);
  window.addEventListener("pagehide", () => desktop.close());
}
