import { extname } from "node:path";
import { commentedCopy, type ReportDocument } from "../adapters/docx";
import type { Appendices } from "../app/report/appendices";
import { reportNotes } from "../app/report/report-notes";
import type { Language } from "../domain/language";
import type { ProseReport } from "../prose/check";
import { CommandFailure } from "./failure";
import { refuseExisting, samePath, writeOutput, type Force } from "./outputs";
import { FAILURES } from "./failure-texts";

/** What a commented copy came to. */
export interface CommentedReport {
  readonly commented: number;
  readonly replaced: number;
}

/** Nothing is read for a copy that could not be written anyway. @throws CommandFailure, OutputExists */
export function refuseCopy(report: string, output: string, force: Force): void {
  if (extname(report).toLowerCase() !== ".docx" || extname(output).toLowerCase() !== ".docx")
    throw new CommandFailure(FAILURES.commentsKind(output));
  if (samePath(report, output)) throw new CommandFailure(FAILURES.outputIsInput(output));
  refuseExisting(output, force);
}

/**
 * Writes a copy of the report with a comment at each figure that differs, contradicts the text itself or has none like it in the tables; with
 * `track` the right figures of the tables stand beside the wrong ones as tracked changes.
 */
export async function writeCommented(
  document: ReportDocument,
  result: ProseReport,
  appendices: Appendices | null,
  {
    input,
    output,
    against,
    track,
    force,
    language,
  }: {
    readonly input: string;
    readonly output: string;
    readonly against: string;
    readonly track: boolean;
    readonly force: Force;
    readonly language: Language;
  },
): Promise<CommentedReport> {
  const { bytes, commented, replaced } = commentedCopy(document, reportNotes(result, appendices, language, track));
  await writeOutput(output, bytes, force, [input, against]);
  return { commented, replaced };
}
