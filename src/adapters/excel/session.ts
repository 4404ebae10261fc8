import { WorkbookError, type RunOptions } from "../../app/workbook-port";
import { isPassing, officeCode, officeLocation } from "./errors";

/** Members above what every Excel is sure to have: where one is refused, the adapter goes on without it. */
export type OptionalMember = "pauses" | "areas" | "borders" | "notes" | "merges";

const REFUSED_AT: Readonly<Record<OptionalMember, RegExp>> = {
  pauses: /suspend/i,
  areas: /getRanges|RangeAreas/i,
  borders: /border/i,
  notes: /note/i,
  merges: /MergedAreas/i,
};

/** What this Excel offers beyond the floor, learnt from its requirement sets and from what it refuses. */
export class Capabilities {
  private readonly refused = new Set<OptionalMember>();

  has(member: OptionalMember): boolean {
    if (this.refused.has(member)) return false;
    return member !== "notes" || (isSetSupported("1.18") && "notes" in Excel.Worksheet.prototype);
  }

  /** How many members were refused so far. */
  get refusals(): number {
    return this.refused.size;
  }

  /** Takes note of an optional member that Excel refused; true when the work is worth another try without it. */
  learn(error: unknown): boolean {
    if (isPassing(error)) return false;
    const location = officeLocation(error);
    for (const member of Object.keys(REFUSED_AT) as OptionalMember[]) {
      if (this.refused.has(member) || !REFUSED_AT[member].test(location)) continue;
      this.refused.add(member);
      return true;
    }
    return false;
  }

  /** Forgets what was learnt about a member: the refusal had another reason. */
  regain(member: OptionalMember): void {
    this.refused.delete(member);
  }
}

export function isSetSupported(version: string): boolean {
  return Office.context?.requirements?.isSetSupported("ExcelApi", version) ?? false;
}

/** Excel on the web limits what one request may carry; the desktop does not. */
export function limitsPayload(): boolean {
  return Office.context?.platform === undefined || String(Office.context.platform) === "OfficeOnline";
}

/**
 * Runs work against the open workbook. A batch is not held back until the person leaves a cell that is being edited: the run would hang
 * without a word, while a refusal can be told.
 */
export function run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run(work);
}

/** The same for work that writes: one step of Excel's own undo where Excel can group (1.20; the web fails at it in places). */
export function runWriting<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return isSetSupported("1.20") && !limitsPayload() ? Excel.run({ mergeUndoGroup: true }, work) : Excel.run(work);
}

export function throwIfCancelled(options: RunOptions | undefined, nothingChanged = true): void {
  if (options?.signal?.aborted) throw new WorkbookError("cancelled", { nothingChanged });
}

/** Whether a refusal may pass when the same is asked in smaller parts. */
export function isTooLarge(error: unknown): boolean {
  const code = officeCode(error);
  return code === "ResponsePayloadSizeLimitExceeded" || code === "RequestPayloadSizeLimitExceeded" || code === "PayloadLimitExceeded";
}
