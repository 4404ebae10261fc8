import { ChangedWhileRead, NO_PLAIN_FILE } from "../adapters/xlsx/node-files";
import { NoOutputFolder, OutputExists, OutputFailure } from "../adapters/xlsx/output-file";
import { XlsxError } from "../adapters/xlsx/xlsx-error";
import { WorkbookError } from "../app/workbook-port";
import type { Localized } from "../domain/language";
import { FAILURES } from "./failure-texts";

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
  if (error instanceof WorkbookError && error.code === "nothing-to-undo") return FAILURES.nothingToUndo(path);
  if (error instanceof OutputExists) return FAILURES.outputExists(error.message);
  if (error instanceof NoOutputFolder) return FAILURES.noOutputFolder(error.message);
  if (error instanceof OutputFailure) return outputFailureText(error);
  // A buffer or a text that no room could be had for.
  if (error instanceof RangeError && /allocation failed|Invalid (?:string|array|typed array) length/i.test(error.message))
    return FAILURES.outOfMemory([]);
  if (error instanceof ChangedWhileRead) return FAILURES.changedWhileRead(error.message);
  const { code, path: own } = (error ?? {}) as NodeJS.ErrnoException;
  // The file that could not be read may be another than the one that the command is about: settings, a report.
  const which = own ?? path;
  if (code === NO_PLAIN_FILE) return FAILURES.noInputFile(which);
  if (code === "ENOENT") return FAILURES.notFound(which);
  if (code === "EACCES" || code === "EPERM") return FAILURES.noPermission(which);
  if (code === "EISDIR") return FAILURES.isFolder(which === "" || own === undefined ? path : which);
  if (code === "ERR_FS_FILE_TOO_LARGE") return new XlsxError("too-large").text;
  if (code !== undefined && own !== undefined) return FAILURES.unreadable(which, code);
  return FAILURES.unexpected(error instanceof Error ? error.message : String(error));
}

function outputFailureText({ path, written, code, draft, message }: OutputFailure): Localized {
  const texts = [
    ...(written && code === undefined ? [FAILURES.outputWritten(path)] : []),
    ...(written && code !== undefined ? [FAILURES.unconfirmed(path, code)] : []),
    ...(written ? [] : [notWritten(path, code, message)]),
    ...(draft === null ? [] : [FAILURES.draftLeft(draft)]),
  ];
  return { zh: texts.map(({ zh }) => zh).join(""), en: texts.map(({ en }) => en).join(" ") };
}

function notWritten(path: string, code: string | undefined, message: string): Localized {
  if (code === "EISDIR" || code === "ENOTEMPTY") return FAILURES.isFolder(path);
  const why = WHY[code ?? ""] ?? { zh: `发生意外错误（${message}）`, en: `An unexpected error (${message})` };
  return FAILURES.notWritten(path, why);
}

const NO_PERMISSION: Localized =
  process.platform === "win32"
    ? { zh: "没有权限，或文件正被其他程序打开", en: "No permission, or another program has the file open" }
    : { zh: "没有权限", en: "No permission" };
const IN_USE: Localized = { zh: "文件正被其他程序使用", en: "Another program is using the file" };

/** Why a file could not be written, by the system's code. */
const WHY: Readonly<Record<string, Localized>> = {
  ENOSPC: { zh: "磁盘空间不足", en: "The disk is full" },
  EDQUOT: { zh: "磁盘配额已用完", en: "The disk quota is used up" },
  EFBIG: { zh: "文件超过了系统或磁盘允许的大小", en: "The file is larger than the system or the disk allows" },
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EROFS: { zh: "磁盘是只读的", en: "The disk is read-only" },
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  ENAMETOOLONG: { zh: "文件名太长", en: "The file name is too long" },
  EIO: { zh: "磁盘读写出错", en: "The disk reported an error" },
  ELOOP: { zh: "输出是绕成圈的链接", en: "The output is a link that leads round in circles" },
  EMFILE: { zh: "打开的文件太多", en: "Too many files are open" },
  ENFILE: { zh: "打开的文件太多", en: "Too many files are open" },
};
