import { XlsxError, XlsxPackage } from "../adapters/xlsx";
import { readFileBytes } from "../adapters/xlsx/node-files";
import { LEGACY } from "../station-files/kinds";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** The reader of older formats is loaded where there is one to read: it would take a third of every start. */
let reader: typeof import("../adapters/xlsx/legacy-workbook") | null = null;

/** Loads what these files need to be read; to be awaited before they are. */
export async function prepareReading(files: readonly string[]): Promise<void> {
  if (files.some((file) => LEGACY.test(file))) reader ??= await import("../adapters/xlsx/legacy-workbook");
}

/** Opens a workbook file; one of an older format as the .xlsx that its contents make. @throws XlsxError or a file system error */
export function openWorkbookFile(path: string): XlsxPackage {
  const bytes = readFileBytes(path);
  if (!LEGACY.test(path) || !COMPOUND.every((byte, index) => bytes[index] === byte)) return XlsxPackage.open(bytes);
  if (!reader) throw new XlsxError("encrypted-or-xls");
  return XlsxPackage.open(reader.legacyAsXlsx(bytes));
}
