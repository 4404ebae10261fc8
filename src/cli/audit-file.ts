import { readWorkbook, type XlsxPackage } from "../adapters/xlsx";
import { savedAt } from "../adapters/xlsx/saved-at";
import { openEntries } from "../app/entries";
import type { Entry } from "../app/session-state";
import { stationResult } from "../app/report/station-result";
import { shownAs, type ShownAs } from "../app/value-text";
import { audit } from "../domain/engine";
import type { Audit, AuditedFigure } from "../domain/tables/audit";
import { MAX_COLUMNS, type CellAddress, type CellRef } from "../domain/grid/address";
import type { Workbook } from "../domain/grid/sheet";
import type { Language } from "../domain/language";
import type { Dated } from "../domain/report/dated";
import { failedFile, jsonFile } from "../domain/report/json-report";
import type { Station } from "../domain/report/station-summary";
import { ruleById } from "../app/rules";
import type { Settings } from "../domain/settings";
import { refuseTooLarge } from "./memory";
import { openWorkbookFile } from "./workbook-bytes";

export interface AuditOptions {
  readonly settings: Settings;
  readonly language: Language;
  readonly explain: boolean;
  /** Also what the summary of many stations needs. */
  readonly station: boolean;
  /** The time that was asked for (`--date`); without it a report names the file's own. */
  readonly made: Dated;
}

/** Opens and audits one workbook. @throws XlsxError or a file system error */
export function auditWorkbook(
  path: string,
  settings: Settings,
): { readonly pkg: XlsxPackage; readonly workbook: Workbook; readonly audit: Audit; readonly saved: Dated } {
  const pkg = openWorkbookFile(path);
  refuseTooLarge(pkg.unpacked);
  const workbook = readWorkbook(pkg);
  return { pkg, workbook, audit: audit(workbook, settings), saved: savedAt(pkg) };
}

/** How a cell of an audited workbook shows its values. */
export function shownIn(result: Audit, workbook: Workbook): (ref: CellRef) => ShownAs {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, { sheet, figures: new Map<number, AuditedFigure>() }]));
  for (const own of result.figures) sheets.get(own.sheet)?.figures.set(placeOf(own.figure), own);
  return (ref) => {
    const own = sheets.get(ref.sheet);
    return shownAs(own?.sheet, ref, own?.figures.get(placeOf(ref)));
  };
}

/** A cell of a sheet as one number. */
function placeOf({ row, column }: CellAddress): number {
  return row * MAX_COLUMNS + column;
}

/** The findings of an audit as list entries; a file keeps no decisions, so every one of them is open. */
export function entriesOf(result: Audit, workbook: Workbook, shown = shownIn(result, workbook)): Entry[] {
  return openEntries(result.findings, [], shown);
}

/** One file's report. @throws XlsxError or a file system error */
export function auditFile(path: string, { settings, language, explain, station, made }: AuditOptions): Station {
  const { audit: result, workbook, saved } = auditWorkbook(path, settings);
  return {
    json: jsonFile(path, result, ruleById, language, { explain }),
    station: station
      ? stationResult({
          audit: result,
          entries: entriesOf(result, workbook),
          changes: [],
          given: settings,
          rule: ruleById,
          language,
          source: path,
          made: made ?? saved,
        })
      : null,
  };
}

/** A file that could not be audited, and why. */
export function failedStation(path: string, error: string): Station {
  return { json: failedFile(path, error), station: null };
}
