import { WorkbookError, type RunOptions } from "../../app/workbook-port";
import { isPassing, isUnknownMember, officeCode, officeLocation } from "./errors";

/** Members that a run can do without: where one is refused, the adapter goes on without it. */
export type OptionalMember = "pauses" | "protection" | "areas" | "stopping" | "borders" | "lettering" | "notes" | "merges" | "ids";

type RefusedMember = Exclude<OptionalMember, "ids">;

const REFUSED_AT: Readonly<Record<RefusedMember, RegExp>> = {
  pauses: /suspend/i,
  protection: /protect/i,
  areas: /getRanges|RangeAreas/i,
  stopping: /stopIfTrue/i,
  borders: /border/i,
  lettering: /font/i,
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
    const members = Object.keys(REFUSED_AT) as RefusedMember[];
    const named = members.filter((member) => REFUSED_AT[member].test(location)).slice(0, 1);
    // Not every Excel says which member it does not know: then only what all of them know is used. Notes go last, since ours must be found again.
    const dressing = members.filter((member) => member !== "notes" && !this.refused.has(member));
    const given = named.length > 0 ? named : !isUnknownMember(error) ? [] : dressing.length > 0 ? dressing : (["notes"] as const);
    const before = this.refusals;
    for (const member of given) this.refused.add(member);
    return this.refusals > before;
  }

  /** Goes on without a member that proved of no use; false when it was given up before. */
  giveUp(member: OptionalMember): boolean {
    return this.refused.size < this.refused.add(member).size;
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
