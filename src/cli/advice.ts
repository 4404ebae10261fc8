import { statSync } from "node:fs";
import type { Language } from "../domain/language";
import { complain } from "./exit";
import { isOpenElsewhere, rightEnding } from "./outputs";
import { TEXTS } from "./texts";

/** Excel goes by a file's ending, and refuses a workbook with macros that is called .xlsx. */
export function adviseEnding(input: string, output: string, language: Language): void {
  const kind = rightEnding(input, output);
  if (kind) complain(TEXTS[language].otherEnding(output, kind));
}

/** Whether a name leads to a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** What another program has not saved yet is not on the disk. */
export function adviseOpen(input: string, language: Language): void {
  if (isOpenElsewhere(input)) complain(TEXTS[language].openElsewhere(input));
}
