import { isAbort } from "./failure";
import { WorkbookError, type WorkbookErrorCode } from "./workbook-port";

/** How long to wait before each further try, in milliseconds: a moment for a lost answer, longer for a cell that a person is just leaving. */
const WAITS: readonly number[] = [60, 600];

/** Failures that another try does not mend. */
const FINAL: ReadonlySet<WorkbookErrorCode> = new Set([
  "protected",
  "sheet-gone",
  "stale",
  "not-supported",
  "too-large",
  "nothing-to-undo",
  "no-answer",
]);

/**
 * Does work that must not be left undone because Excel failed once: what follows after values were written. It may be done over again, so
 * it is, before its failure is told.
 */
export class SecondTries {
  constructor(private readonly waits: readonly number[] = WAITS) {}

  async persist<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (const wait of this.waits) {
      try {
        return await work();
      } catch (error) {
        if (isAbort(error) || (error instanceof WorkbookError && FINAL.has(error.code))) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
      signal?.throwIfAborted();
    }
    return work();
  }
}
