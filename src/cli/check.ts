import type { Language } from "../domain/language";
import { auditWorkbook, failedStation } from "./audit-file";
import { complain, EXIT, print, printPieces } from "./exit";
import type { Dated } from "../domain/report/dated";
import type { Station } from "../domain/report/station-summary";
import { openFindings, type JsonFile } from "../domain/report/json-report";
import { wrongRule } from "../app/settings";
import type { Severity } from "../domain/settings";
import { stationsHeld } from "../station-files/stations-held";
import { CommandFailure, named } from "./failure";
import { filtered, findingsCsv, findingsHtml } from "./findings-list";
import { adviseStations, expandFiles, loadCounting } from "./inputs";
import { isOpenElsewhere, refuseExisting, samePath, type Force } from "./outputs";
import { jsonPieces } from "./json-pieces";
import { eachFile } from "./pool";
import { looksOf } from "./looks";
import { forOutput, printable } from "./printable";
import { fileText, summaryText } from "./text-report";
import { FAILURES } from "./failure-texts";
import { TEXTS } from "./texts";
import { prepareReading } from "./legacy-reading";
import { firstItem, itemAt } from "../domain/values/present";

export interface CommonOptions {
  readonly lang: Language;
  readonly settings?: string;
  readonly words?: string;
  readonly json?: boolean;
  readonly kept?: boolean;
}

export interface CheckOptions extends CommonOptions {
  readonly explain?: boolean;
  readonly report?: string;
  readonly summary?: string;
  readonly force?: Force;
  readonly quiet?: boolean;
  readonly rule?: readonly string[];
  readonly severity?: Severity;
  readonly format?: "text" | "json" | "csv" | "html";
  /** The time that a result sheet or a summary names as the one of the check. */
  readonly date?: string;
  /** In seconds, for each file of several. */
  readonly timeLimit: number;
}

/** `check`: says what is wrong in files, and writes one file's result sheet or the summary of many where asked. */
export async function check(patterns: readonly string[], options: CheckOptions): Promise<number> {
  const { lang, report, summary } = options;
  for (const id of options.rule ?? []) refuseUnknownRule(id);
  const counting = await loadCounting(options, lang);
  const force = options.force ?? 0;
  const inputs = await expandFiles(patterns);
  // An earlier summary in the folder is no station's workbook.
  const files = summary === undefined ? inputs.files : inputs.files.filter((file) => !samePath(file, summary));
  if (report !== undefined) await refuseReport(report, files, force);
  if (summary !== undefined) refuseSummary(summary, force);
  await adviseStations(counting, files);
  await prepareReading(files);
  const made: Dated = options.date === undefined ? null : { what: "checked", time: options.date };
  const asked = { ...counting, explain: options.explain === true, station: summary !== undefined, made };
  const onDone = progressOf(files.length, summary !== undefined);
  const stations: Station[] = [];
  let done = 0;
  await eachFile("check", files, { options: asked, limit: options.timeLimit }, (index, outcome) => {
    stations[index] = "result" in outcome ? outcome.result : failedStation(itemAt(files, index), outcome.failure[lang]);
    onDone(++done);
  });
  const checked = [...stationsHeld(stations, lang), ...inputs.missing.map(({ name, why }) => failedStation(name, why[lang]))];
  const results = checked.map(({ json }) => json);
  const filter = { rules: options.rule ?? [], severity: options.severity ?? null };
  const isWrong = ({ error, findings }: JsonFile): boolean =>
    error !== null || openFindings({ findings }).some(({ severity }) => severity === "error");
  const shown = results.filter((result) => options.quiet !== true || isWrong(result)).map((result) => filtered(result, filter));
  const format = options.format ?? (options.json ? "json" : "text");
  if (format === "csv") process.stdout.write(forOutput(findingsCsv(shown, lang), process.stdout));
  else if (format === "html") process.stdout.write(forOutput(findingsHtml(shown, lang), process.stdout));
  else if (format === "json") await printPieces(jsonPieces({ version: "1", files: shown }));
  // Where there was nothing to check, the reason on stderr says all.
  else if (files.length > 0) {
    const looks = looksOf(process.stdout);
    if (summary === undefined) for (const result of shown) print(fileText(result, lang, looks));
    print(summaryText(shown, lang, looks));
  }
  for (const { file, error } of results) if (error !== null) complain(named(file, error));
  for (const file of files) if (isOpenElsewhere(file)) complain(TEXTS[lang].openElsewhere(file));
  tell(inputs.passedOver, lang, TEXTS[lang].passedOver);
  tell(inputs.linked, lang, TEXTS[lang].notFollowed);
  const told = (text: string): void => void (format !== "text" ? process.stderr.write(`${printable(text)}\n`) : print(printable(text)));
  if (report !== undefined && results[0]?.error === null) {
    const { writeReport } = await import("./write-report");
    const file = auditWorkbook(firstItem(files), counting);
    await writeReport({ path: firstItem(files), file, language: lang, made: made ?? file.saved }, report, force);
    told(TEXTS[lang].reported(report));
  }
  const failed = results.filter(({ error }) => error !== null).length;
  if (summary !== undefined && files.length > 0) {
    const { writeSummary } = await import("./write-summary");
    await writeSummary(checked, summary, { language: lang, force });
    told(TEXTS[lang].summarised(checked.length, failed, summary));
  }
  if (failed > 0) return EXIT.failed;
  return results.some(isWrong) ? EXIT.errors : EXIT.clean;
}

/** An id that no rule has would list nothing, which looks like nothing found. @throws CommandFailure */
function refuseUnknownRule(id: string): void {
  const wrong = wrongRule(id);
  if (wrong) throw new CommandFailure(wrong);
}

/** Names told of files that were passed over, before "…" stands for the rest. */
const NAMED = 5;

function tell(names: readonly string[], lang: Language, text: (count: number, names: string) => string): void {
  if (names.length === 0) return;
  complain(text(names.length, names.slice(0, NAMED).join(TEXTS[lang].comma) + (names.length > NAMED ? " …" : "")));
}

/** Nothing is audited for an output that could not be written anyway. */
async function refuseReport(output: string, files: readonly string[], force: Force): Promise<void> {
  const { refuseUnknownKind } = await import("./write-report");
  refuseUnknownKind(output);
  if (files.length > 1) throw new CommandFailure(FAILURES.oneFileOnly);
  if (files.length === 1 && samePath(firstItem(files), output)) throw new CommandFailure(FAILURES.outputIsInput(output));
  refuseExisting(output, force);
}

function refuseSummary(output: string, force: Force): void {
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
