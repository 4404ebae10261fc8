import { readWorkbook, removeMarks, writeEdits, writeMarks, XlsxPackage } from "../adapters/xlsx";
import { readFileBytes, writeFileBeside } from "../adapters/xlsx/node-files";
import { engine } from "../app/engine";
import { entriesAfter } from "../app/entries";
import { marksFor } from "../app/marks";
import { audit, type Audit } from "../domain/engine";
import type { Language } from "../domain/language";
import type { Settings } from "../domain/settings";
import { entriesOf } from "./audit-file";
import { refuseSameFile } from "./outputs";

export interface FixOptions {
  readonly settings: Settings;
  readonly language: Language;
  readonly mark: boolean;
  readonly force: boolean;
}

/** Writes the corrected copy of a workbook, marked where asked. Returns what still stands in the copy. */
export async function fixFile(
  input: string,
  output: string,
  options: FixOptions,
): Promise<{ changed: number; marked: number; remaining: Audit }> {
  refuseSameFile(input, output);
  const pkg = XlsxPackage.open(await readFileBytes(input));
  removeMarks(pkg);
  const before = readWorkbook(pkg);
  const first = audit(before, options.settings);
  writeEdits(pkg, first.edits);
  const after = readWorkbook(pkg);
  const remaining = audit(after, options.settings);
  let marked = 0;
  if (options.mark) {
    const entries = entriesAfter(entriesOf(first, before), entriesOf(remaining, after), first.edits);
    const marks = marksFor(entries, engine, options.language);
    writeMarks(pkg, marks);
    marked = marks.length;
  }
  await writeFileBeside(output, pkg.toBytes(), options);
  return { changed: first.edits.length, marked, remaining };
}

/** Writes a copy without marks of ours. Returns how many cells were marked. */
export async function unmarkFile(input: string, output: string, force: boolean): Promise<number> {
  refuseSameFile(input, output);
  const pkg = XlsxPackage.open(await readFileBytes(input));
  // A file that cannot be read gives no copy that cannot be read either.
  readWorkbook(pkg);
  const cells = removeMarks(pkg);
  await writeFileBeside(output, pkg.toBytes(), { force });
  return cells;
}
