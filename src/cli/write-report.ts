import { extname } from "node:path";
import { reportWorkbook } from "../adapters/xlsx";
import { resultReport } from "../app/report/result-report";
import type { Audit } from "../domain/tables/audit";
import type { Workbook } from "../domain/grid/sheet";
import type { Language } from "../domain/language";
import { resultCsv } from "../domain/report/csv";
import type { Dated } from "../domain/report/dated";
import { jsonFile, type JsonReport } from "../domain/report/json-report";
import { resultPage } from "../domain/report/result-page";
import type { ResultReport } from "../domain/report/result-report";
import { resultSheet } from "../domain/report/result-sheet";
import { ruleById } from "../app/rules";
import type { Settings } from "../domain/settings";
import { entriesOf } from "./audit-file";
import { CommandFailure } from "./failure";
import { jsonPieces } from "./json-pieces";
import { writeOutput, type Force } from "./outputs";
import { FAILURES } from "./texts";

/** One checked workbook, and the circumstances that its report names. */
export interface CheckedFile {
  readonly file: string;
  readonly audit: Audit;
  readonly workbook: Workbook;
  readonly settings: Settings;
  readonly language: Language;
  readonly made: Dated;
}

const FORMATS: Readonly<Record<string, (report: ResultReport, checked: CheckedFile) => string | Uint8Array>> = {
  ".xlsx": (report) => reportWorkbook([resultSheet(report)]),
  ".csv": (report) => resultCsv(report),
  ".html": (report) => resultPage(report),
  ".json": (_report, { file, audit, language }) => {
    const json: JsonReport = { version: "1", files: [jsonFile(file, audit, ruleById, language, { explain: false })] };
    return Buffer.concat([...jsonPieces(json)].map((piece) => Buffer.from(piece)));
  },
};

/** @throws CommandFailure unless the name's ending says how to write the report */
export function refuseUnknownKind(output: string): void {
  if (!(extname(output).toLowerCase() in FORMATS)) throw new CommandFailure(FAILURES.reportKind(output));
}

/** Writes what was found in one workbook as a file of its own, in the form that the name's ending asks for. */
export async function writeReport(checked: CheckedFile, output: string, force: Force): Promise<void> {
  const { file, audit, workbook, settings, language, made } = checked;
  const report = resultReport({
    audit,
    entries: entriesOf(audit, workbook),
    changes: [],
    given: settings,
    rule: ruleById,
    language,
    source: file,
    made,
  });
  const content = FORMATS[extname(output).toLowerCase()]!(report, checked);
  await writeOutput(output, typeof content === "string" ? new TextEncoder().encode(content) : content, force, [file]);
}
