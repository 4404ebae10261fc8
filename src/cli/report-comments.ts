import { extname } from "node:path";
import { commentedCopy, type DocumentNote, type ReportDocument } from "../adapters/docx";
import { formatReference } from "../domain/grid/address";
import type { Language } from "../domain/language";
import { figureText } from "../domain/tables/report";
import type { ProseReport } from "../prose/check";
import { CommandFailure } from "./failure";
import { refuseExisting, samePath, writeOutput, type Force } from "./outputs";
import { FAILURES } from "./failure-texts";
import { TEXTS } from "./texts";

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
  const { bytes, commented, replaced } = commentedCopy(document, notesOf(result, language, track));
  await writeOutput(output, bytes, force, [input, against]);
  return { commented, replaced };
}

/** What is said at which figure, in the order of the text; one place gets one comment. */
export function notesOf(result: ProseReport, language: Language, track: boolean): DocumentNote[] {
  const words = TEXTS[language];
  const said = new Map<number, DocumentNote>();
  for (const { verdict, mention, figure } of result.verdicts) {
    const place = { from: mention.originalFrom, to: mention.originalTo };
    if (verdict === "differs" && figure) {
      const right = figureText(figure);
      const cells = figure.cells.slice(0, 3).map(formatReference).join(words.comma);
      said.set(place.from, {
        ...place,
        comment: words.commentDiffers(mention.text, figure.label[language], right, cells),
        replacement: track ? right : null,
      });
    } else if (verdict === "unmatched")
      said.set(place.from, { ...place, comment: words.commentUnmatched(mention.text), replacement: null });
  }
  for (const { kind, mentions, expected } of result.conflicts) {
    const comment = words.commentConflict(words.conflict[kind], mentions.map(({ text }) => text).join(words.comma), expected);
    for (const { originalFrom: from, originalTo: to } of mentions)
      if (!said.get(from)?.replacement) said.set(from, { from, to, comment, replacement: null });
  }
  return [...said.values()].sort((a, b) => a.from - b.from);
}
