import { mkdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { copyPath } from "../station-files/kinds";
import type { CorrectOptions } from "../station-files/corrected-copy";
import { complain, EXIT, print } from "./exit";
import { CommandFailure, failureText, named } from "./failure";
import { correctHere } from "./correct-here";
import { adviseStations, expandFiles } from "./inputs";
import { refuseOutput, writeOutput, type Force } from "./outputs";
import { printable } from "./printable";
import { FAILURES, TEXTS } from "./texts";
import { prepareReading } from "./workbook-bytes";

/**
 * `fix` of a folder: a corrected copy of every workbook in it, under the same names in another folder. One after the other, so that no more
 * than one is held in memory; a file that cannot be corrected is told and stops no other. Returns the exit status.
 */
export async function fixFolder(
  folder: string,
  output: string,
  { force, ...options }: CorrectOptions & { readonly force: Force },
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
  await prepareReading(files);
  let [failed, errors, changed] = [0, 0, 0];
  for (const { file, copy } of copies) {
    try {
      const { bytes, changes, remaining } = correctHere(file, options);
      mkdirSync(dirname(copy), { recursive: true });
      await writeOutput(copy, bytes, force, files);
      changed += changes.length;
      if (remaining.error > 0) errors++;
      print(printable(words.fixedFile(copy, changes.length, remaining.error, remaining.warning)));
    } catch (error) {
      failed++;
      complain(named(file, failureText(error, file)[options.language]));
    }
  }
  for (const { name, why } of inputs.missing) complain(named(name, why[options.language]));
  print(words.fixedFolder(files.length - failed, changed, failed, output));
  if (failed > 0 || inputs.missing.length > 0) return EXIT.failed;
  return errors > 0 ? EXIT.errors : EXIT.clean;
}
