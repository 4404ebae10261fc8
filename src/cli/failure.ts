import { OutputExists } from "../adapters/xlsx/node-files";
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

/** Any error as one clear line. */
export function failureText(error: unknown, path: string): Localized {
  if (error instanceof CommandFailure || error instanceof XlsxError) return error.text;
  if (error instanceof OutputExists) return FAILURES.outputExists(error.message);
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === "ENOENT") return FAILURES.notFound(path);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return FAILURES.noPermission(path);
  return FAILURES.unexpected(error instanceof Error ? error.message : String(error));
}
