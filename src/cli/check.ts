import pc from "picocolors";
import type { Language } from "../domain/language";
import { auditWorkbook } from "./audit-file";
import { EXIT, print } from "./exit";
import { CommandFailure } from "./failure";
import { expandFiles, loadSettings } from "./inputs";
import { refuseExisting, samePath } from "./outputs";
import { auditFiles } from "./pool";
import { printable } from "./printable";
import { fileText, summaryText } from "./text-report";
import { FAILURES, TEXTS } from "./texts";

export interface CommonOptions {
  readonly lang: Language;
  readonly settings?: string;
  readonly json?: boolean;
}

export interface CheckOptions extends CommonOptions {
  readonly explain?: boolean;
  readonly report?: string;
  readonly summary?: string;
  readonly force?: boolean;
}

/** `check`: says what is wrong in files, and writes one file's result sheet or the summary of many where asked. */
export async function check(patterns: readonly string[], options: CheckOptions): Promise<number> {
  const { lang, report, summary } = options;
  const settings = await loadSettings(options.settings, lang);
  const force = options.force === true;
  const found = await expandFiles(patterns);
  // An earlier summary in the folder is no station's workbook.
  const files = summary === undefined ? found : found.filter((file) => !samePath(file, summary));
  if (report !== undefined) await refuseReport(report, files, force);
  if (summary !== undefined) refuseSummary(summary, force);
  const made = new Date();
  const checked = await auditFiles(
    files,
    { settings, language: lang, explain: options.explain === true, station: summary !== undefined, made },
    progressOf(files.length, summary !== undefined),
  );
  const results = checked.map(({ json }) => json);
  if (options.json) print(JSON.stringify({ version: "1", files: results }, null, 2));
  else {
    const color = process.stdout.isTTY === true && pc.isColorSupported;
    if (summary === undefined) for (const result of results) print(fileText(result, lang, color));
    print(summaryText(results, lang, color));
  }
  for (const { file, error } of results) if (error !== null) process.stderr.write(printable(`station-audit: ${file}: ${error}\n`));
  const told = (text: string): void => void (options.json ? process.stderr.write(`${text}\n`) : print(text));
  if (report !== undefined && results[0]?.error === null) {
    const { writeReport } = await import("./write-report");
    await writeReport({ file: files[0]!, ...auditWorkbook(files[0]!, settings), settings, language: lang, made }, report, force);
    told(TEXTS[lang].reported(report));
  }
  const failed = results.filter(({ error }) => error !== null).length;
  if (summary !== undefined) {
    const { writeSummary } = await import("./write-summary");
    await writeSummary(checked, summary, { language: lang, made, force });
    told(TEXTS[lang].summarised(files.length, failed, summary));
  }
  if (failed > 0) return EXIT.failed;
  return results.some(({ findings }) => findings.some(({ severity }) => severity === "error")) ? EXIT.errors : EXIT.clean;
}

/** Nothing is audited for an output that could not be written anyway. */
async function refuseReport(output: string, files: readonly string[], force: boolean): Promise<void> {
  const { refuseUnknownKind } = await import("./write-report");
  refuseUnknownKind(output);
  if (files.length > 1) throw new CommandFailure(FAILURES.oneFileOnly);
  if (samePath(files[0]!, output)) throw new CommandFailure(FAILURES.outputIsInput(output));
  refuseExisting(output, force);
}

function refuseSummary(output: string, force: boolean): void {
  if (!/\.xlsx$/i.test(output)) throw new CommandFailure(FAILURES.summaryKind(output));
  refuseExisting(output, force);
}

/** Tells on stderr how far a long run is: in place on a terminal, now and then in a log. */
function progressOf(files: number, always: boolean): (done: number) => void {
  const live = process.stderr.isTTY;
  if (files < 2 || (!live && !always)) return () => undefined;
  const step = Math.max(1, Math.ceil(files / 10));
  return (done) => {
    const last = done === files;
    if (live) process.stderr.write(`\r${done}/${files}${last ? "\n" : ""}`);
    else if (last || done % step === 0) process.stderr.write(`${done}/${files}\n`);
  };
}
