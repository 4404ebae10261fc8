import { NoOutputFolder, OutputExists } from "../adapters/xlsx/node-files";
import { XlsxError } from "../adapters/xlsx";
import type { Localized } from "../domain/language";
import { FAILURES } from "./texts";

/** A command cannot go on; `text` is all that a person needs to read. */
export class CommandFailure extends Error {
  constructor(readonly text: Localized) {
    super(text.en);
    this.name = "CommandFailure";
  }
}

/** A failure with the file that it is about, unless it names that already. */
export function named(path: string, text: string): string {
  return text.includes(path) ? text : `${path}: ${text}`;
}

/** What a command that works on one file says of an error; a file that cannot be read is named. */
export function failureLine(error: unknown, path: string): Localized {
  const text = failureText(error, path);
  return error instanceof XlsxError ? { zh: named(path, text.zh), en: named(path, text.en) } : text;
}

/** Any error as one clear line. */
export function failureText(error: unknown, path: string): Localized {
  if (error instanceof CommandFailure || error instanceof XlsxError) return error.text;
  if (error instanceof OutputExists) return FAILURES.outputExists(error.message);
  if (error instanceof NoOutputFolder) return FAILURES.noOutputFolder(error.message);
  const { code, path: own, dest } = (error ?? {}) as NodeJS.ErrnoException & { dest?: string };
  // The file that could not be read or written may be another than the one that the command is about: settings, an output.
  const which = dest ?? own ?? path;
  if (code === "ENOENT") return FAILURES.notFound(which);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return FAILURES.noPermission(which);
  if (code === "EISDIR" || code === "ENOTEMPTY") return FAILURES.isFolder(which === "" || own === undefined ? path : which);
  if (code === "ENAMETOOLONG") return FAILURES.nameTooLong(which);
  if (code === "ENOSPC" || code === "EDQUOT") return FAILURES.noSpace(which);
  if (code === "ERR_FS_FILE_TOO_LARGE") return new XlsxError("too-large").text;
  return FAILURES.unexpected(error instanceof Error ? error.message : String(error));
}
