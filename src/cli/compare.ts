import { basename, extname } from "node:path";
import { reportWorkbook } from "../adapters/xlsx";
import { comparisonReport, type NamedVersion } from "../app/report/comparison";
import { placeText, type ComparisonLine } from "../domain/report/comparison-lines";
import { comparisonSheets, type ComparisonReport } from "../domain/report/comparison-sheet";
import { COMPARISON_TEXTS } from "../domain/report/comparison-texts";
import { csv } from "../domain/report/csv";
import { formatReference } from "../domain/grid/address";
import type { CountingOptions } from "../station-files/checked-file";
import { auditWorkbook } from "./audit-file";
import { EXIT, print } from "./exit";
import { CommandFailure } from "./failure";
import { refuseExisting, samePath, writeOutput, type Force } from "./outputs";
import { printable } from "./printable";
import { FAILURES, TEXTS } from "./texts";
import { prepareReading } from "./legacy-reading";

export interface CompareOptions extends CountingOptions {
  readonly json: boolean;
  /** Where the list is written too; printed alone where it is left out. */
  readonly output: string | undefined;
  readonly force: Force;
}

/** `compare`: what two versions of a workbook differ in. Returns 1 where the later one has an error that the earlier had not. */
export async function compare(before: string, after: string, options: CompareOptions): Promise<number> {
  const { language, json, output, force } = options;
  if (output !== undefined) refuseOutput(output, [before, after], force);
  await prepareReading([before, after]);
  const [was, is] = [version(before, options), version(after, options)];
  const { comparison, report } = comparisonReport(was, is, language);
  if (output !== undefined) {
    const content = FORMATS[extname(output).toLowerCase()]!(report);
    await writeOutput(output, typeof content === "string" ? new TextEncoder().encode(content) : content, force, [before, after]);
  }
  if (json) print(JSON.stringify(comparisonJson(report), null, 2));
  else print(printable(comparisonText(report)));
  if (output !== undefined) (json ? (text: string) => void process.stderr.write(`${text}\n`) : print)(TEXTS[language].compared(output));
  return comparison.findings.fresh.some(({ severity }) => severity === "error") ? EXIT.errors : EXIT.clean;
}

function version(path: string, options: CountingOptions): NamedVersion {
  return { name: basename(path), audited: auditWorkbook(path, options).audited };
}

const FORMATS: Readonly<Record<string, (report: ComparisonReport) => string | Uint8Array>> = {
  ".xlsx": (report) => reportWorkbook(comparisonSheets(report)),
  ".csv": (report) => csv(records(report)),
  ".json": (report) => `${JSON.stringify(comparisonJson(report), null, 2)}\n`,
};

/** Nothing is compared for an output that could not be written anyway. @throws CommandFailure */
function refuseOutput(output: string, inputs: readonly string[], force: Force): void {
  if (!(extname(output).toLowerCase() in FORMATS)) throw new CommandFailure(FAILURES.comparisonKind(output));
  if (inputs.some((input) => samePath(input, output))) throw new CommandFailure(FAILURES.outputIsInput(output));
  refuseExisting(output, force);
}

function records({ language, lines }: ComparisonReport): string[][] {
  const say = COMPARISON_TEXTS;
  const head = [say.kind, say.table, say.subject, say.part, say.cellBefore, say.cellAfter, say.from, say.to].map(
    (words) => words[language],
  );
  return [
    head,
    ...lines.map(({ kind, table, subject, part, before, after, from, to }) => [
      kind,
      table,
      subject,
      part,
      before ? formatReference(before) : "",
      after ? formatReference(after) : "",
      from,
      to,
    ]),
  ];
}

/** A comparison as JSON, version 1. */
function comparisonJson({ before, after, lines, notes, fresh, gone }: ComparisonReport): object {
  const place = (cell: ComparisonLine["before"]): string | null => (cell ? formatReference(cell) : null);
  const listed = (findings: ComparisonReport["fresh"]): object[] =>
    findings.map(({ title, cell }) => ({ title, cell: formatReference(cell) }));
  return {
    version: "1",
    before,
    after,
    changes: lines.map((line) => ({
      change: line.id,
      table: line.table,
      name: line.name,
      subject: line.subject,
      part: line.part,
      before: place(line.before),
      after: place(line.after),
      from: line.from,
      to: line.to,
    })),
    findings: { fresh: listed(fresh), gone: listed(gone) },
    notes,
  };
}

/** The same for a terminal, table by table. */
function comparisonText({ language, before, after, lines, notes, fresh, gone }: ComparisonReport): string {
  const say = COMPARISON_TEXTS;
  const colon = TEXTS[language].colon;
  const text = [`${before} → ${after}`, ...notes];
  let table = "";
  for (const line of lines) {
    if (line.table !== table) text.push("", (table = line.table));
    const values = line.from === "" && line.to === "" ? "" : `${colon}${line.from} → ${line.to}`;
    text.push(`  ${line.kind}  ${line.name}${values}  ${placeText(line)}`);
  }
  for (const [title, findings] of [
    [say.findingsFresh[language], fresh],
    [say.findingsGone[language], gone],
  ] as const) {
    if (findings.length > 0) text.push("", title, ...findings.map((one) => `  ${one.title}  ${formatReference(one.cell)}`));
  }
  return text.join("\n");
}
