import type { XlsxPackage } from "../adapters/xlsx";
import { checkedFile, stationOf, type CheckedFile, type CountingOptions } from "../station-files/checked-file";
import { failedFile } from "../domain/report/json-report";
import type { Dated } from "../domain/report/dated";
import type { Station } from "../domain/report/station-summary";
import { refuseTooLarge } from "./memory";
import { openWorkbookFile } from "./workbook-bytes";

export interface AuditOptions extends CountingOptions {
  readonly explain: boolean;
  /** Also what the summary of many stations needs. */
  readonly station: boolean;
  /** The time that was asked for (`--date`); without it a report names the file's own. */
  readonly made: Dated;
}

/** Opens a workbook of a size that this process can take. @throws CommandFailure, XlsxError or a file system error */
export function openFitting(path: string): XlsxPackage {
  const pkg = openWorkbookFile(path);
  refuseTooLarge(pkg.unpacked);
  return pkg;
}

/** Opens and audits one workbook. @throws CommandFailure, XlsxError or a file system error */
export function auditWorkbook(path: string, options: CountingOptions): CheckedFile {
  return checkedFile(openFitting(path), path, options);
}

/** One file's report. @throws CommandFailure, XlsxError or a file system error */
export function auditFile(path: string, options: AuditOptions): Station {
  return stationOf(auditWorkbook(path, options), path, options);
}

/** A file that could not be audited, and why. */
export function failedStation(path: string, error: string): Station {
  return { json: failedFile(path, error), station: null };
}
