import { XlsxError, XlsxPackage } from "../adapters/xlsx";
import { readFileBytes } from "../adapters/xlsx/node-files";
import { LEGACY } from "../station-files/kinds";
import { legacyReader } from "./legacy-reading";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Opens a workbook file; one of an older format as the .xlsx that its contents make. @throws XlsxError or a file system error */
export function openWorkbookFile(path: string): XlsxPackage {
  const bytes = readFileBytes(path);
  if (!LEGACY.test(path) || !COMPOUND.every((byte, index) => bytes[index] === byte)) return XlsxPackage.open(bytes);
  const reader = legacyReader();
  if (!reader) throw new XlsxError("encrypted-or-xls");
  return XlsxPackage.open(reader.legacyAsXlsx(bytes));
}
