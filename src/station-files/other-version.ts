import { readWorkbook, XlsxError, XlsxPackage } from "../adapters/xlsx";
import type { OtherVersion } from "../app/session-options";
import type { Localized } from "../domain/language";
import { keptState } from "./kept-state";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads another version of a workbook with what it keeps, one of an older format too; or says why it cannot be read. */
export async function readVersion(bytes: Uint8Array): Promise<OtherVersion | { readonly refused: Localized }> {
  try {
    const pkg = XlsxPackage.open(await modern(bytes));
    const { settings, hints } = keptState(pkg);
    return { workbook: readWorkbook(pkg), settings, hints };
  } catch (error) {
    if (error instanceof XlsxError) return { refused: error.text };
    throw error;
  }
}

/** The reader of older formats weighs as much as all the rest: it is loaded where there is one to read. */
async function modern(bytes: Uint8Array): Promise<Uint8Array> {
  if (!COMPOUND.every((byte, index) => bytes[index] === byte)) return bytes;
  return (await import("../adapters/xlsx/legacy-workbook")).legacyAsXlsx(bytes);
}
