import type { Language } from "../domain/language";

/** Files that are read as workbooks. */
export const WORKBOOK = /\.(?:xls[xm]?|xlt|ett?)$/i;
/** Spreadsheets of other kinds: named where they are passed over, so that nobody takes them for checked. */
export const OTHER_SPREADSHEET = /\.(?:xlsb|xltx|xltm|ods|numbers)$/i;
/** An older format that is read as the new .xlsx that its contents make: .xls, .et and their templates. */
export const LEGACY = /\.(?:xls|xlt|et|ett)$/i;
/** What Excel lays beside a workbook that somebody has open. */
export const LOCK = /(?:^|[\\/])~\$[^\\/]*$/;

/** Where the copy of a workbook goes within a folder of copies: an older format becomes an .xlsx beside its own ending, so that two files of one name stay two. */
export function copyPath(path: string): string {
  return LEGACY.test(path) ? `${path}.xlsx` : path;
}

/** Where the notice to a station goes within a folder of notices: beside the workbook's whole name, so that two of one name stay two. */
export function noticePath(path: string, format: string, language: Language): string {
  return `${path.replace(/\.(?:xlsx|xlsm)$/i, "")}-${language === "zh" ? "整改通知" : "notice"}.${format}`;
}
