import { mkdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Localized } from "../domain/language";
import { copyPath } from "../station-files/kinds";
import type { CorrectOptions } from "../station-files/corrected-copy";
import { complain, EXIT, print } from "./exit";
import { CommandFailure, failureText, named } from "./failure";
import { adviseStations, expandFiles } from "./inputs";
import { refuseOutput, writeOutput, type Force } from "./outputs";
import { eachFile, inOrder } from "./pool";
import { printable } from "./printable";
import { FAILURES, TEXTS } from "./texts";

/**
 * `fix` of a folder: a corrected copy of every workbook in it, under the same names in another folder. A file that cannot be corrected, or takes
 * longer than the limit in seconds, is told and stops no other. Returns the exit status.
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
  let [failed, errors, changed] = [0, 0, 0];
  const lines = inOrder<string | null>((_index, line) => line !== null && print(line));
  await eachFile("fix", files, { options, limit }, async (index, outcome) => {
    const { file, copy } = copies[index]!;
    const told = "result" in outcome ? await attempt(() => written(copy, outcome.result.bytes, force, files), file) : outcome.failure;
    if (told !== null || !("result" in outcome)) {
      failed++;
      complain(named(file, told![options.language]));
      return lines(index, null);
    }
    const { changes, remaining } = outcome.result;
    changed += changes.length;
    if (remaining.error > 0) errors++;
    lines(index, printable(words.fixedFile(copy, changes.length, remaining.error, remaining.warning)));
  });
  for (const { name, why } of inputs.missing) complain(named(name, why[options.language]));
  print(words.fixedFolder(files.length - failed, changed, failed, output));
  if (failed > 0 || inputs.missing.length > 0) return EXIT.failed;
  return errors > 0 ? EXIT.errors : EXIT.clean;
}

async function written(copy: string, bytes: Uint8Array, force: Force, inputs: readonly string[]): Promise<void> {
  mkdirSync(dirname(copy), { recursive: true });
  await writeOutput(copy, bytes, force, inputs);
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
