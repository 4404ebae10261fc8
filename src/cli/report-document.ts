import { extname } from "node:path";
import { evaluationDocument } from "../adapters/docx/evaluation-document";
import { openTemplate } from "../adapters/docx/filled-template";
import { readFileBytes } from "../adapters/xlsx/node-files";
import { filledReport } from "../app/report/filled-report";
import { placesToUse, type PlaceFiller } from "../domain/report/report-places";
import type { CountingOptions } from "../station-files/checked-file";
import { evaluationOf, openFindingsOf } from "../station-files/reports";
import { adviseOpen } from "./advice";
import { auditWorkbook } from "./audit-file";
import { EXIT, print } from "./exit";
import { CommandFailure, failureLine } from "./failure";
import { prepareReading } from "./legacy-reading";
import { refuseOutput, samePath, writeOutput, type Force } from "./outputs";
import { printable } from "./printable";
import { FAILURES } from "./failure-texts";
import { TEXTS } from "./texts";

export interface ReportDocumentOptions extends CountingOptions {
  readonly output: string;
  /** A .docx of the user's own whose named places are filled; the default report where it is left out. */
  readonly template: string | undefined;
  readonly force: Force;
}

/** `report -o`: the evaluation report as a Word document, the default one or in the user's own template. Returns the exit status. */
export async function reportDocument(file: string, { output, template, force, ...options }: ReportDocumentOptions): Promise<number> {
  const { language } = options;
  const words = TEXTS[language];
  if (extname(output).toLowerCase() !== ".docx") throw new CommandFailure(FAILURES.reportDocumentKind(output));
  refuseOutput(file, output, force);
  if (template !== undefined && samePath(template, output)) throw new CommandFailure(FAILURES.outputIsInput(output));
  const own = template === undefined ? null : { path: template, fill: templateFiller(template) };
  await prepareReading([file]);
  const checked = auditWorkbook(file, options);
  adviseOpen(file, language);
  const report = evaluationOf(checked, file, language);
  if (own === null) {
    await writeOutput(output, await evaluationDocument(report), force, [file]);
    print(printable(words.documented(output)));
    return EXIT.clean;
  }
  const outcome = filledReport(report, openFindingsOf(checked), own.fill);
  if (outcome.kind === "unknown") throw new CommandFailure(FAILURES.unknownPlaces(own.path, outcome.names));
  if (outcome.kind === "misplaced") throw new CommandFailure(FAILURES.misplacedPlaces(own.path, outcome));
  const { bytes, places, empty, untold } = outcome;
  await writeOutput(output, bytes, force, [file, own.path]);
  print(printable(words.templateFilled(places, output)));
  if (places === 0) process.stderr.write(`${words.noPlaces}\n`);
  if (empty.length > 0) process.stderr.write(`${printable(words.placesNotGiven(empty.join(words.comma)))}\n`);
  if (untold.length > 0) process.stderr.write(`${printable([words.cautionsUntold, ...untold].join("\n"))}\n`);
  return EXIT.clean;
}

/** `report --places`: the names that a template may use, those of this workbook's indicators among them. */
export async function placesText(file: string, options: CountingOptions): Promise<string> {
  const { language } = options;
  await prepareReading([file]);
  const report = evaluationOf(auditWorkbook(file, options), file, language);
  return [
    TEXTS[language].placesHead,
    ...placesToUse(report).map(({ name, about }) => (about === null ? `{{${name}}}` : `{{${name}}}  ${about}`)),
  ].join("\n");
}

/** @throws CommandFailure where the template is no .docx */
function templateFiller(path: string): PlaceFiller {
  try {
    const fill = openTemplate(readFileBytes(path));
    if (fill) return fill;
  } catch (error) {
    throw new CommandFailure(failureLine(error, path));
  }
  throw new CommandFailure(FAILURES.badTemplate(path));
}
