import type { UndoOutcome } from "../app/workbook-port";
import type { CountingOptions } from "../station-files/checked-file";
import { correctedCopy, type CorrectedCopy, type CorrectOptions } from "../station-files/corrected-copy";
import { takenBack } from "../station-files/taken-back";
import { openFitting } from "./audit-file";
import { giveBack } from "./memory";
import { refuseOutput, writeOutput, type Force } from "./outputs";

/** Corrects a workbook in this thread. @throws CommandFailure, XlsxError or a file system error */
export function correctHere(input: string, options: CorrectOptions): CorrectedCopy {
  const pkg = openFitting(input);
  return correctedCopy(pkg, input, options, () => giveBack(pkg.unpacked));
}

/** Writes a copy without the last run that the workbook keeps. Returns how many cells are as before, and which were changed since. */
export async function undoFile(
  input: string,
  output: string,
  { force, ...options }: CountingOptions & { readonly force: Force },
): Promise<UndoOutcome> {
  refuseOutput(input, output, force);
  const { bytes, ...outcome } = await takenBack(openFitting(input), input, options);
  await writeOutput(output, bytes, force, [input]);
  return outcome;
}
