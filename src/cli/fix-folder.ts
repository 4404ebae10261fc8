import { join, relative, resolve } from "node:path";
import type { Localized } from "../domain/language";
import type { Severity } from "../domain/settings";
import { copyPath } from "../station-files/kinds";
import type { CorrectOptions } from "../station-files/corrected-copy";
import { complain, EXIT, print } from "./exit";
import { CommandFailure, failureText, named } from "./failure";
import { adviseStations, expandFiles } from "./inputs";
import { FolderOutputs, refuseOutput, type Force } from "./outputs";
import { eachFile } from "./pool";
import { printable } from "./printable";
import { FAILURES } from "./failure-texts";
import { TEXTS } from "./texts";
import { valueFor, itemAt } from "../domain/values/present";

/**
 * `fix` of a folder: a corrected copy of every workbook in it, under the same names in another folder. A file that cannot be corrected, or takes
 * longer than the limit in seconds, is told and stops no other; the copies appear together, so that a run that is stopped leaves none. Returns the
 * exit status.
 */
export async function fixFolder(
  folder: string,
  output: string,
  { force, limit, ...options }: CorrectOptions & { readonly force: Force; readonly limit: number },
): Promise<number> {
  const words = TEXTS[options.language];
  const inside = relative(resolve(folder), resolve(output));
  if (inside === "") throw new CommandFailure(FAILURES.outputIsInput(output));
  const inputs = await expandFiles([folder]);
  // Copies of an earlier run are no station's workbooks.
  const files = inputs.files.filter((file) => inside.startsWith("..") || relative(resolve(output), resolve(file)).startsWith(".."));
  const copies = files.map((file) => ({ file, copy: join(output, copyPath(relative(folder, file))) }));
  // Nothing is computed for outputs that could not be written anyway.
  for (const { file, copy } of copies) refuseOutput(file, copy, force);
  await adviseStations(options, files);
  const made = new FolderOutputs(force, files, () => complain(words.stoppedFolder(output)));
  const corrected = new Map<string, { readonly changes: number; readonly remaining: Readonly<Record<Severity, number>> }>();
  const failures = new Map<string, Localized>();
  await eachFile("fix", files, { options, limit }, async (index, outcome) => {
    const { file, copy } = itemAt(copies, index);
    const why = "result" in outcome ? await attempt(() => made.add(copy, outcome.result.bytes), file) : outcome.failure;
    if (why !== null) failures.set(file, why);
    else if ("result" in outcome) corrected.set(file, { changes: outcome.result.changes.length, remaining: outcome.result.remaining });
  });
  const unplaced = await made.place();
  let [errors, changed] = [0, 0];
  for (const { file, copy } of copies) {
    const why = unplaced.has(copy) ? failureText(unplaced.get(copy), file) : failures.get(file);
    const told = corrected.get(file);
    if (why !== undefined || !told) {
      failures.set(file, why ?? FAILURES.unexpected("no outcome"));
      complain(named(file, valueFor(failures, file)[options.language]));
      continue;
    }
    changed += told.changes;
    if (told.remaining.error > 0) errors++;
    print(printable(words.fixedFile(copy, told.changes, told.remaining.error, told.remaining.warning)));
  }
  const failed = failures.size;
  for (const { name, why } of inputs.missing) complain(named(name, why[options.language]));
  print(printable(words.fixedFolder(files.length - failed, changed, failed, output)));
  if (failed > 0 || inputs.missing.length > 0) return EXIT.failed;
  return errors > 0 ? EXIT.errors : EXIT.clean;
}

/** Why work on a file failed; null where it did not. */
async function attempt(work: () => Promise<void>, file: string): Promise<Localized | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return failureText(error, file);
  }
}
