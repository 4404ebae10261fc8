import { XlsxPackage } from "../../adapters/xlsx";
import { isLegacy, legacyAsXlsx } from "../../adapters/xlsx/legacy-workbook";
import { reportWorkbook } from "../../adapters/xlsx/report-workbook";
import { noticeDocument } from "../../adapters/docx/notice-document";
import { noticeOf } from "../../domain/report/notice";
import { resultSheets } from "../../domain/report/result-sheet";
import type { Language } from "../../domain/language";
import type { Station } from "../../domain/report/station-summary";
import { checkedFile, stationOf, type CountingOptions } from "../../station-files/checked-file";
import { correctedCopy, type CorrectOptions } from "../../station-files/corrected-copy";
import { LEGACY } from "../../station-files/kinds";
import { reportOf } from "../../station-files/reports";
import type { CheckedStation, CopiedStation } from "./messages";

const CALLS = ["station", "copy", "result", "notice"] as const;
type StationCall = (typeof CALLS)[number];

export function isStationCall(call: string): call is StationCall {
  return (CALLS as readonly string[]).includes(call);
}

/** One file of many, from its bytes to what the page shows or hands out of it; nothing of it stays in the thread. @throws XlsxError */
export async function stationCall(call: StationCall, args: readonly unknown[]): Promise<CheckedStation | CopiedStation | Uint8Array> {
  const [bytes, path, options] = args as readonly [Uint8Array, string, CountingOptions];
  const pkg = XlsxPackage.open(LEGACY.test(path) && isLegacy(bytes) ? legacyAsXlsx(bytes) : bytes);
  if (call === "copy") {
    const { bytes: copy, changes, remaining } = correctedCopy(pkg, path, options as CorrectOptions);
    return { bytes: copy, changes: changes.length, remaining };
  }
  const file = checkedFile(pkg, path, options);
  if (call === "notice") return noticeDocument(noticeOf(reportOf(file, path, options.language, null)));
  if (call === "result") return reportWorkbook(resultSheets(reportOf(file, path, options.language, null, path.replace(/^.*\//, ""))));
  const station = (language: Language): Station => stationOf(file, path, { language, explain: false, station: true, made: null });
  return { station: { zh: station("zh"), en: station("en") }, digest: await digestOf(bytes) };
}

/** A sign of the very bytes, by which a file that was handed in twice is known; "" where the browser gives none. */
async function digestOf(bytes: Uint8Array): Promise<string> {
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return "";
  const hash = new Uint8Array(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
