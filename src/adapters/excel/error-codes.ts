import type { WorkbookErrorCode } from "../../app/workbook-port";

/** `again`: the same request may succeed; `less`: a smaller one may; `without`: one that does without the member may; `never`: a person must act. */
export type Retry = "again" | "less" | "without" | "never";

interface ErrorCode {
  readonly meaning: WorkbookErrorCode;
  readonly retry: Retry;
}

const code = (meaning: WorkbookErrorCode, retry: Retry): ErrorCode => ({ meaning, retry });

/**
 * Every error code that Microsoft documents for Excel and for the library, and those that its servers were seen to give: what it means to
 * the person in front of it (the library's own messages are not for people), and whether to ask again.
 */
export const ERROR_CODES: Readonly<Record<string, ErrorCode>> = {
  AccessDenied: code("read-only", "never"),
  ActivityLimitReached: code("busy", "again"),
  ApiNotAvailable: code("not-supported", "without"),
  ApiNotFound: code("not-supported", "without"),
  BadPassword: code("protected", "never"),
  Busy: code("busy", "again"),
  CannotRegisterEvent: code("unknown", "never"),
  Conflict: code("busy", "again"),
  ConnectionFailure: code("session-lost", "again"),
  ContentLengthRequired: code("unknown", "never"),
  DirtySupportingFormula: code("busy", "again"),
  EmptyChartSeries: code("unknown", "never"),
  FilteredRangeConflict: code("in-the-way", "never"),
  FormulaLengthExceedsLimit: code("too-large", "never"),
  GeneralException: code("unknown", "again"),
  GenericConflict: code("busy", "again"),
  HostRestartNeeded: code("session-lost", "never"),
  InactiveWorkbook: code("inactive", "again"),
  InsertDeleteConflict: code("in-the-way", "never"),
  InvalidArgument: code("unknown", "never"),
  InvalidBinding: code("unknown", "never"),
  InvalidObjectPath: code("unknown", "never"),
  InvalidOperation: code("unknown", "never"),
  InvalidOperationInCellEditMode: code("cell-edit-mode", "again"),
  InvalidOrTimedOutSession: code("session-lost", "again"),
  InvalidReference: code("sheet-gone", "never"),
  InvalidRequest: code("unknown", "never"),
  InvalidRequestContext: code("session-lost", "again"),
  InvalidSelection: code("selection", "never"),
  ItemAlreadyExists: code("unknown", "never"),
  ItemNotFound: code("sheet-gone", "never"),
  MergedRangeConflict: code("in-the-way", "never"),
  NonBlankCellOffSheet: code("in-the-way", "never"),
  NotAllowed: code("read-only", "never"),
  NotImplemented: code("not-supported", "without"),
  OpenWorkbookLinksBlocked: code("read-only", "never"),
  OperationAborted: code("session-lost", "again"),
  OperationCellsExceedLimit: code("too-large", "less"),
  PayloadLimitExceeded: code("too-large", "less"),
  PivotTableRangeConflict: code("in-the-way", "never"),
  PowerQueryRefreshResourceChallenge: code("signed-out", "never"),
  PropertyNotLoaded: code("unknown", "never"),
  RangeExceedsLimit: code("too-large", "less"),
  RangeImageExceedsLimit: code("too-large", "less"),
  RefreshWorkbookLinksBlocked: code("read-only", "never"),
  RequestAborted: code("session-lost", "again"),
  RequestPayloadSizeLimitExceeded: code("too-large", "less"),
  ResponsePayloadSizeLimitExceeded: code("too-large", "less"),
  RunMustReturnPromise: code("unknown", "never"),
  ServerBusy: code("busy", "again"),
  ServiceNotAvailable: code("session-lost", "again"),
  Timeout: code("busy", "again"),
  TooManyRequests: code("busy", "again"),
  Unauthenticated: code("signed-out", "never"),
  Unauthorised: code("signed-out", "never"),
  Unauthorized: code("signed-out", "never"),
  UndoNotSupported: code("unknown", "without"),
  UnsupportedFeature: code("not-supported", "without"),
  UnsupportedFillType: code("not-supported", "without"),
  UnsupportedOperation: code("not-supported", "without"),
  UnsupportedOperationInReadOnlyMode: code("read-only", "never"),
  UnsupportedSheet: code("not-supported", "without"),
  ValueNotLoaded: code("unknown", "never"),
  WriteNotSupportedWhenModalDialogOpen: code("dialog-open", "again"),
};
