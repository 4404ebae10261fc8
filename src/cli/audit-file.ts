import { readWorkbook, XlsxPackage } from "../adapters/xlsx";
import { readFileBytes } from "../adapters/xlsx/node-files";
import { cellKey } from "../domain/grid/address";
import { openEntries } from "../app/entries";
import type { Entry } from "../app/session-state";
import { stationResult } from "../app/report/station-result";
import { shownAs, type ShownAs } from "../app/value-text";
import { audit } from "../domain/engine";
import { type Audit } from "../domain/tables/audit";
import type { CellRef } from "../domain/grid/address";
import type { Workbook } from "../domain/grid/sheet";
import type { Language } from "../domain/language";
import { failedFile, jsonFile } from "../domain/report/json-report";
import type { Station } from "../domain/report/station-summary";
import { ruleById } from "../app/rules";
import type { Settings } from "../domain/settings";
import { failureText } from "./failure";

export interface AuditOptions {
  readonly settings: Settings;
  readonly language: Language;
  readonly explain: boolean;
  /** Also what the summary of many stations needs. */
  readonly station: boolean;
  readonly made: Date;
}

/** Opens and audits one workbook. @throws XlsxError or a file system error */
export function auditWorkbook(
  path: string,
  settings: Settings,
): { readonly pkg: XlsxPackage; readonly workbook: Workbook; readonly audit: Audit } {
  const pkg = XlsxPackage.open(readFileBytes(path));
  const workbook = readWorkbook(pkg);
  return { pkg, workbook, audit: audit(workbook, settings) };
}

/** How a cell of an audited workbook shows its values. */
export function shownIn(result: Audit, workbook: Workbook): (ref: CellRef) => ShownAs {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const figures = new Map(result.figures.map((own) => [cellKey({ ...own.figure, sheet: own.sheet }), own]));
  return (ref) => shownAs(sheets.get(ref.sheet), ref, figures.get(cellKey(ref)));
}

/** The findings of an audit as list entries; a file keeps no decisions, so every one of them is open. */
export function entriesOf(result: Audit, workbook: Workbook): Entry[] {
  return openEntries(result.findings, [], shownIn(result, workbook));
}

/** One file's report; a file that cannot be read is reported too, and never stops the others. */
export function auditFile(path: string, { settings, language, explain, station, made }: AuditOptions): Station {
  try {
    const { audit: result, workbook } = auditWorkbook(path, settings);
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
            made,
          })
        : null,
    };
  } catch (error) {
    return failedStation(path, failureText(error, path)[language]);
  }
}

/** A file that could not be audited, and why. */
export function failedStation(path: string, error: string): Station {
  return { json: failedFile(path, error), station: null };
}
