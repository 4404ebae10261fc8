/** The JSON that Office.js sends to Excel and gets back; names and numbers are the library's own. */

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export const PATH = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface BatchRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly BatchAction[];
  readonly ObjectPaths: Readonly<Record<string, BatchObjectPath>>;
}

export interface BatchAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: BatchArguments;
  readonly QueryInfo?: BatchQuery;
}

export interface BatchObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: BatchArguments;
}

export interface BatchArguments {
  readonly Arguments?: readonly unknown[] | null;
  /** For each argument the path it stands for, 0 for a plain value. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[] | null;
}

export interface BatchQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface BatchResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface BatchResponse {
  readonly Results?: readonly BatchResult[];
  readonly Error?: BatchErrorBody;
  readonly ProcessedResults?: { readonly Results: readonly BatchResult[] };
  readonly TraceIds: readonly number[];
}

/** What a transport carries back: the whole answer, or the refusal of the whole request. */
export type HostAnswer = { readonly body: string } | { readonly refused: RequestRefusal };

/** Reasons for which Excel refuses a request as a whole, before any of its actions. */
export type RequestRefusal =
  | "InvalidOperationInCellEditMode"
  | "InvalidOrTimedOutSession"
  | "ActivityLimitReached"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "AccessDenied";

/** The number by which Office on the web names each refusal. */
export const REFUSAL_NUMBERS: Readonly<Record<RequestRefusal, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

/** One event as the library takes it. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: number;
}

/** Rich-API events; the numbers are the library's event types. */
export const EVENT = { changed: 10, activated: 11, deactivated: 12, added: 13, selection: 14, deleted: 15 } as const;

export const EVENT_CATEGORY = 65536;

/** One Excel, seen from a transport: it takes batches and hands out events, both as JSON. */
export interface OfficeEndpoint {
  readonly platform: HostPlatform;
  /** Highest ExcelApi set it claims, such as `1.17`. */
  readonly apiVersion: string;
  readonly language: string;
  execute(body: string, flags: number): Promise<HostAnswer>;
  /** Returns the way to stop. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void;
}

/** Excel on the web limits payloads; the desktop does not. */
export type HostPlatform = "web" | "desktop";
