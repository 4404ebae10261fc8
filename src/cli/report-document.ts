import { extname } from "node:path";
import { evaluationDocument } from "../adapters/docx/evaluation-document";
import { filledTemplate } from "../adapters/docx/filled-template";
import { XlsxError, XlsxPackage } from "../adapters/xlsx";
import { readFileBytes } from "../adapters/xlsx/node-files";
import { nearestWord } from "../app/nearest-word";
import { documentedPlaces, GENERAL_PLACES, placeKey, reportPlaces } from "../domain/report/report-places";
import type { CountingOptions } from "../station-files/checked-file";
import { evaluationOf, openFindingsOf } from "../station-files/reports";
import { adviseOpen } from "./advice";
import { auditWorkbook } from "./audit-file";
import { EXIT, print } from "./exit";
import { CommandFailure } from "./failure";
import { prepareReading } from "./legacy-reading";
import { refuseOutput, samePath, writeOutput, type Force } from "./outputs";
import { printable } from "./printable";
import { FAILURES, TEXTS } from "./texts";

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
  const opened = template === undefined ? null : openTemplate(template);
  await prepareReading([file]);
  const checked = auditWorkbook(file, options);
  adviseOpen(file, language);
  const report = evaluationOf(checked, file, language);
  if (opened === null) {
    await writeOutput(output, await evaluationDocument(report), force, [file]);
    print(printable(words.documented(output)));
  } else {
    const places = reportPlaces(report, openFindingsOf(checked));
    const { bytes, filled, unknown, empty, misplaced, used } = filledTemplate(opened, places, words.notGiven);
    if (unknown.length > 0) {
      throw new CommandFailure(
        FAILURES.unknownPlaces(
          template!,
          unknown.map((name) => [name, nearestWord(name, places.names)]),
        ),
      );
    }
    if (bytes === null) throw new CommandFailure(FAILURES.misplacedTables(template!, misplaced));
    await writeOutput(output, bytes, force, [file, template!]);
    print(printable(words.templateFilled(filled, output)));
    if (filled === 0) process.stderr.write(`${words.noPlaces}\n`);
    if (empty.length > 0) process.stderr.write(`${printable(words.placesNotGiven(empty.join(words.comma)))}\n`);
    const { cautions: own } = GENERAL_PLACES;
    if (report.cautions.length > 0 && !used.has(placeKey(own.name.zh)) && !used.has(placeKey(own.name.en)))
      process.stderr.write(`${printable([words.cautionsUntold, ...report.cautions].join("\n"))}\n`);
  }
  return EXIT.clean;
}

/** `report --places`: the names that a template may use, those of this workbook's indicators among them. */
export async function placesText(file: string, options: CountingOptions): Promise<string> {
  const { language } = options;
  await prepareReading([file]);
  const report = evaluationOf(auditWorkbook(file, options), file, language);
  const line = (name: string, about: string): string => `{{${name}}}  ${about}`;
  return [
    TEXTS[language].placesHead,
    ...documentedPlaces(language).map(({ name, about }) => line(name, about)),
    ...report.deliveries.flatMap(({ target, done, rate }) =>
      [target, done, ...(rate ? [rate] : [])].map(({ label }) => `{{${label[language]}}}`),
    ),
  ].join("\n");
}

/** @throws CommandFailure where the template is no .docx */
function openTemplate(path: string): XlsxPackage {
  try {
    const pkg = XlsxPackage.open(readFileBytes(path));
    if (!pkg.has("word/document.xml")) throw new XlsxError("missing-part", "word/document.xml");
    return pkg;
  } catch (error) {
    if (error instanceof XlsxError) throw new CommandFailure(FAILURES.badTemplate(path));
    throw error;
  }
}
