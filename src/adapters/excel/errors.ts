import { WorkbookError } from "../../app/workbook-port";
import { ERROR_CODES } from "./error-codes";

/** The library's error code, or null for an error of any other making. */
export function officeCode(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : null;
}

/** Whether the refusal has to do with the moment or the workbook rather than with what this Excel can do. */
export function isPassing(error: unknown): boolean {
  const code = officeCode(error);
  const known = code === null ? undefined : ERROR_CODES[code];
  return error instanceof WorkbookError || (known !== undefined && known.retry !== "without" && known.meaning !== "unknown");
}

/** Whether the same request may be answered at another moment: a cell is being edited, the network is lost, the person cancelled. */
export function isOfTheMoment(error: unknown): boolean {
  const known = ERROR_CODES[officeCode(error) ?? ""];
  return error instanceof WorkbookError || (known !== undefined && known.retry === "again" && known.meaning !== "unknown");
}

/** Whether Excel said that it does not have a member. A code that nobody documents says no such thing. */
export function isUnknownMember(error: unknown): boolean {
  return ERROR_CODES[officeCode(error) ?? ""]?.retry === "without";
}

/** Whether the code is one that nobody documents: it may mean anything, and so is never remembered. */
export function isUndocumented(error: unknown): boolean {
  const code = officeCode(error);
  return code !== null && ERROR_CODES[code] === undefined;
}

/** Whether a refusal may pass when the same is asked in smaller parts. */
export function isTooLarge(error: unknown): boolean {
  const code = officeCode(error);
  return code === "ResponsePayloadSizeLimitExceeded" || code === "RequestPayloadSizeLimitExceeded" || code === "PayloadLimitExceeded";
}

/** Where in the library the error arose, such as `Range.getMergedAreasOrNullObject`. */
export function officeLocation(error: unknown): string {
  const location = (error as { debugInfo?: { errorLocation?: unknown } } | null)?.debugInfo?.errorLocation;
  return typeof location === "string" ? location : "";
}

/** Any failure of a run as the port's own error, saying whether the workbook is as it was. */
export function workbookError(error: unknown, nothingChanged: boolean, sheet?: string): WorkbookError {
  if (error instanceof WorkbookError) {
    if (error.detail.nothingChanged === nothingChanged || !error.detail.nothingChanged) return error;
    return new WorkbookError(error.code, { ...error.detail, nothingChanged });
  }
  const detail = { cause: error, nothingChanged, ...(sheet === undefined ? {} : { sheet }) };
  if ((error as { name?: unknown } | null)?.name === "AbortError") return new WorkbookError("cancelled", detail);
  return new WorkbookError(ERROR_CODES[officeCode(error) ?? ""]?.meaning ?? "unknown", detail);
}
