import { WorkbookError, type RunOptions } from "../../app/workbook-port";
import { NOT_KEPT, type KeptPlace } from "./kept-place";
import { isPassing, isUndocumented, isUnknownMember, officeCode, officeLocation } from "./errors";

/** Members that a run can do without: where one is refused, the adapter goes on without it. */
export type OptionalMember = RefusedMember | "ids" | "undo-groups";

type RefusedMember = Dressing | Pillar;

/** Given up all together where Excel does not say which member it does not know: nobody would miss them. */
type Dressing =
  | "pauses"
  | "protection"
  | "areas"
  | "stopping"
  | "borders"
  | "lettering"
  | "merges"
  | "wholes"
  | "arrays"
  | "list-objects"
  | "hidden-rows"
  | "note-sizes"
  | "calculation"
  | "comments"
  | "parts";

/** Given up one by one, since a person would miss them: reasons beside marks, what the workbook keeps, and marks as such. */
type Pillar = "notes" | "storage" | "marks";

const REFUSED_AT: Readonly<Record<RefusedMember, RegExp>> = {
  pauses: /suspend/i,
  calculation: /application/i,
  protection: /protect/i,
  areas: /getRanges|RangeAreas/i,
  stopping: /stopIfTrue/i,
  borders: /border/i,
  lettering: /font/i,
  merges: /MergedAreas/i,
  wholes: /Worksheet\.getRange$/i,
  arrays: /spill|savedAsArray/i,
  "list-objects": /table/i,
  "hidden-rows": /rowHidden|rowProperties/i,
  "note-sizes": /note\.(width|height)/i,
  notes: /note/i,
  comments: /comment/i,
  parts: /customXml/i,
  storage: /setting/i,
  marks: /conditional/i,
};

const PILLARS: readonly Pillar[] = ["notes", "storage", "marks"];
const isPillar = (member: RefusedMember): member is Pillar => (PILLARS as readonly RefusedMember[]).includes(member);

/** What this Excel offers beyond the floor, learnt from its requirement sets and from what it refuses. */
export class Capabilities {
  private readonly refused = new Set<OptionalMember>();
  /** A pillar given up on suspicion, because Excel did not say what it refused. */
  private suspect: Pillar | null = null;
  /** Members that failed once without Excel saying that it lacks them. */
  private readonly failedMembers = new Set<RefusedMember>();
  private changes = 0;
  /** Whether a failure that says nothing was answered with another try in this run. */
  private retried = false;
  /** What the workbook keeps, as this pane last knew it: an Excel whose workbooks keep no settings has it as long as the pane is open. */
  memory: ReadonlyMap<string, unknown> = new Map();
  /** Where the workbook keeps it, as it was last read. */
  kept: KeptPlace = NOT_KEPT;

  has(member: OptionalMember): boolean {
    if (this.refused.has(member)) return false;
    if (member === "comments") return isSetSupported("1.10");
    return member !== "notes" || (isSetSupported("1.18") && "notes" in Excel.Worksheet.prototype);
  }

  /** How often something was learnt so far. */
  get changeCount(): number {
    return this.changes;
  }

  constructor(
    /** How long a request may take, in milliseconds. */
    readonly deadline = DEADLINE,
  ) {}

  /** Takes note of an optional member that Excel refused; true when the work is worth another try without it. */
  learn(error: unknown, uses: "all" | "dressing" = "all"): boolean {
    if (isPassing(error)) return false;
    if (officeCode(error) === "UndoNotSupported") return this.giveUp("undo-groups");
    const location = officeLocation(error);
    const members = Object.keys(REFUSED_AT) as RefusedMember[];
    const unknown = isUnknownMember(error);
    const named = members.find((member) => REFUSED_AT[member].test(location));
    if (named !== undefined) return unknown ? this.giveUp(named) : this.failedOnce(named);
    const undocumented = isUndocumented(error);
    // A code that nobody documents says nothing of what this Excel can do: the work is tried once more as it was.
    if (undocumented && this.retryOnce()) return true;
    if (!unknown && !undocumented) return false;
    // Not every Excel says which member it does not know: then only what all of them know is used, and in the end what little is left.
    const dressing = members.filter((member) => !isPillar(member) && !this.refused.has(member));
    for (const member of dressing) this.giveUp(member);
    // What was given up for such a code comes back with the next run.
    if (undocumented) for (const member of dressing) this.failedMembers.add(member);
    if (dressing.length > 0) return true;
    if (uses === "dressing" || !this.suspectNext()) return false;
    if (undocumented && this.suspect) this.failedMembers.add(this.suspect);
    return true;
  }

  private retryOnce(): boolean {
    if (this.retried) return false;
    this.retried = true;
    this.changes++;
    return true;
  }

  /** Goes on without a member that proved of no use; false when it was given up before. */
  giveUp(member: OptionalMember): boolean {
    if (this.refused.has(member)) return false;
    this.refused.add(member);
    this.changes++;
    return true;
  }

  /** A failure that may have another reason gets a second try; only then is the member given up, and for no more than this run. */
  private failedOnce(member: RefusedMember): boolean {
    if (this.failedMembers.has(member)) return this.giveUp(member);
    this.failedMembers.add(member);
    this.changes++;
    return true;
  }

  /** A new run of a person's: what failed without saying why may work again. */
  retryDoubted(): void {
    if (this.suspect && this.failedMembers.has(this.suspect)) this.suspect = null;
    for (const member of this.failedMembers) this.allow(member);
    this.failedMembers.clear();
    this.retried = false;
  }

  /** Does without one pillar after the other, each for itself; false when none of them was to blame. */
  private suspectNext(): boolean {
    const rest = PILLARS.slice(this.suspect === null ? 0 : PILLARS.indexOf(this.suspect) + 1);
    if (this.suspect !== null) this.allow(this.suspect);
    this.suspect = rest.find((member) => this.has(member)) ?? null;
    return this.suspect !== null && this.giveUp(this.suspect);
  }

  /** Forgets what was learnt about a member: the refusal had another reason. */
  allow(member: OptionalMember): void {
    this.refused.delete(member);
  }
}

function isSetSupported(version: string): boolean {
  return Office.context?.requirements?.isSetSupported("ExcelApi", version) ?? false;
}

/** Excel on the web limits what one request may carry; the desktop does not. */
export function limitsPayload(): boolean {
  return Office.context?.platform === undefined || String(Office.context.platform) === "OfficeOnline";
}

/** No request of ours takes longer in an Excel that answers at all; a person has long cancelled by then. */
const DEADLINE = 60_000;

/** How long to wait for answers, and what ends the waiting at once. */
export interface Patience {
  readonly deadline?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs work against the open workbook. A batch is not held back until the person leaves a cell that is being edited: the run would hang
 * without a word, while a refusal can be told.
 */
export function run<T>(work: (context: Excel.RequestContext) => Promise<T>, patience: Patience = {}): Promise<T> {
  return Excel.run((context) => work(answering(context, patience)));
}

/** The same for work that writes: one step of Excel's own undo where Excel can group (1.20; the web fails at it in places). */
export function runWriting<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  capabilities: Capabilities,
  patience: Patience = {},
): Promise<T> {
  const grouped = capabilities.has("undo-groups") && isSetSupported("1.20") && !limitsPayload();
  return grouped ? Excel.run({ mergeUndoGroup: true }, (context) => work(answering(context, patience))) : run(work, patience);
}

/** The context, whose requests are answered in time or fail: a computer that slept or a lost network answers never. */
function answering(context: Excel.RequestContext, { deadline = DEADLINE, signal }: Patience): Excel.RequestContext {
  const send = context.sync.bind(context);
  context.sync = <T>(through?: T): Promise<T> => inTime(() => send(through), deadline, signal);
  return context;
}

function inTime<T>(ask: () => Promise<T>, deadline: number, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new WorkbookError("cancelled", { nothingChanged: true }));
    const stop = (code: "cancelled" | "no-answer"): void => {
      settle();
      reject(new WorkbookError(code, { nothingChanged: true }));
    };
    const timer = setTimeout(() => stop("no-answer"), deadline);
    const cancelled = (): void => stop("cancelled");
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancelled);
    };
    signal?.addEventListener("abort", cancelled);
    void ask().then(resolve, reject).finally(settle);
  });
}

export function throwIfCancelled(options: RunOptions | undefined, nothingChanged = true): void {
  if (options?.signal?.aborted) throw new WorkbookError("cancelled", { nothingChanged });
}
