import { readFileBytes } from "../adapters/xlsx/node-files";
import type { CorrectedCopy, CorrectOptions } from "../station-files/corrected-copy";
import { correctHere } from "./correct-here";
import { refuseTooLarge } from "./memory";
import { refuseOutput, writeOutput, type Force } from "./outputs";
import { prepareReading } from "./legacy-reading";

export type FixOptions = CorrectOptions & { readonly force: Force };

/** Writes the corrected copy of a workbook, marked where asked. Returns what was changed and what still stands in the copy. */
export async function fixFile(input: string, output: string, { force, ...options }: FixOptions): Promise<Omit<CorrectedCopy, "bytes">> {
  refuseOutput(input, output, force);
  await prepareReading([input]);
  const { bytes, ...told } = correctHere(input, options);
  await writeOutput(output, bytes, force, [input]);
  return told;
}

/** Writes a copy without marks of ours. Returns how many cells were marked. */
export async function unmarkFile(input: string, output: string, force: Force): Promise<number> {
  refuseOutput(input, output, force);
  const { readWorkbook, removeMarks, XlsxPackage } = await import("../adapters/xlsx");
  const pkg = XlsxPackage.open(readFileBytes(input));
  refuseTooLarge(pkg.unpacked);
  // A file that cannot be read gives no copy that cannot be read either.
  readWorkbook(pkg);
  const cells = removeMarks(pkg);
  await writeOutput(output, pkg.toBytes(), force, [input]);
  return cells;
}
