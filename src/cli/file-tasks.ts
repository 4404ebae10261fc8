import type { Station } from "../domain/report/station-summary";
import type { Localized } from "../domain/language";
import type { AuditOptions } from "./audit-file";
import type { CountingOptions } from "../station-files/checked-file";
import type { CorrectedCopy, CorrectOptions } from "../station-files/corrected-copy";
import { failureText } from "./failure";
import { prepareReading } from "./legacy-reading";

/** What may be asked about each of several workbooks. Options and results are plain data, because they cross threads. */
export interface FileTasks {
  readonly check: { readonly options: AuditOptions; readonly result: Station };
  readonly fix: { readonly options: CorrectOptions; readonly result: CorrectedCopy };
  readonly report: { readonly options: CountingOptions; readonly result: ReportTexts };
}
export type FileTask = keyof FileTasks;

/** A workbook's paragraphs, and what they leave out. */
export interface ReportTexts {
  readonly paragraphs: string;
  readonly missing: string;
}

/** What became of one workbook: no failure of one may stop another. */
export type Outcome<T extends FileTask> = { readonly result: FileTasks[T]["result"] } | { readonly failure: Localized };

const TASKS: {
  readonly [T in FileTask]: (file: string, options: FileTasks[T]["options"]) => FileTasks[T]["result"] | Promise<FileTasks[T]["result"]>;
} = {
  check: async (file, options) => (await import("./audit-file")).auditFile(file, options),
  fix: async (file, options) => (await import("./correct-here")).correctHere(file, options),
  report: async (file, options) => {
    const { paragraphsText, missingText } = await import("./report-text");
    const { auditWorkbook } = await import("./audit-file");
    const { openFindingsOf } = await import("../station-files/reports");
    const checked = auditWorkbook(file, options);
    const { audit } = checked.audited;
    return { paragraphs: paragraphsText(audit, options.language, openFindingsOf(checked)), missing: missingText(audit, options.language) };
  },
};

/** Does a task's work on one workbook. */
export async function outcomeOf<T extends FileTask>(task: T, file: string, options: FileTasks[T]["options"]): Promise<Outcome<T>> {
  try {
    await prepareReading([file]);
    return { result: await TASKS[task](file, options) };
  } catch (error) {
    return { failure: failureText(error, file) };
  }
}
