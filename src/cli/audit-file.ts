import { readFileSync } from "node:fs";
import { readWorkbook, XlsxPackage } from "../adapters/xlsx";
import { audit, type Audit } from "../domain/engine";
import type { Language } from "../domain/language";
import { failedFile, jsonFile, type JsonFile } from "../domain/report/json-report";
import { ruleById } from "../domain/rules";
import type { Settings } from "../domain/settings";
import { failureText } from "./failure";

export interface AuditOptions {
  readonly settings: Settings;
  readonly language: Language;
  readonly explain: boolean;
}

/** Opens and audits one workbook. @throws XlsxError or a file system error */
export function auditWorkbook(path: string, settings: Settings): { readonly pkg: XlsxPackage; readonly audit: Audit } {
  const pkg = XlsxPackage.open(readFileSync(path));
  return { pkg, audit: audit(readWorkbook(pkg), settings) };
}

/** One file's report; a file that cannot be read is reported too, and never stops the others. */
export function auditFile(path: string, { settings, language, explain }: AuditOptions): JsonFile {
  try {
    return jsonFile(path, auditWorkbook(path, settings).audit, ruleById, language, { explain });
  } catch (error) {
    return failedFile(path, failureText(error, path)[language]);
  }
}
