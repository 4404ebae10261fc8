import type { Failure } from "./session-state";
import { WorkbookError } from "./workbook-port";

/** Any error as a failure that can be told to a person; an adapter's own error carries what was left untouched. */
export function failureOf(task: Failure["task"], error: unknown, nothingChanged: boolean): Failure {
  if (error instanceof WorkbookError) {
    const { cells = [], sheet = null, cause = null } = error.detail;
    return { task, code: error.code, cells, sheet, nothingChanged: nothingChanged && error.detail.nothingChanged, cause };
  }
  return { task, code: isAbort(error) ? "cancelled" : "unknown", cells: [], sheet: null, nothingChanged, cause: error };
}

export function isAbort(error: unknown): boolean {
  return (
    (error instanceof WorkbookError && error.code === "cancelled") ||
    (typeof error === "object" && error !== null && "name" in error && error.name === "AbortError")
  );
}
