import { writeEdits, writeMarks, XlsxPackage } from "../../adapters/xlsx";
import type { HostBacking } from "../../excel-host/backing";
import { addSheets, type AddedSheet } from "../../adapters/xlsx/looks/added-sheets";
import { writeKept } from "../../adapters/xlsx/kept-values";
import { changesSince, isUnchanged, keptSince } from "./changes";
import type { OpenedFile } from "./open-file";

/**
 * The file with what was changed since it was opened, spliced into its own bytes: whatever the grid does not know, such as charts and
 * pivot tables, is as it was. Sheets that the add-in made come behind the file's own. An unchanged workbook gives the very bytes that were opened.
 * `rest` is awaited between the stages, so that a large file does not hold up the page.
 * @throws XlsxError whose text a person can read
 */
export async function saveFile(
  file: OpenedFile,
  backing: HostBacking,
  added: readonly AddedSheet[] = [],
  yieldToUi: () => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array> {
  const changes = changesSince(file, backing);
  const kept = keptSince(file.kept, backing.settings);
  if (isUnchanged(changes) && added.length === 0 && kept.length === 0) return file.bytes;
  await yieldToUi();
  const pkg = XlsxPackage.open(file.bytes);
  writeEdits(pkg, changes.edits);
  await yieldToUi();
  if (changes.marks) writeMarks(pkg, changes.marks);
  await yieldToUi();
  addSheets(pkg, added);
  writeKept(pkg, kept);
  return pkg.toBytes();
}
