import { basename } from "node:path";
import { reportWorkbook } from "../adapters/xlsx";
import { comparisonReport, settingsBeside, type NamedVersion } from "../app/report/comparison";
import { comparisonCsv, comparisonJson, comparisonText } from "../domain/report/comparison-forms";
import { comparisonSheets, type ComparisonReport } from "../domain/report/comparison-sheet";
import { checkedFile, type CountingOptions } from "../station-files/checked-file";
import { keptState } from "../station-files/kept-state";
import { openFitting } from "./audit-file";
import { EXIT, print } from "./exit";
import { CommandFailure } from "./failure";
import { formFor, refuseExisting, samePath, writeOutput, type Force } from "./outputs";
import { printable, printableJson } from "./printable";
import { FAILURES } from "./failure-texts";
import { TEXTS } from "./texts";
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
  const [was, is] = versions(before, after, options);
  const { comparison, report } = comparisonReport(was, is, language);
  if (output !== undefined) {
    const content = formFor(FORMATS, output, FAILURES.comparisonKind)(report);
    await writeOutput(output, typeof content === "string" ? new TextEncoder().encode(content) : content, force, [before, after]);
  }
  if (json) print(printableJson(comparisonJson(report).trimEnd()));
  else print(printable(comparisonText(report)));
  if (output !== undefined)
    (json ? (text: string) => void process.stderr.write(`${text}\n`) : print)(printable(TEXTS[language].compared(output)));
  return comparison.findings.fresh.some(({ severity }) => severity === "error") ? EXIT.errors : EXIT.clean;
}

/** Both versions, each counted by what it keeps and, where it keeps nothing of it, by what the other keeps. */
function versions(before: string, after: string, options: CountingOptions): readonly [NamedVersion, NamedVersion] {
  const packages = [openFitting(before), openFitting(after)] as const;
  const [was, is] = options.kept ? packages.map((pkg) => keptState(pkg).settings) : [null, null];
  const version = (pkg: (typeof packages)[number], path: string, beside: unknown): NamedVersion => ({
    name: basename(path),
    audited: checkedFile(pkg, path, { ...options, beside: settingsBeside(beside) }).audited,
  });
  return [version(packages[0], before, is), version(packages[1], after, was)];
}

const FORMATS: Readonly<Record<string, (report: ComparisonReport) => string | Uint8Array>> = {
  ".xlsx": (report) => reportWorkbook(comparisonSheets(report)),
  ".csv": comparisonCsv,
  ".json": comparisonJson,
};

/** Nothing is compared for an output that could not be written anyway. @throws CommandFailure */
function refuseOutput(output: string, inputs: readonly string[], force: Force): void {
  formFor(FORMATS, output, FAILURES.comparisonKind);
  if (inputs.some((input) => samePath(input, output))) throw new CommandFailure(FAILURES.outputIsInput(output));
  refuseExisting(output, force);
}
