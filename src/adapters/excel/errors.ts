import { WorkbookError, type WorkbookErrorCode } from "../../app/workbook-port";

/** What each of Excel's error codes means to the person in front of it; the library's own messages are not for people. */
const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-edit-mode",
  AccessDenied: "read-only",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  PayloadLimitExceeded: "too-large",
  InvalidOrTimedOutSession: "session-lost",
  ConnectionFailure: "session-lost",
  InvalidRequestContext: "session-lost",
  RequestAborted: "session-lost",
  ServiceNotAvailable: "session-lost",
  Unauthenticated: "session-lost",
  ActivityLimitReached: "busy",
  TooManyRequests: "busy",
  Timeout: "busy",
  HostRestartNeeded: "busy",
  WriteNotSupportedWhenModalDialogOpen: "busy",
  Conflict: "busy",
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone",
  ApiNotAvailable: "not-supported",
  ApiNotFound: "not-supported",
  NotImplemented: "not-supported",
  UnsupportedFeature: "not-supported",
  UnsupportedOperation: "not-supported",
  UnsupportedOperationInReadOnlyMode: "read-only",
};

/** The library's error code, or null for an error of any other making. */
export function officeCode(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : null;
}

/** Whether the refusal has to do with the moment or the workbook rather than with what this Excel can do. */
export function isPassing(error: unknown): boolean {
  const code = officeCode(error);
  const meaning = code === null ? undefined : CODES[code];
  return error instanceof WorkbookError || (meaning !== undefined && meaning !== "not-supported");
}

/** Whether Excel refused a member that it does not have, in its own words or in any that are not the library's. */
export function isUnknownMember(error: unknown): boolean {
  const code = officeCode(error);
  if (code === null) return false;
  return (
    CODES[code] === "not-supported" || ![Excel.ErrorCodes, OfficeExtension.ErrorCodes].some((codes) => Object.values(codes).includes(code))
  );
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
  return new WorkbookError(CODES[officeCode(error) ?? ""] ?? "unknown", detail);
}
