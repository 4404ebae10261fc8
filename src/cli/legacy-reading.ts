import { LEGACY } from "../station-files/kinds";

/** The reader of older formats is loaded where there is one to read: it would take a third of every start. */
let reader: typeof import("../adapters/xlsx/legacy-workbook") | null = null;

/** Loads what these files need to be read; to be awaited before they are. */
export async function prepareReading(files: readonly string[]): Promise<void> {
  if (files.some((file) => LEGACY.test(file))) reader ??= await import("../adapters/xlsx/legacy-workbook");
}

/** The reader, where it was loaded. */
export function legacyReader(): typeof reader {
  return reader;
}
