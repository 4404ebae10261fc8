/** An error that Excel answers with; the batch stops at the action that raised it. */
export class OfficeApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
    this.name = "OfficeApiError";
  }
}

export const invalidArgument = (what: string) =>
  new OfficeApiError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${what}.`);
export const itemNotFound = (what: string) => new OfficeApiError("ItemNotFound", `The requested resource doesn't exist: ${what}.`, 404);
export const itemAlreadyExists = (what: string) =>
  new OfficeApiError("ItemAlreadyExists", `A resource with the same name exists: ${what}.`, 409);
export const accessDenied = (what: string) =>
  new OfficeApiError("AccessDenied", `You cannot perform the requested operation: ${what}.`, 403);
export const invalidReference = (what: string) =>
  new OfficeApiError("InvalidReference", `This reference is not valid for the current operation: ${what}.`);
export const invalidOperation = (what: string) =>
  new OfficeApiError("InvalidOperation", `The operation attempted is invalid on the object: ${what}.`);
export const rangeExceedsLimit = () =>
  new OfficeApiError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");

/** A member of Office.js that this host does not have: a gap of the host, never a silent success. */
export class HostGap extends OfficeApiError {
  constructor(member: string) {
    super("HostGap", `This host does not implement ${member}.`, 501);
  }
}
