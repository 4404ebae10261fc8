import { formatRange } from "../domain/grid/address";
import { runBatch } from "./batch";
import type { HostBacking, HostEvent } from "./backing";
import { OfficeApiError } from "./office-error";
import { WORKBOOK_TARGET, type HostObject, type HostSession } from "./object-model";
import { range, rangeAreas } from "./objects/range";
import { services } from "./objects/services";
import type { QuirkId } from "./quirks";
import { workbook } from "./objects/workbook";
import { worksheet } from "./objects/worksheet";
import {
  ACTION,
  EVENT,
  EVENT_CATEGORY,
  type BatchRequest,
  type BatchResponse,
  type EventEntry,
  type HostAnswer,
  type HostPlatform,
  type OfficeEndpoint,
  type RequestRefusal,
} from "./wire";

/** A fault planned for one batch: refused whole, stopped before an action, done while its answer gets lost, or never answered (done or not). */
export type Fault =
  | { readonly at: "request" | "answer"; readonly refusal: RequestRefusal }
  | { readonly at: number; readonly code: string }
  | { readonly at: "silence"; readonly done: boolean };

/** A batch as it was asked and answered. */
export interface AnsweredBatch {
  readonly request: BatchRequest;
  readonly flags: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The member that Excel names where it stopped; null where it did not. */
  readonly failedAt: string | null;
}

export interface ExcelHostOptions {
  readonly platform?: HostPlatform;
  readonly apiVersion?: string;
  readonly language?: string;
  /** Members that this Excel is to be too old for. */
  readonly lacks?: RegExp;
  /** Says of a refusal neither which member it was nor, in the library's own words, why. */
  readonly vagueErrors?: boolean;
  /** Finds a sheet whose key may name none by its name alone. */
  readonly sheetsByName?: boolean;
  /** Behaviours of real Excel that are switched on. */
  readonly quirks?: Iterable<QuirkId>;
  /** Asked for every batch but the library's own clean-up; `batch` counts from 0. */
  readonly fault?: (batch: number, request: BatchRequest) => Fault | null;
}

const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const DELAY_FOR_CELL_EDIT = 64;

/** One Excel with one workbook: answers the batches of the real Office.js over any backing. */
export class ExcelHost implements OfficeEndpoint {
  readonly platform: HostPlatform;
  readonly apiVersion: string;
  readonly language: string;
  /** While a person types into a cell, Excel refuses batches. */
  cellEditMode = false;
  /** Every batch so far except the library's clean-up of references. */
  batches: AnsweredBatch[] = [];
  fault: ExcelHostOptions["fault"] | undefined;
  private readonly lacks: RegExp | undefined;
  private readonly vagueErrors: boolean;
  private readonly session: HostSession;
  private readonly kept = new Map<string, HostObject>();
  private readonly referenceOf = new WeakMap<HostObject, string>();
  private readonly subscriptions = new Set<string>();
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  private queue: Promise<unknown> = Promise.resolve();
  private writing = false;
  private refusesNoGroup = false;
  /** What would have cleared Excel's own list of undo steps, by the member that did it. */
  readonly clearedUndo: string[] = [];
  private nextReference = 1;
  private nextEvent = 1;

  constructor(
    readonly backing: HostBacking,
    options: ExcelHostOptions = {},
  ) {
    this.platform = options.platform ?? "web";
    this.apiVersion = options.apiVersion ?? "1.17";
    this.language = options.language ?? "zh-CN";
    this.fault = options.fault;
    this.lacks = options.lacks;
    this.vagueErrors = options.vagueErrors ?? false;
    this.session = {
      backing,
      apiVersion: this.apiVersion,
      sheetsByName: options.sheetsByName ?? false,
      quirks: new Set(options.quirks),
      subscribe: (type, target) => void this.subscriptions.add(`${type}:${target}`),
      unsubscribe: (type, target) => void this.subscriptions.delete(`${type}:${target}`),
      worksheet,
      range,
      rangeAreas,
      keep: (object) => this.keep(object),
      release: (reference) => void this.kept.delete(reference),
    };
    backing.listen((event) => this.report(event));
  }

  /** References that the add-in holds; a run that ends well holds none. */
  get keptReferences(): number {
    return this.kept.size;
  }

  /** Whether the add-in listens to anything. */
  get subscribed(): readonly string[] {
    return [...this.subscriptions];
  }

  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Batches run one after another, in the order of arrival. */
  execute(body: string, flags: number): Promise<HostAnswer> {
    const answer = this.queue.then(() => this.answer(body, flags));
    this.queue = answer.catch(() => undefined);
    // One that is never answered holds up no other.
    return answer.then((given) => given ?? new Promise<HostAnswer>(() => undefined));
  }

  /** Null where the request stays without an answer. */
  private async answer(body: string, flags: number): Promise<HostAnswer | null> {
    const request = JSON.parse(body) as BatchRequest;
    const cleanUp = isCleanUp(request);
    const fault = cleanUp ? null : (this.fault?.(this.batches.length, request) ?? this.refusedGroup(request));
    if (cleanUp) return { body: JSON.stringify(await this.run(request, null)) };
    const entry = { request, flags, requestBytes: byteLength(body), responseBytes: 0, failedAt: null as string | null };
    this.batches.push(entry);
    if (this.platform === "web" && entry.requestBytes > PAYLOAD_LIMIT) return { refused: "RequestPayloadSizeLimitExceeded" };
    if (this.cellEditMode) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return { refused: "InvalidOperationInCellEditMode" };
      await this.cellEditEnds();
    }
    if (fault?.at === "request") return { refused: fault.refusal };
    if (fault?.at === "silence") {
      if (fault.done) await this.run(request, null);
      return null;
    }
    const answered = await this.run(request, fault);
    entry.failedAt = answered.Error?.Location ?? null;
    const response = JSON.stringify(answered);
    if (fault?.at === "answer") return { refused: fault.refusal };
    entry.responseBytes = byteLength(response);
    if (this.platform === "web" && entry.responseBytes > PAYLOAD_LIMIT) return { refused: "ResponsePayloadSizeLimitExceeded" };
    return { body: response };
  }

  /**
   * Where writes can be one step of undo (from ExcelApi 1.20 on), the first of them is refused. The library of today says nothing of it on the
   * wire: those that hold calculation back are taken for such.
   */
  private refusedGroup({ Actions }: BatchRequest): Fault | null {
    const groups = Number(this.apiVersion.split(".")[1]) >= 20 && this.session.quirks.has("Q4");
    if (!groups || this.refusesNoGroup || !Actions.some(({ Name }) => Name === "SuspendApiCalculationUntilNextSync")) return null;
    this.refusesNoGroup = true;
    return { at: 0, code: "UndoNotSupported" };
  }

  private async run(request: BatchRequest, fault: Fault | null): Promise<BatchResponse> {
    this.writing = true;
    this.backing.beginUndoGroup();
    try {
      return await runBatch(request, {
        session: this.session,
        root: workbook,
        referenced: (reference) => this.kept.get(reference),
        lacks: this.lacks,
        vagueErrors: this.vagueErrors,
        yieldToUi: this.backing.yieldToUi,
        created: (className) => services.get(className),
        reached: (member, setting) => {
          if (setting ? member === "Worksheet.visibility" : CLEARS_UNDO.has(member)) this.clearedUndo.push(member);
        },
        beforeAction: (index) => {
          if (fault && typeof fault.at === "number" && fault.at === index)
            throw new OfficeApiError(fault.code, "A fault that was asked for.", 500);
        },
      });
    } finally {
      await this.backing.recalculated();
      this.backing.endUndoGroup();
      this.writing = false;
    }
  }

  /** Leaves cell-edit mode as a person does by pressing Enter; waiting batches go on. */
  endCellEdit(): void {
    this.cellEditMode = false;
    for (const resume of this.waiting.splice(0)) resume();
  }

  private readonly waiting: (() => void)[] = [];

  private cellEditEnds(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private keep(object: HostObject): string {
    const held = this.referenceOf.get(object);
    if (held !== undefined && this.kept.has(held)) return held;
    const reference = `{ref-${this.nextReference++}}`;
    this.kept.set(reference, object);
    this.referenceOf.set(object, reference);
    return reference;
  }

  private report(event: HostEvent): void {
    const own = this.writing;
    switch (event.kind) {
      case "changed": {
        const message = {
          worksheetId: event.sheetId,
          address: formatRange(event.range),
          changeType: event.changeType ?? "RangeEdited",
          source: event.remote ? "Remote" : "Local",
          triggerSource: own ? "ThisLocalAddin" : "Unknown",
          shiftDirection: 0,
        };
        this.send(EVENT.changed, event.sheetId, message);
        this.send(EVENT.changed, WORKBOOK_TARGET, message);
        return;
      }
      case "selection": {
        const { sheetId, range } = event.selection;
        const message = { worksheetId: sheetId, address: formatRange(range) };
        this.send(EVENT.selection, sheetId, message);
        this.send(EVENT.selection, WORKBOOK_TARGET, message);
        return;
      }
      case "activated":
        if (event.before !== null) this.both(EVENT.deactivated, event.before, { worksheetId: event.before });
        this.both(EVENT.activated, event.sheetId, { worksheetId: event.sheetId });
        return;
      case "added":
        this.send(EVENT.added, WORKBOOK_TARGET, { worksheetId: event.sheetId, source: event.remote ? "Remote" : "Local" });
        return;
      case "deleted":
        this.send(EVENT.deleted, WORKBOOK_TARGET, { worksheetId: event.sheetId, source: event.remote ? "Remote" : "Local" });
        return;
      case "renamed":
        return;
    }
  }

  private both(type: number, sheetId: string, message: unknown): void {
    this.send(type, sheetId, message);
    this.send(type, WORKBOOK_TARGET, message);
  }

  private send(type: number, target: string, message: unknown): void {
    if (!this.subscriptions.has(`${type}:${target}`)) return;
    const entry = {
      messageCategory: EVENT_CATEGORY,
      messageType: type,
      targetId: target,
      message: JSON.stringify(message),
      id: this.nextEvent++,
    };
    for (const listener of this.listeners) queueMicrotask(() => listener([entry]));
  }
}

/** Methods after which Excel's own undo has nothing to go back to. */
const CLEARS_UNDO = new Set([
  "WorksheetCollection.add",
  "Worksheet.delete",
  "WorksheetProtection.protect",
  "WorksheetProtection.unprotect",
]);

/** After `Excel.run` the library gives back the references it held, in a request of its own that no caller waits for. */
function isCleanUp(request: BatchRequest): boolean {
  const calls = request.Actions.filter((action) => action.ActionType !== ACTION.instantiate);
  return calls.length > 0 && calls.every((action) => action.ActionType === ACTION.method && action.Name === "_RemoveReference");
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
