import { reportWorkbook } from "../adapters/xlsx";
import type { Language } from "../domain/language";
import { resultCsv } from "../domain/report/csv";
import type { Dated } from "../domain/report/dated";
import { type JsonReport } from "../domain/report/json-report";
import { resultPage } from "../domain/report/result-page";
import type { ResultReport } from "../domain/report/result-report";
import { resultSheets } from "../domain/report/result-sheet";
import { jsonOf, type CheckedFile } from "../station-files/checked-file";
import { reportOf } from "../station-files/reports";
import { jsonPieces } from "./json-pieces";
import { formFor, pathFrom, writeOutput, type Force } from "./outputs";
import { FAILURES } from "./failure-texts";

/** One checked workbook, and the circumstances that its report names. */
export interface ReportedFile {
  readonly path: string;
  readonly file: CheckedFile;
  readonly language: Language;
  readonly made: Dated;
}

const FORMATS: Readonly<Record<string, (report: ResultReport, checked: ReportedFile) => string | Uint8Array>> = {
  ".xlsx": (report) => reportWorkbook(resultSheets(report)),
  ".csv": (report) => resultCsv(report),
  ".html": (report) => resultPage(report),
  ".json": (_report, { path, file, language }) => {
    const json: JsonReport = { version: "1", files: [jsonOf(file, path, language, false)] };
    return Buffer.concat([...jsonPieces(json)].map((piece) => Buffer.from(piece)));
  },
};

/** @throws CommandFailure unless the name's ending says how to write the report */
export function refuseUnknownKind(output: string): void {
  formFor(FORMATS, output, FAILURES.reportKind);
}

/** Writes what was found in one workbook as a file of its own, in the form that the name's ending asks for. */
export async function writeReport(checked: ReportedFile, output: string, force: Force): Promise<void> {
  const { path, file, language, made } = checked;
  const report = reportOf(file, path, language, made, pathFrom(output, path));
  const content = formFor(FORMATS, output, FAILURES.reportKind)(report, checked);
  await writeOutput(output, typeof content === "string" ? new TextEncoder().encode(content) : content, force, [path]);
}
