import { writeEdits, writeMarks, XlsxPackage } from "../../adapters/xlsx";
import type { HostBacking } from "../host/backing";
import { changesSince, isUnchanged } from "./changes";
import type { OpenedFile } from "./open-file";

/**
 * The file with what was changed since it was opened, spliced into its own bytes: whatever the grid does not know, such as charts and
 * pivot tables, is as it was. An unchanged workbook gives the very bytes that were opened.
 * @throws XlsxError whose text a person can read
 */
export function saveFile(file: OpenedFile, backing: HostBacking): Uint8Array {
  const changes = changesSince(file, backing);
  if (isUnchanged(changes)) return file.bytes;
  const pkg = XlsxPackage.open(file.bytes);
  writeEdits(pkg, changes.edits);
  if (changes.marks) writeMarks(pkg, changes.marks);
  return pkg.toBytes();
}
